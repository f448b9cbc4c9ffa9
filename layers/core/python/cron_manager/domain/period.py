"""When a job ran by which schedule: the periods between the changes of when it runs."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.job import Job
from cron_manager.domain.schedule import Calendar, DstGap, DstOverlap, Plan


@dataclass(frozen=True, kw_only=True)
class Period:
    """From a change of when the job runs until the next one: what its plan was made of. The names are the job's."""

    since: datetime  # exclusive: what was due up to here belongs to the period before
    is_scheduled: bool  # whether there were occurrences at all
    cron_expression: str
    timezone: str
    start_at: datetime | None = None
    end_at: datetime | None = None
    last_at: datetime | None = None
    jitter_seconds: int = 0
    dst_gap: DstGap = DstGap.CRON
    dst_overlap: DstOverlap = DstOverlap.CRON
    calendar_ids: tuple[str, ...] = ()
    active_since: datetime
    scheduled_since: datetime


@dataclass(frozen=True, kw_only=True)
class Origin:
    """Whose doing a period is."""

    by: str  # usr_…, or `system`
    token_id: str | None = None  # tok_… when an API token was used
    action: str  # of the audit entry in the same transaction: job.update, job.disable
    entry_id: str  # of that entry
    reason: str | None = None  # in the words of whoever did it


@dataclass(frozen=True, kw_only=True)
class ScheduleChange:
    """A job began to run at other times, or stopped, or began at all."""

    before: Period | None  # None: the job was created
    after: Period
    origin: Origin | None  # None: from before this was kept


def origin_of(entry: AuditEntry, reason: str | None) -> Origin:
    actor = entry.actor
    return Origin(by=actor.id, token_id=actor.token_id, action=entry.action, entry_id=entry.id, reason=reason)


_OF_THE_JOB = tuple(field.name for field in fields(Period) if field.name not in {"since", "is_scheduled"})


def period_of(job: Job, since: datetime) -> Period:
    """The period that begins with the job as it is now."""
    timing = {name: getattr(job, name) for name in _OF_THE_JOB}
    return Period(since=since, is_scheduled=job.is_scheduled, **timing)


def new_period(before: Job | None, after: Job) -> Period | None:
    """The period that a change begins; None when it leaves untouched when the job runs."""
    period = period_of(after, after.updated_at)
    return None if before and period_of(before, after.updated_at) == period else period


def plan_in(period: Period, job: Job, calendars: Sequence[Calendar]) -> Plan:
    """The job's plan as it was."""
    timing = {name: getattr(period, name) for name in _OF_THE_JOB}
    return replace(job, **timing, calendars=tuple(calendars)).plan
