"""A call that is repeated with its key is carried out once, whatever became of the first one."""

import json
from datetime import timedelta

import pytest

from cron_manager.domain.access import Role, Scope
from cron_manager.domain.audit import AuditOutcome, audited
from cron_manager.domain.errors import NameTaken
from cron_manager.domain.keyed_call import KEPT, LONGEST_CALL
from cron_manager.edge.dispatch import dispatch
from cron_manager.edge.requests import Answer
from cron_manager.edge.routes import Route, RouteTable
from tests.functions.events import http_event
from tests.unit.edge_world import EdgeWorld, Inner

KEY = {"idempotency-key": "8e03978e-40d5-43dd-bc93-6894a57f9324"}
MINUTE = timedelta(minutes=1)


class Things:
    """Makes things, each with an entry in the change's own transaction."""

    def __init__(self, world: EdgeWorld) -> None:
        self.world = world
        self.made: list[str] = []
        self.fault: Exception | None = None  # before anything is changed
        self.late_fault: BaseException | None = None  # after it was

    def make(self, request) -> Answer:
        if self.fault:
            raise self.fault
        self.world.audit.put(audited(request.actor, "thing.make", "thing_1", request.now))
        self.made.append(f"thing_{len(self.made) + 1}")
        if self.late_fault:
            raise self.late_fault
        return Answer(data={"id": self.made[-1], "secret": "s3cret"}, headers={"Location": f"/things/{self.made[-1]}"})


class World(EdgeWorld):
    def __init__(self) -> None:
        super().__init__()
        self.things = Things(self)
        shape = {
            "method": "POST",
            "handler": self.things.make,
            "tag": "t",
            "summary": "s",
            "status": 201,
            "body": Inner,
        }
        shape |= {"scope": Scope.WRITE, "action": "thing.make", "body_required": False, "takes_key": True}
        self.table = RouteTable(
            Route(path="/things", **shape), Route(path="/secret-things", **shape | {"answers_secret": True})
        )
        self.alice, self.bob = self.person("alice", Role.USER), self.person("bob", Role.USER)

    def make(self, path="/things", *, who=None, key=KEY, body=None):
        event = http_event("POST", path, body=body or {}, headers=(who or self.alice) | key)
        answer = dispatch(event, routes=self.table, gate=self.gate, deps=None, trail=self.audit, clock=self.clock)
        told = json.loads(answer["body"])
        return answer["statusCode"], told.get("data") or told["error"], answer["headers"]


@pytest.fixture
def world():
    return World()


def test_a_repeated_call_gets_the_first_one_s_answer_and_does_nothing(world):
    first = world.make()
    second = world.make()

    assert world.things.made == ["thing_1"]
    assert (second[0], second[1]) == (201, first[1])
    assert (second[2]["Location"], second[2]["Idempotency-Replayed"]) == ("/things/thing_1", "true")
    assert "Idempotency-Replayed" not in first[2]


def test_calls_without_a_key_or_with_another_one_are_others(world):
    world.make(key={})
    world.make(key={})
    world.make()
    world.make(key={"idempotency-key": "another"})

    assert len(world.things.made) == 4


def test_another_person_s_key_is_another_one(world):
    world.make()

    assert world.make(who=world.bob)[1]["id"] == "thing_2"


@pytest.mark.parametrize(("path", "body"), [("/things", {"letters": ["x"]}), ("/secret-things", {})])
def test_a_key_that_was_used_for_another_request_is_refused(world, path, body):
    world.make()

    status, error, _ = world.make(path, body=body)

    assert (status, error["code"]) == (422, "IDEMPOTENCY_KEY_REUSED")
    assert len(world.things.made) == 1


def test_an_answer_that_holds_a_secret_is_not_given_again_and_nowhere_kept(world):
    world.make("/secret-things")

    status, error, _ = world.make("/secret-things")

    assert (status, error["code"], error["details"]) == (409, "ALREADY_DONE", {"id": "thing_1"})
    assert "s3cret" not in repr(world.keyed_calls.stored)


def test_a_refused_call_leaves_its_key_free(world):
    world.things.fault = NameTaken()
    assert world.make()[0] == 409
    world.things.fault = None

    assert world.make()[0] == 201


def test_a_body_that_is_refused_takes_no_key(world):
    assert world.make(body={"unknown": 1})[0] == 422
    assert world.make()[0] == 201


def test_a_call_that_failed_before_it_changed_anything_is_carried_out_when_it_is_repeated(world):
    world.things.fault = ConnectionError()
    assert world.make()[0] == 500
    world.things.fault = None

    assert world.make()[0] == 201


def test_a_call_that_failed_after_its_change_is_not_carried_out_again(world):
    world.things.late_fault = ConnectionError()
    assert world.make()[0] == 500
    world.things.late_fault = None

    assert [world.make()[1]["code"] for _ in range(2)] == ["ALREADY_DONE", "ALREADY_DONE"]
    assert len(world.things.made) == 1


class Killed(BaseException):
    """The function is gone, and its edge with it."""


def killed(world, *, changed):
    if changed:
        world.things.late_fault = Killed()
    else:
        world.things.fault = Killed()
    with pytest.raises(Killed):
        world.make()
    world.things.fault = world.things.late_fault = None


@pytest.mark.parametrize("changed", [True, False])
def test_while_the_first_call_may_go_on_the_second_one_waits(world, changed):
    killed(world, changed=changed)
    world.clock.advance(seconds=LONGEST_CALL.seconds - 1)

    status, error, headers = world.make()

    assert (status, error["code"], headers["Retry-After"]) == (409, "REQUEST_IN_PROGRESS", "5")
    assert len(world.things.made) == changed


def test_a_call_whose_function_died_before_its_change_is_carried_out_and_its_loss_told(world):
    killed(world, changed=False)
    world.clock.advance(seconds=LONGEST_CALL.seconds)

    assert world.make()[0] == 201

    assert world.things.made == ["thing_1"]
    lost = world.audit.everything[0]
    assert (lost.action, lost.outcome, lost.at) == ("thing.make", AuditOutcome.ERROR, world.clock() - LONGEST_CALL)


def test_a_call_whose_function_died_after_its_change_is_not_carried_out_again(world):
    killed(world, changed=True)
    world.clock.advance(seconds=LONGEST_CALL.seconds)

    assert [world.make()[1]["code"] for _ in range(2)] == ["ALREADY_DONE", "ALREADY_DONE"]
    assert world.things.made == ["thing_1"]


def test_a_store_that_fails_after_the_change_does_not_fail_the_call(world, monkeypatch):
    monkeypatch.setattr(world.keyed_calls, "settle", lambda *_: (_ for _ in ()).throw(ConnectionError()))

    assert world.make()[0] == 201


def test_after_a_day_a_key_is_free(world):
    world.make()
    world.clock.advance(seconds=KEPT.total_seconds())

    assert world.make()[1]["id"] == "thing_2"


@pytest.mark.parametrize("key", ["", "x" * 256, "ключ", "tab\tbed"])
def test_what_is_no_key_is_refused_by_the_header_s_name(world, key):
    status, error, _ = world.make(key={"idempotency-key": key})

    assert (status, [each["field"] for each in error["details"]]) == (422, ["Idempotency-Key"])


def test_each_call_leaves_one_entry_and_a_repeated_one_says_so(world):
    world.make()
    world.clock.advance(seconds=1)
    world.make()

    first, second = world.audit.everything
    assert second.changes == {"replayOf": [None, first.actor.request_id]}
    assert first.changes == {}
