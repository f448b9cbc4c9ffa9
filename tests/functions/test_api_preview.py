"""A schedule looked at before it is anybody's job."""

import pytest

from tests.fakes.calendars import a_calendar, a_closure
from tests.functions.api_world import ApiWorld

DAILY = {"cronExpression": "30 4 * * *", "timezone": "Europe/Berlin"}


@pytest.fixture
def world():
    return ApiWorld()


def preview(world, **asked):
    status, shown = world.ask("POST", "/schedules/preview", DAILY | asked)
    assert status == 200, shown
    return shown


def runs(shown):
    return [run["at"] for run in shown["nextRuns"]]


def test_each_run_is_shown_on_the_schedule_s_clock_and_on_the_viewer_s(world):
    shown = preview(world, count=1, viewerTimezone="America/New_York")

    (run,) = shown["nextRuns"]
    assert (run["at"], run["local"], run["offset"]) == ("2026-11-22T03:30:00.000Z", "2026-11-22T04:30:00", "+01:00")
    assert (run["viewerLocal"], run["viewerOffset"]) == ("2026-11-21T22:30:00", "-05:00")


def test_without_a_viewer_s_zone_there_is_no_second_clock(world):
    (run,) = preview(world, count=1)["nextRuns"]

    assert (run["viewerLocal"], run["viewerOffset"]) == (None, None)


def test_the_answer_says_what_was_understood(world):
    shown = preview(world, cronExpression="  30   4 * * * ")

    assert (shown["expression"], shown["timezone"]) == ("30 4 * * *", "Europe/Berlin")
    assert "04:30" in shown["description"]
    assert shown["averageIntervalSeconds"] == 86_400
    assert shown["eventBridge"][0]["timezone"] == "Europe/Berlin"
    assert shown["eventBridge"][0]["expression"].startswith("cron(30 4 ")


def test_runs_begin_after_the_instant_asked_for_even_in_the_past(world):
    shown = preview(world, count=2, **{"from": "2020-07-01T02:30:00Z"})

    assert runs(shown) == ["2020-07-02T02:30:00.000Z", "2020-07-03T02:30:00.000Z"]


def test_bounds_and_the_number_of_runs_end_the_list(world):
    assert len(runs(preview(world, maxRuns=3))) == 3
    assert runs(preview(world, startAt="2026-12-01T00:00:00Z", endAt="2026-12-02T03:30:00Z")) == [
        "2026-12-01T03:30:00.000Z",
        "2026-12-02T03:30:00.000Z",
    ]


def test_what_calendars_take_away_is_told_with_the_reason(world):
    calendar = a_calendar()
    world.calendars.stored[calendar.id] = calendar

    shown = preview(world, count=2, calendarIds=[calendar.id], **{"from": "2026-12-23T00:00:00Z"})

    assert runs(shown) == ["2026-12-23T03:30:00.000Z", "2026-12-27T03:30:00.000Z"]
    assert [each["local"] for each in shown["skipped"]] == [
        "2026-12-24T04:30:00",
        "2026-12-25T04:30:00",
        "2026-12-26T04:30:00",
    ]
    assert shown["skipped"][0] == {
        "at": "2026-12-24T03:30:00.000Z",
        "local": "2026-12-24T04:30:00",
        "offset": "+01:00",
        "calendarId": calendar.id,
        "calendarName": "public holidays",
        "label": "Christmas",
    }


def test_a_calendar_looks_at_the_time_before_the_jitter(world):
    calendar = a_calendar(closures=(a_closure("2026-11-22T04:30", "2026-11-22T04:31"),))
    world.calendars.stored[calendar.id] = calendar

    shown = preview(world, count=1, calendarIds=[calendar.id], jitterSeconds=900)

    (skipped,) = shown["skipped"]
    assert skipped["at"] > "2026-11-22T03:31:00.000Z"
    assert runs(shown)[0].startswith("2026-11-23T03:")
    assert [each["code"] for each in shown["warnings"]] == ["JITTER_UNSAVED"]


