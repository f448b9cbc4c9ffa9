"""What the coming clock changes mean for a plan, said before they happen."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from cron_manager.domain.schedule.cron import CronSchedule
from cron_manager.domain.schedule.plan import Plan
from cron_manager.domain.schedule.words_days import MONTHS
from cron_manager.domain.schedule.zones import SEASONAL, Transition, transitions

AHEAD = timedelta(days=400)  # so that each of a year's changes is told
_SECOND = timedelta(seconds=1)
_NAMED = 2  # times that are named; more are counted


@dataclass(frozen=True, kw_only=True)
class DstNote:
    """One clock change that touches a schedule."""

    at: datetime  # UTC: when the clock jumps
    kind: Literal["gap", "overlap"]
    message: str


def dst_notes(plan: Plan, now: datetime) -> tuple[DstNote, ...]:
    """What happens at the clock changes of the next 400 days; intervals and instants do not notice them."""
    schedule = plan.schedule
    if not isinstance(schedule, CronSchedule):
        return ()
    jumps = transitions(schedule.zone, now, now + AHEAD)
    return tuple(note for jump in jumps if _within(plan, jump) for note in _note(schedule, jump))


def run_note(plan: Plan, occurrence: datetime) -> str | None:
    """Why an occurrence stands where the expression does not say so, or a second time; None for all others."""
    schedule = plan.schedule
    if not isinstance(schedule, CronSchedule):
        return None
    scheduled = occurrence - plan.offset
    for jump in transitions(schedule.zone, scheduled - SEASONAL, scheduled):
        if jump.gap and jump.at == scheduled:
            resumed = _wall(jump.at, jump.after)
            times = list(schedule.wall_times(_wall(jump.at, jump.before), resumed))
            named = any(schedule.wall_times(resumed, resumed + _SECOND))
            return f"instead of {_named(times)}, which the clock skips" if times and not named else None
        if jump.overlap and scheduled < jump.at + jump.overlap:
            return f"the second {_wall(scheduled, jump.after):%H:%M} of that night"
    return None


def _within(plan: Plan, jump: Transition) -> bool:
    begun = plan.start_at is None or plan.start_at <= jump.at + SEASONAL
    return begun and plan.since <= jump.at and (plan.until is None or jump.at <= plan.until)


def _note(schedule: CronSchedule, jump: Transition) -> Iterator[DstNote]:
    earlier, later = sorted((_wall(jump.at, jump.before), _wall(jump.at, jump.after)))
    times = list(schedule.wall_times(earlier, later))
    if not times:
        return
    day = f"On {earlier.day} {MONTHS[earlier.month - 1]} {earlier.year}"
    if jump.gap:
        message = f"{day} {_named(times)} {_does(times)} not exist; {_after_gap(schedule, jump, times)}"
        yield DstNote(at=jump.at, kind="gap", message=message)
    else:
        often = "both times" if schedule.runs_twice or jump.overlap > SEASONAL else "the first time only"
        message = f"{day} {_named(times)} {_comes(times)} twice; {_runs(times)} {often}"
        yield DstNote(at=jump.at, kind="overlap", message=message)


def _after_gap(schedule: CronSchedule, jump: Transition, times: list[datetime]) -> str:
    if schedule.runs_after_gap and jump.gap < SEASONAL:
        return f"{'runs' if len(times) == 1 else 'runs once,'} at {_wall(jump.at, jump.after):%H:%M}"
    return "left out"


def _named(times: list[datetime]) -> str:
    """`02:30`, `02:00 and 02:30`, `02:00 to 02:45 (4 times)`."""
    if len(times) <= _NAMED:
        return " and ".join(f"{time:%H:%M}" for time in times)
    return f"{times[0]:%H:%M} to {times[-1]:%H:%M} ({len(times)} times)"


def _does(times: list[datetime]) -> str:
    return "does" if len(times) == 1 else "do"


def _comes(times: list[datetime]) -> str:
    return "comes" if len(times) == 1 else "come"


def _runs(times: list[datetime]) -> str:
    return "runs" if len(times) == 1 else "each runs"


def _wall(instant: datetime, offset: timedelta) -> datetime:
    return (instant + offset).replace(tzinfo=None)
