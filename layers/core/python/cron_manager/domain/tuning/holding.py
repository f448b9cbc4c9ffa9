"""What decisions do to jobs."""

from dataclasses import replace
from datetime import datetime

from cron_manager.domain.job import Job, disabled, enabled, rescheduled
from cron_manager.domain.schedule import Schedule
from cron_manager.domain.tuning.decision import Action, Decision, Setting, setting_of
from cron_manager.domain.tuning.hold import Hold
from cron_manager.domain.tuning.stretch import FACTORS, stretched


def owners(job: Job) -> Job:
    """The job by its owner's schedule."""
    hold = job.hold
    if hold is None:
        return job
    return replace(job, cron_expression=hold.cron_expression, jitter_seconds=hold.jitter_seconds, hold=None)


def owners_schedule(job: Job) -> Schedule:
    return owners(job).schedule


def stretched_by(job: Job) -> int:
    return job.hold.stretched_by if job.hold else 1


def rarer(job: Job) -> tuple[str, int] | None:
    """The next expression with fewer runs, and its factor; None at the end."""
    for factor in FACTORS:
        found = stretched(owners_schedule(job), factor, key=job.id) if factor > stretched_by(job) else None
        if found and found != job.cron_expression:
            return found, factor
    return None


def denser(job: Job) -> tuple[str, int]:
    """The expression one step back; at last the owner's own text."""
    for factor in reversed(FACTORS):
        found = stretched(owners_schedule(job), factor, key=job.id) if factor < stretched_by(job) else None
        if found and found != job.cron_expression:
            return found, factor
    return owners(job).cron_expression, 1


def put_at(job: Job, setting: Setting, *, decision: Decision, by: str, now: datetime) -> Job:
    """The job as a decision, or its reverse, wants it."""
    if decision.action is Action.DISABLE:
        if setting.is_active:
            return enabled(job, by=by, now=now)
        return disabled(job, reason=decision.explanation, by=by, now=now)
    if decision.action is Action.LONGER_TIMEOUT:
        return replace(job, timeout_ms=setting.timeout_ms, version=job.version + 1, updated_by=by, updated_at=now)
    return rescheduled(
        job,
        cron_expression=setting.cron_expression,
        jitter_seconds=setting.jitter_seconds,
        hold=_hold(job, setting, decision.id, now),
        by=by,
        now=now,
    )


def stands_at(job: Job, setting: Setting, action: Action) -> bool:
    """Whether what the action changes of a job is as the setting says."""
    now = setting_of(job)
    if action is Action.DISABLE:
        return now.is_active == setting.is_active
    if action is Action.LONGER_TIMEOUT:
        return now.timeout_ms == setting.timeout_ms
    return (now.cron_expression, now.jitter_seconds) == (setting.cron_expression, setting.jitter_seconds)


def _hold(job: Job, setting: Setting, decision_id: str, now: datetime) -> Hold | None:
    wanted = owners(job)
    if (wanted.cron_expression, wanted.jitter_seconds) == (setting.cron_expression, setting.jitter_seconds):
        return None
    return Hold(
        cron_expression=wanted.cron_expression,
        jitter_seconds=wanted.jitter_seconds,
        stretched_by=setting.stretched_by,
        since=now,
        decision_id=decision_id,
    )
