"""The canary's job follows the deployment, calls the deployment's own API, and drowns nobody else's runs."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.call_request import call_request
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.canary import CANARY_ID, NAME, SWITCHED_OFF
from cron_manager.domain.execution import ExecutionStatus, Trigger, claimed, ended, occurrence_of
from cron_manager.domain.job import Job, Lane, disabled, edited, enabled
from cron_manager.ports import Outcome
from cron_manager.usecases.announce import execution_events
from cron_manager.usecases.follow_outcomes import FollowOutcomes
from cron_manager.usecases.keep_canary import KeepCanary
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.outcomes import FakeOutcomes


class World:
    def __init__(self) -> None:
        self.clock, self.jobs = FakeClock(), FakeJobs()

    def deploy(self, *, is_wanted: bool = True) -> Job:
        KeepCanary(jobs=self.jobs, is_wanted=is_wanted, now=self.clock)()
        return self.jobs.stored[CANARY_ID]

    def set_by_hand(self, job: Job) -> None:
        self.jobs.update(self.jobs.stored[CANARY_ID], job, audited(SYSTEM_ACTOR, "job.update", job.id, self.clock()))


@pytest.fixture
def world() -> World:
    return World()


def a_run(job: Job, *, minute: int = 0, trigger: Trigger = Trigger.SCHEDULE, sequence: str = "1") -> Outcome:
    due = NOON + timedelta(minutes=minute)
    claim = claimed(job, occurrence_of(job, scheduled_for=due, trigger=trigger), attempt=1, fence="f", now=due)
    return Outcome(execution=ended(claim, ExecutionStatus.SUCCESS, now=due), sequence=sequence)


def followed(outcomes: FakeOutcomes, *batch: Outcome) -> None:
    told: list[object] = []
    FollowOutcomes(outcomes=outcomes, jobs=FakeJobs(), alert=told.append, now=FakeClock())(batch)


def test_a_deployment_makes_the_job_once(world):
    job = world.deploy()
    again = world.deploy()

    assert again == job
    assert (job.name, job.owner_id, job.is_locked, job.is_active) == (NAME, "system", True, True)
    assert (job.lane, job.retry_count, job.disable_after_failures) == (Lane.SHORT, 0, 0)
    assert [entry.action for entry in world.jobs.entries] == ["job.create"]


def test_a_deployment_without_it_leaves_a_job_that_says_why_it_rests(world):
    job = world.deploy(is_wanted=False)

    assert (job.is_active, job.disabled_reason) == (False, SWITCHED_OFF)


def test_the_setting_switches_it_off_and_on_again(world):
    world.deploy()

    assert not world.deploy(is_wanted=False).is_active
    assert world.deploy().is_active


def test_whoever_disables_it_by_hand_keeps_it_so(world):
    world.set_by_hand(disabled(world.deploy(), reason="moving house", by="usr_adam", now=world.clock()))

    assert not world.deploy().is_active


def test_a_deployment_that_does_not_want_it_ends_what_was_enabled_by_hand(world):
    world.set_by_hand(enabled(world.deploy(is_wanted=False), by="usr_adam", now=world.clock()))

    assert not world.deploy(is_wanted=False).is_active


def test_what_somebody_changed_is_as_the_code_says_after_the_next_deployment(world):
    before = world.deploy()
    world.set_by_hand(edited(before, {"timeout_ms": 300_000}, by="usr_adam", now=world.clock()))

    job = world.deploy()

    assert (job.timeout_ms, job.version) == (10_000, 3)


def test_it_calls_the_api_where_it_is_reached_from_outside(world):
    job = world.deploy()
    occurrence = occurrence_of(job, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
    claim = claimed(job, occurrence, attempt=1, fence="f", now=NOON)

    request = call_request(job, claim, {}, "https://cron.example.com")

    assert str(request.url) == "https://cron.example.com/api/v1/health"


def test_its_minutes_are_counted_apart_from_everybody_s_runs(world):
    canary, outcomes = world.deploy(), FakeOutcomes()

    followed(outcomes, a_run(canary, sequence="1"), a_run(a_job(), sequence="2"), a_run(canary, minute=1, sequence="3"))

    assert outcomes.batches == [("2",)]
    assert outcomes.canary == {
        (NOON, ExecutionStatus.SUCCESS),
        (NOON + timedelta(minutes=1), ExecutionStatus.SUCCESS),
    }
    assert outcomes.states[CANARY_ID].success_count == 2


def test_a_run_of_it_by_hand_is_no_minute(world):
    outcomes = FakeOutcomes()

    followed(outcomes, a_run(world.deploy(), trigger=Trigger.MANUAL))

    assert (outcomes.batches, outcomes.canary) == ([], set())


def test_consoles_do_not_hear_of_its_runs(world):
    run = a_run(world.deploy()).execution
    claim = replace(run, status=ExecutionStatus.RUNNING, completed_at=None)

    assert not [*execution_events(None, claim, NOON), *execution_events(claim, run, NOON)]
