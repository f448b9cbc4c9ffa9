"""Changes of jobs: each one transaction that holds the job, its name and its audit entry together."""

from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.job_items import job_to_item
from cron_manager.adapters.dynamodb.jobs import JobTable
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict, NameTaken, Unavailable
from cron_manager.domain.job import Job

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_TRIES = 3  # a transaction in conflict with another is repeated


class JobChanges(JobTable):
    """The jobs table for those who change it."""

    def __init__(self, client: "DynamoDBClient", table: str, audit_table: str) -> None:
        super().__init__(client, table)
        self._audit_table = audit_table

    def create(self, job: Job, entry: AuditEntry) -> None:
        """NameTaken when a living job has the name."""
        self._write(
            [self._put_job(job, "attribute_not_exists(pk)", {}), self._take_name(job), self._audit(entry)], entry.id
        )

    def update(self, before: Job, after: Job, entry: AuditEntry) -> None:
        """Conflict when the job is not at the version of `before` any more; NameTaken as for `create`."""
        writes = [self._put_job(after, "version = :was", {":was": encode(before.version)})]
        if after.deleted_at:
            writes.append(self._free_name(before))
        elif after.name.casefold() != before.name.casefold():
            writes += [self._take_name(after), self._free_name(before)]
        self._write([*writes, self._audit(entry)], entry.id)

    def _put_job(self, job: Job, condition: str, values: dict[str, Any]) -> Any:
        put: dict[str, Any] = {"TableName": self._table, "Item": job_to_item(job), "ConditionExpression": condition}
        return {"Put": put | ({"ExpressionAttributeValues": values} if values else {})}

    def _take_name(self, job: Job) -> Any:
        return {
            "Put": {
                "TableName": self._table,
                "Item": {**keys.job_name(job.name), "jobId": encode(job.id)},
                "ConditionExpression": "attribute_not_exists(pk)",
            }
        }

    def _free_name(self, job: Job) -> Any:
        return {"Delete": {"TableName": self._table, "Key": keys.job_name(job.name)}}

    def _audit(self, entry: AuditEntry) -> Any:
        return audit_put(self._audit_table, entry)

    def _write(self, writes: list[Any], token: str) -> None:
        """All or nothing. The token makes a repeated request count once, should only its answer be lost."""
        for _ in range(_TRIES):
            try:
                self._client.transact_write_items(TransactItems=writes, ClientRequestToken=token)
            except self._client.exceptions.TransactionCanceledException as error:
                if not _in_conflict(error):
                    raise _meaning(error, writes) from error
            else:
                return
        raise Unavailable


def _in_conflict(error: ClientError) -> bool:
    """Another transaction touched the same items at the same time, and nothing else was wrong."""
    codes = {reason.get("Code") for reason in _reasons(error)}
    return "TransactionConflict" in codes and "ConditionalCheckFailed" not in codes


def _meaning(error: ClientError, writes: list[Any]) -> Exception:
    failed = {index for index, reason in enumerate(_reasons(error)) if reason.get("Code") == "ConditionalCheckFailed"}
    if 0 in failed:
        return Conflict()
    if any(writes[index].get("Put", {}).get("Item", {}).get("sk") == {"S": "NAME"} for index in failed):
        return NameTaken()
    return Unavailable()


def _reasons(error: ClientError) -> list[dict[str, Any]]:
    reasons: Any = error.response.get("CancellationReasons", [])
    return list(reasons)
