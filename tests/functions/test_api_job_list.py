"""The list of jobs: filters, orders, pages and totals, through the API."""

import json

import pytest

from cron_manager.domain.instants import from_iso
from tests.functions.api_world import ApiWorld
from tests.functions.events import http_event


@pytest.fixture
def world():
    return ApiWorld()


def create(world, name: str, who: str = "alice", **fields):
    world.clock.advance(seconds=1)
    body = {"name": name, "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"} | fields
    status, job = world.ask("POST", "/jobs", body, who=who)
    assert status == 201, job
    return job


def listed(world, query: str = "", who: str = "alice"):
    """Names, and what is told of the pages."""
    answer = world.dispatch(http_event("GET", "/jobs", headers=world.headers[who], query=query))
    told = json.loads(answer["body"])
    assert told["success"], told
    return [job["name"] for job in told["data"]], told["meta"]["pagination"]


def test_the_newest_comes_first(world):
    create(world, "a")
    create(world, "b")

    assert listed(world)[0] == ["b", "a"]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("name", ["Alpha", "beta", "gamma"]),
        ("-name", ["gamma", "beta", "Alpha"]),
        ("createdAt", ["gamma", "Alpha", "beta"]),
        ("-updatedAt", ["gamma", "beta", "Alpha"]),
        ("nextRunAt", ["beta", "gamma", "Alpha"]),
    ],
)
def test_a_list_can_be_sorted(world, order, names):
    gamma = create(world, "gamma")
    create(world, "Alpha", cronExpression="0 4 * * *")
    create(world, "beta", cronExpression="* * * * *")
    world.clock.advance(seconds=1)
    world.ask("PATCH", f"/jobs/{gamma['id']}", {"description": "touched"})

    assert listed(world, f"sort={order}")[0] == names


def test_a_category_has_the_jobs_that_were_put_into_it_and_those_of_one_that_was_deleted_in_its_favour(world):
    (_, billing), (_, reports) = (world.ask("POST", "/categories", {"name": name}) for name in ("billing", "reports"))
    create(world, "invoices", categoryId=billing["id"])
    create(world, "monthly", categoryId=reports["id"])
    create(world, "loose")

    assert listed(world, f"categoryId={billing['id']}")[0] == ["invoices"]
    assert world.ask("DELETE", f"/categories/{reports['id']}", query=f"moveTo={billing['id']}")[0] == 204

    names, pagination = listed(world, f"categoryId={billing['id']}")
    assert (names, pagination["total"]) == (["monthly", "invoices"], 2)
    assert listed(world, "categoryId=none")[0] == ["loose"]


def test_an_order_that_does_not_exist_is_refused(world):
    assert world.ask("GET", "/jobs", query="sort=color")[0] == 422


@pytest.mark.parametrize("query", ["tag=night", "search=example.org", "isActive=false", "search=kept%20here"])
def test_a_list_can_be_narrowed(world, query):
    create(world, "other")
    create(
        world,
        "fits",
        tags=["night"],
        endpointUrl="https://example.org/",
        isActive=False,
        description="kept here",
    )

    names, pages = listed(world, query)

    assert (names, pages["total"]) == (["fits"], 1)


def test_who_sees_others_jobs_can_ask_for_one_persons(world):
    mine = create(world, "mine")
    create(world, "theirs", who="bob")

    assert listed(world, f"ownerId={mine['ownerId']}", who="adam")[0] == ["mine"]
    assert listed(world, f"ownerId={mine['ownerId']}", who="bob") == ([], {"limit": 50, "nextCursor": None, "total": 0})


def test_the_total_counts_what_the_caller_may_see(world):
    for number in range(5):
        create(world, f"mine {number}")
    create(world, "theirs", who="bob")

    assert [listed(world, "limit=2", who=who)[1]["total"] for who in ("alice", "bob", "rita", "adam")] == [5, 1, 6, 6]


def test_pages_follow_each_other_and_end(world):
    for number in range(5):
        create(world, f"job {number}")

    first, pages = listed(world, "limit=2&sort=name")
    second, after = listed(world, f"limit=2&sort=name&cursor={pages['nextCursor']}")
    third, last = listed(world, f"limit=2&sort=name&cursor={after['nextCursor']}")

    assert first + second + third == [f"job {number}" for number in range(5)]
    assert last["nextCursor"] is None


def test_a_job_that_is_created_on_the_way_does_not_shift_the_next_page(world):
    for name in "bcd":
        create(world, name)
    pages = listed(world, "limit=2&sort=name")[1]

    create(world, "a")

    assert listed(world, f"limit=2&sort=name&cursor={pages['nextCursor']}")[0] == ["d"]


def test_a_cursor_continues_its_own_order_only(world):
    for name in "abc":
        create(world, name)
    cursor = listed(world, "limit=2&sort=name")[1]["nextCursor"]

    assert world.ask("GET", "/jobs", query=f"limit=2&sort=-name&cursor={cursor}")[0] == 422


def test_changes_show_in_the_next_list(world):
    job = create(world, "before")
    create(world, "gone")
    listed(world)
    world.clock.advance(seconds=1)

    world.ask("PATCH", f"/jobs/{job['id']}", {"name": "after"})
    gone = next(each for each in world.ask("GET", "/jobs")[1] if each["name"] == "gone")
    world.ask("DELETE", f"/jobs/{gone['id']}")

    assert listed(world) == (["after"], {"limit": 50, "nextCursor": None, "total": 1})


def test_what_the_catalogue_has_not_heard_of_is_not_shown_as_it_was(world):
    """The index of changes may be a moment behind the table."""
    job = create(world, "old")
    create(world, "gone")
    listed(world)
    stale = dict(world.jobs.stored)
    world.jobs.since = lambda instant, now: ([], [])
    world.ask("PATCH", f"/jobs/{job['id']}", {"name": "new"})
    world.ask("DELETE", f"/jobs/{next(each.id for each in stale.values() if each.name == 'gone')}")

    assert listed(world)[0] == ["new"]
    assert listed(world, "search=old")[0] == []


def test_a_list_says_when_a_job_runs_next_as_it_is_now(world):
    create(world, "each minute", cronExpression="* * * * *")
    listed(world)
    world.clock.advance(hours=2)

    (job,) = world.ask("GET", "/jobs")[1]

    assert world.clock() < from_iso(job["nextRunAt"])
