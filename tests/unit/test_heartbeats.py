"""Heartbeats: who is heard of, who is late, who is silent, and what people are told of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.heartbeats.address import PingToken, exit_status
from cron_manager.domain.heartbeats.heartbeat import MOST_A_MINUTE, HeartbeatStatus, Signal, shown_status
from cron_manager.usecases.follow_heartbeats import FollowHeartbeats
from cron_manager.usecases.heartbeat_schedules import HeartbeatSchedules
from cron_manager.usecases.receive_ping import MOST_MESSAGE, Knock, ReceivePing
from cron_manager.usecases.watch_heartbeats import WatchHeartbeats
from tests.fakes.alerts import FakeNotifications
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.heartbeats import FakeHeartbeats, FakePings, a_heartbeat, address_of, digested
from tests.fakes.jobs import FakeJobs, a_job


class World:
    """One heartbeat, what is heard of it, and who looks every minute."""

    def __init__(self, heartbeat=None, *jobs):
        self.heartbeat = heartbeat or a_heartbeat()
        self.clock, self.jobs = FakeClock(), FakeJobs(*jobs)
        self.book, self.pings = FakeHeartbeats(self.heartbeat), FakePings()
        self.notifications = FakeNotifications(self.clock)
        self.schedules = HeartbeatSchedules(jobs=self.jobs)
        self.receive = ReceivePing(
            book=self.book, pings=self.pings, schedules=self.schedules, digest=digested, now=self.clock
        )
        self.watch = WatchHeartbeats(book=self.book, schedules=self.schedules, now=self.clock)
        self.follow = FollowHeartbeats(heartbeats=self.book, notifications=self.notifications)
        self._followed = 0

    def ping(self, signal=Signal.SUCCESS, **more):
        assert self.receive(address_of(self.heartbeat), Knock(signal=signal, **more))
        self._tell()

    def pass_time(self, **units):
        """With a look every minute."""
        until = self.clock() + timedelta(**units)
        while self.clock() < until:
            self.clock.advance(seconds=60)
            self.watch(self.clock() + timedelta(seconds=10))
            self._tell()

    @property
    def beat(self):
        return self.book.find(self.heartbeat.id).beat

    @property
    def status(self):
        return shown_status(self.heartbeat, self.beat, self.schedules(self.heartbeat), self.clock())

    def told(self):
        return [
            (str(each.alert.kind), each.alert.title)
            for each in sorted(self.notifications.stored.values(), key=lambda each: each.alert.at)
        ]

    def _tell(self):
        """Hearing it twice changes nothing."""
        for change in self.book.changes[self._followed :]:
            self.follow.changed(*change)
            self.follow.changed(*change)
        self._followed = len(self.book.changes)


def test_nothing_is_missed_before_the_first_ping():
    world = World()

    world.pass_time(hours=5)

    assert (world.status, world.told()) == (HeartbeatStatus.NEW, [])


def test_a_ping_in_time_keeps_it_up_and_silence_beyond_the_grace_is_told_of_once():
    world = World()

    seen = []
    for _ in range(3):
        world.ping()
        world.pass_time(minutes=59)
        seen.append(world.status)
        world.clock.advance(seconds=60)
    world.pass_time(minutes=3)
    seen.append(world.status)
    world.pass_time(hours=4)

    assert [*map(str, seen), str(world.status)] == ["UP", "UP", "UP", "LATE", "DOWN"]
    assert world.beat.since == NOON + timedelta(hours=3, minutes=5)
    assert world.told() == [("heartbeat-missed", "“backup of the shop” is silent")]


def test_the_next_ping_recovers_it_and_a_new_silence_is_told_of_anew():
    world = World()
    world.ping()
    world.pass_time(hours=2)

    world.ping()
    world.pass_time(hours=2)

    assert [kind for kind, _ in world.told()] == ["heartbeat-missed", "recovered", "heartbeat-missed"]
    first = min(world.notifications.stored.values(), key=lambda each: each.alert.at)
    assert first.resolved_at == NOON + timedelta(hours=2)


def test_a_ping_that_says_that_it_failed_is_told_of_at_once():
    world = World()
    world.ping()

    world.ping(Signal.FAIL, exit_status=3)
    world.ping(Signal.FAIL, exit_status=3)

    assert world.status is HeartbeatStatus.DOWN
    assert world.told() == [("heartbeat-missed", "“backup of the shop” says that it failed")]


def test_work_that_begins_has_no_longer_than_the_grace_to_end():
    world = World()
    world.ping(Signal.START)
    world.clock.advance(seconds=90)
    world.ping()
    ended = world.beat.last_duration_ms

    world.ping(Signal.START)
    world.pass_time(minutes=7)

    assert ended == 90_000
    assert world.told() == [("heartbeat-missed", "“backup of the shop” has begun and not ended")]


def test_pings_between_two_looks_move_no_index():
    world = World()
    world.ping()
    watched = world.beat.watch_at

    world.pass_time(minutes=30)
    world.ping()
    kept = world.beat.watch_at
    world.clock.advance(seconds=70 * 60)
    world.watch(world.clock() + timedelta(seconds=10))

    assert (watched, kept) == (NOON + timedelta(hours=1, minutes=5),) * 2
    assert world.status is HeartbeatStatus.DOWN


def test_a_heartbeat_of_a_job_follows_its_schedule_and_rests_with_it():
    job = a_job(cron_expression="0 */6 * * *")
    world = World(a_heartbeat(cron_expression=None, job_id=job.id), job)
    world.ping()

    world.pass_time(hours=5)
    before = world.status
    world.pass_time(hours=2)
    after = world.status
    world.ping()
    world.jobs.stored[job.id] = replace(job, is_active=False)
    world.pass_time(hours=24)

    assert [str(before), str(after), str(world.status)] == ["UP", "DOWN", "UP"]


def test_a_flood_of_pings_writes_no_more_than_the_most_of_a_minute():
    world = World()

    for _ in range(5 * MOST_A_MINUTE):
        world.ping()
    world.clock.advance(seconds=60)
    world.ping()

    assert len(world.pings.stored) == MOST_A_MINUTE + 1


def test_a_paused_heartbeat_hears_nothing_and_is_not_missed():
    world = World(a_heartbeat(is_active=False))

    world.ping()
    world.pass_time(hours=3)

    assert (world.pings.stored, str(world.status), world.told()) == ([], "PAUSED", [])


def test_a_ping_that_was_overtaken_is_written_after_the_other_one(monkeypatch):
    world = World()
    save, overtaken = world.book.save, []

    def slow(before, after):
        if not overtaken:
            overtaken.append(save(before, replace(after, seen=before.seen + 1)))
        return save(before, after)

    monkeypatch.setattr(world.book, "save", slow)
    world.ping()

    assert (world.beat.seen, len(world.pings.stored)) == (2, 1)


def test_a_message_is_kept_cut_and_without_secrets():
    world = World()

    world.ping(message=b"password=hunter2-hunter2 " + b"x" * 20_000)
    world.ping(message=b"\xff\xfe no text")
    world.ping(message=b"  ")

    first, second, third = (ping.message for ping in world.pings.stored)
    assert "hunter2" not in first
    assert len(first) <= MOST_MESSAGE
    assert second.endswith("no text")
    assert third is None


@pytest.mark.parametrize("address", [
    "", "x", "A" * 69, f"{'Z' * 26}{'s' * 43}", address_of(a_heartbeat())[:-1] + "t", "../../etc/passwd", "É" * 69,
])  # fmt: skip
def test_what_is_no_address_opens_nothing(address):
    world = World()

    assert world.receive(address, Knock(signal=Signal.SUCCESS)) is False
    assert (world.pings.stored, world.book.changes) == ([], [])


def test_an_address_reads_back_as_it_was_written():
    token = PingToken(heartbeat_id=a_heartbeat().id, secret="-" * 43)

    assert PingToken.parse(str(token)) == token


@pytest.mark.parametrize(("text", "status"), [
    ("0", 0), ("255", 255), ("256", None), ("-1", None), ("01", None), ("", None), ("٣", None), ("9" * 5000, None),
])  # fmt: skip
def test_an_exit_status_is_a_number_of_a_process(text, status):
    assert exit_status(text) == status


def test_a_pause_ends_a_trouble_without_a_recovery():
    world = World()
    world.ping(Signal.FAIL)
    down = world.beat

    world.follow.changed(down, replace(down, status=HeartbeatStatus.NEW, since=NOON + timedelta(hours=1)))

    (told,) = world.notifications.stored.values()
    assert told.resolved_at == NOON + timedelta(hours=1)
