"""A job's schedule through the API: bounds, jitter, calendars, pauses."""

import pytest

from cron_manager.domain.instants import to_iso
from tests.fakes.calendars import a_calendar
from tests.functions.api_world import ApiWorld

BASE = {"name": "backup", "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}
TIMING = {
    "startAt": "2026-12-01T00:00:00.000Z",
    "endAt": "2027-02-01T00:00:00.000Z",
    "maxRuns": 40,
    "jitterSeconds": 30,
    "catchUp": "last",
    "dstGap": "runAfter",
    "dstOverlap": "twice",
}
NEVER_ASKED_FOR = {
    "startAt": None,
    "endAt": None,
    "maxRuns": None,
    "runsLeft": None,
    "jitterSeconds": 0,
    "catchUp": "none",
    "dstGap": "cron",
    "dstOverlap": "cron",
    "calendarIds": [],
    "pausedUntil": None,
}


@pytest.fixture
def world():
    return ApiWorld()


def create(world, **fields):
    status, job = world.ask("POST", "/jobs", BASE | fields)
    assert status == 201, job
    return job


def test_a_job_that_asks_for_nothing_special_gets_the_defaults(world):
    job = create(world)

    assert {name: job[name] for name in NEVER_ASKED_FOR} == NEVER_ASKED_FOR


def test_everything_that_decides_when_a_job_runs_is_answered_as_it_was_sent(world):
    world.calendars.stored["cal"] = calendar = a_calendar()
    world.calendars.stored = {calendar.id: calendar}

    job = create(world, **TIMING, calendarIds=[calendar.id])

    assert {name: job[name] for name in TIMING} == TIMING
    assert job["calendarIds"] == [calendar.id]
    assert job["runsLeft"] == 40
    assert world.ask("GET", f"/jobs/{job['id']}") == (200, job)


def test_an_instant_with_an_offset_is_kept_in_utc(world):
    job = create(world, startAt="2026-12-01T00:00:00+01:00")

    assert job["startAt"] == "2026-11-30T23:00:00.000Z"


@pytest.mark.parametrize(
    ("expression", "next_run"),
    [
        ("0 0 4 * * *", "2026-11-22T04:00:00.000Z"),
        ("@hourly", "2026-11-21T13:00:00.000Z"),
        ("@every 90s", "2026-11-21T12:00:00.000Z"),
        ("@at 2026-12-24T18:00:00", "2026-12-24T18:00:00.000Z"),
        ("0 0 LW * *", "2026-11-30T00:00:00.000Z"),
        ("@reboot", None),
    ],
)
def test_every_kind_of_schedule_is_taken(world, expression, next_run):
    job = create(world, cronExpression=expression)

    assert job["cronExpression"] == expression
    if expression != "@every 90s":
        assert job["nextRunAt"] == next_run
    assert job["scheduleDescription"]


def test_a_wrong_expression_and_a_wrong_zone_are_told_apart(world):
    problems = world.problems("POST", "/jobs", BASE | {"cronExpression": "61 * * * *", "timezone": "Mars/Olympus"})

    assert set(problems) == {"cronExpression", "timezone"}
    assert "61" in problems["cronExpression"]
    assert "Mars/Olympus" in problems["timezone"]


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"startAt": "2027-01-01T00:00:00Z", "endAt": "2027-01-01T00:00:00Z"}, "endAt"),
        ({"endAt": "2026-11-22T02:59:59Z"}, "endAt"),
        ({"endAt": "2020-01-01T00:00:00Z"}, "endAt"),
        ({"cronExpression": "@at 2026-11-21T11:59:00Z"}, "cronExpression"),
        ({"cronExpression": "@at 2026-12-24T18:00:00Z", "startAt": "2026-12-25T00:00:00Z"}, "startAt"),
        ({"cronExpression": "@at 2026-12-24T18:00:00Z", "endAt": "2026-12-24T17:00:00Z"}, "endAt"),
        ({"startAt": "2026-12-01"}, "startAt"),
        ({"startAt": "2026-12-01T00:00:00"}, "startAt"),
        ({"startAt": "9999-12-31T23:59:59-23:00"}, "startAt"),
        ({"maxRuns": 0}, "maxRuns"),
        ({"maxRuns": 10_001}, "maxRuns"),
        ({"cronExpression": "@reboot", "maxRuns": 3}, "maxRuns"),
        ({"jitterSeconds": 901}, "jitterSeconds"),
        ({"catchUp": "some"}, "catchUp"),
        ({"dstGap": "maybe"}, "dstGap"),
        ({"calendarIds": ["cal_00000000000000000000000000"]}, "calendarIds"),
        ({"calendarIds": ["x"]}, "calendarIds.0"),
        ({"cronExpression": "* " * 150}, "cronExpression"),
    ],
)
def test_what_cannot_be_is_refused_by_its_name(world, fields, named):
    assert set(world.problems("POST", "/jobs", BASE | fields)) == {named}
    assert world.jobs.stored == {}


def test_a_job_whose_calendar_never_opens_is_refused(world):
    always = {"from": "2026-01-01", "to": "2026-12-31", "yearly": True}
    closed = world.ask("POST", "/calendars", {"name": "never", "closures": [always]})[1]

    assert set(world.problems("POST", "/jobs", BASE | {"calendarIds": [closed["id"]]})) == {"calendarIds"}


def test_bounds_can_be_taken_away_again(world):
    job = create(world, **TIMING)

    status, changed = world.ask("PATCH", f"/jobs/{job['id']}", {"startAt": None, "endAt": None, "maxRuns": None})

    assert status == 200
    assert [changed[name] for name in ("startAt", "endAt", "maxRuns", "runsLeft")] == [None] * 4
    assert changed["jitterSeconds"] == 30


