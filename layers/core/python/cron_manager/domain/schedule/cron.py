"""A job's schedule: a cron expression in a time zone, with Debian cron's meaning.

The stepping from one occurrence to the next stands on cronsim, the library that agrees with Debian on every case we
hold against it (docs/decisions/0002-schedule-engine.md). Parsing, refusal and everything else is ours.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property, lru_cache
from itertools import islice
from zoneinfo import ZoneInfo

from cronsim import CronSim, CronSimError

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.schedule.fields import EXPRESSION, FIVE_FIELDS, Field, parse_field

TIMEZONE = "timezone"
_EXAMPLE = "30 4 * * mon-fri (at 04:30 on weekdays)"
_LONGEST = 200  # characters; longer than any expression that a person writes
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, kw_only=True)
class CronSchedule:
    """When a job is due. Made by `parse`, which refuses what cannot be understood or never fires."""

    expression: str  # as the owner wrote it, single blanks between the fields
    timezone: str  # an IANA name
    fields: tuple[Field, Field, Field, Field, Field]  # minute, hour, day of month, month, day of week

    @classmethod
    def parse(cls, expression: str, timezone: str = "UTC") -> "CronSchedule":
        """The schedule that the two texts describe. InvalidInput names `cronExpression` or `timezone`."""
        return _parse(expression, timezone)

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    def after(self, instant: datetime) -> Iterator[datetime]:
        """The occurrences strictly after an instant, in UTC, ascending. Ends where the calendar does."""
        start = instant.astimezone(self.zone).replace(microsecond=0)
        for occurrence in CronSim(self._plain, start):
            yield occurrence.astimezone(UTC)

    def next_after(self, instant: datetime) -> datetime | None:
        """The first occurrence strictly after an instant; None when there is none."""
        return next(self.after(instant), None)

    def between(self, after: datetime, until: datetime, limit: int) -> list[datetime]:
        """The occurrences in (after, until], at most `limit` of them, ascending."""
        due: list[datetime] = []
        for occurrence in islice(self.after(after), limit):
            if occurrence > until:
                break
            due.append(occurrence)
        return due

    def is_due(self, instant: datetime) -> bool:
        """Whether the instant is an occurrence."""
        return self.next_after(instant - _SECOND) == instant

    @property
    def day_or(self) -> bool:
        """Debian's rule: both day fields restricted, neither beginning with a star, means either one suffices."""
        _, _, day_of_month, _, day_of_week = self.fields
        return not day_of_month.starred and not day_of_week.starred

    @cached_property
    def _plain(self) -> str:
        """The expression for cronsim: lists in place of ranges, stars as they were written."""
        written = self.expression.split()
        return " ".join(text if field.starred else field.text for text, field in zip(written, self.fields, strict=True))


@lru_cache(maxsize=4096)
def _parse(expression: str, timezone: str) -> CronSchedule:
    if not _is_zone(timezone):
        raise InvalidInput.of(TIMEZONE, f"{timezone!r} is not an IANA time zone; write one as Europe/Berlin or UTC")
    texts = expression.split()
    if len(expression) > _LONGEST:
        raise InvalidInput.of(EXPRESSION, f"longer than {_LONGEST} characters; a correct one: {_EXAMPLE}")
    if len(texts) != len(FIVE_FIELDS):
        raise InvalidInput.of(
            EXPRESSION,
            f"{expression!r} has {len(texts)} fields, not five (minute, hour, day of month, month, day of week);"
            f" a correct one: {_EXAMPLE}",
        )
    minute, hour, day_of_month, month, day_of_week = (
        parse_field(text, rules) for text, rules in zip(texts, FIVE_FIELDS, strict=True)
    )
    schedule = CronSchedule(
        expression=" ".join(texts), timezone=timezone, fields=(minute, hour, day_of_month, month, day_of_week)
    )
    _refuse_what_never_fires(schedule)
    return schedule


def _refuse_what_never_fires(schedule: CronSchedule) -> None:
    """30 February and its like. Whether there is an occurrence does not depend on when one asks."""
    try:
        first = schedule.next_after(datetime(2024, 1, 1, tzinfo=UTC))
    except CronSimError:
        first = None
    if first is None:
        raise InvalidInput.of(
            EXPRESSION, f"{schedule.expression!r} never fires: no month chosen has that day; a correct one: {_EXAMPLE}"
        )


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError):  # OSError: a directory's name, as "Europe"; ZoneInfoNotFoundError is a KeyError
        return False
    except KeyError:
        return False
    return "/" in name or name == "UTC"
