"""Decisions of the tuning: beside their jobs, the newest last, and all of them in the index `listing`.

A decision that changes its job is written together with the job, its period and the audit entry, or not at all.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.calendars import CalendarBook
from cron_manager.adapters.dynamodb.decision_items import decision_to_item, item_to_decision
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict
from cron_manager.domain.job import Job
from cron_manager.domain.tuning.decision import Decision, expired

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_SAME_STATUS = "#status = :status"


class DecisionTable:
    def __init__(
        self, client: "DynamoDBClient", table: str, audit_table: str, book: CalendarBook | None = None
    ) -> None:
        self._client = client
        self._table = table
        self._audit_table = audit_table
        self._jobs = JobChanges(client, table, audit_table, book)

    def of_job(self, job_id: str, limit: int, before: str | None = None) -> Sequence[Decision]:
        """So many decisions about a job at most, the newest first, from after the one with the id `before`; strongly
        consistent.
        """
        request: dict[str, Any] = {"ExclusiveStartKey": keys.decision(job_id, before)} if before else {}
        answer = self._client.query(
            **request,
            TableName=self._table,
            KeyConditionExpression="pk = :job AND begins_with(sk, :decision)",
            ExpressionAttributeValues={
                ":job": encode(keys.job_partition(job_id)),
                ":decision": encode(keys.DECISION_PREFIX),
            },
            ScanIndexForward=False,
            ConsistentRead=True,
            Limit=limit,
        )
        return [item_to_decision(item) for item in answer["Items"]]

    def newest(self, before: str | None = None) -> Iterator[Decision]:
        """Those about all jobs, the newest first, from after the one with the id `before`."""
        condition, values = "listing = :decisions", {":decisions": encode(keys.DECISIONS)}
        if before:
            condition, values = f"{condition} AND id < :before", values | {":before": encode(before)}
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            IndexName=keys.INDEX_LISTING,
            KeyConditionExpression=condition,
            ExpressionAttributeValues=values,
            ScanIndexForward=False,
            PaginationConfig={"PageSize": 100},
        )
        return (item_to_decision(item) for page in pages for item in page["Items"])

    def find(self, decision_id: str) -> Decision | None:
        """The index says whose it is, the table how it stands."""
        listed = self._client.query(
            TableName=self._table,
            IndexName=keys.INDEX_LISTING,
            KeyConditionExpression="listing = :decisions AND id = :id",
            ExpressionAttributeValues={":decisions": encode(keys.DECISIONS), ":id": encode(decision_id)},
        )["Items"]
        if not listed:
            return None
        key = keys.decision(listed[0]["jobId"]["S"], decision_id)
        answer = self._client.get_item(TableName=self._table, Key=key, ConsistentRead=True)
        return item_to_decision(answer["Item"]) if "Item" in answer else None

    def suggest(self, decision: Decision, instead_of: Decision | None, entry: AuditEntry) -> None:
        """Conflict when it is there already, or the one that it takes the place of is none any more."""
        writes = [self._put(None, decision), *self._expire(instead_of), audit_put(self._audit_table, entry)]
        if write_together(self._client, writes, entry.id):
            raise Conflict

    def carry_out(
        self,
        before: Job,
        after: Job,
        known: Decision | None,
        decision: Decision,
        entry: AuditEntry,
        *,
        instead_of: Decision | None = None,
    ) -> None:
        """The job as the decision, or its reverse, wants it, and the decision as it stands then. `known` is how it
        stood; None for a new one. Conflict when job or decision are not as they were read any more.
        """
        writes = self._jobs.update_writes(before, after, entry, decision.explanation)
        writes += [self._put(known, decision), *self._expire(instead_of), audit_put(self._audit_table, entry)]
        if write_together(self._client, writes, entry.id):
            raise Conflict

    def _expire(self, decision: Decision | None) -> list[Any]:
        return [self._put(decision, expired(decision))] if decision else []

    def _put(self, known: Decision | None, decision: Decision) -> Any:
        put: dict[str, Any] = {"TableName": self._table, "Item": decision_to_item(decision)}
        if known is None:
            return {"Put": put | {"ConditionExpression": "attribute_not_exists(pk)"}}
        return {
            "Put": put
            | {
                "ConditionExpression": _SAME_STATUS,
                "ExpressionAttributeNames": {"#status": "status"},
                "ExpressionAttributeValues": {":status": encode(str(known.status))},
            }
        }
