"""When a channel that collects is told."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from cron_manager.domain.ids import derived_id

MOST = 200  # notifications that one digest tells of; the next one has the rest
MARGIN = timedelta(minutes=1)  # after the instant: whoever collects for it is done by then


class DigestFrequency(StrEnum):
    HOURLY = "hourly"
    DAILY = "daily"


@dataclass(frozen=True, kw_only=True)
class DigestTimes:
    frequency: DigestFrequency
    hour: int = 8  # 0-23, of a daily one
    timezone: str = "UTC"  # IANA name, of a daily one

    def next_after(self, now: datetime) -> datetime:
        """The instant of the digest that has what is collected now; later than now."""
        if self.frequency is DigestFrequency.HOURLY:
            return now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        zone = ZoneInfo(self.timezone)
        today = now.astimezone(zone).date()
        found = (datetime.combine(today + timedelta(days=ahead), time(self.hour), zone) for ahead in range(3))
        return next(instant for each in found if (instant := each.astimezone(UTC)) > now)


def digest_id(channel_id: str, due: datetime) -> str:
    """Of the delivery that takes a channel what it has collected by an instant."""
    return derived_id("dlv", due, f"digest#{channel_id}")
