"""Whether a job's schedule, bounds and calendars leave anything to run at all."""

from dataclasses import replace
from datetime import datetime

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.job import Job
from cron_manager.domain.schedule import RebootSchedule
from cron_manager.domain.schedule.plan import Plan

# What can stand in the way, in the order in which it is put aside to find out, and what to say when that helps.
_OBSTACLES: tuple[tuple[str, dict[str, tuple[()] | None], str], ...] = (
    ("maxRuns", {"last_at": None}, "All of these runs are used up; write a larger number, or null."),
    ("endAt", {"end_at": None}, "Nothing falls due before this end; write a later one, or null."),
    ("calendarIds", {"calendars": ()}, "These calendars are closed at every time that falls due; leave one out."),
    ("startAt", {"start_at": None}, "Nothing falls due after this start; write an earlier one, or null."),
)


def refuse_empty_window(job: Job, now: datetime) -> None:
    """InvalidInput that names the field in the way, when the job can have no occurrence after `now`."""
    if job.start_at and job.end_at and job.end_at <= job.start_at:
        raise InvalidInput.of("endAt", "The end does not come after `startAt`; write a later one.")
    if isinstance(job.schedule, RebootSchedule) and job.max_runs is not None:
        raise InvalidInput.of("maxRuns", "Deployments are not counted; leave this out for @reboot.")
    if isinstance(job.schedule, RebootSchedule) or job.plan.next_after(now):
        return
    raise InvalidInput.of(*_obstacle(job.plan, now))


def _obstacle(plan: Plan, now: datetime) -> tuple[str, str]:
    for field, without, remedy in _OBSTACLES:
        plan = replace(plan, **without)  # type: ignore[arg-type]  # mypy takes the values for any field's
        if plan.next_after(now):
            return field, remedy
    return "cronExpression", f"{plan.schedule.expression!r} has no occurrence any more; write a later time."
