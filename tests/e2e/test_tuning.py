"""Automatic rescheduling on the whole stack in virtual time, through what everybody sees of it."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.e2e.virtual_world import World, instants, parsed

NOON = datetime(2029, 5, 1, 12, tzinfo=UTC)
FAILING = {"path": "/fail?status=500", "retryCount": 0, "disableAfterFailures": 0, "cronExpression": "*/4 * * * *"}


@pytest.fixture(scope="module")
def world(virtual_stack):
    made = World.of(virtual_stack)
    made.begin_at(NOON.isoformat())
    yield made
    made.clear()
    made.api.http.close()


def decisions(world, name):
    return world.api.data("GET", f"/tuning/decisions?jobId={world.made[name]['id']}")


def shown(world, name):
    return world.api.data("GET", f"/jobs/{world.made[name]['id']}")


def until_decided(world, name, count):
    """Hour by hour, until so many decisions about the job are there: the newest one."""
    for _ in range(8):
        world.advance_to((world.now() + timedelta(hours=1)).isoformat())
        found = decisions(world, name)
        if len(found) >= count:
            return found[0]
    raise AssertionError(f"{name}: only {found}")


def test_failing_jobs_are_stretched_and_given_back_and_suggestions_wait_for_people(world):
    """One job is tuned by itself, another by its owner's word, beside one that nobody tunes."""
    world.job("tuned", tuning="auto", **FAILING)
    world.job("asked about", tuning="suggest", **FAILING)
    world.job("left alone", **FAILING)

    stretched = until_decided(world, "tuned", 1)

    job = shown(world, "tuned")
    assert (stretched["action"], stretched["status"], stretched["ruleId"]) == ("stretch", "APPLIED", "failure")
    assert (job["cronExpression"], job["ownersSchedule"]["cronExpression"]) == ("*/8 * * * *", "*/4 * * * *")
    assert stretched["counterfactual"]["avoidedFailures"] >= 5
    newest = world.api.data("GET", f"/jobs/{job['id']}/schedule-changes")[0]
    assert (newest["by"], newest["reason"]) == ("system", stretched["explanation"])

    (suggested,) = decisions(world, "asked about")
    assert (suggested["status"], shown(world, "asked about")["cronExpression"]) == ("SUGGESTED", "*/4 * * * *")
    applied = world.api.data("POST", f"/tuning/decisions/{suggested['id']}/apply")
    assert applied["status"] == "APPLIED"
    assert shown(world, "asked about")["cronExpression"] == "*/8 * * * *"
    world.api.data("POST", f"/tuning/decisions/{suggested['id']}/revert")
    assert shown(world, "asked about")["ownersSchedule"] is None
    world.api.data("PATCH", f"/jobs/{world.made['asked about']['id']}", {"cronExpression": "7 * * * *"})
    again = world.api.http.post(f"/tuning/decisions/{suggested['id']}/revert")
    assert (again.status_code, again.json()["error"]["code"]) == (409, "CONFLICT")

    assert decisions(world, "left alone") == []
    assert shown(world, "left alone")["cronExpression"] == "*/4 * * * *"

    healthy = {"endpointUrl": f"{world.stack.info['targetUrl']}/ok"}
    world.api.data("PATCH", f"/jobs/{job['id']}", healthy)
    returned = until_decided(world, "tuned", 2)

    job = shown(world, "tuned")
    assert (returned["action"], returned["after"]["stretchedBy"]) == ("return", 1)
    assert (job["cronExpression"], job["ownersSchedule"]) == ("*/4 * * * *", None)
    between = [due for due in instants(world.executions("tuned")) if parsed(stretched["at"]) < due]
    early = [due for due in between if due <= parsed(returned["at"])]
    assert len(early) >= 10
    assert all(due.minute % 8 == 0 for due in early)


def test_a_trial_replays_what_is_recorded_and_changes_nothing(world):
    job = world.made["left alone"]["id"]

    tried = world.api.data("POST", "/tuning/dry-run", {"jobIds": [job]})

    assert [each["action"] for each in tried["decisions"]][-1] == "stretch"
    assert tried["totals"]["avoidedFailures"] > 0
    assert decisions(world, "left alone") == []
    assert shown(world, "left alone")["cronExpression"] == "*/4 * * * *"
