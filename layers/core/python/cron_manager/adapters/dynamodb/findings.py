"""Findings in the identity table: one partition, the newest day last, and up to where the trail was analysed."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.analysis.findings import Evidence, Finding, FindingStatus, Severity
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

KEPT = timedelta(days=400)  # a year, and what an audit of it takes
_UNCHANGED = "#seen = :seen AND #status = :status"
_NAMES = {"#seen": "count", "#status": "status"}


class FindingTable:
    """Reads are strongly consistent."""

    def __init__(self, client: "DynamoDBClient", table: str, audit_table: str) -> None:
        """`audit_table` is where an acknowledgement is told."""
        self._client = client
        self._table = table
        self._audit_table = audit_table

    def find(self, finding_id: str) -> Finding | None:
        answer = self._client.get_item(TableName=self._table, Key=keys.finding(finding_id), ConsistentRead=True)
        return item_to_finding(answer["Item"]) if "Item" in answer else None

    def newest(self) -> Iterator[Finding]:
        """By day, the newest first."""
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :findings",
            ExpressionAttributeValues={":findings": encode(keys.FINDINGS)},
            ScanIndexForward=False,
            ConsistentRead=True,
        )
        return (item_to_finding(item) for page in pages for item in page["Items"])

    def save(self, before: Finding | None, after: Finding) -> bool:
        """Lost when it is not as `before` any more: acknowledged meanwhile, or seen by another look."""
        try:
            self._client.put_item(**self._put(before, after))
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def acknowledge(self, before: Finding, after: Finding, entry: AuditEntry) -> bool:
        """As `save`, with the audit entry."""
        writes = [{"Put": self._put(before, after)}, audit_put(self._audit_table, entry)]
        return not write_together(self._client, writes, entry.id)

    def analysed_until(self) -> datetime | None:
        answer = self._client.get_item(TableName=self._table, Key=keys.ANALYSIS, ConsistentRead=True)
        return from_iso(answer["Item"]["until"]["S"]) if "Item" in answer else None

    def note_analysed(self, until: datetime) -> None:
        self._client.put_item(TableName=self._table, Item={**keys.ANALYSIS, "until": encode(to_iso(until))})

    def _put(self, before: Finding | None, after: Finding) -> dict[str, Any]:
        put: dict[str, Any] = {"TableName": self._table, "Item": finding_to_item(after)}
        if before is None:
            return put | {"ConditionExpression": "attribute_not_exists(pk)"}
        return put | {
            "ConditionExpression": _UNCHANGED,
            "ExpressionAttributeNames": _NAMES,
            "ExpressionAttributeValues": {":seen": encode(before.count), ":status": encode(before.status)},
        }


def finding_to_item(finding: Finding) -> Item:
    return {
        **keys.finding(finding.id),
        **encode_item(
            {
                "id": finding.id,
                "rule": finding.rule,
                "severity": finding.severity,
                "title": finding.title,
                "description": finding.description,
                "subject": finding.subject,
                "evidence": [_evidence_values(each) for each in finding.evidence],
                "count": finding.count,
                "firstSeenAt": to_iso(finding.first_seen_at),
                "lastSeenAt": to_iso(finding.last_seen_at),
                "status": finding.status,
                "acknowledgedBy": finding.acknowledged_by,
                "acknowledgedAt": finding.acknowledged_at and to_iso(finding.acknowledged_at),
                "note": finding.note,
                "expiresAt": int((finding.last_seen_at + KEPT).timestamp()),
            }
        ),
    }


def item_to_finding(item: Mapping[str, Any]) -> Finding:
    stored = decode_item(item)
    at = stored.get("acknowledgedAt")
    return Finding(
        id=stored["id"],
        rule=stored["rule"],
        severity=Severity(stored["severity"]),
        title=stored["title"],
        description=stored["description"],
        subject=stored["subject"],
        evidence=tuple(_evidence(each) for each in stored["evidence"]),
        count=stored["count"],
        first_seen_at=from_iso(stored["firstSeenAt"]),
        last_seen_at=from_iso(stored["lastSeenAt"]),
        status=FindingStatus(stored["status"]),
        acknowledged_by=stored.get("acknowledgedBy"),
        acknowledged_at=from_iso(at) if at else None,
        note=stored.get("note"),
    )


def _evidence_values(evidence: Evidence) -> dict[str, object]:
    values: dict[str, object] = {"at": to_iso(evidence.at), "text": evidence.text}
    return values | ({"entryId": evidence.entry_id} if evidence.entry_id else {})


def _evidence(stored: Mapping[str, Any]) -> Evidence:
    return Evidence(at=from_iso(stored["at"]), text=stored["text"], entry_id=stored.get("entryId"))
