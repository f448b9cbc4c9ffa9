"""Executions for those who ask for runs and cancel them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from botocore.exceptions import ClientError

from cron_manager.adapters.dynamodb.history import HistoryTable
from cron_manager.adapters.dynamodb.run_writes import already_written, refused_by, update_request
from cron_manager.domain.execution import Execution


class RunChanges(HistoryTable):
    """The history, and the conditional writes that end what is in it."""

    def cancel_queued(self, execution: Execution) -> bool:
        return self._end(execution, {"status": "QUEUED", "attemptNumber": execution.attempt_number})

    def cancel_running(self, execution: Execution, fence: str) -> bool:
        return self._end(execution, {"status": "RUNNING", "fence": fence})

    def report(self, seen: Execution, execution: Execution, watch_until: datetime | None) -> bool:
        digest = seen.callback_digest
        return self._end(execution, {"status": "RUNNING", "fence": seen.fence, "callbackDigest": digest}, watch_until)

    def _end(self, execution: Execution, expected: Mapping[str, object], watch_until: datetime | None = None) -> bool:
        request: Any = update_request(self._table, execution, expected, watch_until)
        try:
            self._client.update_item(**request)
        except ClientError as error:
            holder = refused_by(error)
            if holder is None:
                raise
            return already_written(holder, execution)
        return True
