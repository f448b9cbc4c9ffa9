"""Dead letters are told of once an hour."""

from cron_manager.usecases.watch_dead_letters import WatchDeadLetters
from tests.fakes.alerts import FakeNotifications
from tests.fakes.clock import FakeClock


def test_messages_that_wait_are_told_of_once_an_hour_and_empty_queues_are_not():
    clock, notifications = FakeClock(), FakeNotifications()
    watch = WatchDeadLetters(counts={"ticks": lambda: 2, "streams": lambda: 0}, announcements=notifications, now=clock)

    for minutes in (0, 5, 60):
        clock.advance(minutes=minutes)
        watch()

    titles = [each.alert.title for each in notifications.stored.values()]
    assert titles == ["2 messages wait in the dead letters of ticks"] * 2
