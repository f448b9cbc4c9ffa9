"""The worker, the registry and the housekeeper, each behind its handler."""

import json
import threading
from collections.abc import Callable
from datetime import timedelta

import pytest

from cron_manager.adapters.housekeeping import HandlerCaller, HousekeepingCaller
from cron_manager.domain.execution import CallResult, ExecutionStatus, Trigger, claimed, occurrence_of
from cron_manager.domain.handler import handler_to_plain
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import JobKind, Lane
from cron_manager.domain.service_levels import LATER, Served
from cron_manager.settings.service_levels import objectives
from cron_manager.usecases.keep_canary import KeepCanary
from cron_manager.usecases.read_service_levels import BurningHours
from cron_manager.usecases.register_handlers import RegisterHandlers
from cron_manager.usecases.register_job import Drift
from cron_manager.usecases.run_tick import RunTick
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.executions import FakeCaller, FakeExecutions, FakeQueue
from tests.fakes.handlers import FakeHandlers, a_handler
from tests.fakes.jobs import FakeJobs, a_job
from tests.functions.functions import lambda_context, load_handler

RETURNED = CallResult(status=ExecutionStatus.SUCCESS, duration_ms=20, response_excerpt="1", log=("INFO done",))


def message(job_id: str, body: str | None = None) -> dict[str, object]:
    tick = json.dumps({"v": 1, "jobId": job_id, "scheduledFor": to_iso(NOON), "trigger": "schedule"})
    return {"messageId": job_id, "body": tick if body is None else body}


class WorkerWorld:
    def __init__(self, *results: CallResult) -> None:
        self.job = a_job(kind=JobKind.FUNCTION, handler="clean-up", endpoint_url="", timeout_ms=60_000)
        self.jobs, self.executions, self.queue = FakeJobs(self.job), FakeExecutions(), FakeQueue()
        self.caller = FakeCaller(*results)

    def handle(self, event: dict[str, object]) -> dict[str, object]:
        run_tick = RunTick(
            jobs=self.jobs,
            claims=self.executions,
            caller=self.caller,
            queue=self.queue,
            now=FakeClock(NOON + timedelta(seconds=2)),
        )
        module = load_handler("worker", run_tick=lambda: run_tick, functions=lambda: self)
        try:
            return module.handler(event, lambda_context())
        finally:
            module._loop.close()

    async def describe(self) -> list[dict[str, object]]:
        return [handler_to_plain(a_handler())]


def test_a_tick_of_a_function_job_runs_its_function():
    world = WorkerWorld(RETURNED)

    answer = world.handle({"Records": [message(world.job.id)]})

    (record,) = world.executions.records.values()
    assert answer == {"batchItemFailures": []}
    assert (record.status, record.request, record.result) == (ExecutionStatus.SUCCESS, None, RETURNED)


def test_a_further_attempt_waits_in_the_function_lane_also_of_a_run_by_hand():
    failed = CallResult(status=ExecutionStatus.FAILED, duration_ms=5, error_category="handler", error_message="no")
    world = WorkerWorld(failed)

    world.handle({"Records": [message(world.job.id)]})

    assert [lane for _, lane, _ in world.queue.sent] == [Lane.FUNCTION]
    assert world.job.lane_by_hand is Lane.FUNCTION


def test_what_is_no_tick_comes_again_and_ends_in_the_dead_letters():
    world = WorkerWorld(RETURNED)

    answer = world.handle({"Records": [message("m", "{}")]})

    assert answer == {"batchItemFailures": [{"itemIdentifier": "m"}]}


def test_the_worker_tells_which_functions_there_are():
    assert WorkerWorld().handle({"describe": True}) == {"handlers": [handler_to_plain(a_handler())]}


