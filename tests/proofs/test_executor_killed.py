"""kill -9 of executors in mid-call, with every tick delivered twice: each occurrence ends in one true record.

Minutes pass in virtual time. KILLED_EXECUTIONS=2000 runs the full number of executions.
"""

import contextlib
import os
import random
import signal
import threading
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

import httpx2
import pytest

from local.stack import Stack
from tests.e2e.conftest import function_processes, started
from tests.e2e.virtual_world import World

EXECUTIONS = int(os.environ.get("KILLED_EXECUTIONS", "400"))
JOBS = 40
MINUTES = EXECUTIONS // JOBS
BETWEEN_KILLS = (5, 40)  # requests
SEED = int(os.environ.get("KILLED_SEED", "4"))
BEGIN = datetime(2027, 2, 1, 12, tzinfo=UTC)
MAKING = timedelta(minutes=8)  # before the first occurrence: the jobs are made, on however slow a machine
SETTLING = timedelta(minutes=6)  # after the last occurrence: leases end, what was lost is found and caught up
UNKNOWN = "whether the target acted is unknown"
KINDS = tuple(product(("fail", "retry"), ("allow", "skip")))  # onCrash, overlapPolicy


@dataclass(kw_only=True)
class Killer:
    """Ends one executor or several, each time the target has heard some more requests, until it is told to stop."""

    stack: Stack
    killed: int = 0
    _chance: random.Random = field(default_factory=lambda: random.Random(SEED))
    _stopping: threading.Event = field(default_factory=threading.Event)

    @contextlib.contextmanager
    def at_work(self) -> Iterator[None]:
        thread = threading.Thread(target=self._run, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._stopping.set()
            thread.join()

    def _run(self) -> None:
        after = self._chance.randint(*BETWEEN_KILLS)
        while not self._stopping.wait(0.02):
            heard = self._heard()
            if heard >= after:
                self._kill()
                after = heard + self._chance.randint(*BETWEEN_KILLS)

    def _heard(self) -> int:
        answer = httpx2.get(f"{self.stack.info['targetUrl']}/__received?limit=0", trust_env=False, timeout=30)
        return int(answer.json()["count"])

    def _kill(self) -> None:
        processes = sorted(function_processes(self.stack, "executor"))
        for process in self._chance.sample(processes, self._chance.randint(min(1, len(processes)), len(processes))):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
                self.killed += 1


@dataclass(frozen=True, kw_only=True)
class Story:
    """What the records and the target say when all is over."""

    jobs: dict[str, dict[str, Any]]  # by id
    records: list[dict[str, Any]]
    ledgers: list[dict[str, Any]]
    heard: dict[str, list[dict[str, str]]]  # the requests' headers, by execution
    killed: int
    fired: int  # deliveries of ticks

    def of(self, on_crash: str) -> list[dict[str, Any]]:
        return [each for each in self.records if self.jobs[each["jobId"]]["onCrash"] == on_crash]


@pytest.fixture(scope="module")
def story() -> Iterator[Story]:
    with started(
        {"MAX_CONCURRENT_EXECUTIONS": "50", "CIRCUIT_BREAKER_FAILURES": "0"}, virtual_time=True, console=False
    ) as running:
        yield played(running)


def played(running: Stack) -> Story:
    world = World.of(running)
    world.begin_at((BEGIN - MAKING).isoformat())
    last = BEGIN + timedelta(minutes=MINUTES - 1)
    for number in range(JOBS):
        on_crash, overlap = KINDS[number % len(KINDS)]
        world.job(
            f"killed {number}",
            cronExpression="* * * * *",
            startAt=BEGIN.isoformat(),
            endAt=last.isoformat(),
            path=f"/slow?s={number % 5 * 0.1:.1f}",
            timeoutMs=5_000,
            onCrash=on_crash,
            disableAfterFailures=0,
            overlapPolicy=overlap,
        )
    world.advance_to((BEGIN - timedelta(seconds=30)).isoformat())
    fired = running.clock()["fired"]
    killer = Killer(stack=running)
    with killer.at_work():
        for minute in range(MINUTES):
            world.advance_to((BEGIN + timedelta(minutes=minute, seconds=30)).isoformat(), duplicates=1.0)
    world.advance_to((last + SETTLING).isoformat(), duplicates=0.0)
    story = told(world, killer.killed, running.clock()["fired"] - fired)
    world.api.http.close()
    return story


def told(world: World, killed: int, fired: int) -> Story:
    span = f"from={(BEGIN - timedelta(seconds=30)).isoformat()}&to={world.now().isoformat()}".replace("+", "%2B")
    heard: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for name in world.made:
        for request in world.heard(name):
            heard[request["headers"]["X-Cron-Execution-Id"]].append(request["headers"])
    return Story(
        jobs={job["id"]: job for job in world.made.values()},
        records=[each for name in world.made for each in world.executions(name)],
        ledgers=[world.api.data("GET", f"/jobs/{job['id']}/ledger?{span}") for job in world.made.values()],
        heard=dict(heard),
        killed=killed,
        fired=fired,
    )


def crashed_attempts(record: dict[str, Any]) -> list[dict[str, Any]]:
    return [attempt for attempt in record["attempts"] if attempt["errorCategory"] == "crash"]


def test_executors_died_and_ticks_came_twice(story):
    outcomes = Counter(each["status"] for each in story.records)
    print(f"{len(story.records)} records {dict(outcomes)}; {story.killed} kills; {story.fired} deliveries of ticks;")
    print(
        f"{sum(map(len, story.heard.values()))} requests; {len(list(filter(crashed_attempts, story.records)))} crashes"
    )

    assert story.killed >= EXECUTIONS / 40
    assert story.fired >= 2 * JOBS * MINUTES
    assert any(crashed_attempts(each) for each in story.records)


def test_each_occurrence_has_one_terminal_record(story):
    assert len({(each["jobId"], each["scheduledFor"]) for each in story.records}) == len(story.records)
    assert len(story.records) == JOBS * MINUTES
    assert [each for each in story.records if not each["completedAt"]] == []
    assert {each["status"] for each in story.records} <= {"SUCCESS", "CRASHED", "SKIPPED"}


def test_the_ledgers_account_for_all_of_them(story):
    assert {(each["expected"], each["accounted"], each["open"]) for each in story.ledgers} == {(MINUTES, MINUTES, 0)}
    assert [each["missing"] for each in story.ledgers if each["missing"]] == []


def test_the_target_is_called_once_at_most_for_each_claim(story):
    calls = Counter(
        (headers["X-Cron-Execution-Id"], headers["X-Cron-Attempt"])
        for requests in story.heard.values()
        for headers in requests
    )

    assert {call: often for call, often in calls.items() if often > 1} == {}


def test_no_record_tells_of_a_call_that_was_not_made_or_hides_one(story):
    for record in story.records:
        heard = {int(headers["X-Cron-Attempt"]) for headers in story.heard.get(record["id"], [])}
        told_of = {attempt["number"] for attempt in record["attempts"]}
        answered = {attempt["number"] for attempt in record["attempts"] if attempt["responseStatus"]}

        assert answered <= heard <= told_of, record


def test_a_call_killed_midway_is_told_as_crashed_with_an_unknown_outcome(story):
    crashed = [each for each in story.of("fail") if crashed_attempts(each)]

    assert {each["status"] for each in crashed} == {"CRASHED"}
    assert all(UNKNOWN in each["reason"] for each in crashed)
    assert {len(each["attempts"]) for each in crashed} == {1}


def test_it_is_repeated_with_the_same_key_where_the_job_wants_that(story):
    crashed = [each for each in story.of("retry") if crashed_attempts(each)]
    keys = {
        execution: {headers["Idempotency-Key"] for headers in requests} for execution, requests in story.heard.items()
    }

    assert all(len(each["attempts"]) > 1 or each["status"] == "SKIPPED" for each in crashed)
    assert "SUCCESS" in {each["status"] for each in crashed}
    assert {execution: each for execution, each in keys.items() if len(each) != 1} == {}
    assert len(set().union(*keys.values())) == len(keys)
