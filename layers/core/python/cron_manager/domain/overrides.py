"""Settings that administrators change while the deployment runs, in place of those that it was deployed with."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.registration import Registration

DEFAULT_TIMEZONE = "UTC"  # of jobs that name none, while nobody says otherwise


@dataclass(frozen=True, kw_only=True)
class Overrides:
    """None: as it was deployed."""

    version: int = 0  # grows by one with each change; 0: nobody has changed anything yet
    api_rate_limit: int | None = None  # requests a minute and caller; 10-100,000
    manual_run_limit: int | None = None  # runs by hand a minute and person; 1-100,000
    max_concurrent_executions: int | None = None  # calls in flight over all lanes; 6-1,000
    registration_mode: Registration | None = None
    execution_retention_days: int | None = None  # that the table holds what ended; 1-30
    default_timezone: str | None = None  # IANA name, of jobs that name none
    auto_rescheduling_enabled: bool | None = None  # whether the tuner looks at jobs at all
    quiet_hours_from: str | None = None  # "22:00"; alerts are held back from then on, but for critical ones
    quiet_hours_to: str | None = None  # "07:00"
    quiet_hours_timezone: str | None = None  # IANA name
    minimum_notification_severity: Severity | None = None  # of what channels are told of at all
    notify_on_failure_default: bool | None = None  # for jobs that do not say
    updated_by: str | None = None  # usr_…
    updated_at: datetime | None = None

    def retention(self, deployed_days: int) -> timedelta:
        """For which the table holds what ended."""
        return timedelta(days=self.execution_retention_days or deployed_days)


AS_DEPLOYED = Overrides()
