"""Heartbeats, how they stand, and their pings: in memory and in the emulator's tables alike."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.heartbeat_items import TURNED, beat_to_item
from cron_manager.adapters.dynamodb.heartbeats import HeartbeatTable, PingTable
from cron_manager.domain.audit import Actor, audited
from cron_manager.domain.errors import Conflict
from cron_manager.domain.heartbeats.heartbeat import HeartbeatStatus, Ping, Signal, first_beat
from cron_manager.domain.ids import new_id
from cron_manager.ports_heartbeats import Watched
from tests.fakes.clock import NOON
from tests.fakes.heartbeats import FakeHeartbeats, FakePings, a_heartbeat


@pytest.fixture(params=["fake", "table"])
def side(request):
    return request.param


@pytest.fixture
def book(side, request):
    if side == "fake":
        return FakeHeartbeats()
    tables = request.getfixturevalue("dynamodb_tables")
    return HeartbeatTable(tables.client, tables.jobs, tables.audit)


@pytest.fixture
def pings(side, request):
    if side == "fake":
        return FakePings()
    tables = request.getfixturevalue("dynamodb_tables")
    return PingTable(tables.client, tables.realtime)


def entry(heartbeat, action="heartbeat.create"):
    return audited(Actor(id="usr_alice"), action, heartbeat.id, NOON)


def made(book, **changes):
    heartbeat = a_heartbeat(**changes)
    watched = Watched(heartbeat=heartbeat, beat=first_beat(heartbeat, NOON))
    book.create(watched, entry(heartbeat))
    return watched


def test_a_heartbeat_is_kept_whole(book):
    watched = made(book, cron_expression=None, job_id="job_1", description="why", tags=("night",), category_id="cat_1")
    stood = replace(
        watched.beat,
        status=HeartbeatStatus.UP,
        since=NOON + timedelta(seconds=1),
        seen=1,
        last_ping_at=NOON,
        last_start_at=NOON,
        running_since=NOON,
        last_duration_ms=12,
        watch_at=NOON + timedelta(hours=1),
        minute=7,
        pings=3,
    )

    assert book.save(watched.beat, stood)

    assert book.find(watched.heartbeat.id) == replace(watched, beat=stood)
    assert book.find("hbt_unknown") is None


def test_the_second_of_two_writes_that_saw_the_same_is_lost(book):
    watched = made(book)
    up = replace(watched.beat, status=HeartbeatStatus.UP, seen=1)

    assert [book.save(watched.beat, up), book.save(watched.beat, up)] == [True, False]
    assert not book.save(replace(watched.beat, heartbeat_id="hbt_unknown"), up)


def test_those_that_must_be_looked_at_come_in_the_order_of_their_instants(book):
    late, early, later, resting = (made(book) for _ in range(4))
    for watched, minutes in ((late, 5), (early, 1), (later, 60)):
        watch_at = NOON + timedelta(minutes=minutes)
        book.save(watched.beat, replace(watched.beat, seen=1, watch_at=watch_at))

    due = book.due(NOON + timedelta(minutes=5), 10)

    assert list(due) == [early.heartbeat.id, late.heartbeat.id]
    assert list(book.due(NOON + timedelta(minutes=5), 1)) == [early.heartbeat.id]
    assert resting.heartbeat.id not in book.due(NOON + timedelta(days=1), 10)


def test_a_change_loses_against_a_ping_and_against_another_change(book):
    before = made(book)
    heartbeat = replace(before.heartbeat, version=2, name="another")
    after = Watched(heartbeat=heartbeat, beat=replace(before.beat, seen=1, since=NOON + timedelta(hours=1)))
    book.save(before.beat, replace(before.beat, seen=1))

    assert not book.replace(before, after, entry(heartbeat, "heartbeat.update"))
    assert book.find(heartbeat.id).heartbeat == before.heartbeat
    current = book.find(heartbeat.id)
    assert book.replace(current, Watched(heartbeat=heartbeat, beat=current.beat), entry(heartbeat, "heartbeat.update"))
    with pytest.raises(Conflict):
        book.replace(before, after, entry(heartbeat, "heartbeat.update"))
    with pytest.raises(Conflict):
        book.delete(before.heartbeat, entry(heartbeat, "heartbeat.delete"))


def test_the_newest_are_listed_first_and_deleted_ones_not_at_all(book):
    old, gone, new = (made(book, id=new_id("hbt", NOON + timedelta(minutes=minute))) for minute in range(3))

    book.delete(gone.heartbeat, entry(gone.heartbeat, "heartbeat.delete"))

    assert [each.heartbeat.id for each in book.newest(None)] == [new.heartbeat.id, old.heartbeat.id]
    assert [each.heartbeat.id for each in book.newest(new.heartbeat.id)] == [old.heartbeat.id]
    assert book.find(gone.heartbeat.id) is None


def test_pings_are_listed_newest_first(pings):
    listed = [
        Ping(
            id=new_id("png", NOON + timedelta(seconds=second)),
            heartbeat_id="hbt_1",
            at=NOON + timedelta(seconds=second),
            signal=Signal.FAIL,
            exit_status=second,
            duration_ms=5,
            source_ip="192.0.2.1",
            user_agent="curl",
            message="done",
        )
        for second in range(3)
    ]
    for ping in listed:
        pings.add(ping)
    pings.add(replace(listed[0], heartbeat_id="hbt_2"))

    assert list(pings.newest("hbt_1", None, 2)) == [listed[2], listed[1]]
    assert list(pings.newest("hbt_1", listed[1].id, 2)) == [listed[0]]


def test_only_a_write_that_changes_the_status_is_marked_for_the_stream():
    beat = first_beat(a_heartbeat(), NOON)

    assert TURNED in beat_to_item(beat, turned=True)
    assert TURNED not in beat_to_item(beat, turned=False)
