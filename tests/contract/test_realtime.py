"""What every store of tickets and connections does: the fake that other tests use, and the table."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.realtime import ConnectionTable, TicketTable
from cron_manager.domain.access import Role
from cron_manager.domain.identity import Connection, LiveTicket
from tests.fakes.clock import NOON
from tests.fakes.identity import FakeConnections, FakeTickets

TICKET = LiveTicket(
    digest="d1", user_id="usr_alice", role=Role.USER, credential_id="ses_1", expires_at=NOON + timedelta(seconds=60)
)
CONNECTION = Connection(
    id="UQx2jd8vliACFqQ=",
    user_id="usr_alice",
    role=Role.USER,
    credential_id="tok_1",
    expires_at=NOON + timedelta(hours=2),
)


@pytest.fixture(params=["fake", pytest.param("tables", marks=pytest.mark.emulator)])
def stores(request):
    if request.param == "fake":
        return FakeTickets(), FakeConnections()
    tables = request.getfixturevalue("dynamodb_tables")
    return TicketTable(tables.client, tables.realtime), ConnectionTable(tables.client, tables.realtime)


def test_a_ticket_is_taken_once(stores):
    tickets, _ = stores
    tickets.put_ticket(TICKET)

    assert [tickets.take_ticket("d1", NOON) for _ in range(2)] == [TICKET, None]


def test_a_ticket_that_has_ended_cannot_be_taken(stores):
    tickets, _ = stores
    tickets.put_ticket(TICKET)

    assert tickets.take_ticket("d1", TICKET.expires_at) is None


def test_an_unknown_ticket_cannot_be_taken(stores):
    tickets, _ = stores

    assert tickets.take_ticket("d2", NOON) is None


def test_connections_are_listed_until_they_are_deleted(stores):
    tickets, connections = stores
    tickets.put_ticket(TICKET)
    other = replace(CONNECTION, id="other", role=Role.ADMIN, job_ids=frozenset({"job_1", "job_2"}))
    for each in (CONNECTION, other):
        connections.add_connection(each)

    assert sorted(connections.list_connections(), key=lambda each: each.id) == [CONNECTION, other]
    connections.delete_connection("other")
    connections.delete_connection("other")
    assert connections.list_connections() == [CONNECTION]


def test_a_subscription_replaces_the_one_before(stores):
    _, connections = stores
    connections.add_connection(CONNECTION)

    assert connections.subscribe(CONNECTION.id, frozenset({"job_1"}))
    assert connections.subscribe(CONNECTION.id, frozenset({"job_2"}))
    assert connections.list_connections() == [replace(CONNECTION, job_ids=frozenset({"job_2"}))]
    assert connections.subscribe(CONNECTION.id, frozenset())
    assert connections.list_connections() == [CONNECTION]


def test_who_is_not_connected_cannot_subscribe(stores):
    _, connections = stores

    assert not connections.subscribe("nobody", frozenset())
    assert connections.list_connections() == []


def test_who_is_cut_off_is_so_since_the_latest_time(stores):
    _, connections = stores

    assert connections.cut_off("usr_alice") is None
    for at in (NOON, NOON + timedelta(seconds=5)):
        connections.note_cut_off("usr_alice", at)
    assert connections.cut_off("usr_alice") == NOON + timedelta(seconds=5)
    assert connections.cut_off("usr_bob") is None
