"""Work that goes on after its call: the target answers "later", and says by a call of its own how it ended."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.access import ROLE_SCOPES, Principal, Role
from cron_manager.domain.audit import Actor
from cron_manager.domain.callback import Report
from cron_manager.domain.errors import NotFound, Unavailable
from cron_manager.domain.execution import CallResult, ErrorCategory, ExecutionStatus
from cron_manager.domain.job import OnCrash, OverlapPolicy, RetryStrategy, deleted
from cron_manager.usecases.complete_run import CompleteRun
from cron_manager.usecases.manage_runs import ManageRuns
from cron_manager.usecases.sweep import Sweep
from cron_manager.usecases.tick_outcome import TickOutcome
from tests.fakes.clock import NOON
from tests.fakes.runs import FakeRuns
from tests.unit.tick_world import MINUTE, SERVER_ERROR, TickWorld

LATER = CallResult(
    status=ExecutionStatus.SUCCESS,
    duration_ms=80,
    response_status=202,
    response_excerpt="begun",
    response_content_type="x/y",
)
WELL, BADLY = Report(succeeded=True), Report(succeeded=False, message="the disk is full")
HOUR = 3600
ALICE = Principal(user_id="usr_alice", role=Role.USER, scopes=ROLE_SCOPES[Role.USER])


class World(TickWorld):
    """The job gives its target an hour, and the target wants it."""

    def __init__(self, *results: CallResult, **job_changes: object) -> None:
        job_changes = {"callback_deadline_seconds": HOUR, "retry_strategy": RetryStrategy.FIXED} | job_changes
        super().__init__(*(results or (LATER,)), **job_changes)
        self.runs = FakeRuns(self.executions)
        self.complete = CompleteRun(jobs=self.jobs, runs=self.runs, queue=self.queue, now=self.clock)
        self.sweep = Sweep(store=self.executions, queue=self.queue, now=self.clock, deployment_id="first")

    async def begin(self) -> str:
        """Runs the occurrence; answers the token that its target got."""
        assert await self.run_tick(self.tick()) is TickOutcome.WAITING_FOR_CALLBACK
        return self.token()

    def token(self, call: int = -1) -> str:
        token = self.caller.calls[call].callback_token
        assert token
        return token

    def report(self, token: str, report: Report = WELL) -> None:
        self.complete(self.record.id, token, report)


async def test_an_answer_202_leaves_the_run_open_until_the_deadline_and_watched():
    world = World()

    await world.begin()

    deadline = world.clock() + timedelta(hours=1)
    record = world.record
    assert (record.status, record.attempts, record.lease_until) == (ExecutionStatus.RUNNING, (), deadline)
    assert record.awaiting_since == world.clock()
    assert world.executions.watched_until[record.job_id, NOON, "S"] == deadline


async def test_the_record_keeps_a_digest_and_not_the_token():
    world = World()

    token = await world.begin()

    assert token not in repr(world.record)
    assert world.record.callback_digest != token


async def test_without_a_deadline_202_is_a_success_and_no_token_is_sent():
    world = World(callback_deadline_seconds=None)

    assert await world.run_tick(world.tick()) is TickOutcome.RAN

    assert world.record.status is ExecutionStatus.SUCCESS
    assert world.caller.calls[0].callback_token is None


@pytest.mark.parametrize("status", [200, 201, 204])
async def test_another_good_answer_ends_the_run_at_once(status):
    world = World(replace(LATER, response_status=status))

    assert await world.run_tick(world.tick()) is TickOutcome.RAN

    assert world.record.status is ExecutionStatus.SUCCESS
    assert world.record.callback_digest is None


async def test_a_202_that_is_not_as_the_job_expects_is_a_failure():
    unexpected = replace(LATER, status=ExecutionStatus.FAILED, error_category=ErrorCategory.ASSERTION)
    world = World(unexpected)

    assert await world.run_tick(world.tick()) is TickOutcome.RAN

    assert world.record.status is ExecutionStatus.FAILED


async def test_the_target_reports_success_and_the_attempt_took_until_then():
    world = World()
    token = await world.begin()
    world.clock.advance(minutes=20)

    world.report(token, Report(succeeded=True, message="12 files", output="a\nb"))

    record = world.record
    assert (record.status, record.reason, record.completed_at) == (ExecutionStatus.SUCCESS, "12 files", world.clock())
    assert [attempt.duration_ms for attempt in record.attempts] == [20 * 60 * 1000]
    assert record.result
    assert (record.result.response_status, record.result.response_excerpt) == (202, "a\nb")
    assert not world.executions.watched_until


async def test_without_an_output_the_answers_excerpt_stays():
    world = World()
    token = await world.begin()

    world.report(token)

    assert world.record.result
    assert world.record.result.response_excerpt == "begun"


async def test_a_reported_failure_gets_its_next_attempt_like_any_other():
    world = World(LATER, LATER)
    first = await world.begin()

    world.report(first, BADLY)

    assert world.record.status is ExecutionStatus.QUEUED
    assert world.record.attempts[0].error_message == "the target reported a failure: the disk is full"
    tick, lane, delay = world.queue.sent[-1]
    assert (tick.attempt, lane, delay > timedelta(0)) == (2, world.job.lane, True)
    assert await world.run_tick(tick) is TickOutcome.WAITING_FOR_CALLBACK
    world.report(world.token())
    assert world.record.status is ExecutionStatus.SUCCESS
    assert [attempt.status for attempt in world.record.attempts] == [ExecutionStatus.FAILED, ExecutionStatus.SUCCESS]


async def test_a_lost_tick_of_that_attempt_is_sent_again_by_the_sweeper():
    world = World()
    world.report(await world.begin(), BADLY)
    world.queue.sent.clear()
    world.clock.advance(minutes=5)

    assert world.sweep([], world.clock() + MINUTE).resent == 1

    assert world.last_sent().attempt == 2


@pytest.mark.parametrize("changes", [{"retry_count": 0}, {"retry_on": ("dns",)}])
async def test_a_reported_failure_is_the_end_where_no_attempt_follows(changes):
    world = World(**changes)

    world.report(await world.begin(), BADLY)

    assert world.record.status is ExecutionStatus.FAILED
    assert not world.queue.sent


async def test_a_failure_reported_for_a_job_that_is_gone_is_the_end():
    world = World()
    token = await world.begin()
    world.jobs.stored[world.job.id] = deleted(world.job, by="usr_alice", now=world.clock())

    world.report(token, BADLY)

    assert world.record.status is ExecutionStatus.FAILED


async def test_a_token_works_once():
    world = World()
    token = await world.begin()
    world.report(token)
    before = world.record

    with pytest.raises(NotFound):
        world.report(token, BADLY)

    assert world.record == before


async def test_the_first_attempts_token_says_nothing_of_the_second():
    world = World(LATER, LATER)
    first = await world.begin()
    world.report(first, BADLY)
    await world.run_tick(world.last_sent())

    with pytest.raises(NotFound):
        world.report(first)

    assert world.record.status is ExecutionStatus.RUNNING


@pytest.mark.parametrize("token", ["", "guess", "é" * 43])
async def test_a_guess_is_refused_in_the_words_for_what_does_not_exist(token):
    world = World()
    await world.begin()

    with pytest.raises(NotFound) as guessed:
        world.report(token)
    with pytest.raises(NotFound) as unknown:
        world.complete("exe_nothing", token, WELL)

    assert guessed.value.message == unknown.value.message
    assert world.record.status is ExecutionStatus.RUNNING


async def test_a_callback_that_overtakes_the_answer_ends_the_run_and_the_executor_leaves_it_so():
    world = World()

    async def overtake():
        world.complete(world.record.id, world.token(), WELL)

    world.caller.during = overtake

    assert await world.run_tick(world.tick()) is TickOutcome.LOST

    assert (world.record.status, len(world.record.attempts)) == (ExecutionStatus.SUCCESS, 1)


@pytest.mark.parametrize("on_crash", list(OnCrash))
async def test_after_the_deadline_the_sweeper_ends_the_run_whatever_on_crash_says(on_crash):
    world = World(on_crash=on_crash)
    token = await world.begin()
    world.clock.advance(hours=1, seconds=1)

    report = world.sweep([], world.clock() + MINUTE)

    assert (report.unheard, report.crashed, report.retried) == (1, 0, 0)
    assert (world.record.status, world.record.reason) == (ExecutionStatus.TIMEOUT, "no callback within 3600 s")
    assert world.record.attempts[0].error_category is ErrorCategory.TIMEOUT
    with pytest.raises(NotFound):
        world.report(token)


async def test_a_callback_after_the_deadline_is_refused_before_the_sweeper_looks():
    world = World()
    token = await world.begin()
    world.clock.advance(hours=1, seconds=1)

    with pytest.raises(NotFound):
        world.report(token)

    assert world.record.status is ExecutionStatus.RUNNING


async def test_a_tick_that_comes_again_after_the_deadline_ends_the_run_the_same_way():
    world = World()
    await world.begin()
    world.clock.advance(hours=1, seconds=1)

    await world.run_tick(replace(world.tick(), queued=True))

    assert (world.record.status, world.record.reason) == (ExecutionStatus.TIMEOUT, "no callback within 3600 s")


async def test_a_tick_that_comes_again_meanwhile_calls_nobody():
    world = World()
    await world.begin()
    world.clock.advance(minutes=30)

    assert await world.run_tick(replace(world.tick(), queued=True)) is TickOutcome.LOST

    assert len(world.caller.calls) == 1


async def test_a_run_that_waits_is_cancelled_and_its_callback_refused():
    world = World()
    token = await world.begin()
    manage = ManageRuns(jobs=world.jobs, runs=world.runs, queue=world.queue, now=world.clock)

    cancelled = manage.cancel(world.record.id, ALICE, Actor(id="usr_alice"))

    assert cancelled.reason == "cancelled before the target called back; whether its work goes on is unknown"
    with pytest.raises(NotFound):
        world.report(token)
    assert world.record.status is ExecutionStatus.CANCELLED


@pytest.mark.parametrize("policy", [OverlapPolicy.SKIP, OverlapPolicy.QUEUE])
async def test_while_the_target_works_no_other_run_of_the_job_begins(policy):
    world = World(LATER, overlap_policy=policy, cron_expression="*/30 * * * *")
    token = await world.begin()
    world.clock.advance(minutes=30)
    due = NOON + timedelta(minutes=30)

    second = await world.run_tick(world.tick(at=due))

    assert second is (TickOutcome.SKIPPED if policy is OverlapPolicy.SKIP else TickOutcome.WAITING)
    world.complete(world.record_of(NOON).id, token, WELL)
    if policy is OverlapPolicy.QUEUE:
        assert await world.run_tick(world.last_sent()) is TickOutcome.RAN
    assert len(world.caller.calls) == (1 if policy is OverlapPolicy.SKIP else 2)


async def test_where_the_lock_cannot_be_kept_the_callback_is_waited_for_all_the_same(monkeypatch):
    world = World()

    async def silent(_lock):
        raise Unavailable

    monkeypatch.setattr(world.executions, "extend_lock", silent)

    world.report(await world.begin())

    assert world.record.status is ExecutionStatus.SUCCESS


async def test_each_attempt_has_a_token_of_its_own_also_after_a_failed_call():
    world = World(SERVER_ERROR, LATER)
    await world.run_tick(world.tick())
    await world.run_tick(world.last_sent())

    assert world.token(0) != world.token(1)
    with pytest.raises(NotFound):
        world.report(world.token(0))
    world.report(world.token(1))
    assert world.record.status is ExecutionStatus.SUCCESS
