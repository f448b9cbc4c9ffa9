"""What is left of a deleted job when nobody may restore it any more: nothing."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.jobs import JobTable
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.job import Job

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class JobPurge(JobTable):
    """The jobs table for the one who tidies it up."""

    def __init__(self, client: "DynamoDBClient", table: str, audit_table: str) -> None:
        super().__init__(client, table)
        self._audit_table = audit_table

    def purge(self, job: Job, entry: AuditEntry) -> bool:
        """Steps: remove state and periods, which nobody misses; remove the definition, and tell the trail, if the job
        still is as it was read. A crash between the two leaves the definition, and so the next one begins again.

        Lost when somebody has restored it meanwhile: it then begins a new life with new counts.
        """
        if not self._is_deleted(job):
            return False
        for key in self._beside(job):
            self._client.delete_item(TableName=self._table, Key=key)
        delete = {
            "Delete": {
                "TableName": self._table,
                "Key": keys.job(job.id),
                "ConditionExpression": "version = :was",
                "ExpressionAttributeValues": {":was": encode(job.version)},
            }
        }
        return not write_together(self._client, [delete, audit_put(self._audit_table, entry)], entry.id)

    def _is_deleted(self, job: Job) -> bool:
        current = self.find(job.id)
        return current is not None and current.version == job.version

    def _beside(self, job: Job) -> Iterator[Any]:
        """The keys of the job's items but its definition."""
        for page in self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :job",
            ExpressionAttributeValues={":job": encode(keys.job_partition(job.id))},
            ProjectionExpression="pk, sk",
        ):
            for item in page["Items"]:
                if item["sk"]["S"] != keys.JOB_SORT:
                    yield cast("keys.Key", item)
