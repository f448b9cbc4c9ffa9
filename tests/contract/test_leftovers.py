"""What has expired is found by queries and deleted once; what is good or was renewed meanwhile stays."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.keys import refresh_family, sessions_listing, user
from cron_manager.adapters.dynamodb.leftovers import Leftovers
from cron_manager.adapters.dynamodb.realtime import ConnectionTable, TicketTable
from cron_manager.domain.access import Role
from cron_manager.domain.identity import Connection, LiveTicket
from tests.fakes.clock import NOON

DAY = timedelta(days=1)
TIMES = {"old": NOON - DAY, "new": NOON + DAY}


@pytest.fixture
def leftovers(dynamodb_tables):
    """Of each kind one that has expired and one that has not."""
    client, identity, realtime = dynamodb_tables.client, dynamodb_tables.identity, dynamodb_tables.realtime

    def put(key, **values):
        client.put_item(TableName=identity, Item={**key, **{name: encode(value) for name, value in values.items()}})

    put(user("usr_1"), listing="USERS", id="usr_1")
    for name, ends in TIMES.items():
        put(refresh_family(name), listing=sessions_listing("usr_1"), id=name, expiresAt=int(ends.timestamp()))
        TicketTable(client, realtime).put_ticket(
            LiveTicket(digest=name, user_id="usr_1", role=Role.USER, credential_id=None, expires_at=ends)
        )
        ConnectionTable(client, realtime).add_connection(
            Connection(id=name, user_id="usr_1", role=Role.USER, credential_id=None, expires_at=ends)
        )
    return Leftovers(client, identity_table=identity, realtime_table=realtime)


@pytest.mark.parametrize("kind", ["sign_ins", "tickets", "connections"])
def test_what_has_expired_is_found_and_deleted_once(leftovers, kind):
    expired = getattr(leftovers, kind)

    (found,) = expired(NOON)

    assert "old" in found.key["pk"]["S"] + found.key["sk"]["S"]
    assert [leftovers.delete(found), leftovers.delete(found)] == [True, False]
    assert list(expired(NOON)) == []
    assert len(list(expired(NOON + 2 * DAY))) == 1


def test_what_was_renewed_meanwhile_stays(leftovers):
    (found,) = leftovers.sign_ins(NOON)

    assert not leftovers.delete(replace(found, expired_at=found.expired_at - 1))
    assert list(leftovers.sign_ins(NOON)) == [found]


def test_a_ticket_that_is_good_still_opens_a_connection(leftovers, dynamodb_tables):
    for kind in (leftovers.tickets, leftovers.connections):
        for found in kind(NOON):
            leftovers.delete(found)

    tickets = TicketTable(dynamodb_tables.client, dynamodb_tables.realtime)
    assert tickets.take_ticket("old", NOON - 2 * DAY) is None
    assert tickets.take_ticket("new", NOON)
