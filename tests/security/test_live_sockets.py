"""A WebSocket opens for our own pages, with a ticket of its own, once; and hears what its person may read."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from cron_manager.domain.access import ROLE_SCOPES, Principal, Role
from cron_manager.usecases.identity_live import LiveConnections, LiveTickets
from scripts.route_tables import load
from tests.fakes.clock import NOON
from tests.fakes.identity import FakeConnections, FakeTickets
from tests.functions.events import websocket_event

_deps = load("realtime", "deps")
_live = load("realtime", "live")
VISITED = {"X-Forwarded-Host": "console.example.com"}  # what CloudFront tells of the host that the visitor sees


class Sockets:
    def __init__(self) -> None:
        self.tickets = FakeTickets()
        self.connections = FakeConnections()
        live = LiveConnections(tickets=self.tickets, connections=self.connections)
        self.deps = _deps.Deps(live=live, connections=self.connections, replies=None)

    def ticket(self) -> str:
        alice = Principal(user_id="usr_alice", role=Role.USER, scopes=ROLE_SCOPES[Role.USER])
        return LiveTickets(tickets=self.tickets).issue(alice, NOON).secret

    def open(self, ticket: str | None, headers: dict[str, str] | None = None, name: str = "one") -> int:
        return self.open_event(websocket_event("$connect", connection=name, ticket=ticket, headers=headers), name)

    def open_event(self, event: dict[str, Any], name: str = "one") -> int:
        return _live.open_connection(self.deps, name, event, NOON + timedelta(seconds=1))


@pytest.fixture
def sockets() -> Sockets:
    return Sockets()


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "https://console.example.com.evil.example",
        "https://evilconsole.example.com",
        "https://console.example.com@evil.example",
        "https://console.example.com:8443",
        "https://console.example.co",
        "null",
        "",
        "file://",
    ],
)
def test_another_site_s_page_is_sent_away_and_the_ticket_is_still_good(sockets, origin):
    ticket = sockets.ticket()

    assert sockets.open(ticket, {"Origin": origin, **VISITED}) == 403
    assert sockets.connections.list_connections() == []
    assert sockets.open(ticket, {"Origin": "https://console.example.com", **VISITED}) == 200


def test_a_page_that_goes_around_the_console_s_host_is_sent_away(sockets):
    """API Gateway's own address knows no visited host; a browser always sends its page's Origin there."""
    assert sockets.open(sockets.ticket(), {"Origin": "https://console.example.com"}) == 403


def test_a_program_sends_no_origin_and_comes_in_with_its_ticket(sockets):
    assert sockets.open(sockets.ticket()) == 200


def test_of_many_who_come_at_once_with_one_ticket_one_gets_in(sockets):
    ticket = sockets.ticket()

    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda number: sockets.open(ticket, name=f"c{number}"), range(8)))

    assert sorted(statuses) == [200] + [401] * 7


@pytest.mark.parametrize("ticket", [None, "", "made up", "A" * 43, "' OR 1=1 --", "\0"])
def test_what_is_no_ticket_opens_nothing(sockets, ticket):
    sockets.ticket()

    assert sockets.open(ticket, VISITED) == 401
