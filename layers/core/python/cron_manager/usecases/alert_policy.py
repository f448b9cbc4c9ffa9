"""What the settings say about alerts."""

from collections.abc import Sequence
from datetime import time

from cron_manager.domain.alerts.maintenance import MaintenanceWindow
from cron_manager.domain.alerts.quiet_hours import QuietHours
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.overrides import DEFAULT_TIMEZONE, Overrides
from cron_manager.usecases.send_alerts import AlertPolicy


def alert_policy(overrides: Overrides, windows: Sequence[MaintenanceWindow]) -> AlertPolicy:
    return AlertPolicy(
        quiet_hours=_quiet_hours(overrides),
        minimum_severity=overrides.minimum_notification_severity or Severity.LOW,
        windows=tuple(windows),
    )


def _quiet_hours(overrides: Overrides) -> QuietHours | None:
    if overrides.quiet_hours_from is None or overrides.quiet_hours_to is None:
        return None
    return QuietHours(
        begin=time.fromisoformat(overrides.quiet_hours_from),
        end=time.fromisoformat(overrides.quiet_hours_to),
        timezone=overrides.quiet_hours_timezone or DEFAULT_TIMEZONE,
    )