def test_clock_changes_are_told_before_they_happen_and_at_the_run(world):
    shown = preview(world, cronExpression="30 2 * * *", count=1, **{"from": "2027-03-27T12:00:00Z"})

    assert [note["kind"] for note in shown["dstNotes"]][:2] == ["gap", "overlap"]
    assert "02:30" in shown["nextRuns"][0]["note"]


def test_what_may_not_be_meant_is_said_with_another_way_to_write_it(world):
    (warning,) = preview(world, cronExpression="* * * * *")["warnings"]

    assert (warning["code"], warning["suggestion"]) == ("EVERY_MINUTE", "*/5 * * * *")


def test_a_hash_is_an_example_until_the_job_is_saved(world):
    timing = {"cronExpression": "H 4 * * *", "timezone": "UTC"}
    job = world.ask("POST", "/jobs", timing | {"name": "x", "endpointUrl": "https://example.com/"})[1]

    unsaved, saved = preview(world, **timing), preview(world, **timing, jobId=job["id"])

    assert ([each["code"] for each in unsaved["warnings"]], saved["warnings"]) == (["HASHED_UNSAVED"], [])


def test_at_most_twenty_occurrences_that_calendars_take_away_are_told(world):
    calendar = a_calendar()
    world.calendars.stored[calendar.id] = calendar

    shown = preview(
        world, cronExpression="* * * * *", count=100, calendarIds=[calendar.id], **{"from": "2026-12-23T22:00:00Z"}
    )

    assert len(shown["skipped"]) == 20


def test_a_job_s_preview_shows_the_runs_that_the_job_then_has(world):
    timing = {"cronExpression": "H H * * *", "timezone": "Europe/Berlin", "jitterSeconds": 900}
    job = world.ask("POST", "/jobs", timing | {"name": "spread", "endpointUrl": "https://example.com/"})[1]

    shown = preview(world, **timing, jobId=job["id"], count=1)

    assert runs(shown) == [job["nextRunAt"]]


def test_an_interval_of_a_saved_job_keeps_its_beat(world):
    timing = {"cronExpression": "@every 7m", "timezone": "UTC"}
    job = world.ask("POST", "/jobs", timing | {"name": "beat", "endpointUrl": "https://example.com/"})[1]
    world.clock.advance(minutes=10)

    assert runs(preview(world, **timing, jobId=job["id"], count=1)) == ["2026-11-21T12:14:00.000Z"]


def test_somebody_else_s_job_is_no_key(world):
    job = world.ask("POST", "/jobs", DAILY | {"name": "x", "endpointUrl": "https://example.com/"}, who="bob")[1]

    assert world.ask("POST", "/schedules/preview", DAILY | {"jobId": job["id"]})[0] == 404


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ({"cronExpression": "every day"}, "cronExpression"),
        ({"timezone": "Berlin"}, "timezone"),
        ({"viewerTimezone": "Berlin"}, "viewerTimezone"),
        ({"startAt": "soon"}, "startAt"),
        ({"startAt": "2027-01-01T00:00:00Z", "endAt": "2026-12-01T00:00:00Z"}, "endAt"),
        ({"endAt": "2026-11-21T12:30:00Z"}, "endAt"),
        ({"cronExpression": "@at 2026-11-21T10:00:00Z"}, "cronExpression"),
        ({"count": 101}, "count"),
        ({"calendarIds": ["cal_00000000000000000000000000"]}, "calendarIds"),
    ],
)
def test_what_cannot_be_understood_is_refused_by_its_name(world, asked, named):
    assert set(world.problems("POST", "/schedules/preview", DAILY | asked)) == {named}


@pytest.mark.parametrize("expression", ["@reboot", "@every 90s", "@at 2026-12-24T18:00", "*/10 * * * * *", "0 0 nope"])
def test_every_kind_of_schedule_is_answered(world, expression):
    status, shown = world.ask("POST", "/schedules/preview", DAILY | {"cronExpression": expression})

    assert status == (422 if "nope" in expression else 200)
    if expression == "@reboot":
        assert (shown["nextRuns"], shown["eventBridge"], shown["averageIntervalSeconds"]) == ([], [], None)


def test_who_only_reads_may_look(world):
    assert world.ask("POST", "/schedules/preview", DAILY, who="rita")[0] == 200
