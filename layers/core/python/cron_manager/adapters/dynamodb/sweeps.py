"""What the sweeper reads and moves: the watermark, and the executions it looks up and watches."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from botocore.exceptions import ClientError

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, encode
from cron_manager.adapters.dynamodb.categories import CategoryBook, CategoryTable
from cron_manager.adapters.dynamodb.execution_items import item_to_execution, run_key
from cron_manager.adapters.dynamodb.jobs import JobTable, batch_get
from cron_manager.adapters.dynamodb.periods import rescheduled_since
from cron_manager.adapters.dynamodb.run_writes import put_new, refused_by, update_record, update_request
from cron_manager.domain.execution import Execution, ExecutionStatus, Trigger
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.job import Job
from cron_manager.ports import RunKey

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

HANDOVER = timedelta(minutes=5)  # how long sweeps of the deployment before may still be under way
_BATCH = 100


class SweepTables:
    def __init__(self, client: "DynamoDBClient", jobs_table: str, executions_table: str) -> None:
        self._client = client
        self._jobs_table = jobs_table
        self._executions_table = executions_table
        self._jobs = JobTable(client, jobs_table, categories=CategoryBook(CategoryTable(client, jobs_table)))

    def active_jobs(self) -> Iterable[Job]:
        return self._jobs.active_jobs()

    def find(self, job_id: str) -> Job | None:
        return self._jobs.find(job_id)

    def watermark(self) -> datetime | None:
        item = self._own_item()
        return from_iso(item["watermark"]["S"]) if "watermark" in item else None

    def move_watermark(self, instant: datetime) -> None:
        """Forward only: a sweep that overtakes another loses nothing."""
        try:
            self._client.update_item(
                TableName=self._jobs_table,
                Key=keys.SWEEP,
                UpdateExpression="SET watermark = :instant",
                ConditionExpression="attribute_not_exists(watermark) OR watermark < :instant",
                ExpressionAttributeValues={":instant": encode(to_iso(instant))},
            )
        except ClientError as error:
            if refused_by(error) is None:
                raise

    def note_deployment(self, deployment_id: str, now: datetime) -> datetime:
        """One write for each deployment: nothing is written as long as the one noted last is this one.

        Nor while the one before it still has sweeps under way, which would make it look deployed again.
        """
        noted = self._own_item()
        if noted.get("deploymentId") == encode(deployment_id):
            return from_iso(noted["deployedAt"]["S"])
        if noted.get("replacedId") == encode(deployment_id) and now - from_iso(noted["deployedAt"]["S"]) < HANDOVER:
            return from_iso(noted["deployedAt"]["S"])
        try:
            self._client.update_item(
                TableName=self._jobs_table,
                Key=keys.SWEEP,
                UpdateExpression="SET replacedId = deploymentId, deploymentId = :deployment, deployedAt = :now"
                if noted.get("deploymentId")
                else "SET deploymentId = :deployment, deployedAt = :now",
                ConditionExpression="attribute_not_exists(deploymentId) OR deploymentId <> :deployment",
                ExpressionAttributeValues={":deployment": encode(deployment_id), ":now": encode(to_iso(now))},
                ReturnValuesOnConditionCheckFailure="ALL_OLD",
            )
        except ClientError as error:
            holder = refused_by(error)  # another sweep was faster
            if holder is None:
                raise
            return from_iso(holder["deployedAt"]["S"])
        return now

    def look_up(self, wanted: Sequence[RunKey]) -> Mapping[RunKey, Execution]:
        found: dict[RunKey, Execution] = {}
        for start in range(0, len(wanted), _BATCH):
            batch = [
                keys.run(key.job_id, key.scheduled_for, Trigger.SCHEDULE.origin)
                for key in wanted[start : start + _BATCH]
            ]
            for item in batch_get(self._client, self._executions_table, batch):
                execution = item_to_execution(item)
                found[RunKey(job_id=execution.job_id, scheduled_for=execution.scheduled_for)] = execution
        return found

    def rescheduled(self, since: datetime) -> Sequence[str]:
        return rescheduled_since(self._client, self._jobs_table, since)

    def begun(self, job_id: str, since: datetime) -> Sequence[Execution]:
        pages = self._client.get_paginator("query").paginate(
            TableName=self._executions_table,
            KeyConditionExpression="pk = :pk AND sk BETWEEN :first AND :last",
            FilterExpression="#status = :running AND attemptNumber = :one",
            ExpressionAttributeNames={"#status": "status"},
            ExpressionAttributeValues={
                ":pk": encode(keys.job_partition(job_id)),
                ":first": encode(keys.run_sort(since, "")),
                ":last": encode(keys.RUN_PREFIX + "~"),
                ":running": encode(str(ExecutionStatus.RUNNING)),
                ":one": encode(1),
            },
            ConsistentRead=True,
        )
        return [item_to_execution(item) for page in pages for item in page["Items"]]

    def record_missed(self, execution: Execution) -> bool:
        return put_new(self._client, self._executions_table, execution) is None

    def watched(self, until: datetime, limit: int) -> list[Execution]:
        answer = self._client.query(
            TableName=self._executions_table,
            IndexName=keys.INDEX_OPEN,
            KeyConditionExpression="#open = :open AND openUntil < :until",
            ExpressionAttributeNames={"#open": "open"},
            ExpressionAttributeValues={":open": encode(keys.OPEN), ":until": encode(to_iso(until))},
            Limit=limit,
        )
        wanted: list[keys.Key] = [keys.key(item["pk"]["S"], item["sk"]["S"]) for item in answer["Items"]]
        return [
            execution
            for start in range(0, len(wanted), _BATCH)
            for item in batch_get(self._client, self._executions_table, wanted[start : start + _BATCH])
            if not (execution := item_to_execution(item)).status.is_terminal
        ]

    def close_crashed(self, execution: Execution, fence: str | None) -> bool:
        return self._close(execution, fence, None)

    def requeue_crashed(self, execution: Execution, fence: str | None, watch_until: datetime) -> bool:
        return self._close(execution, fence, watch_until)

    def watch(self, execution: Execution, until: datetime) -> bool:
        """Only while the record is where it was read: a status or attempt that moved on needs no watching."""
        return self._update(
            {
                "TableName": self._executions_table,
                "Key": run_key(execution),
                "UpdateExpression": "SET #open = :open, openUntil = :until",
                "ConditionExpression": "#status = :status AND attemptNumber = :attempt",
                "ExpressionAttributeNames": {"#open": "open", "#status": "status"},
                "ExpressionAttributeValues": {
                    ":open": encode(keys.OPEN),
                    ":until": encode(to_iso(until)),
                    ":status": encode(str(execution.status)),
                    ":attempt": encode(execution.attempt_number),
                },
            }
        )

    def _close(self, execution: Execution, fence: str | None, watch_until: datetime | None) -> bool:
        expected = {"status": "RUNNING", "fence": fence}
        return self._update(update_request(self._executions_table, execution, expected, watch_until))

    def _own_item(self) -> Item:
        return cast("Item", self._client.get_item(TableName=self._jobs_table, Key=keys.SWEEP).get("Item", {}))

    def _update(self, request: Any) -> bool:
        try:
            update_record(self._client, request)
        except ClientError as error:
            if refused_by(error) is None:
                raise
            return False
        return True
