"""WebSockets open with a ticket, once, and hear what they ask for."""

import json
from datetime import timedelta

import pytest

from cron_manager.domain.access import Principal, Role, Scope
from cron_manager.domain.errors import NotFound
from cron_manager.domain.ids import new_id
from cron_manager.usecases.identity_live import LiveConnections, LiveTickets
from scripts.route_tables import load
from tests.fakes.clock import NOON
from tests.fakes.identity import FakeConnections, FakeTickets
from tests.functions.events import websocket_event

_deps = load("realtime", "deps")
_live = load("realtime", "live")
ALICE = Principal(user_id="usr_alice", role=Role.USER, scopes=frozenset({Scope.READ}))
JOB = new_id("job", NOON)


class FakeReplies:
    def __init__(self) -> None:
        self.frames: list[dict[str, object]] = []
        self.gone = False

    def reply(self, connection_id: str, frame: str) -> None:
        if self.gone:
            raise NotFound
        self.frames.append(json.loads(frame))


class World:
    def __init__(self) -> None:
        self.tickets = FakeTickets()
        self.connections = FakeConnections()
        self.replies = FakeReplies()
        self.deps = _deps.Deps(
            live=LiveConnections(tickets=self.tickets, connections=self.connections),
            connections=self.connections,
            replies=self.replies,
        )

    def ticket(self) -> str:
        return LiveTickets(tickets=self.tickets).issue(ALICE, NOON).secret

    def connect(self, ticket: str | None, name: str = "one", after: timedelta = timedelta(0)) -> int:
        event = websocket_event("$connect", connection=name, ticket=ticket)
        return _live.open_connection(self.deps, name, event, NOON + after)

    def say(self, text: str, name: str = "one") -> dict[str, object]:
        _live.speak(self.deps, name, text)
        return self.replies.frames[-1]


@pytest.fixture
def world():
    return World()


def test_a_ticket_opens_a_connection_for_its_person(world):
    assert world.connect(world.ticket()) == 200

    (connection,) = world.connections.list_connections()
    assert (connection.user_id, connection.role, connection.job_ids) == ("usr_alice", Role.USER, frozenset())
    assert connection.expires_at == NOON + timedelta(hours=2, minutes=5)


def test_a_ticket_counts_once(world):
    ticket = world.ticket()

    assert [world.connect(ticket, "one"), world.connect(ticket, "two")] == [200, 401]
    assert len(world.connections.list_connections()) == 1


def test_a_ticket_ends_after_a_minute(world):
    assert world.connect(world.ticket(), after=timedelta(minutes=1)) == 401


@pytest.mark.parametrize("ticket", [None, "", "made up"])
def test_nobody_connects_without_a_ticket(world, ticket):
    world.ticket()

    assert world.connect(ticket) == 401


def test_a_closed_connection_is_forgotten(world):
    world.connect(world.ticket())

    _live.close(world.deps, "one")

    assert world.connections.list_connections() == []


def test_ping_is_answered_with_pong(world):
    world.connect(world.ticket())

    assert world.say('{"action": "ping"}') == {"type": "pong"}


def test_a_subscription_narrows_and_an_empty_one_widens(world):
    world.connect(world.ticket())

    told = world.say(json.dumps({"action": "subscribe", "jobIds": [JOB]}))
    narrowed = world.connections.connections["one"].job_ids
    world.say('{"action": "subscribe", "jobIds": []}')

    assert told == {"type": "subscribed", "jobIds": [JOB]}
    assert narrowed == {JOB}
    assert world.connections.connections["one"].job_ids == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        "[" * 5000,
        '{"action": "shout"}',
        '{"action": "subscribe"}',
        '{"action": "subscribe", "jobIds": "job_1"}',
        '{"action": "subscribe", "jobIds": ["JOB#1"]}',
        '{"action": "subscribe", "jobIds": [7]}',
        json.dumps({"action": "subscribe", "jobIds": [JOB] * 101}),
        json.dumps({"action": "ping", "padding": "x" * 9000}),
    ],
    ids=lambda text: text[:40],
)
def test_what_is_not_understood_is_answered_with_an_error(world, text):
    world.connect(world.ticket())

    assert world.say(text)["type"] == "error"


def test_a_subscription_of_a_connection_that_is_over_is_an_error(world):
    assert world.say('{"action": "subscribe", "jobIds": []}')["type"] == "error"


def test_who_has_gone_is_forgotten(world):
    world.connect(world.ticket())
    world.replies.gone = True

    _live.speak(world.deps, "one", '{"action": "ping"}')

    assert world.connections.list_connections() == []
