"""Registered functions: the fake and the table agree. Sign-ins and tickets that have expired are
found and deleted."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.handlers import HandlerTable
from cron_manager.adapters.dynamodb.keys import refresh_family, sessions_listing, ticket, user
from cron_manager.adapters.dynamodb.leftovers import SessionLeftovers, TicketLeftovers
from cron_manager.adapters.dynamodb.realtime import TicketTable
from cron_manager.domain.access import Role
from cron_manager.domain.handler import RegisteredHandler
from cron_manager.domain.identity import LiveTicket
from tests.fakes.clock import NOON
from tests.fakes.handlers import FakeHandlers, a_handler

FIRST = RegisteredHandler(handler=a_handler("a-first", is_locked=True, timeout_ms=5_000), job_id="job_1")
SECOND = RegisteredHandler(handler=a_handler("b-second"), job_id="job_2", problem="its name is taken")


@pytest.fixture(params=["fake", "table"])
def handlers(request):
    if request.param == "fake":
        return FakeHandlers()
    tables = request.getfixturevalue("dynamodb_tables")
    return HandlerTable(tables.client, tables.jobs)


def test_handlers_come_back_as_they_went_by_name(handlers):
    handlers.put(SECOND)
    handlers.put(FIRST)

    assert list(handlers.all()) == [FIRST, SECOND]
    assert (handlers.find("b-second"), handlers.find("c")) == (SECOND, None)


def test_a_handler_that_is_put_again_replaces_itself(handlers):
    handlers.put(SECOND)

    handlers.put(gone := replace(SECOND, problem=None, gone_at=NOON))

    assert list(handlers.all()) == [gone]


def test_the_deployment_that_was_registered_last_is_remembered(handlers):
    before = handlers.deployment()
    handlers.note_deployment("a")
    handlers.note_deployment("b")

    assert (before, handlers.deployment(), list(handlers.all())) == (None, "b", [])


@pytest.fixture
def leftovers(dynamodb_tables):
    """One person with a sign-in that has expired and one that has not."""

    def put(key, **values):
        item = {**key, **{name: encode(value) for name, value in values.items()}}
        dynamodb_tables.client.put_item(TableName=dynamodb_tables.identity, Item=item)

    put(user("usr_1"), listing="USERS", id="usr_1")
    for name, ends in (("old", NOON - timedelta(days=1)), ("new", NOON + timedelta(days=1))):
        put(refresh_family(name), listing=sessions_listing("usr_1"), id=name, expiresAt=int(ends.timestamp()))
    return SessionLeftovers(dynamodb_tables.client, dynamodb_tables.identity)


def test_expired_sign_ins_are_found_and_deleted_once(leftovers):
    (found,) = leftovers.expired(NOON)

    assert found[0] == "old"
    assert [leftovers.delete(found), leftovers.delete(found)] == [True, False]
    assert list(leftovers.expired(NOON)) == []


def test_a_sign_in_that_was_renewed_meanwhile_stays(leftovers):
    (name, expired_at) = next(iter(leftovers.expired(NOON)))

    assert not leftovers.delete((name, expired_at - 1))
    assert list(leftovers.expired(NOON)) == [(name, expired_at)]


def test_expired_tickets_are_found_and_deleted_and_others_stay(dynamodb_tables):
    tickets = TicketTable(dynamodb_tables.client, dynamodb_tables.realtime)
    leftovers = TicketLeftovers(dynamodb_tables.client, dynamodb_tables.realtime)
    for name, expires_at in (("old", NOON - timedelta(seconds=5)), ("new", NOON + timedelta(seconds=30))):
        tickets.put_ticket(LiveTicket(digest=name, user_id="usr_1", role=Role.USER, expires_at=expires_at))

    (found,) = leftovers.expired(NOON)
    leftovers.delete(found)

    assert found == ticket("old")
    assert list(leftovers.expired(NOON)) == []
    assert tickets.take_ticket("new", NOON)
