"""The settings that were changed at run time: one item of the identity table, which whoever goes by them reads."""

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError, ClientError

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.overrides import AS_DEPLOYED, Overrides
from cron_manager.domain.registration import Registration
from cron_manager.observability import logger

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_MEMORY_SECONDS = 30  # for so long a process goes by what it knows


class OverrideTable:
    def __init__(self, client: "DynamoDBClient", table: str, audit_table: str = "") -> None:
        """`audit_table` is for those who change them."""
        self._client = client
        self._table = table
        self._audit_table = audit_table

    def read(self) -> Overrides:
        """Strongly consistent."""
        item = self._client.get_item(TableName=self._table, Key=keys.OVERRIDES, ConsistentRead=True).get("Item")
        return item_to_overrides(item) if item else AS_DEPLOYED

    def replace(self, before: Overrides, after: Overrides, entry: AuditEntry) -> None:
        """Conflict when they are not at the version of `before` any more."""
        put: dict[str, Any] = {"TableName": self._table, "Item": overrides_to_item(after)}
        if before.version:
            put |= {
                "ConditionExpression": "version = :was",
                "ExpressionAttributeValues": {":was": encode(before.version)},
            }
        else:
            put["ConditionExpression"] = "attribute_not_exists(pk)"
        if write_together(self._client, [{"Put": put}, audit_put(self._audit_table, entry)], entry.id):
            raise Conflict


class OverrideBook:
    """The overrides as they were within the last 30 seconds. What cannot be read now stays as it was."""

    def __init__(self, table: OverrideTable, clock: Callable[[], float] = time.monotonic) -> None:
        self._table = table
        self._clock = clock
        self._until = float("-inf")
        self._known = AS_DEPLOYED

    def current(self) -> Overrides:
        if self._clock() >= self._until:
            self._until = self._clock() + _MEMORY_SECONDS
            try:
                self._known = self._table.read()
            except (BotoCoreError, ClientError):
                logger.exception("settings not read")  # requests are answered all the same
        return self._known


def overrides_to_item(overrides: Overrides) -> Item:
    return {
        **keys.OVERRIDES,
        **encode_item(
            {
                "version": overrides.version,
                "apiRateLimit": overrides.api_rate_limit,
                "manualRunLimit": overrides.manual_run_limit,
                "maxConcurrentExecutions": overrides.max_concurrent_executions,
                "registrationMode": str(overrides.registration_mode) if overrides.registration_mode else None,
                "defaultTimezone": overrides.default_timezone,
                "executionRetentionDays": overrides.execution_retention_days,
                "autoReschedulingEnabled": overrides.auto_rescheduling_enabled,
                "quietHoursFrom": overrides.quiet_hours_from,
                "quietHoursTo": overrides.quiet_hours_to,
                "quietHoursTimezone": overrides.quiet_hours_timezone,
                "minimumNotificationSeverity": _text(overrides.minimum_notification_severity),
                "notifyOnFailureDefault": overrides.notify_on_failure_default,
                "updatedBy": overrides.updated_by,
                "updatedAt": to_iso(overrides.updated_at) if overrides.updated_at else None,
            }
        ),
    }


def _text(word: Severity | None) -> str | None:
    return str(word) if word else None


def item_to_overrides(item: Mapping[str, Any]) -> Overrides:
    stored = decode_item(item)
    return Overrides(
        version=stored["version"],
        api_rate_limit=stored.get("apiRateLimit"),
        manual_run_limit=stored.get("manualRunLimit"),
        max_concurrent_executions=stored.get("maxConcurrentExecutions"),
        registration_mode=Registration(stored["registrationMode"]) if "registrationMode" in stored else None,
        default_timezone=stored.get("defaultTimezone"),
        execution_retention_days=stored.get("executionRetentionDays"),
        auto_rescheduling_enabled=stored.get("autoReschedulingEnabled"),
        quiet_hours_from=stored.get("quietHoursFrom"),
        quiet_hours_to=stored.get("quietHoursTo"),
        quiet_hours_timezone=stored.get("quietHoursTimezone"),
        minimum_notification_severity=Severity(stored["minimumNotificationSeverity"])
        if "minimumNotificationSeverity" in stored
        else None,
        notify_on_failure_default=stored.get("notifyOnFailureDefault"),
        updated_by=stored.get("updatedBy"),
        updated_at=from_iso(stored["updatedAt"]) if "updatedAt" in stored else None,
    )
