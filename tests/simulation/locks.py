"""I5 as the history shows it: runs that must not overlap, locks that nobody alive holds, claims that nobody ends."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from cron_manager.domain.job import OverlapPolicy
from tests.simulation.history import History, Request, Write

RECOVERY = timedelta(seconds=60)  # beyond the timeout, after a crash
TERMINAL = frozenset({"SUCCESS", "FAILED", "TIMEOUT", "SKIPPED", "MISSED", "CRASHED", "CANCELLED"})

Finding = tuple[str, str, datetime]  # job, text, when


def overlaps(requests: list[Request]) -> Iterator[Finding]:
    by_job: dict[str, list[Request]] = defaultdict(list)
    for request in requests:
        if request.job.overlap_policy is not OverlapPolicy.ALLOW:
            by_job[request.job.id].append(request)
    for job_id, of_job in by_job.items():
        of_job.sort(key=lambda request: request.began)
        for one, other in pairwise(of_job):
            if one.ended is None or other.began < one.ended:
                text = f"{one.execution.scheduled_for} and {other.execution.scheduled_for} overlap"
                yield job_id, text, other.began


def held_by_nobody(history: History) -> Iterator[Finding]:
    """Runs that were skipped although every run they could have met was over, or dead for long enough."""
    by_job: dict[str, list[list[Write]]] = defaultdict(list)
    for (pk, _), writes in history.writes.items():
        by_job[pk.removeprefix("JOB#")].append(writes)
    for job_id, records in by_job.items():
        timeout = _longest(history, job_id)
        for writes in records:
            last = writes[-1]
            if last.status != "SKIPPED" or not (last.reason or "").endswith("still goes on"):
                continue
            since = next(write.at for write in writes if write.fence == _last_fence(writes))
            others = (each for each in records if each is not writes)
            if not any(_may_hold(each, since, last.at, timeout) for each in others):
                yield job_id, f"a run was skipped at {last.at} and no other one went on", last.at


def _last_fence(writes: list[Write]) -> str | None:
    return next((write.fence for write in reversed(writes) if write.fence), None)


def _may_hold(writes: list[Write], since: datetime, until: datetime, timeout: timedelta) -> bool:
    """Whether a run could have held its job's lock at some time between another one's claim and its giving way."""
    moments = [since, *(write.at for write in writes if since < write.at < until)]
    return any(_may_hold_at(writes, moment, timeout) for moment in moments)


def _may_hold_at(writes: list[Write], moment: datetime, timeout: timedelta) -> bool:
    before = [write for write in writes if write.at <= moment]
    claim = next((write for write in reversed(before) if write.status == "RUNNING"), None)
    if claim is None:
        return False
    begun = next(write.at for write in before if write.fence == claim.fence)
    last = before[-1]
    if last.status in TERMINAL and last.status != "CANCELLED":  # a cancelled call may go on as long as its claim
        return False
    if last.status == "QUEUED" and last.attempt > 0:  # the lock is kept for the next attempt
        return True
    return moment < begun + timeout + RECOVERY


def abandoned(history: History, since: datetime, until: datetime) -> Iterator[Finding]:
    """Claims made in a span of time that nobody has ended or closed within the timeout and a minute.

    Whoever was to close one may have died as well; the next sweep, a minute later, then does it.
    """
    for (pk, sk), writes in history.writes.items():
        job_id = pk.removeprefix("JOB#")
        timeout = _longest(history, job_id)
        claims = {write.fence: write for write in reversed(writes) if write.status == "RUNNING"}
        for fence, claim in claims.items():
            if not since <= claim.at <= until - timeout - 2 * RECOVERY:
                continue
            end = claim.at + timeout + RECOVERY
            end += RECOVERY if any(claim.at + timeout < death < end for death in history.deaths) else timedelta(0)
            over = (write.at for write in writes if write.at >= claim.at and write.fence != fence)
            if next(over, end + RECOVERY) > end:
                yield job_id, f"the claim {fence} of {sk} is not closed in time", claim.at


def _longest(history: History, job_id: str) -> timedelta:
    """That a call of the job may take, and its target's work after it."""
    job = history.changes[job_id][0].job
    return timedelta(milliseconds=job.timeout_ms, seconds=job.callback_deadline_seconds or 0)
