"""The EventBridge schedules that a job asks for."""

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta

from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Job
from cron_manager.domain.message_group import message_group
from cron_manager.domain.schedule import OnceSchedule
from cron_manager.domain.schedule.eventbridge import SLACK, TickRule, ticks_for
from cron_manager.ports import ScheduleEntry

# A schedule stays this long after its job's last occurrence: EventBridge may still be at the last tick.
_AFTERMATH = timedelta(minutes=10)
_DIGEST_LETTERS = 8
_LAYOUT = "3"  # goes up when the schedules are written differently, so that the sweeper replaces the old ones


def schedule_entries(job: Job, now: datetime) -> tuple[ScheduleEntry, ...]:
    """What a job wants EventBridge to have: nothing while it is disabled or deleted, or when it has ended.

    A schedule's name ends in a digest of its content. So two schedules by one name are equal, a changed schedule is
    a new one beside the old one, and comparing names compares everything.
    """
    if not job.is_scheduled or _has_ended(job, now):
        return ()
    return tuple(_entry(job, _after_pause(job, rule)) for rule in ticks_for(job.plan))


def can_begin(entry: ScheduleEntry, now: datetime) -> bool:
    """Whether EventBridge would take the schedule: it refuses one that ends before it begins, or before now."""
    return entry.end_at is None or max(now, start_date(entry, now) or now) < entry.end_at


def start_date(entry: ScheduleEntry, now: datetime) -> datetime | None:
    """The start date to ask for. It is never past, which EventBridge refuses; a rate goes on in its phase."""
    if entry.start_at is None or entry.start_at > now:
        return entry.start_at
    return _in_phase(entry.start_at, entry.every, now) if entry.every else None


def job_of_schedule(name: str) -> str:
    """The id of the job that a schedule's name belongs to."""
    return name.rpartition("-")[0]


def _has_ended(job: Job, now: datetime) -> bool:
    """Whether nothing is due any more. Only a plan with an end is asked, since every job is looked at each minute."""
    plan = job.plan
    if plan.until is None and not isinstance(plan.schedule, OnceSchedule):
        return False
    return plan.next_after(now - _AFTERMATH) is None


def _after_pause(job: Job, rule: TickRule) -> TickRule:
    """The rule without the pause's ticks. It needs no second look: EventBridge begins by itself."""
    if job.paused_until is None:
        return rule
    begin = (job.paused_until - SLACK).replace(second=0, microsecond=0)
    if rule.start_at is None:
        return replace(rule, start_at=begin)
    if rule.every:
        begin = _in_phase(rule.start_at, rule.every, begin)
    return replace(rule, start_at=max(rule.start_at, begin))


def _in_phase(start: datetime, every: timedelta, after: datetime) -> datetime:
    """A rate's first tick after an instant."""
    return start + ((after - start) // every + 1) * every


def _entry(job: Job, rule: TickRule) -> ScheduleEntry:
    bounds = [to_iso(bound) if bound else "" for bound in (rule.start_at, rule.end_at)]
    group = message_group(job)
    content = "\n".join((_LAYOUT, rule.expression, rule.timezone, job.lane, group, *bounds))
    digest = hashlib.sha256(content.encode()).hexdigest()[:_DIGEST_LETTERS]
    return ScheduleEntry(
        name=f"{job.id}-{digest}",
        job_id=job.id,
        expression=rule.expression,
        timezone=rule.timezone,
        lane=job.lane,
        group=group,
        start_at=rule.start_at,
        end_at=rule.end_at,
        every=rule.every,
    )
