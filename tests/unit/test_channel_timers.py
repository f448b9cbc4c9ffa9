"""What channels are told later: escalations, digests, and what maintenance windows hold back."""

from datetime import UTC, datetime, timedelta

import pytest

from cron_manager.domain.alerts.alert import Alert, AlertedJob, AlertKind
from cron_manager.domain.alerts.delivery import DeliveryKind, DeliveryStatus, Sent
from cron_manager.domain.alerts.digest import MOST, DigestFrequency, DigestTimes
from cron_manager.domain.alerts.quiet_hours import QuietHours
from cron_manager.domain.analysis.findings import Severity
from cron_manager.messages import ChannelTimer, PoisonMessage, read_alert_message
from cron_manager.usecases.send_alerts import AlertPolicy
from tests.fakes.clock import NOON
from tests.unit.alert_world import AlertWorld, a_window

HOURLY = DigestTimes(frequency=DigestFrequency.HOURLY)
JOB = AlertedJob(id="job_1", name="nightly", owner_id="usr_alice", category_id="cat_1")


def an_alert(title="it fails", **changes):
    fields = {"kind": AlertKind.JOB_FAILED, "severity": Severity.HIGH, "at": NOON, "description": "why"}
    return Alert(key=title, title=title, **{**fields, "jobs": (JOB,), **changes})


def a_recovery(trouble):
    return an_alert("it runs", kind=AlertKind.RECOVERED, incident=trouble.id, at=NOON + timedelta(minutes=1))


@pytest.fixture
def world():
    return AlertWorld()


def titles_by_channel(world):
    found = {}
    for channel_id, letter in world.sender.sent:
        found.setdefault(channel_id, []).append(letter.title)
    return found


def test_what_nobody_acknowledges_is_told_to_the_next_channel_once(world):
    first, second = world.open_channel(), world.open_channel(escalation_minutes=45)

    world.notifications.raise_alert(an_alert())
    world.work()

    assert titles_by_channel(world) == {first.id: ["it fails"], second.id: ["it fails"]}
    (escalated,) = [each for each in world.deliveries.stored.values() if each.kind is DeliveryKind.ESCALATION]
    assert escalated.created_at == NOON + timedelta(minutes=45, seconds=30)
    assert world.sender.sent[-1][1].facts["Nobody has acknowledged it for"] == "45 minutes"


@pytest.mark.parametrize("taken_on", ["acknowledge", "resolve"])
def test_what_somebody_acknowledges_or_what_is_over_goes_no_further(world, taken_on):
    world.open_channel(escalation_minutes=45)
    alert = an_alert()
    world.notifications.raise_alert(alert)
    world.fan_out_all()

    if taken_on == "acknowledge":
        world.notifications.acknowledge(alert.id, "usr_adam", NOON)
    else:
        world.notifications.resolve(alert.id, NOON)
    world.work()

    assert world.sender.sent == []


def test_a_recovery_goes_to_whoever_was_told_by_an_escalation_and_to_nobody_else(world):
    told, untold = world.open_channel(escalation_minutes=1), world.open_channel(escalation_minutes=1440)
    trouble = an_alert()
    world.notifications.raise_alert(trouble)
    world.work(until=NOON + timedelta(hours=1))

    world.notifications.resolve(trouble.id, world.clock())
    world.notifications.raise_alert(a_recovery(trouble))
    world.work()

    assert titles_by_channel(world) == {told.id: ["it fails", "it runs"]}
    assert untold.id not in titles_by_channel(world)


def test_a_second_timer_of_an_escalation_changes_nothing(world):
    channel = world.open_channel(escalation_minutes=1)
    alert = an_alert()
    world.notifications.raise_alert(alert)
    world.work()

    world.queue.send(ChannelTimer(channel_id=channel.id, due=NOON, notification_id=alert.id))
    world.work()

    assert world.sent() == ["it fails"]


def test_a_channel_that_collects_is_told_of_all_at_once_and_of_what_is_critical_at_once(world):
    world.open_channel(digest=HOURLY)

    for number in range(3):
        world.notifications.raise_alert(an_alert(f"number {number}"))
    world.notifications.raise_alert(an_alert("on fire", severity=Severity.CRITICAL))
    world.work()

    assert world.sent() == ["on fire", "3 notifications"]
    digest = world.sender.sent[-1][1]
    told = {each["title"] for each in digest.data["notifications"]}
    assert told == {f"number {number}" for number in range(3)}
    assert world.sender.tried[-1] == NOON + timedelta(hours=1, minutes=1)
    assert world.digests.held == {digest_channel(world): []}


def digest_channel(world):
    (channel,) = world.channels.stored
    return channel


def test_what_a_digest_could_not_tell_is_in_the_next_one(world):
    channel = world.open_channel(digest=HOURLY)
    world.sender.answers = {channel.id: Sent(error="the channel answered 404", is_final=True)}
    world.notifications.raise_alert(an_alert("first"))
    world.work(until=NOON + timedelta(hours=1, minutes=30))

    world.sender.answers = {}
    world.notifications.raise_alert(an_alert("second"))
    world.work()

    ((_, digest),) = world.sender.sent
    assert [each["title"] for each in digest.data["notifications"]] == ["first", "second"]
    statuses = {each.status for each in world.deliveries.stored.values()}
    assert statuses == {DeliveryStatus.FAILED, DeliveryStatus.SENT}


def test_more_than_one_digest_holds_goes_into_the_next(world):
    world.open_channel(digest=HOURLY)

    for number in range(MOST + 5):
        world.notifications.raise_alert(an_alert(f"number {number}"))
    world.work()

    assert world.sent() == [f"{MOST} notifications", "5 notifications"]


