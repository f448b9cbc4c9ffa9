"""What channels collect, maintenance windows, and channels that are told later: in memory and in the tables alike."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.channels import ChannelTable
from cron_manager.adapters.dynamodb.deliveries import DeliveryTable
from cron_manager.adapters.dynamodb.digests import DigestTable
from cron_manager.adapters.dynamodb.notifications import NotificationTable
from cron_manager.adapters.dynamodb.windows import WindowTable
from cron_manager.domain.alerts.alert import Alert, AlertedJob, AlertKind
from cron_manager.domain.alerts.delivery import Delivery, DeliveryKind
from cron_manager.domain.alerts.digest import DigestFrequency, DigestTimes
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.audit import Actor, audited
from cron_manager.domain.errors import Conflict
from tests.fakes.alerts import FakeChannels, FakeDeliveries, FakeDigests, FakeNotifications, FakeWindows
from tests.fakes.clock import NOON
from tests.unit.alert_world import a_channel, a_window


@pytest.fixture(params=["fake", "table"])
def tables(request):
    return None if request.param == "fake" else request.getfixturevalue("dynamodb_tables")


def entry(thing, action):
    return audited(Actor(id="usr_adam"), action, thing.id, NOON)


def test_what_a_channel_collects_is_kept_once_until_it_is_let_go_of(tables):
    digests = DigestTable(tables.client, tables.realtime) if tables else FakeDigests()
    for notification_id in ("ntf_2", "ntf_1", "ntf_2", "ntf_3"):
        digests.collect("chn_1", notification_id)
    digests.collect("chn_2", "ntf_9")
    digests.await_due("chn_1", NOON)

    assert list(digests.collected("chn_1", 2)) == ["ntf_1", "ntf_2"]
    digests.forget("chn_1", ["ntf_1", "ntf_2"])
    assert list(digests.collected("chn_1", 10)) == ["ntf_3"]
    assert digests.is_awaited("chn_1", NOON)
    assert not digests.is_awaited("chn_1", NOON + timedelta(hours=1))
    assert not digests.is_awaited("chn_2", NOON)


def test_a_window_is_kept_whole_and_changed_by_its_version(tables):
    windows = WindowTable(tables.client, tables.jobs, tables.audit) if tables else FakeWindows()
    recurring = a_window(category_ids=frozenset({"cat_1", "cat_2"}), timezone="Europe/Berlin")
    once = a_window(cron_expression=None, duration_minutes=None, start_at=NOON, end_at=NOON + timedelta(days=1))
    for window in (recurring, once):
        windows.create(window, entry(window, "maintenance-window.create"))

    assert windows.find(recurring.id) == recurring
    assert sorted(windows.all(), key=lambda each: each.id) == sorted((recurring, once), key=lambda each: each.id)

    after = replace(recurring, version=2, is_active=False, category_ids=frozenset())
    windows.replace(recurring, after, entry(after, "maintenance-window.update"))
    with pytest.raises(Conflict):
        windows.replace(recurring, after, entry(after, "maintenance-window.update"))
    with pytest.raises(Conflict):
        windows.delete(recurring, entry(recurring, "maintenance-window.delete"))
    windows.delete(after, entry(after, "maintenance-window.delete"))
    assert windows.find(recurring.id) is None


@pytest.mark.parametrize("timing", [
    {"escalation_minutes": 30},
    {"digest": DigestTimes(frequency=DigestFrequency.DAILY, hour=7, timezone="Asia/Tokyo")},
    {},
])  # fmt: skip
def test_a_channel_keeps_when_it_is_told(tables, timing):
    channels = ChannelTable(tables.client, tables.jobs, tables.audit) if tables else FakeChannels()
    channel = a_channel(**timing)
    channels.create(channel, entry(channel, "channel.create"))

    assert channels.find(channel.id) == channel


@pytest.mark.parametrize("kind", DeliveryKind)
def test_a_delivery_keeps_its_kind(tables, kind):
    deliveries = DeliveryTable(tables.client, tables.realtime) if tables else FakeDeliveries()
    made = Delivery(
        id="dlv_1", channel_id="chn_1", notification_id=None, kind=kind, title="it", created_at=NOON, updated_at=NOON
    )
    deliveries.begin(made)

    assert deliveries.find("chn_1", "dlv_1") == made


def test_a_notification_says_why_it_was_not_sent_and_which_heartbeat_it_is_of(tables):
    notifications = (
        NotificationTable(tables.client, tables.realtime, lambda: NOON) if tables else FakeNotifications(lambda: NOON)
    )
    heartbeat = AlertedJob(id="hbt_1", name="backup", owner_id="usr_alice", category_id="cat_1", tags=("night",))
    alert = Alert(
        key="heartbeat:hbt_1",
        kind=AlertKind.HEARTBEAT_MISSED,
        severity=Severity.HIGH,
        at=NOON,
        title="silent",
        description="why",
        heartbeat=heartbeat,
        resource="hbt_1",
    )
    notifications.raise_alert(alert)

    notifications.note_silenced(alert.id, "Not sent.")

    found = notifications.find(alert.id)
    assert (found.alert, found.silenced_by, found.owners) == (alert, "Not sent.", {"usr_alice"})
