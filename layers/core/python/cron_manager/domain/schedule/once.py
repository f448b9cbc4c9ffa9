"""One instant: `@at 2026-12-24T18:00:00`. And none but those of deployments: `@reboot`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.schedule.dst import DstGap
from cron_manager.domain.schedule.fields import EXPRESSION
from cron_manager.domain.schedule.occurrences import Schedule
from cron_manager.domain.schedule.zones import transitions

_INSTANT = re.compile(
    r"(\d{4})-\d\d-\d\d[T ]([01]\d|2[0-3]):\d\d(:\d\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?", re.ASCII | re.IGNORECASE
)
_YEARS = range(1971, 2200)  # EventBridge's calendar ends with 2199
_EXAMPLE = "@at 2026-12-24T18:00:00"


@dataclass(frozen=True, kw_only=True)
class OnceSchedule(Schedule):
    """A single occurrence."""

    expression: str
    timezone: str
    at: datetime  # UTC

    def after(self, instant: datetime) -> Iterator[datetime]:
        if self.at > instant:
            yield self.at

    def before(self, instant: datetime) -> Iterator[datetime]:
        if self.at < instant:
            yield self.at


@dataclass(frozen=True, kw_only=True)
class RebootSchedule(Schedule):
    """Once after each deployment. No clock says when; the sweeper notices."""

    expression: str
    timezone: str

    def after(self, instant: datetime) -> Iterator[datetime]:  # noqa: ARG002
        return iter(())

    def before(self, instant: datetime) -> Iterator[datetime]:  # noqa: ARG002
        return iter(())


def parse_instant(text: str, zone: ZoneInfo, gap: DstGap) -> datetime:
    """An instant with its offset, or a time on the zone's clock. InvalidInput names the expression.

    A time that the clock shows twice means the first pass. One in a gap moves to its end, unless gaps are skipped.
    """
    match = _INSTANT.fullmatch(text)
    if not match or int(match[1]) not in _YEARS:
        raise _refuse(text, "write an instant from 1971 to 2199 with Z or an offset, or a time in the job's zone")
    try:
        instant = datetime.fromisoformat(text.upper().replace(" ", "T"))
    except ValueError as error:
        raise _refuse(text, f"{error}") from error
    return instant.astimezone(UTC) if instant.tzinfo else _in_zone(instant, zone, text, gap)


def _in_zone(local: datetime, zone: ZoneInfo, text: str, gap: DstGap) -> datetime:
    instant = local.replace(tzinfo=zone).astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == local:
        return instant
    if gap is DstGap.SKIP:
        raise _refuse(text, f"this time does not exist in {zone.key}: the clock jumps over it")
    earlier = local.replace(tzinfo=zone, fold=1).astimezone(UTC)
    return transitions(zone, earlier, instant)[0].at


def _refuse(text: str, why: str) -> InvalidInput:
    return InvalidInput.of(EXPRESSION, f"instant {text[:40]!r}: {why}. A correct one: {_EXAMPLE}")
