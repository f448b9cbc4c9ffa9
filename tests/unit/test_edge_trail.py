"""Every call leaves exactly one entry in the trail, whatever becomes of it."""

from typing import Any

import pytest

from cron_manager.domain.access import Role, Scope
from cron_manager.domain.audit import AuditOutcome, audited
from cron_manager.edge.dispatch import dispatch
from cron_manager.edge.requests import Answer, Request
from cron_manager.edge.routes import Route, RouteTable
from tests.functions.events import http_event
from tests.unit.edge_world import EdgeWorld


@pytest.fixture
def world():
    return EdgeWorld()


def told(world: EdgeWorld) -> tuple[str, str | None, str, int | None, str | None]:
    (entry,) = world.audit.entries
    return entry.action, entry.resource, str(entry.outcome), entry.status, entry.error


def test_a_reading_is_told_with_who_asked_for_what_from_where(world):
    headers = world.token(Role.USER) | {"user-agent": "curl/8.9"}

    world.send("GET", "/needs/READ", headers=headers, source_ip="198.51.100.4")

    assert told(world) == ("api.read", "/needs/READ", "SUCCESS", 200, None)
    (entry,) = world.audit.entries
    actor = entry.actor
    assert (actor.id, actor.token_id, actor.method, actor.route) == ("usr_user", "tok_0", "GET", "/needs/READ")
    assert (actor.source_ip, actor.user_agent) == ("198.51.100.4", "curl/8.9")
    assert entry.at == world.clock()


def test_the_path_s_object_is_the_resource(world):
    world.send("GET", "/things/job_7")

    assert told(world)[:2] == ("api.read", "job_7")


@pytest.mark.parametrize(
    ("method", "path", "how", "expected"),
    [
        ("GET", "/nowhere", {}, ("api.unknown", "/api/v1/nowhere", "REFUSED", 404, "NOT_FOUND")),
        ("DELETE", "/things", {}, ("api.unknown", "/api/v1/things", "REFUSED", 405, "METHOD_NOT_ALLOWED")),
        ("GET", "/needs/READ", {}, ("api.read", "/needs/READ", "REFUSED", 401, "NOT_AUTHENTICATED")),
        ("POST", "/things", {"text": "{"}, ("api.read", "/things", "REFUSED", 400, "MALFORMED_REQUEST")),
        ("POST", "/things", {"body": {}}, ("api.read", "/things", "REFUSED", 422, "VALIDATION_FAILED")),
        ("GET", "/stale", {}, ("api.read", "/stale", "REFUSED", 409, "VERSION_STALE")),
        ("GET", "/broken", {}, ("api.read", "/broken", "ERROR", 500, "INTERNAL_ERROR")),
    ],
)
def test_a_call_that_is_refused_or_fails_is_told_too(world, method, path, how, expected):
    world.send(method, path, **how)

    assert told(world) == expected


def test_a_call_that_nobody_can_read_is_told_too(world):
    event = http_event("POST", "/things", text="%%%")
    event["isBase64Encoded"] = True

    assert world.send_event(event)[0] == 400

    assert told(world) == ("api.unknown", "/api/v1/things", "REFUSED", 400, "MALFORMED_REQUEST")


def test_a_refusal_for_want_of_rights_names_who_wanted(world):
    world.send("GET", "/needs/ADMIN", headers=world.token(Role.USER))

    assert told(world)[2:] == ("REFUSED", 403, "NOT_ALLOWED")
    assert world.audit.entries[0].actor.id == "usr_user"


def test_a_call_too_many_names_who_made_it():
    world = EdgeWorld(rate_limit=1)
    headers = world.token(Role.USER, Scope.READ)
    world.send("GET", "/needs/READ", headers=headers)

    assert world.send("GET", "/needs/READ", headers=headers)[0] == 429

    last = world.audit.entries[-1]
    assert (last.actor.id, last.status, last.error) == ("usr_user", 429, "RATE_LIMITED")


def test_a_long_made_up_path_is_cut(world):
    world.send("GET", "/things/" + "x" * 5000)
    world.send("GET", "/" + "y" * 5000)

    assert [len(entry.resource or "") for entry in world.audit.entries] == [200, 200]


def changing(trail: Any, times: int = 1, **more: Any) -> RouteTable[None]:
    """A route whose handler writes its entries itself, as a change's transaction does."""

    def change(request: Request[None]) -> Answer:
        for number in range(times):
            now = request.now if number == 0 else world_later(request)
            trail.put(audited(request.actor, "thing.change", "thing_1", now, changes={"a": [1, 2]}))
        if more.get("fails"):
            raise ZeroDivisionError
        return Answer(actor_id="usr_found", resource="thing_1")

    route = Route(method="POST", path="/change", handler=change, scope=None, summary="s", tag="t", action="thing.try")
    return RouteTable(route)


def world_later(request: Request[None]) -> Any:
    return request.now.replace(second=59)


def send_change(world: EdgeWorld, table: RouteTable[None]) -> int:
    event = http_event("POST", "/change")
    return dispatch(event, routes=table, gate=world.gate, deps=None, trail=world.audit, clock=world.clock)["statusCode"]


def test_a_change_that_was_told_in_its_transaction_is_told_once(world):
    assert send_change(world, changing(world.audit)) == 200

    (entry,) = world.audit.entries
    assert (entry.action, entry.changes) == ("thing.change", {"a": [1, 2]})


def test_a_change_that_was_made_stays_told_although_its_answer_failed(world):
    assert send_change(world, changing(world.audit, fails=True)) == 500

    (entry,) = world.audit.entries
    assert (entry.action, entry.outcome) == ("thing.change", AuditOutcome.SUCCESS)


def test_one_call_cannot_tell_of_two_changes_even_at_another_instant(world):
    """The second is refused, and with it the change that it belongs to."""
    assert send_change(world, changing(world.audit, times=2)) == 500

    assert len(world.audit.entries) == 1


def test_what_follows_from_a_change_has_an_entry_of_its_own(world):
    def change(request: Request[None]) -> Answer:
        for consequence in (False, True, True):
            world.audit.put(audited(request.actor, "thing.change", "t", request.now, consequence=consequence))
        return Answer()

    route = Route(method="POST", path="/change", handler=change, scope=None, summary="s", tag="t")
    assert send_change(world, RouteTable(route)) == 200

    assert len({entry.id for entry in world.audit.entries}) == 3
    assert len({entry.actor.request_id for entry in world.audit.entries}) == 1


def test_a_public_route_tells_who_it_turned_out_to_be(world):
    def knock(_request: Request[None]) -> Answer:
        return Answer(actor_id="usr_found", resource="ses_1")

    route = Route(method="POST", path="/change", handler=knock, scope=None, summary="s", tag="t", action="door.knock")
    send_change(world, RouteTable(route))

    (entry,) = world.audit.entries
    assert (entry.action, entry.actor.id, entry.resource) == ("door.knock", "usr_found", "ses_1")


class Deaf:
    """A trail that takes nothing."""

    def add(self, entry: Any) -> bool:
        raise ConnectionError("the table does not answer")


@pytest.mark.parametrize(("path", "status"), [("/things/1", 503), ("/broken", 500), ("/nowhere", 503)])
def test_what_cannot_be_told_is_not_answered(world, path, status):
    world.audit = Deaf()

    answered, _, body = world.send("GET", path)

    assert answered == status
    assert "data" not in body