def test_a_digest_waits_for_the_end_of_quiet_hours(world):
    world.open_channel(digest=HOURLY)
    world.notifications.raise_alert(an_alert())
    world.fan_out_all()
    world.policy = AlertPolicy(
        quiet_hours=QuietHours(begin=NOON.time().replace(hour=13), end=NOON.time().replace(hour=15), timezone="UTC")
    )

    world.work()

    assert NOON + timedelta(hours=3) <= world.sender.tried[-1] <= NOON + timedelta(hours=3, minutes=1)


@pytest.mark.parametrize(("times", "now", "due"), [
    (HOURLY, "2026-11-21T12:00:00", "2026-11-21T13:00:00"),
    (DigestTimes(frequency=DigestFrequency.DAILY, hour=8), "2026-11-21T07:59:59", "2026-11-21T08:00:00"),
    (DigestTimes(frequency=DigestFrequency.DAILY, hour=8), "2026-11-21T08:00:00", "2026-11-22T08:00:00"),
    (DigestTimes(frequency=DigestFrequency.DAILY, hour=8, timezone="Europe/Berlin"), "2026-10-24T12:00:00",
     "2026-10-25T07:00:00"),
    (DigestTimes(frequency=DigestFrequency.DAILY, hour=0, timezone="Asia/Tokyo"), "2026-11-21T15:00:01",
     "2026-11-22T15:00:00"),
])  # fmt: skip
def test_a_digest_s_instant_lies_ahead_on_its_own_clock(times, now, due):
    def utc(text):
        return datetime.fromisoformat(text).replace(tzinfo=UTC)

    assert times.next_after(utc(now)) == utc(due)


def test_what_still_lasts_at_the_end_of_a_window_is_told_then(world):
    world.open_channel()
    world.policy = AlertPolicy(windows=(a_window(),))

    world.notifications.raise_alert(an_alert())
    world.work()

    assert world.sent() == ["it fails"]
    assert world.sender.tried == [NOON + timedelta(hours=1)]
    assert world.told()[0].silenced_by == ("Held back until 2026-11-21 13:00 UTC by the maintenance window “at noon”.")


def test_what_is_over_at_the_end_of_a_window_is_never_told_nor_is_its_recovery(world):
    world.open_channel()
    world.policy = AlertPolicy(windows=(a_window(),))
    trouble = an_alert()
    world.notifications.raise_alert(trouble)
    world.fan_out_all()

    world.notifications.resolve(trouble.id, NOON)
    world.notifications.raise_alert(a_recovery(trouble))
    world.work()

    assert world.sent() == []
    assert world.told()[1].silenced_by == "Not sent: neither was the trouble that is over."


def test_what_is_over_at_once_is_in_the_list_and_not_sent(world):
    world.open_channel()
    world.policy = AlertPolicy(windows=(a_window(),))

    world.notifications.raise_alert(an_alert("late", kind=AlertKind.MISSED))
    world.work()

    assert world.sent() == []
    assert "Not sent" in world.told()[0].silenced_by


def test_a_recovery_of_what_was_told_before_is_told_in_a_window(world):
    world.open_channel()
    trouble = an_alert()
    world.notifications.raise_alert(trouble)
    world.work()
    world.policy = AlertPolicy(windows=(a_window(),))

    world.notifications.resolve(trouble.id, NOON)
    world.notifications.raise_alert(a_recovery(trouble))
    world.work()

    assert world.sent() == ["it fails", "it runs"]


@pytest.mark.parametrize(("window", "changes", "is_sent_at_once"), [
    (a_window(category_ids=frozenset({"cat_1"})), {}, False),
    (a_window(category_ids=frozenset({"cat_2"})), {}, True),
    (a_window(category_ids=frozenset({"cat_1"})), {"jobs": (JOB, AlertedJob(id="j", name="o", owner_id="u"))}, True),
    (a_window(is_active=False), {}, True),
    (a_window(cron_expression="0 13 * * *"), {}, True),
    (a_window(cron_expression=None, duration_minutes=None, start_at=NOON, end_at=NOON + timedelta(hours=1)), {}, False),
    (a_window(cron_expression=None, duration_minutes=None, start_at=NOON - timedelta(hours=1), end_at=NOON), {}, True),
    (a_window(), {"kind": AlertKind.SECURITY_FINDING, "jobs": ()}, True),
    (a_window(category_ids=frozenset({"cat_1"})), {"kind": AlertKind.CIRCUIT_OPENED, "jobs": ()}, True),
    (a_window(), {"jobs": (), "heartbeat": JOB, "kind": AlertKind.HEARTBEAT_MISSED}, False),
])  # fmt: skip
def test_a_window_covers_its_categories_and_its_time_and_nothing_else(world, window, changes, is_sent_at_once):
    world.open_channel()
    world.policy = AlertPolicy(windows=(window,))

    world.notifications.raise_alert(an_alert(**changes))
    world.work()

    assert (world.sender.tried[0] < NOON + timedelta(minutes=1)) is is_sent_at_once


def test_timers_cross_the_queue_as_they_were():
    for timer in (
        ChannelTimer(channel_id="chn_1", due=NOON, notification_id="ntf_1"),
        ChannelTimer(channel_id="chn_1", due=NOON),
    ):
        assert read_alert_message(timer.to_json()) == timer


@pytest.mark.parametrize("text", ["", "[]", '{"v":2,"channelId":"c","due":"2026-11-21T12:00:00.000Z"}', '{"due":1}'])
def test_what_is_no_timer_is_refused(text):
    with pytest.raises(PoisonMessage):
        read_alert_message(text)