@pytest.mark.parametrize("name", ["jitterSeconds", "catchUp", "dstGap", "dstOverlap", "calendarIds", "cronExpression"])
def test_what_always_has_a_value_cannot_be_null(world, name):
    job = create(world)

    assert set(world.problems("PATCH", f"/jobs/{job['id']}", {name: None})) == {name}


def test_an_end_that_a_change_moves_before_the_start_is_refused(world):
    job = create(world, startAt="2027-01-01T00:00:00Z")

    assert set(world.problems("PATCH", f"/jobs/{job['id']}", {"endAt": "2026-12-31T00:00:00Z"})) == {"endAt"}


def test_a_job_that_has_ended_can_still_be_described(world):
    job = create(world, endAt="2026-11-23T00:00:00Z")
    world.clock.advance(days=30)

    status, changed = world.ask("PATCH", f"/jobs/{job['id']}", {"description": "was for November"})

    assert (status, changed["nextRunAt"]) == (200, None)


def test_runs_left_go_down_with_each_occurrence(world):
    job = create(world, maxRuns=3)
    world.clock.advance(days=2)

    assert world.ask("GET", f"/jobs/{job['id']}")[1]["runsLeft"] == 1
    world.clock.advance(days=1)
    assert world.ask("GET", f"/jobs/{job['id']}")[1]["nextRunAt"] is None


def test_more_runs_than_are_left_cannot_be_asked_for_by_less(world):
    job = create(world, maxRuns=3)
    world.clock.advance(days=5)

    changed = world.ask("PATCH", f"/jobs/{job['id']}", {"maxRuns": 4})[1]

    assert changed["runsLeft"] == 4


def test_a_paused_job_stays_enabled_and_resumes_by_itself(world):
    job = create(world)

    status, paused = world.ask(
        "POST", f"/jobs/{job['id']}/disable", {"until": "2026-11-30T00:00:00Z", "reason": "the target moves"}
    )

    assert status == 200
    assert (paused["isActive"], paused["pausedUntil"]) == (True, "2026-11-30T00:00:00.000Z")
    assert paused["disabledReason"] == "the target moves"
    assert paused["nextRunAt"] == "2026-11-30T03:00:00.000Z"
    assert [entry.action for entry in world.jobs.entries] == ["job.create", "job.pause"]
    assert world.jobs.entries[-1].changes["pausedUntil"] == [None, "2026-11-30T00:00:00.000Z"]


def test_a_pause_that_is_over_is_not_shown_any_more(world):
    job = create(world)
    world.ask("POST", f"/jobs/{job['id']}/disable", {"until": "2026-11-30T00:00:00Z"})
    world.clock.advance(days=10)

    assert world.ask("GET", f"/jobs/{job['id']}")[1]["pausedUntil"] is None


def test_enabling_ends_a_pause(world):
    job = create(world)
    world.ask("POST", f"/jobs/{job['id']}/disable", {"until": "2026-11-30T00:00:00Z"})

    enabled = world.ask("POST", f"/jobs/{job['id']}/enable")[1]

    assert (enabled["pausedUntil"], enabled["nextRunAt"]) == (None, "2026-11-22T03:00:00.000Z")


def test_toggling_disables_a_paused_job_and_enables_it_without_the_pause(world):
    job = create(world)
    world.ask("POST", f"/jobs/{job['id']}/disable", {"until": "2026-11-30T00:00:00Z"})

    off = world.ask("POST", f"/jobs/{job['id']}/toggle", {"reason": "for good"})[1]
    on = world.ask("POST", f"/jobs/{job['id']}/toggle")[1]

    assert (off["isActive"], off["pausedUntil"], off["disabledReason"]) == (False, None, "for good")
    assert (on["isActive"], on["pausedUntil"]) == (True, None)


@pytest.mark.parametrize("until", ["2026-11-21T12:00:00Z", "2020-01-01T00:00:00Z", "2027-11-24T00:00:00Z"])
def test_a_pause_ends_within_a_year_and_not_before_it_begins(world, until):
    job = create(world)

    assert set(world.problems("POST", f"/jobs/{job['id']}/disable", {"until": until})) == {"until"}


def test_a_disabled_job_that_is_paused_comes_back_when_the_pause_ends(world):
    job = create(world, isActive=False)

    paused = world.ask("POST", f"/jobs/{job['id']}/disable", {"until": "2026-11-30T00:00:00Z"})[1]

    assert (paused["isActive"], paused["nextRunAt"]) == (True, "2026-11-30T03:00:00.000Z")


def test_the_trail_tells_a_new_schedule_in_public_words_and_no_bookkeeping(world):
    calendar = a_calendar()
    world.calendars.stored[calendar.id] = calendar
    job = create(world)

    world.ask("PATCH", f"/jobs/{job['id']}", TIMING | {"cronExpression": "@daily", "calendarIds": [calendar.id]})

    assert world.jobs.entries[-1].changes == {
        "cronExpression": ["0 3 * * *", "@daily"],
        "startAt": [None, TIMING["startAt"]],
        "endAt": [None, TIMING["endAt"]],
        "maxRuns": [None, 40],
        "jitterSeconds": [0, 30],
        "catchUp": ["none", "last"],
        "dstGap": ["cron", "runAfter"],
        "dstOverlap": ["cron", "twice"],
        "calendarIds": [[], [calendar.id]],
    }


def test_a_list_shows_what_one_job_shows(world):
    job = create(world, **TIMING)

    assert world.ask("GET", "/jobs")[1] == [job]
    assert to_iso(world.clock.now) == job["createdAt"]
