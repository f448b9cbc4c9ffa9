"""I8: a target that hangs is its own job's trouble; everybody else starts as punctually as without it."""

import asyncio
import random
from dataclasses import replace
from datetime import datetime, timedelta

from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.job import Job, OverlapPolicy
from tests.simulation.loop import VirtualLoop
from tests.simulation.system import System
from tests.simulation.workload import the_jobs

NEIGHBOURS, HANGING = 30, 6
SPAN = timedelta(minutes=20)
MOST_SHIFTED = timedelta(seconds=5)


def start_delays(*, hanging: int) -> list[timedelta]:
    """From due to the request, of the jobs whose targets answer, ascending."""
    loop = VirtualLoop(random.Random(1))
    try:
        return loop.run_until_complete(_delays(System(loop, 1), hanging))
    finally:
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()


async def _delays(system: System, hanging: int) -> list[timedelta]:
    system.faults.on, system.eventbridge.is_punctual = False, True
    pattern = the_jobs(1, random.Random(1))[0]
    for number in range(NEIGHBOURS + hanging):
        job = a_job(pattern, number, hangs=number >= NEIGHBOURS)
        system.jobs._commit(None, job, audited(SYSTEM_ACTOR, "job.create", job.id, job.created_at))
    following = system.loop.create_task(system.background.follow_stream())
    begin: datetime = system.network.moment()
    await asyncio.sleep(SPAN.total_seconds())
    following.cancel()
    answering = [each for each in system.history.requests if each.job.endpoint_url.endswith("answers")]
    assert len(answering) >= NEIGHBOURS * (SPAN // timedelta(minutes=1) - 2)
    return sorted(each.began - max(each.execution.scheduled_for, begin) for each in answering)


def a_job(pattern: Job, number: int, *, hangs: bool) -> Job:
    """Due every minute; one that hangs does so for half of it, beside its next run."""
    kind = "hangs" if hangs else "answers"
    return replace(
        pattern,
        id=f"job_{number:026d}",
        name=f"job {number}",
        endpoint_url=f"https://{kind}.example.com/{kind}",
        overlap_policy=OverlapPolicy.ALLOW,
        retry_count=1 if hangs else 0,
        timeout_ms=30_000,
    )


def test_hanging_targets_do_not_make_others_late():
    quiet, troubled = start_delays(hanging=0), start_delays(hanging=HANGING)

    assert p99(troubled) - p99(quiet) < MOST_SHIFTED


def p99(delays: list[timedelta]) -> timedelta:
    return delays[len(delays) * 99 // 100]
