"""Runs of one job that must not overlap: who holds the job's lock, and what becomes of a run that finds it held.

The lock is never given back. Whoever comes next finds it expired, or looks at its holder's record and takes it over
when that run has ended. So the ordinary run pays for one write and no more.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from cron_manager.domain.execution import Execution, ExecutionStatus, Trigger, ended, lease_over, stepped_back
from cron_manager.domain.job import CatchUp, Job, OverlapPolicy

HELD_BEYOND_RETRY = timedelta(minutes=5)  # a lost tick is sent again well within
SHORTEST_WAIT, LONGEST_WAIT = timedelta(seconds=5), timedelta(seconds=30)  # between two looks at a held lock
LONGEST_MAKING_UP = timedelta(hours=6)  # that a run made up for waits: nobody needs it at a certain minute


@dataclass(frozen=True, kw_only=True)
class Lock:
    """Lets one run of a job go on."""

    job_id: str
    holder: str  # the execution's id
    fence: str  # of the claim that took it
    until: datetime  # from then on it is anybody's, whatever its holder's record says


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """A run that found the lock held and looks again."""

    execution: Execution
    delay: timedelta


def is_locked(job: Job) -> bool:
    """Whether the job's runs need its lock."""
    return job.overlap_policy is not OverlapPolicy.ALLOW


def lock_of(claim: Execution) -> Lock:
    """The job's lock as this claim wants it: for as long as the claim's lease."""
    if claim.fence is None or claim.lease_until is None:
        raise ValueError("a claim has a fence and a lease")
    return Lock(job_id=claim.job_id, holder=claim.id, fence=claim.fence, until=claim.lease_until)


def lock_until_retry(claim: Execution, retry_at: datetime) -> Lock | None:
    """The lock for the time until the next attempt; None where the claim's own lasts that long."""
    lock, until = lock_of(claim), retry_at + HELD_BEYOND_RETRY
    return replace(lock, until=until) if retry_at >= lock.until else None


def goes_on(holder: Execution | None, now: datetime) -> bool:
    """Whether the run that holds the lock is not over yet, as its record says; without a record it is long gone."""
    if holder is None:
        return False
    if holder.status is ExecutionStatus.RUNNING:
        return not lease_over(holder, now)
    if holder.status is ExecutionStatus.CANCELLED and holder.lease_until:  # its call has not been noted as aborted
        return not lease_over(holder, now)
    return not holder.status.is_terminal


def given_way(job: Job, claim: Execution, holder: Execution, now: datetime) -> Waiting | Execution:
    """What becomes of a claimed run that met another one: it waits, or this is its end."""
    since = claim.waiting_since or now
    if _waits(job, claim) and now < max(since, claim.scheduled_for) + _patience(job, claim):
        waiting = replace(stepped_back(claim), waiting_since=since)
        return Waiting(execution=waiting, delay=min(max(now - since, SHORTEST_WAIT), LONGEST_WAIT))
    reason = f"{_named(job, holder)} still goes on"
    if claim.attempts:
        return ended(stepped_back(claim), claim.attempts[-1].status, now=now, reason=f"no further attempt: {reason}")
    return ended(stepped_back(claim), ExecutionStatus.SKIPPED, now=now, reason=reason)


def _waits(job: Job, claim: Execution) -> bool:
    """What is made up for comes at once, not at its time, so it waits whatever the policy. A further attempt does, too:
    the run has begun, and lost the lock only because its tick came late.
    """
    made_up_for = claim.trigger in {Trigger.BACKFILL, Trigger.CATCH_UP}
    return made_up_for or bool(claim.attempts) or job.overlap_policy is OverlapPolicy.QUEUE


def _patience(job: Job, claim: Execution) -> timedelta:
    """The misfire grace; longer where the owner wants each of many past occurrences to run."""
    caught_up = claim.trigger is Trigger.CATCH_UP and job.catch_up is CatchUp.ALL
    if claim.trigger is Trigger.BACKFILL or caught_up:
        return LONGEST_MAKING_UP
    return timedelta(seconds=job.misfire_grace_seconds)


def _named(job: Job, execution: Execution) -> str:
    local = execution.scheduled_for.astimezone(ZoneInfo(job.timezone))
    time = f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"
    asked = "the run asked for at" if execution.trigger.by_hand else "the run of"
    return f"{asked} {local:%Y-%m-%d} {time} ({job.timezone})"
