"""From a notification to its channels: routing, quiet hours, and channels that are away."""

from datetime import time, timedelta

import pytest

from cron_manager.domain.alerts.alert import Alert, AlertedJob, AlertKind
from cron_manager.domain.alerts.channel import Routing
from cron_manager.domain.alerts.delivery import MOST_ATTEMPTS, DeliveryStatus, Sent
from cron_manager.domain.alerts.quiet_hours import QuietHours
from cron_manager.domain.analysis.findings import Severity
from cron_manager.messages import AlertMessage, PoisonMessage
from cron_manager.usecases.send_alerts import AlertPolicy
from tests.fakes.clock import NOON
from tests.unit.alert_world import AlertWorld


def an_alert(key="a key", **changes):
    job = AlertedJob(id="job_1", name="nightly", owner_id="usr_alice", category_id="cat_1", tags=("Night",))
    fields = {"kind": AlertKind.JOB_FAILED, "severity": Severity.MEDIUM, "at": NOON, "title": key, "description": "why"}
    return Alert(key=key, **{**fields, "jobs": (job,), **changes})


@pytest.fixture
def world():
    return AlertWorld()


def only(world):
    (found,) = world.deliveries.stored.values()
    return found


@pytest.mark.parametrize(("routing", "is_wanted"), [
    (Routing(), True),
    (Routing(minimum_severity=Severity.HIGH), False),
    (Routing(kinds=frozenset({AlertKind.MISSED})), False),
    (Routing(tags=frozenset({"night"})), True),
    (Routing(tags=frozenset({"day"})), False),
    (Routing(category_ids=frozenset({"cat_1"}), owner_ids=frozenset({"usr_alice"})), True),
    (Routing(category_ids=frozenset({"cat_1"}), owner_ids=frozenset({"usr_bob"})), False),
])  # fmt: skip
def test_a_channel_gets_what_its_routing_wants(world, routing, is_wanted):
    world.open_channel(routing=routing)

    world.notifications.raise_alert(an_alert())
    world.work()

    assert bool(world.sender.sent) is is_wanted


def test_a_channel_that_is_switched_off_gets_nothing(world):
    world.open_channel(is_active=False)

    world.notifications.raise_alert(an_alert())
    world.work()

    assert world.sender.sent == []


def test_what_is_less_severe_than_the_settings_say_goes_nowhere(world):
    world.open_channel()
    world.policy = AlertPolicy(minimum_severity=Severity.HIGH)

    world.notifications.raise_alert(an_alert())
    world.work()

    assert world.sender.sent == []


def test_quiet_hours_hold_an_alert_back_until_they_are_over_and_let_critical_ones_pass(world):
    world.open_channel()
    world.policy = AlertPolicy(quiet_hours=QuietHours(begin=time(11), end=time(14), timezone="UTC"))

    world.notifications.raise_alert(an_alert("ordinary"))
    world.notifications.raise_alert(an_alert("critical", severity=Severity.CRITICAL))
    world.work()

    assert world.sent() == ["critical", "ordinary"]
    assert world.sender.tried[0] < NOON + timedelta(minutes=1)
    assert NOON + timedelta(hours=2) <= world.sender.tried[1] <= NOON + timedelta(hours=2, minutes=1)


def test_a_channel_that_is_away_gets_the_alert_when_it_is_back_and_holds_no_other_up(world):
    away, well = world.open_channel(name="away"), world.open_channel(name="well")
    world.sender.fail({away.id: "the channel answered 503"})
    world.notifications.raise_alert(an_alert())
    tries = 0

    def back_after_three(*given):
        nonlocal tries
        tries += given[0].id == away.id
        if tries > 3:
            world.sender.answers = {}
        return send(*given)

    send, world.sender.send = world.sender.send, back_after_three
    world.work()

    assert [channel for channel, _ in world.sender.sent] == [well.id, away.id]
    assert {each.status for each in world.deliveries.stored.values()} == {DeliveryStatus.SENT}
    assert sorted(each.attempts for each in world.deliveries.stored.values()) == [1, 4]


def test_a_channel_that_stays_away_leaves_a_dead_letter_and_the_notification_says_so(world):
    gone = world.open_channel(name="gone")
    world.sender.fail({gone.id: "no connection within 10 s"})

    world.notifications.raise_alert(an_alert())
    world.work()

    delivery = only(world)
    assert (delivery.status, delivery.attempts) == (DeliveryStatus.FAILED, MOST_ATTEMPTS)
    assert [message.delivery_id for message in world.queue.dead] == [delivery.id]
    assert world.told()[0].delivery_failed == {"gone"}
    assert world.clock() - NOON > timedelta(hours=2)


def test_what_no_further_attempt_can_help_is_tried_once(world):
    channel = world.open_channel()
    world.sender.answers = {channel.id: Sent(error="the channel answered 404", response_status=404, is_final=True)}

    world.notifications.raise_alert(an_alert())
    world.work()

    assert (only(world).status, only(world).attempts) == (DeliveryStatus.FAILED, 1)


def test_a_message_that_comes_twice_is_sent_once(world):
    world.open_channel()
    world.notifications.raise_alert(an_alert())
    (notification,) = world.told()
    message = AlertMessage(notification_id=notification.id)

    world.fan_out(message)
    (delivery, _), *_ = world.queue.waiting
    world.deliver(delivery)
    world.deliver(delivery)
    world.fan_out(message)
    world.work()

    assert len(world.sender.sent) == 1


def test_an_attempt_whose_successor_a_crash_has_lost_is_gone_on_with(world):
    channel = world.open_channel()
    world.sender.fail({channel.id: "away"})
    world.notifications.raise_alert(an_alert())
    world.fan_out(AlertMessage(notification_id=world.told()[0].id))
    ((message, _),) = world.queue.waiting
    world.queue.waiting.clear()

    world.deliver(message)
    world.queue.waiting.clear()  # sent, and lost
    world.deliver(message)

    ((successor, _),) = world.queue.waiting
    assert (successor.attempt, only(world).attempts) == (2, 1)


def test_messages_cross_the_queue_as_they_were():
    for message in (
        AlertMessage(notification_id="ntf_1"),
        AlertMessage(notification_id="ntf_1", channel_id="chn_1", delivery_id="dlv_1", attempt=3),
        AlertMessage(channel_id="chn_1", delivery_id="dlv_1"),
    ):
        assert AlertMessage.from_json(message.to_json()) == message


@pytest.mark.parametrize("text", ["", "{}", '{"v":2,"notificationId":"ntf_1"}', '{"v":1,"notificationId":null}', "[]"])
def test_what_is_no_message_is_refused(text):
    with pytest.raises(PoisonMessage):
        AlertMessage.from_json(text)