class RegistryWorld:
    def __init__(self) -> None:
        self.handlers, self.jobs = FakeHandlers(), FakeJobs()
        self.register = RegisterHandlers(handlers=self.handlers, jobs=self.jobs, now=FakeClock())
        self.sources: dict[str, Callable[[object], object]] = {
            "system": lambda _ask: {"handlers": [handler_to_plain(a_handler("system:purge"))]},
            "own": lambda _ask: {"handlers": [handler_to_plain(a_handler())]},
        }

    def handle(self) -> None:
        module = load_handler(
            "registry",
            handlers=lambda: self.handlers,
            register_handlers=lambda: self.register,
            keep_canary=lambda: KeepCanary(jobs=self.jobs, is_wanted=True, now=FakeClock()),
            sources=lambda: self.sources,
        )
        module.handler({"deploymentId": "d-1"}, lambda_context())


def test_a_deployments_functions_are_registered_and_the_deployment_noted():
    world = RegistryWorld()

    world.handle()

    assert {job.name for job in world.jobs.stored.values()} == {"clean-up", "system:purge", "system:canary"}
    assert world.handlers.noted == "d-1"


def test_code_that_cannot_be_imported_takes_no_job_away_and_is_asked_again():
    world = RegistryWorld()
    world.handle()
    world.handlers.noted = None

    def broken(_ask: object) -> object:
        raise RuntimeError("ModuleNotFoundError")

    world.sources["own"] = broken
    with pytest.raises(RuntimeError, match="could not be registered"):
        world.handle()

    assert all(job.is_active for job in world.jobs.stored.values())
    assert world.handlers.noted is None


class FakeSweeps:
    def __init__(self) -> None:
        self.stale: list[object] = []

    def watched(self, _until: object, _limit: int) -> list[object]:
        return self.stale


class FakeLeftovers:
    """Expired things by their names; `renewed` are used again before they are deleted."""

    def __init__(self, sign_ins: str = "", tickets: str = "", connections: str = "", renewed: str = "") -> None:
        self.left = {"sign_ins": sign_ins.split(), "tickets": tickets.split(), "connections": connections.split()}
        self.renewed = renewed.split()

    def sign_ins(self, _now: object) -> list[str]:
        return [*self.left["sign_ins"]]

    def tickets(self, _now: object) -> list[str]:
        return [*self.left["tickets"]]

    def connections(self, _now: object) -> list[str]:
        return [*self.left["connections"]]

    def delete(self, leftover: str) -> bool:
        if leftover in self.renewed:
            return False
        for names in self.left.values():
            if leftover in names:
                names.remove(leftover)
        return True


def housekeeper(**deps: object):
    deps = {
        "sweeps": FakeSweeps,
        "leftovers": FakeLeftovers,
        "purge_jobs": list,
        "drift": list,
        "objectives": lambda: objectives({}),
        "read_service_levels": list,
    } | deps
    return load_handler("housekeeper", **deps).handler


def request(name: str) -> dict[str, object]:
    return {
        "handler": name,
        "jobId": "job_1",
        "executionId": "exe_1",
        "attempt": 1,
        "scheduledFor": to_iso(NOON),
        "payload": {},
        "timeoutMs": 60_000,
    }


def test_the_housekeeper_deletes_what_has_expired_and_says_how_many_of_each():
    leftovers = FakeLeftovers(sign_ins="a b c", tickets="t", connections="", renewed="c")
    handler = housekeeper(leftovers=lambda: leftovers)

    answer = handler(request("system:expired-sessions"), lambda_context())

    assert answer == {
        "returned": '{"signIns": 2, "tickets": 1, "connections": 0}',
        "log": ["INFO 2 sign-ins, 1 tickets, 0 connections deleted"],
    }
    assert leftovers.left == {"sign_ins": ["c"], "tickets": [], "connections": []}


def test_the_housekeeper_ends_in_time_and_leaves_the_rest_for_the_next_run():
    leftovers = FakeLeftovers(sign_ins="a b")
    handler = housekeeper(leftovers=lambda: leftovers)

    answer = handler(request("system:expired-sessions") | {"timeoutMs": 5_000}, lambda_context())

    assert answer["log"] == ["WARNING out of time"]
    assert leftovers.left["sign_ins"] == ["a", "b"]


def test_the_housekeeper_removes_deleted_jobs_until_none_is_left():
    left = [20, 20, 3, 0]
    handler = housekeeper(purge_jobs=lambda: lambda _most: left.pop(0))

    answer = handler(request("system:purge-deleted-jobs"), lambda_context())

    assert answer == {"returned": '{"purged": 43}', "log": ["INFO 43 deleted jobs removed"]}


