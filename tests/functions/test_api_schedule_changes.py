"""Who changed when a job runs. Alice owns, Adam administers."""

import pytest

from tests.functions.api_world import ApiWorld

DAILY = {"name": "backup", "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}


@pytest.fixture
def world():
    return ApiWorld()


@pytest.fixture
def job(world):
    return world.ask("POST", "/jobs", DAILY)[1]["id"]


def changes(world, job, **how):
    return world.ask("GET", f"/jobs/{job}/schedule-changes", **how)[1]


def test_a_change_says_what_was_and_what_is_who_did_it_and_why(world, job):
    world.clock.advance(hours=1)
    world.ask("PATCH", f"/jobs/{job}", {"cronExpression": "0 4 * * *", "changeReason": "too early"}, who="adam")

    newest, created = changes(world, job)

    assert (newest["at"], newest["by"], newest["action"]) == ("2026-11-21T13:00:00.000Z", "usr_adam", "job.update")
    assert (newest["reason"], newest["changed"]) == ("too early", ["cronExpression"])
    assert newest["from"]["cronExpression"] == "0 3 * * *"
    assert newest["to"]["cronExpression"] == "0 4 * * *"
    assert newest["auditEntryId"] == world.jobs.entries[-1].id
    assert world.jobs.entries[-1].changes["changeReason"] == [None, "too early"]
    assert (created["action"], created["by"], created["from"], created["changed"]) == (
        "job.create",
        "usr_alice",
        None,
        [],
    )


def test_what_does_not_change_when_it_runs_is_no_change(world, job):
    world.clock.advance(hours=1)
    world.ask("PATCH", f"/jobs/{job}", {"description": "words", "changeReason": "told"})

    assert len(changes(world, job)) == 1


def test_a_reason_changes_nothing_by_itself(world, job):
    assert world.ask("PATCH", f"/jobs/{job}", {"changeReason": "why not"})[0] == 422


def test_being_paused_disabled_and_enabled_are_changes_with_their_reasons(world, job):
    for verb, body in (
        ("disable", {"until": "2026-11-23T00:00:00Z", "reason": "holiday"}),
        ("disable", {"reason": "broken"}),
        ("enable", {}),
    ):
        world.clock.advance(hours=1)
        world.ask("POST", f"/jobs/{job}/{verb}", body)

    enabled, stopped, held, _ = changes(world, job)

    assert (held["action"], held["reason"], held["to"]["pausedUntil"]) == (
        "job.pause",
        "holiday",
        "2026-11-23T00:00:00.000Z",
    )
    assert (stopped["action"], stopped["reason"], stopped["to"]["isScheduled"]) == ("job.disable", "broken", False)
    assert (enabled["action"], enabled["reason"], enabled["to"]["isScheduled"]) == ("job.enable", None, True)


def test_changes_come_page_by_page_without_loss(world, job):
    for hour in range(4, 9):
        world.clock.advance(hours=1)
        world.ask("PATCH", f"/jobs/{job}", {"cronExpression": f"0 {hour} * * *"})

    found = world.every(f"/jobs/{job}/schedule-changes", limit=2)

    assert [each["to"]["cronExpression"] for each in found] == [f"0 {hour} * * *" for hour in (8, 7, 6, 5, 4, 3)]
    assert [each["from"] and each["from"]["cronExpression"] for each in found] == [
        *(f"0 {hour} * * *" for hour in (7, 6, 5, 4, 3)),
        None,
    ]


def test_a_job_recounted_for_its_calendar_names_the_rule(world):
    calendar = world.ask("POST", "/calendars", {"name": "holidays"})[1]["id"]
    job = world.ask("POST", "/jobs", DAILY | {"calendarIds": [calendar], "maxRuns": 3})[1]["id"]
    world.clock.advance(hours=1)
    world.ask("PUT", f"/calendars/{calendar}", {"name": "holidays", "closures": [{"from": "2026-11-23"}]})

    newest, _ = changes(world, job)

    assert (newest["action"], newest["changed"]) == ("job.recount", ["lastAt"])
    assert "holidays" in newest["reason"]
