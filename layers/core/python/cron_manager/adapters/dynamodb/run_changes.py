"""Executions for those who ask for runs and cancel them: each change one transaction with its audit entry."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from botocore.exceptions import ClientError

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.execution_items import item_to_execution
from cron_manager.adapters.dynamodb.history import HistoryTable
from cron_manager.adapters.dynamodb.lock_writes import item_to_lock
from cron_manager.adapters.dynamodb.run_writes import (
    already_written,
    new_record,
    put_new,
    refused_by,
    update_record,
    update_request,
)
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.execution import Execution

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class RunChanges(HistoryTable):
    """The history, and the conditional writes that begin and end what is in it."""

    def __init__(self, client: "DynamoDBClient", table: str, audit_table: str) -> None:
        super().__init__(client, table)
        self._audit_table = audit_table

    def lock_holder(self, job_id: str) -> Execution | None:
        """The run that took the job's lock last, strongly consistent; it may be over."""
        answer: Any = self._client.get_item(TableName=self._table, Key=keys.lock(job_id), ConsistentRead=True)
        return self.find(item_to_lock(answer["Item"]).holder) if "Item" in answer else None

    def put_queued(self, execution: Execution, watch_until: datetime, entry: AuditEntry | None = None) -> bool:
        """A run that waits for its tick; the sweeper sends the tick again when it does not come."""
        if entry:
            return self._together({"Put": new_record(self._table, execution, watch_until)}, entry)
        holder = put_new(self._client, self._table, execution, watch_until)
        return holder is None or item_to_execution(holder) == execution  # ours, if only its answer was lost

    def cancel_queued(self, execution: Execution, entry: AuditEntry) -> bool:
        expected = {"status": "QUEUED", "attemptNumber": execution.attempt_number}
        return self._together({"Update": self._update(execution, expected)}, entry)

    def cancel_running(self, execution: Execution, fence: str, entry: AuditEntry) -> bool:
        return self._together({"Update": self._update(execution, {"status": "RUNNING", "fence": fence})}, entry)

    def report(self, seen: Execution, execution: Execution, watch_until: datetime | None) -> bool:
        expected = {"status": "RUNNING", "fence": seen.fence, "callbackDigest": seen.callback_digest}
        try:
            update_record(self._client, self._update(execution, expected, watch_until))
        except ClientError as error:
            holder = refused_by(error)
            if holder is None:
                raise
            return already_written(holder, execution)
        return True

    def _together(self, write: Any, entry: AuditEntry) -> bool:
        """The token is this write's own: a request that is refused may try another record with the same entry."""
        return not write_together(self._client, [write, audit_put(self._audit_table, entry)], str(uuid4()))

    def _update(self, execution: Execution, expected: Mapping[str, object], watch_until: datetime | None = None) -> Any:
        return update_request(self._table, execution, expected, watch_until)
