"""The list of notifications: who sees what, what was read, and who has taken something on."""

from datetime import timedelta

import pytest

from cron_manager.domain.alerts.alert import Alert, AlertedJob, AlertKind
from cron_manager.domain.analysis.findings import Severity
from tests.fakes.clock import NOON
from tests.functions.api_world import ApiWorld

ALICES = AlertedJob(id="job_alice", name="alice's", owner_id="usr_alice")
BOBS = AlertedJob(id="job_bob", name="bob's", owner_id="usr_bob")


@pytest.fixture
def world():
    return ApiWorld()


def tell(world, *jobs, minute=0, kind=AlertKind.JOB_FAILED, severity=Severity.MEDIUM):
    alert = Alert(
        key=f"alert {minute}",
        kind=kind,
        severity=severity,
        at=NOON + timedelta(minutes=minute),
        title=f"alert {minute}",
        description="why",
        jobs=jobs,
    )
    world.notifications.raise_alert(alert)
    return alert.id


def titles(world, who, query=""):
    return [each["title"] for each in world.ask("GET", "/notifications", who=who, query=query)[1]]


def test_everybody_sees_what_is_about_the_own_jobs_and_the_newest_first(world):
    tell(world, ALICES, minute=0)
    tell(world, BOBS, minute=1)
    tell(world, ALICES, BOBS, minute=2)

    assert titles(world, "alice") == ["alert 2", "alert 0"]
    assert titles(world, "rita") == titles(world, "adam") == ["alert 2", "alert 1", "alert 0"]


def test_of_several_people_s_jobs_a_user_sees_the_own_ones(world):
    tell(world, ALICES, BOBS)

    (found,) = world.ask("GET", "/notifications", who="bob")[1]

    assert (found["jobs"], found["jobCount"]) == ([{"id": "job_bob", "name": "bob's"}], 2)


@pytest.mark.parametrize("kind", [AlertKind.SECURITY_FINDING, AlertKind.DEAD_LETTERS])
def test_what_is_about_the_deployment_is_for_administrators(world, kind):
    told = tell(world, kind=kind)

    assert titles(world, "adam") == ["alert 0"]
    assert titles(world, "alice") == titles(world, "rita") == []
    assert world.ask("POST", f"/notifications/{told}/read", who="rita")[0] == 404


def test_a_list_is_narrowed_by_kind_severity_and_job(world):
    tell(world, ALICES, minute=0)
    tell(world, BOBS, minute=1, kind=AlertKind.JOB_DISABLED, severity=Severity.HIGH)

    assert titles(world, "adam", "kind=job-disabled") == ["alert 1"]
    assert titles(world, "adam", "severity=HIGH") == ["alert 1"]
    assert titles(world, "adam", "jobId=job_alice") == ["alert 0"]


def test_reading_is_each_person_s_own(world):
    told = tell(world, ALICES)

    status, found = world.ask("POST", f"/notifications/{told}/read", who="alice")

    assert (status, found["isRead"]) == (200, True)
    assert world.ask("GET", "/notifications/unread", who="alice")[1] == {"count": 0, "isMore": False}
    assert world.ask("GET", "/notifications/unread", who="adam")[1] == {"count": 1, "isMore": False}


def test_all_that_there_is_can_be_marked_as_read_and_what_comes_later_is_not(world):
    tell(world, ALICES, minute=0)
    assert world.ask("POST", "/notifications/read", who="alice")[0] == 204
    world.clock.advance(minutes=1)
    tell(world, ALICES, minute=-5)  # an older cause that is heard of later

    assert titles(world, "alice", "unread=true") == ["alert -5"]


def test_more_than_a_hundred_unread_ones_are_not_counted(world):
    for minute in range(102):
        tell(world, ALICES, minute=minute)

    assert world.ask("GET", "/notifications/unread")[1] == {"count": 100, "isMore": True}


def test_the_first_who_acknowledges_counts_and_everybody_sees_it(world):
    told = tell(world, ALICES)

    world.ask("POST", f"/notifications/{told}/acknowledge", who="alice")
    world.ask("POST", f"/notifications/{told}/acknowledge", who="adam")

    (found,) = world.ask("GET", "/notifications", who="rita")[1]
    assert (found["acknowledgedBy"], found["isRead"]) == ("usr_alice", False)


def test_who_only_reads_acknowledges_nothing(world):
    assert world.ask("POST", f"/notifications/{tell(world, ALICES)}/acknowledge", who="rita")[0] == 403


def test_a_stranger_s_notification_is_not_there(world):
    told = tell(world, ALICES)

    assert world.ask("POST", f"/notifications/{told}/read", who="bob")[0] == 404
    assert world.ask("POST", "/notifications/ntf_nonsense/read", who="bob")[0] == 404


def test_a_list_goes_on_where_the_page_before_ended(world):
    for minute in range(5):
        tell(world, ALICES, minute=minute)

    found = world.every("/notifications", limit=2)

    assert [each["title"] for each in found] == [f"alert {minute}" for minute in (4, 3, 2, 1, 0)]


def test_a_job_says_whether_people_are_told(world):
    body = {"name": "quiet", "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}
    job = world.ask("POST", "/jobs", body)[1]
    loud = world.ask("PATCH", f"/jobs/{job['id']}", {"notifyOnFailure": True})[1]
    as_set = world.ask("PATCH", f"/jobs/{job['id']}", {"notifyOnFailure": None})[1]

    assert [each["notifyOnFailure"] for each in (job, loud, as_set)] == [None, True, None]


def test_a_job_under_maintenance_says_until_when(world):
    body = {"name": "quiet", "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}
    job = world.ask("POST", "/jobs", body | {"alertsMutedUntil": "2026-11-22T00:00:00Z"})[1]
    over = world.ask("PATCH", f"/jobs/{job['id']}", {"alertsMutedUntil": None})[1]

    assert (job["alertsMutedUntil"], over["alertsMutedUntil"]) == ("2026-11-22T00:00:00.000Z", None)
