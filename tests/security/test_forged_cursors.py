"""A list goes on where we said, for whom we said it: generated from every route that takes a cursor."""

import base64
import json

import pytest

from cron_manager.edge.routes import Route, schema_of
from scripts.route_tables import load
from tests.functions.api_world import ApiWorld
from tests.functions.events import http_event

PAGED = [
    route for route in load("api", "routes").ROUTES if route.query and "cursor" in schema_of(route.query).model_fields
]
JOB = {"name": "nightly", "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}
RAW_KEYS = [
    {"pk": {"S": "JOB#job_1"}, "sk": {"S": "JOB"}},
    {"listing": "JOBS", "pk": "USER#usr_adam"},
    "' OR 1=1 --",
]


def name(route: Route) -> str:
    return route.path


@pytest.fixture
def world() -> ApiWorld:
    return ApiWorld()


def path_of(world: ApiWorld, route: Route) -> str:
    job = world.ask("POST", "/jobs", JOB)[1]
    return route.path.replace("{jobId}", str(job.get("id")))


def ask_on(world: ApiWorld, path: str, cursor: str, who: str = "adam") -> tuple[int, object]:
    status, told = world.ask("GET", path, query=f"cursor={cursor}", who=who)
    return status, told["details"][0]["field"] if status == 422 else told


def test_there_are_lists_to_attack():
    assert len(PAGED) >= 3


@pytest.mark.parametrize("route", PAGED, ids=name)
@pytest.mark.parametrize("raw", RAW_KEYS, ids=str)
def test_a_table_s_raw_key_is_no_cursor(world, route, raw):
    forged = base64.urlsafe_b64encode(b"\0" * 16 + json.dumps(raw).encode()).decode().rstrip("=")

    assert ask_on(world, path_of(world, route), forged) == (422, "cursor")


@pytest.mark.parametrize("route", PAGED, ids=name)
@pytest.mark.parametrize(
    "text", ["x", "..%2F..%2Fetc", "%00", "e30", "A" * 4000, "%F0%9F%98%80"], ids=lambda text: text[:9]
)
def test_nonsense_is_no_cursor(world, route, text):
    assert ask_on(world, path_of(world, route), text) == (422, "cursor")


@pytest.mark.parametrize("route", PAGED, ids=name)
@pytest.mark.parametrize("other", PAGED, ids=name)
def test_a_cursor_continues_its_own_list_only(world, route, other):
    if route is other:
        pytest.skip("the list itself")
    sealed = world.deps.cursors.seal("2026-11-21T12:00:00.000Z", other.name, {"caller": "usr_adam"})

    assert ask_on(world, path_of(world, route), sealed) == (422, "cursor")


def test_a_cursor_serves_the_caller_and_the_question_that_it_was_made_for(world):
    for number in range(3):
        world.ask("POST", "/jobs", JOB | {"name": f"nightly {number}"})
    first_page = world.dispatch(http_event("GET", "/jobs", headers=world.headers["adam"], query="limit=1"))
    cursor = json.loads(first_page["body"])["meta"]["pagination"]["nextCursor"]
    newest_first = world.ask("GET", "/jobs", who="adam")[1]

    status, told = ask_on(world, "/jobs", f"{cursor}&limit=1")
    assert (status, [job["name"] for job in told]) == (200, [newest_first[1]["name"]])
    assert ask_on(world, "/jobs", cursor, who="bob") == (422, "cursor")
    assert ask_on(world, "/jobs", f"{cursor}&search=nightly") == (422, "cursor")
