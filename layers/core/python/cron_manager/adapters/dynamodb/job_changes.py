"""Changes of jobs: each one transaction that holds the job, its name and its audit entry together."""

from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.calendars import CalendarBook
from cron_manager.adapters.dynamodb.categories import CategoryBook
from cron_manager.adapters.dynamodb.changed_log import change_to_item
from cron_manager.adapters.dynamodb.job_items import job_to_item
from cron_manager.adapters.dynamodb.jobs import JobTable
from cron_manager.adapters.dynamodb.periods import changed_period_to_item, origin_to_item, period_to_item
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict, NameTaken
from cron_manager.domain.job import Job
from cron_manager.domain.job_change import change_of
from cron_manager.domain.period import new_period, origin_of

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class JobChanges(JobTable):
    """The jobs table for those who change it."""

    def __init__(
        self,
        client: "DynamoDBClient",
        table: str,
        audit_table: str,
        book: CalendarBook | None = None,
        categories: CategoryBook | None = None,
    ) -> None:
        super().__init__(client, table, book, categories)
        self._audit_table = audit_table

    def create(self, job: Job, entry: AuditEntry) -> None:
        """NameTaken when a living job has the name."""
        writes = [self._put_job(job, "attribute_not_exists(pk)", {}), self._take_name(job)]
        self._write([*writes, *self._begin_period(None, job, entry), self._tell(job, entry)], entry)

    def update(self, before: Job, after: Job, entry: AuditEntry, *, reason: str | None = None) -> None:
        """Conflict when the job is not at the version of `before` any more; NameTaken as for `create`."""
        self._write(self.update_writes(before, after, entry, reason), entry)

    def update_writes(self, before: Job, after: Job, entry: AuditEntry, reason: str | None) -> list[Any]:
        """What makes the change, the job first, for a transaction that holds its audit entry as well."""
        writes = [self._put_job(after, "version = :was", {":was": encode(before.version)})]
        if after.deleted_at:
            writes.append(self._free_name(before))
        elif before.deleted_at:
            writes.append(self._take_name(after))
        elif after.name.casefold() != before.name.casefold():
            writes += [self._take_name(after), self._free_name(before)]
        if after.is_active and not before.is_active:
            writes.append(self._forget_failures(after))
        return [*writes, *self._begin_period(before, after, entry, reason), self._tell(after, entry, reason)]

    def _begin_period(self, before: Job | None, after: Job, entry: AuditEntry, reason: str | None = None) -> list[Any]:
        """For the ledger, which asks what the schedule was, for the sweeper, which looks at what it brought, and for
        people, who ask who changed it and why.
        """
        period = new_period(before, after)
        if period is None:
            return []
        to_item = changed_period_to_item if before else period_to_item
        item = {**to_item(after.id, period), **origin_to_item(origin_of(entry, reason))}
        return [{"Put": {"TableName": self._table, "Item": item}}]

    def _tell(self, job: Job, entry: AuditEntry, reason: str | None = None) -> Any:
        """For the log."""
        return {"Put": {"TableName": self._table, "Item": change_to_item(change_of(job, entry, reason))}}

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

    def _forget_failures(self, job: Job) -> Any:
        """A job that is enabled again may fail as often in a row as a new one before it is disabled."""
        return {
            "Update": {
                "TableName": self._table,
                "Key": keys.job_state(job.id),
                "UpdateExpression": "SET consecutiveFailures = :none",
                "ExpressionAttributeValues": {":none": encode(0)},
            }
        }

    def _write(self, writes: list[Any], entry: AuditEntry) -> None:
        failed = write_together(self._client, [*writes, audit_put(self._audit_table, entry)], entry.id)
        if 0 in failed:
            raise Conflict
        if failed:
            raise NameTaken
