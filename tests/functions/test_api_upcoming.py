"""The load to come, over the jobs that the caller may see."""

import pytest

from tests.fakes.jobs import a_job
from tests.functions.api_world import ApiWorld


@pytest.fixture
def world():
    return ApiWorld()


def add(world, **changes):
    job = a_job(**{"name": f"job {len(world.jobs.stored)}", "owner_id": "usr_alice"} | changes)
    world.jobs.stored[job.id] = job


def upcoming(world, who="alice", query=""):
    status, load = world.ask("GET", "/stats/upcoming", who=who, query=query)
    assert status == 200, load
    return load


def test_the_day_is_counted_by_minute_and_the_week_by_hour(world):
    add(world, cron_expression="30 13 * * *")
    add(world, cron_expression="30 * * * *")

    load = upcoming(world)

    assert (load["minutes"]["start"], load["hours"]["start"]) == ("2026-11-21T12:00:00.000Z",) * 2
    assert (len(load["minutes"]["counts"]), len(load["hours"]["counts"])) == (1440, 168)
    assert sum(load["minutes"]["counts"]) == 24 + 1
    assert sum(load["hours"]["counts"]) == 168 + 7
    assert load["jobs"] == 2
    assert load["busiestMinute"] == {"at": "2026-11-21T13:30:00.000Z", "runs": 2}


def test_disabled_jobs_and_those_of_others_do_not_count(world):
    add(world)
    add(world, is_active=False)
    add(world, owner_id="usr_bob")

    assert [upcoming(world, who)["jobs"] for who in ("alice", "bob", "rita", "adam")] == [1, 1, 2, 2]


def test_nothing_to_come_has_no_busiest_minute(world):
    load = upcoming(world)

    assert (sum(load["hours"]["counts"]), load["busiestMinute"]) == (0, None)


def test_who_asks_again_at_once_gets_the_same_answer_and_a_little_later_a_new_one(world):
    upcoming(world)
    add(world)

    assert upcoming(world)["jobs"] == 0
    assert upcoming(world, "adam")["jobs"] == 1
    world.clock.advance(seconds=10)
    assert upcoming(world)["jobs"] == 1


def test_the_beginning_can_be_asked_for(world):
    add(world, cron_expression="0 0 24 12 *")

    load = upcoming(world, query="from=2026-12-23T23:59:30Z")

    assert load["minutes"]["start"] == "2026-12-23T23:59:00.000Z"
    assert load["minutes"]["counts"][:2] == [0, 1]
    assert load["hours"]["start"] == "2026-12-23T23:00:00.000Z"


def test_a_beginning_that_is_no_instant_is_refused(world):
    status, error = world.ask("GET", "/stats/upcoming", query="from=tomorrow")

    assert (status, error["details"][0]["field"]) == (422, "from")
