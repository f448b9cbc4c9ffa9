"""Every kind of schedule over the nights in which clocks change: each runs when its preview says, and once.

A night passes in virtual time, with ticks delivered twice. Times are spoken of in the night's own zone.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.e2e.virtual_world import World, instants, parsed


@dataclass(frozen=True, kw_only=True)
class Night:
    zone: str
    change: datetime  # when the clocks are changed, UTC
    hour: int  # the hour of the local clock that does not exist, or passes twice
    duplicates: float  # probability of a tick's second delivery

    @property
    def begin(self) -> datetime:
        return self.change - timedelta(minutes=70)

    @property
    def end(self) -> datetime:
        return self.change + timedelta(minutes=140)

    def at(self, **after: int) -> str:
        """An instant so long after the change."""
        return (self.change + timedelta(**after)).isoformat()

    def local(self, **after: int) -> str:
        """What the local clock shows then."""
        shown = (self.change + timedelta(**after)).astimezone(ZoneInfo(self.zone))
        return shown.replace(tzinfo=None).isoformat()


NIGHTS = {
    "New York loses an hour": Night(
        zone="America/New_York", change=datetime(2027, 3, 14, 7, tzinfo=UTC), hour=2, duplicates=1.0
    ),
    "Berlin loses an hour": Night(
        zone="Europe/Berlin", change=datetime(2027, 3, 28, 1, tzinfo=UTC), hour=2, duplicates=0.5
    ),
    "Berlin wins an hour": Night(
        zone="Europe/Berlin", change=datetime(2027, 10, 31, 1, tzinfo=UTC), hour=2, duplicates=1.0
    ),
    "New York wins an hour": Night(
        zone="America/New_York", change=datetime(2027, 11, 7, 6, tzinfo=UTC), hour=1, duplicates=0.5
    ),
}

# A night that loses an hour and one that wins one, in two zones; `make prove` has all of them pass.
PASSING = [*NIGHTS.values()] if os.environ.get("ALL_NIGHTS") else [*NIGHTS.values()][1::2]


def schedules(night: Night) -> dict[str, dict[str, object]]:
    """What is previewed and then made into jobs."""
    return {
        "fixed time": {"cronExpression": f"30 {night.hour} * * *"},
        "fixed time, gap skipped, overlap twice": {
            "cronExpression": f"30 {night.hour} * * *",
            "dstGap": "skip",
            "dstOverlap": "twice",
        },
        "wildcard": {"cronExpression": "*/30 * * * *"},
        "wildcard, run after the gap, overlap once": {
            "cronExpression": "*/30 * * * *",
            "dstGap": "runAfter",
            "dstOverlap": "once",
        },
        "three hours": {"cronExpression": "30 1-3 * * *"},
        "seconds": {
            "cronExpression": "*/20 * * * * *",
            "startAt": night.at(seconds=-90),
            "endAt": night.at(seconds=90),
        },
        "either day": {"cronExpression": "0 3 1 * sun"},
        "every 90 s": {"cronExpression": "@every 90s", "startAt": night.at(seconds=-100), "endAt": night.at(minutes=7)},
        "once": {"cronExpression": f"@at {night.local(minutes=75)}"},
        "ends": {"cronExpression": "*/15 * * * *", "endAt": night.at(minutes=15)},
        "three runs": {"cronExpression": "*/10 * * * *", "maxRuns": 3},
        "jittered": {"cronExpression": "*/30 * * * *", "jitterSeconds": 900},
        "hashed": {"cronExpression": "H H(1-4) * * *"},
        "second Sunday": {"cronExpression": "0 3 * * sun#2"},
        "last Sunday": {"cronExpression": "0 3 * * 0L"},
        "last day": {"cronExpression": "15 3 L * *"},
        "calendar": {"cronExpression": "*/20 * * * *"},
        "paused": {"cronExpression": "*/20 * * * *"},
    }


DAYS_OF_SOME_NIGHTS = ("second Sunday", "last Sunday", "last day")
KINDS = list(schedules(NIGHTS["Berlin loses an hour"]))


@dataclass(frozen=True, kw_only=True)
class Passed:
    """A night that is over."""

    world: World
    night: Night
    foretold: dict[str, list[datetime]]  # by job name, within the night
    executions: dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def world(virtual_stack) -> Iterator[World]:
    made = World.of(virtual_stack)
    yield made
    made.api.http.close()


@pytest.fixture(scope="module", params=PASSING, ids=lambda night: f"{night.zone} {night.change.date()}")
def passed(request, world) -> Iterator[Passed]:
    """All jobs are made, previewed, and left alone over the night."""
    night: Night = request.param
    world.begin_at((night.begin - timedelta(minutes=5)).isoformat())
    world.made.clear()
    closed = {"from": night.local(minutes=60)[:16], "to": night.local(minutes=100)[:16], "label": "works on the line"}
    calendar = world.calendar(f"closed on {night.change:%d %B}", closed)
    foretold = {}
    for name, schedule in schedules(night).items():
        fields = schedule | {"timezone": night.zone} | ({"calendarIds": [calendar]} if name == "calendar" else {})
        world.job(name, **fields)
        foretold[name] = [parsed(at) for at in world.preview(name, fields) if parsed(at) <= night.end]
    until = night.at(minutes=30)
    world.api.data("POST", f"/jobs/{world.made['paused']['id']}/disable", {"reason": "moving", "until": until})
    foretold["paused"] = [at for at in foretold["paused"] if at > parsed(until)]
    world.stack.clock(duplicates=night.duplicates)
    world.advance_to(night.end.isoformat())
    yield Passed(
        world=world, night=night, foretold=foretold, executions={name: world.executions(name) for name in world.made}
    )
    world.clear()


@pytest.mark.parametrize("kind", KINDS)
def test_a_job_runs_at_exactly_the_instants_of_its_preview(passed, kind):
    assert instants(passed.executions[kind]) == passed.foretold[kind]
    assert {(each["status"], each["trigger"]) for each in passed.executions[kind]} <= {("SUCCESS", "schedule")}


@pytest.mark.parametrize("kind", KINDS)
def test_the_target_hears_each_run_once(passed, kind):
    heard = [each["headers"]["X-Cron-Execution-Id"] for each in passed.world.heard(kind)]

    assert sorted(heard) == sorted(str(each["id"]) for each in passed.executions[kind])


def test_every_kind_has_runs_but_the_one_whose_hour_is_missing(passed):
    idle = {name for name, foretold in passed.foretold.items() if not foretold}

    missing = {"fixed time, gap skipped, overlap twice"} if passed.night.change.month == 3 else set()
    assert idle - {"hashed", *DAYS_OF_SOME_NIGHTS} == missing


def test_days_counted_in_the_month_are_the_night_s_own(passed):
    runs = {name for name in DAYS_OF_SOME_NIGHTS if passed.executions[name]}

    assert (
        runs
        == {
            (3, 14): {"second Sunday"},
            (3, 28): {"last Sunday"},
            (10, 31): {"last Sunday", "last day"},
            (11, 7): set(),
        }[passed.night.change.month, passed.night.change.day]
    )


def test_a_run_begins_when_it_is_due(passed):
    late = {
        f"{name} {each['scheduledFor']}": parsed(each["startedAt"]) - parsed(each["scheduledFor"])
        for name, executions in passed.executions.items()
        for each in executions
    }

    assert {run: by for run, by in late.items() if not timedelta(0) <= by < timedelta(seconds=60)} == {}


def test_a_fixed_time_runs_once_whatever_the_clocks_do(passed):
    (run,) = instants(passed.executions["fixed time"])

    lost = passed.night.change  # the end of the gap
    first_pass = passed.night.change - timedelta(minutes=30)
    assert run == (lost if passed.night.change.month == 3 else first_pass)


def test_a_fixed_time_may_be_left_to_the_clock(passed):
    runs = instants(passed.executions["fixed time, gap skipped, overlap twice"])

    passes = [passed.night.change - timedelta(minutes=30), passed.night.change + timedelta(minutes=30)]
    assert runs == ([] if passed.night.change.month == 3 else passes)


def test_a_wildcard_follows_elapsed_time_over_the_change(passed):
    runs = instants(passed.executions["wildcard"])

    assert len(runs) == 7
    assert {later - sooner for sooner, later in pairwise(runs)} == {timedelta(minutes=30)}


def test_seconds_pass_the_change_evenly(passed):
    runs = instants(passed.executions["seconds"])

    assert runs[0] == passed.night.change - timedelta(seconds=80)
    assert len(runs) == 9
    assert {later - sooner for sooner, later in pairwise(runs)} == {timedelta(seconds=20)}


def test_a_calendar_s_closure_takes_its_runs_away(passed):
    since = [(at - passed.night.change) / timedelta(minutes=1) for at in instants(passed.executions["calendar"])]

    assert 40 in since
    assert not [minute for minute in since if 60 <= minute < 100]
    assert 100 in since


def test_a_limit_of_runs_and_an_end_are_kept(passed):
    job = passed.world.api.data("GET", f"/jobs/{passed.world.made['three runs']['id']}")

    assert len(passed.executions["three runs"]) == 3
    assert job["runsLeft"] == 0
    assert instants(passed.executions["ends"])[-1] == passed.night.change + timedelta(minutes=15)
    assert len(passed.executions["once"]) == 1


def test_what_eventbridge_is_told_it_accepts(passed):
    jobs = [passed.world.api.data("GET", f"/jobs/{job['id']}") for job in passed.world.made.values()]

    refused = {job["name"]: job["registrationError"] for job in jobs if job["registration"] != "REGISTERED"}
    assert refused == {}
    assert all(re.fullmatch(r"job_\w+", str(job["id"])) for job in jobs)
