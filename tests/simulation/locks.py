"""I5 as the history shows it: runs that must not overlap, and locks that nobody alive holds."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from cron_manager.domain.job import OverlapPolicy
from tests.simulation.history import Death, History, Request, Write

RECOVERY = timedelta(seconds=60)  # beyond the timeout, after a crash
READ_BEFORE = timedelta(seconds=60)  # what a run gave way to may have ended while that was written down
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
        job = history.changes[job_id][0].job
        timeout = timedelta(milliseconds=job.timeout_ms, seconds=job.callback_deadline_seconds or 0)
        for writes in records:
            last = writes[-1]
            if last.status != "SKIPPED" or not (last.reason or "").endswith("still goes on"):
                continue
            others = (each for each in records if each is not writes)
            if not any(_may_hold(each, last.at, timeout) for each in others):
                yield job_id, f"a run was skipped at {last.at} and no other one went on", last.at


def _may_hold(writes: list[Write], at: datetime, timeout: timedelta) -> bool:
    """Whether a run could have held its job's lock just before an instant."""
    before = [write for write in writes if write.at < at]
    if not any(write.status == "RUNNING" for write in before):
        return False
    last = before[-1]
    if last.status in TERMINAL:
        over = timeout if last.status == "CANCELLED" else timedelta(0)
        return at < last.at + over + READ_BEFORE
    if last.status == "QUEUED":
        return last.attempt > 0 or at < last.at + READ_BEFORE
    claim = next(write for write in before if write.fence == last.fence)
    return at < claim.at + timeout + RECOVERY


def recovered(death: Death, request: Request, writes: list[Write]) -> bool:
    """Whether a run that was on the wire when its executor died went on, or ended, in time."""
    if request.execution.id not in death.in_call or request.ended != death.at:
        return True
    end = death.at + timedelta(milliseconds=request.job.timeout_ms) + RECOVERY
    return any(death.at <= write.at <= end and write.status != "RUNNING" for write in writes)
