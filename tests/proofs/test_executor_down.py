"""No executor over the minute in which 200 jobs are due, though sweeps look meanwhile: each runs once, soon after."""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx2
import pytest

from tests.e2e.conftest import eventually
from tests.e2e.virtual_world import World

JOBS = 200
DUE = datetime(2027, 2, 8, 12, tzinfo=UTC)
BACK = DUE + timedelta(seconds=130)  # two sweeps have looked by then
WITHIN = 60.0  # seconds after its return


@dataclass(frozen=True, kw_only=True)
class Outage:
    before: int  # requests while the executor was down
    calls: Counter[str]  # requests by job
    arrived: list[float]  # seconds after the executor's return
    records: list[dict[str, Any]]


@pytest.fixture(scope="module")
def outage(virtual_stack) -> Iterator[Outage]:
    world = World.of(virtual_stack)
    world.begin_at((DUE - timedelta(minutes=8)).isoformat())
    for number in range(JOBS):
        world.job(f"down {number}", cronExpression="0 12 8 2 *", path="/ok")
    world.advance_to((DUE - timedelta(seconds=30)).isoformat())
    switch(world, on=False)
    for second in (5, 65, 125):
        virtual_stack.clock(advanceTo=(DUE + timedelta(seconds=second)).isoformat(), duplicates=0.2)
    virtual_stack.clock(virtual=BACK.isoformat(), duplicates=0)
    before = len(requests(world))

    returned = time.time()
    switch(world, on=True)
    eventually(lambda: len({each["headers"]["X-Cron-Job-Id"] for each in requests(world)}) == JOBS, WITHIN)
    world.advance_to((BACK + timedelta(minutes=4)).isoformat())  # what would come twice has come

    came = requests(world)
    yield Outage(
        before=before,
        calls=Counter(each["headers"]["X-Cron-Job-Id"] for each in came),
        arrived=[each["time"] - returned for each in came],
        records=[each for name in world.made for each in world.executions(name)],
    )
    world.clear()
    world.api.http.close()


def switch(world: World, *, on: bool) -> None:
    """Lets the lanes feed the executor, or not."""
    functions = world.aws("lambda")
    name = world.stack.info["outputs"]["ExecutorFunction"]
    for mapping in functions.list_event_source_mappings(FunctionName=name)["EventSourceMappings"]:
        functions.update_event_source_mapping(UUID=mapping["UUID"], Enabled=on)


def requests(world: World) -> list[dict[str, Any]]:
    """What the target has received for the jobs, whatever their execution."""
    ids = {job["id"] for job in world.made.values()}
    answer = httpx2.get(f"{world.stack.info['targetUrl']}/__received", trust_env=False, timeout=10).json()
    return [each for each in answer["requests"] if each["headers"].get("X-Cron-Job-Id") in ids]


def test_nothing_runs_while_it_is_down(outage):
    assert outage.before == 0


def test_each_job_runs_once_within_a_minute_of_its_return(outage):
    print(f"the first after {min(outage.arrived):.1f} s, the last after {max(outage.arrived):.1f} s")

    assert set(outage.calls.values()) == {1}
    assert len(outage.calls) == JOBS
    assert max(outage.arrived) <= WITHIN


def test_each_occurrence_has_its_record(outage):
    assert Counter(each["status"] for each in outage.records) == {"SUCCESS": JOBS}
    assert {datetime.fromisoformat(each["scheduledFor"]) for each in outage.records} == {DUE}
