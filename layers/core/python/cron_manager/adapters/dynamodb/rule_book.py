"""The rules of the tuning: one item of the jobs table, as a text, since thresholds have fractions."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.tuning.rule import DEFAULT_RULES, Rule, RuleBook, RuleKind, RuleScope

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class RuleBookTable:
    def __init__(self, client: "DynamoDBClient", table: str, audit_table: str = "") -> None:
        """`audit_table` is for those who change the rules."""
        self._client = client
        self._table = table
        self._audit_table = audit_table

    def read(self) -> RuleBook:
        """Strongly consistent; the product's rules while nobody has changed them."""
        item = self._client.get_item(TableName=self._table, Key=keys.TUNING_RULES, ConsistentRead=True).get("Item")
        return item_to_rules(item) if item else DEFAULT_RULES

    def replace(self, before: RuleBook, after: RuleBook, entry: AuditEntry) -> None:
        """Conflict when they are not at the version of `before` any more."""
        put: dict[str, Any] = {"TableName": self._table, "Item": rules_to_item(after)}
        if before.version:
            put |= {
                "ConditionExpression": "version = :was",
                "ExpressionAttributeValues": {":was": encode(before.version)},
            }
        else:
            put["ConditionExpression"] = "attribute_not_exists(pk)"
        if write_together(self._client, [{"Put": put}, audit_put(self._audit_table, entry)], entry.id):
            raise Conflict


def rules_to_item(book: RuleBook) -> Item:
    return {
        **keys.TUNING_RULES,
        **encode_item(
            {
                "version": book.version,
                "rules": json.dumps([_to_plain(rule) for rule in book.rules], separators=(",", ":")),
                "updatedBy": book.updated_by,
                "updatedAt": to_iso(book.updated_at) if book.updated_at else None,
            }
        ),
    }


def item_to_rules(item: Mapping[str, Any]) -> RuleBook:
    stored = decode_item(item)
    return RuleBook(
        version=stored["version"],
        rules=tuple(_to_rule(plain) for plain in json.loads(stored["rules"])),
        updated_by=stored.get("updatedBy"),
        updated_at=from_iso(stored["updatedAt"]) if "updatedAt" in stored else None,
    )


def _to_plain(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "kind": rule.kind,
        "isEnabled": rule.is_enabled,
        "priority": rule.priority,
        "threshold": rule.threshold,
        "minRuns": rule.min_runs,
        "jobIds": rule.scope.job_ids,
        "categoryIds": rule.scope.category_ids,
        "tags": rule.scope.tags,
    }


def _to_rule(plain: Mapping[str, Any]) -> Rule:
    return Rule(
        id=plain["id"],
        kind=RuleKind(plain["kind"]),
        is_enabled=plain["isEnabled"],
        priority=plain["priority"],
        threshold=float(plain["threshold"]),
        min_runs=plain["minRuns"],
        scope=RuleScope(
            job_ids=tuple(plain["jobIds"]),
            category_ids=tuple(plain["categoryIds"]),
            tags=tuple(plain["tags"]),
        ),
    )
