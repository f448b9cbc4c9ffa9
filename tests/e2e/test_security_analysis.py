"""What the audit trail gives away, on the whole stack in virtual time."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.e2e.conftest import as_administrator
from tests.e2e.virtual_world import World

NOON = datetime(2029, 3, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def world(virtual_stack):
    made = World.of(virtual_stack)
    made.begin_at(NOON.isoformat())
    yield made
    made.api.http.close()


@pytest.fixture(scope="module")
def administrator(world):
    with as_administrator(world.stack) as caller:
        yield caller


def test_many_deletions_are_a_finding_that_is_acknowledged_and_reported(world, administrator):
    for number in range(10):
        world.job(f"short-lived {number}", cronExpression="0 0 1 6 *")
    world.clear()

    world.advance_to((NOON + timedelta(minutes=8)).isoformat())
    found = administrator.data("GET", "/security/findings?status=OPEN&severity=HIGH")

    (deletions,) = [each for each in found if each["lastSeenAt"] >= NOON.isoformat()]
    assert (deletions["rule"], deletions["count"]) == ("bulk-deletion", 10)
    entry = administrator.data("GET", f"/audit/{deletions['evidence'][0]['entryId']}")
    assert (entry["action"], entry["actor"]["tokenId"]) == ("job.delete", deletions["subject"])

    note = {"note": "a test of ours"}
    done = administrator.data("POST", f"/security/findings/{deletions['id']}/acknowledge", note)
    world.advance_to((NOON + timedelta(minutes=13)).isoformat())
    report = administrator.data("GET", "/reports/compliance")

    assert done["status"] == "ACKNOWLEDGED"
    assert [each["note"] for each in report["findings"] if each["rule"] == "bulk-deletion"] == ["a test of ours"]
    assert report["chainProblem"] is None
    deleted = [change for change in report["configuration"] if change["action"] == "job.delete"]
    assert len(deleted) == 10
    assert {right["role"] for right in report["rights"]} == {"ADMIN"}
