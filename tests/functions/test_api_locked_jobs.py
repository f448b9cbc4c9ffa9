"""Jobs that code has registered: people run them, pause them and describe them, and do not reschedule them."""

import pytest

from cron_manager.domain.canary import CANARY_ID
from cron_manager.usecases.keep_canary import KeepCanary
from tests.fakes.calendars import a_calendar
from tests.fakes.jobs import a_job
from tests.functions.api_world import ApiWorld

RESCHEDULING = [
    {"cronExpression": "0 4 * * *"},
    {"timezone": "Europe/Berlin"},
    {"startAt": "2027-01-01T00:00:00Z"},
    {"endAt": "2027-06-01T00:00:00Z"},
    {"maxRuns": 3},
    {"jitterSeconds": 30},
    {"dstGap": "skip"},
    {"dstOverlap": "twice"},
    {"calendarIds": ["a calendar"]},
]


class World(ApiWorld):
    def __init__(self) -> None:
        super().__init__()
        self.job = a_job(is_locked=True, cron_expression="0 3 * * *")
        self.jobs.stored[self.job.id] = self.job
        self.calendar = a_calendar()
        self.calendars.stored[self.calendar.id] = self.calendar

    def patch(self, changes, **how):
        return self.ask("PATCH", f"/jobs/{self.job.id}", changes, **how)


@pytest.fixture
def world():
    return World()


@pytest.mark.parametrize("who", ["alice", "adam"])
@pytest.mark.parametrize("changes", RESCHEDULING, ids=lambda each: next(iter(each)))
def test_nobody_gives_a_locked_job_another_schedule(world, who, changes):
    changes = {"calendarIds": [world.calendar.id]} if "calendarIds" in changes else changes

    status, error = world.patch(changes, who=who)

    assert (status, error["code"]) == (403, "JOB_LOCKED")
    assert world.jobs.stored[world.job.id] == world.job


def test_the_same_changes_are_taken_by_a_job_that_is_not_locked(world):
    job = a_job(name="free", cron_expression="0 3 * * *")
    world.jobs.stored[job.id] = job
    for changes in RESCHEDULING[:-1]:
        assert world.ask("PATCH", f"/jobs/{job.id}", changes)[0] == 200, changes


def test_replacing_a_locked_job_with_its_own_schedule_is_allowed_and_with_another_is_not(world):
    body = {"name": "renamed", "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}

    assert world.ask("PUT", f"/jobs/{world.job.id}", body)[0] == 200
    assert world.ask("PUT", f"/jobs/{world.job.id}", body | {"cronExpression": "1 3 * * *"})[0] == 403
    assert world.jobs.stored[world.job.id].is_locked


@pytest.mark.parametrize("verb", ["disable", "enable", "toggle", "execute"])
def test_everything_else_may_be_done_to_a_locked_job(world, verb):
    assert world.ask("POST", f"/jobs/{world.job.id}/{verb}")[0] in {200, 202}
    assert world.patch({"description": "another text"})[0] == 200


def test_the_lock_is_shown_and_only_code_sets_it(world):
    assert world.ask("GET", f"/jobs/{world.job.id}")[1]["isLocked"] is True
    assert list(world.problems("PATCH", f"/jobs/{world.job.id}", {"isLocked": False})) == ["isLocked"]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", f"/jobs/{CANARY_ID}/clone", {"name": "mine"}),
        ("POST", "/jobs", {"name": "mine", "cronExpression": "@daily", "endpointUrl": "/api/v1/health"}),
        ("POST", "/jobs/test", {"endpointUrl": "/api/v1/health"}),
    ],
)
def test_nobody_but_the_canary_calls_the_deployment_s_own_address_by_a_path(world, method, path, body):
    KeepCanary(jobs=world.jobs, is_wanted=True, now=world.clock)()

    assert set(world.problems(method, path, body, who="adam")) == {"endpointUrl"}


def test_the_canary_stays_and_is_switched_off_and_run_by_hand(world):
    KeepCanary(jobs=world.jobs, is_wanted=True, now=world.clock)()
    path = f"/jobs/{CANARY_ID}"

    assert world.ask("DELETE", path, who="adam")[0] == 403
    assert world.ask("PATCH", path, {"cronExpression": "0 3 * * *"}, who="adam")[0] == 403
    assert world.ask("POST", f"{path}/execute", who="adam")[0] == 202
    assert world.ask("POST", f"{path}/disable", who="adam")[1]["isActive"] is False