def test_the_housekeeper_fails_when_executions_are_overdue():
    sweeps = FakeSweeps()
    sweeps.stale = [occurrence_of(a_job(), scheduled_for=NOON, trigger=Trigger.SCHEDULE)]
    handler = housekeeper(sweeps=lambda: sweeps)

    answer = handler(request("system:stale-executions"), lambda_context())

    assert "1 executions are overdue" in answer["raised"]["message"]
    assert sweeps.stale[0].id in answer["log"][0]


def test_a_schedule_that_eventbridge_refuses_is_reported_and_no_failure(monkeypatch):
    monkeypatch.setattr(threading.Event, "wait", lambda _event, _seconds: False)
    handler = housekeeper(drift=lambda: Drift(orphans=frozenset(), missing=frozenset({"a"})))

    answer = handler(request("system:orphan-schedules"), lambda_context())

    assert answer == {"returned": '{"orphans": 0, "missing": 1}', "log": ["WARNING the schedule a is missing"]}


class FakeLevels:
    """As many good and late starts in the last hour, and none before."""

    def __init__(self, good: int, late: int) -> None:
        served = Served(begun=(good, *[0] * (LATER - 1), late))
        self.hours = BurningHours(one=served, six=served)

    def burning(self, _now: object) -> BurningHours:
        return self.hours


def test_the_housekeeper_fails_while_an_error_budget_burns():
    handler = housekeeper(read_service_levels=lambda: FakeLevels(good=90, late=10))

    answer = handler(request("system:service-levels"), lambda_context())

    assert "spent too fast: start; look at GET /slo" in answer["raised"]["message"]
    assert answer["log"] == ["WARNING the error budget of start burns 100.0 times too fast"]


def test_the_housekeeper_tells_how_fast_error_budgets_are_spent():
    handler = housekeeper(read_service_levels=lambda: FakeLevels(good=2_000, late=1))

    answer = handler(request("system:service-levels"), lambda_context())

    assert answer == {"returned": '{"burnRates": {"start": 0.5, "api": null}}', "log": []}


def drifts(*found: str) -> Callable[[], Drift]:
    """Orphans as they are seen at each look: names with blanks between them."""
    looks = [Drift(orphans=frozenset(names.split()), missing=frozenset()) for names in found]
    return lambda: looks.pop(0)


@pytest.mark.parametrize(
    ("found", "left"),
    [([""], None), (["a b", ""], None), (["a b", "a", "b"], None), (["a b", "b", "b c"], "b"), (["a", "a", "a"], "a")],
)
def test_the_housekeeper_fails_when_sweeps_leave_a_schedule_that_no_job_wants(monkeypatch, found, left):
    waited: list[float] = []
    monkeypatch.setattr(threading.Event, "wait", lambda _event, seconds: waited.append(seconds))
    handler = housekeeper(drift=drifts(*found))

    answer = handler(request("system:orphan-schedules"), lambda_context())

    assert waited == [10.0, 130.0][: len(found) - 1]
    if left is None:
        assert answer["returned"] == '{"orphans": 0, "missing": 0}'
    else:
        assert "no job wants 1 schedules" in answer["raised"]["message"]
        assert answer["log"] == [f"WARNING no job wants the schedule {left}"]


async def test_what_the_housekeeper_answers_becomes_the_runs_result():
    handler = housekeeper()
    caller = HousekeepingCaller(lambda asked: handler(asked, lambda_context()))
    job = a_job(kind=JobKind.FUNCTION, handler="system:stale-executions")
    run = claimed(job, occurrence_of(job, scheduled_for=NOON, trigger=Trigger.SCHEDULE), attempt=1, fence="f", now=NOON)
    own = FakeCaller()

    result = await HandlerCaller(own=own, system=caller).call(job, run)

    assert (result.status, result.response_excerpt, own.calls) == (ExecutionStatus.SUCCESS, '{"stale": 0}', [])
