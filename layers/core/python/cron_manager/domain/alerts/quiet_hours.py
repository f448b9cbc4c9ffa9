"""Hours of a day at which nobody is disturbed, but by what cannot wait."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cron_manager.domain.analysis.findings import Severity


@dataclass(frozen=True, kw_only=True)
class QuietHours:
    """Each day from `begin` up to `end`, over midnight where that is the earlier one, on the clocks of the zone."""

    begin: time
    end: time
    timezone: str  # IANA name

    def until(self, now: datetime) -> datetime | None:
        """When the quiet hours that `now` lies in are over; None when it lies in none."""
        local = now.astimezone(ZoneInfo(self.timezone))
        clock = local.time().replace(tzinfo=None)
        over_midnight = self.end <= self.begin
        is_quiet = (clock >= self.begin or clock < self.end) if over_midnight else self.begin <= clock < self.end
        if not is_quiet:
            return None
        ends_tomorrow = over_midnight and clock >= self.begin
        day = local.date() + timedelta(days=1 if ends_tomorrow else 0)
        return datetime.combine(day, self.end, tzinfo=local.tzinfo).astimezone(UTC)


def held_until(hours: QuietHours | None, severity: Severity, now: datetime) -> datetime | None:
    """Until when an alert is held back; None: it goes out at once."""
    return hours.until(now) if hours and severity is not Severity.CRITICAL else None
