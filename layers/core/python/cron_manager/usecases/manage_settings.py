"""What administrators change while the deployment runs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from cron_manager.domain.access import Principal
from cron_manager.domain.audit import Actor, AuditEntry, audited
from cron_manager.domain.errors import Conflict
from cron_manager.domain.overrides import Overrides
from cron_manager.ports import Clock

RESOURCE = "settings"
PUBLIC = {  # field → public name
    "api_rate_limit": "apiRateLimit",
    "manual_run_limit": "manualRunLimit",
    "max_concurrent_executions": "maxConcurrentExecutions",
    "registration_mode": "registrationMode",
    "default_timezone": "defaultTimezone",
    "execution_retention_days": "executionRetentionDays",
    "auto_rescheduling_enabled": "autoReschedulingEnabled",
    "quiet_hours_from": "quietHoursFrom",
    "quiet_hours_to": "quietHoursTo",
    "quiet_hours_timezone": "quietHoursTimezone",
    "minimum_notification_severity": "minimumNotificationSeverity",
    "notify_on_failure_default": "notifyOnFailureDefault",
}


class OverrideStore(Protocol):
    def read(self) -> Overrides: ...

    def replace(self, before: Overrides, after: Overrides, entry: AuditEntry) -> None:
        """Conflict when they are not as `before` says any more."""
        ...


@dataclass(frozen=True, kw_only=True)
class ManageSettings:
    overrides: OverrideStore
    now: Clock

    def read(self) -> Overrides:
        return self.overrides.read()

    def change(self, changes: Mapping[str, Any], version: int | None, principal: Principal, actor: Actor) -> Overrides:
        """Conflict says that the version is another one now. None among the changes: as it was deployed."""
        before, now = self.overrides.read(), self.now()
        if version is not None and version != before.version:
            raise Conflict
        after = replace(before, **changes, version=before.version + 1, updated_by=principal.user_id, updated_at=now)
        entry = audited(actor, "settings.update", RESOURCE, now, changes=_changes(before, after))
        self.overrides.replace(before, after, entry)
        return after


def _changes(before: Overrides, after: Overrides) -> dict[str, object]:
    return {
        public: [old, new]
        for name, public in PUBLIC.items()
        if (old := getattr(before, name)) != (new := getattr(after, name))
    }
