"""A schedule in words: `At 04:30 on Monday to Friday`."""

from datetime import timedelta

from cron_manager.domain.schedule.cron import CronFields, CronSchedule
from cron_manager.domain.schedule.every import EverySchedule
from cron_manager.domain.schedule.fields import Field
from cron_manager.domain.schedule.occurrences import Schedule
from cron_manager.domain.schedule.once import OnceSchedule
from cron_manager.domain.schedule.words_days import MONTHS, days_in_words, is_range, listed

_MOST_TIMES = 6  # of a day, up to which each is named
_UNITS = ((86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second"))


def describe(schedule: Schedule) -> str:
    """English, for the time zone's clock, without the zone's name."""
    match schedule:
        case CronSchedule():
            return _cron(schedule)
        case EverySchedule(interval=interval):
            return f"Every {duration_in_words(interval, single=False)}"
        case OnceSchedule(at=at):
            local = at.astimezone(schedule.zone)
            clock = f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"
            return f"Once, on {local.day} {MONTHS[local.month - 1]} {local.year} at {clock}"
    return "Once after each deployment"


def duration_in_words(span: timedelta, *, single: bool = True) -> str:
    """`1 hour 30 minutes`; without `single` a lone unit loses its one: `hour`."""
    rest, parts = round(span.total_seconds()), []
    for seconds, unit in _UNITS:
        count, rest = divmod(rest, seconds)
        if count:
            parts.append(f"{count} {unit}{'s' if count > 1 else ''}")
    if len(parts) == 1 and parts[0].startswith("1 ") and not single:
        return parts[0].removeprefix("1 ")
    return " ".join(parts) or "0 seconds"


def _cron(schedule: CronSchedule) -> str:
    fields = schedule.fields
    days = days_in_words(fields.day_of_month, fields.month, fields.day_of_week, either=schedule.day_or)
    time, names_times = _time(fields)
    if names_times and (not days or days.startswith(("in ", "from "))):
        days = f"every day {days}".strip()
    if not days:
        return time
    return f"{time} {days}" if days.startswith(("on ", "every ", "in ", "from ")) else f"{time}, {days}"


def _time(fields: CronFields) -> tuple[str, bool]:
    """The times of the day, and whether they are named one by one."""
    second, minute, hour = fields.second, fields.minute, fields.hour
    count = len(second.values) * len(minute.values) * len(hour.values)
    if count <= _MOST_TIMES and not hour.full:
        return f"At {listed(_clocks(fields))}", True
    if second.values == (0,):
        return _minutes(minute, hour), False
    if minute.full and hour.full:
        return _counted(second.values, 60, "second", "minute"), False
    rest = _minutes(minute, hour)
    return f"{_counted(second.values, 60, 'second', 'minute')}, {rest[0].lower()}{rest[1:]}", False


def _clocks(fields: CronFields) -> list[str]:
    exact = fields.second.values != (0,)
    return [
        f"{hour:02}:{minute:02}:{second:02}" if exact else f"{hour:02}:{minute:02}"
        for hour in fields.hour.values
        for minute in fields.minute.values
        for second in fields.second.values
    ]


def _minutes(minute: Field, hour: Field) -> str:
    if hour.full:
        return _counted(minute.values, 60, "minute", "hour")
    if len(minute.values) == 1:
        return _hourly(minute.values[0], hour.values)
    if is_range(minute.values) and len(hour.values) == 1:
        return f"Every minute {_hours(minute, hour.values)}"
    return f"{_counted(minute.values, 60, 'minute', 'hour')} {_hours(minute, hour.values)}"


def _hours(minute: Field, hours: tuple[int, ...]) -> str:
    """The hours that a pattern of minutes is kept in."""
    if hours == tuple(range(hours[0], hours[-1] + 1)):
        return f"from {hours[0]:02}:{minute.values[0]:02} to {hours[-1]:02}:{minute.values[-1]:02}"
    step = _step(hours, 24)
    return f"in every {_ordinal(step)} hour" if step else f"in the hours {listed([f'{hour:02}' for hour in hours])}"


def _hourly(minute: int, hours: tuple[int, ...]) -> str:
    """One minute of several hours."""
    if hours == tuple(range(hours[0], hours[-1] + 1)):
        return f"Every hour from {hours[0]:02}:{minute:02} to {hours[-1]:02}:{minute:02}"
    step = _step(hours, 24)
    if step:
        return f"Every {step} hours from {hours[0]:02}:{minute:02}"
    return f"At {listed([f'{hour:02}:{minute:02}' for hour in hours])}"


def _counted(values: tuple[int, ...], size: int, unit: str, of: str) -> str:
    """`Every 5 minutes`, `Every hour at minute 30`."""
    if len(values) == size:
        return f"Every {unit}"
    step = _step(values, size)
    if step:
        return f"Every {step} {unit}s" + (f" from {unit} {values[0]}" if values[0] else "")
    if values == (0,):
        return f"Every {of}"
    if is_range(values):
        return f"Every {unit} from {values[0]} to {values[-1]} of every {of}"
    return f"Every {of} at {unit}{'s' if len(values) > 1 else ''} {listed([str(value) for value in values])}"


def _step(values: tuple[int, ...], size: int) -> int | None:
    """The distance when the values go round the clock evenly."""
    if len(values) < 2 or size % len(values):  # noqa: PLR2004  one value has no distance
        return None
    step = size // len(values)
    return step if step > 1 and values == tuple(range(values[0], size, step)) and values[0] < step else None


def _ordinal(number: int | None) -> str:
    return {2: "second", 3: "third"}.get(number or 0, f"{number}th")
