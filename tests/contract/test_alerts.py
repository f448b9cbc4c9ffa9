"""Notifications, incidents, channels and deliveries: in memory and in the emulator's tables alike."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.channels import ChannelTable
from cron_manager.adapters.dynamodb.deliveries import DeliveryTable
from cron_manager.adapters.dynamodb.incidents import IncidentTable
from cron_manager.adapters.dynamodb.notifications import NotificationTable
from cron_manager.domain.alerts.alert import Alert, AlertedJob, AlertKind
from cron_manager.domain.alerts.channel import Routing
from cron_manager.domain.alerts.delivery import Delivery, DeliveryStatus, Sent, after_attempt, delivery_id
from cron_manager.domain.alerts.incident import job_key
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.audit import Actor, audited
from cron_manager.domain.errors import Conflict
from tests.fakes.alerts import FakeChannels, FakeDeliveries, FakeIncidents, FakeNotifications
from tests.fakes.clock import NOON
from tests.unit.alert_world import a_channel

ADAM = Actor(id="usr_adam")
JOB = AlertedJob(id="job_1", name="nightly", owner_id="usr_alice", category_id="cat_1", tags=("night",))
OTHER = AlertedJob(id="job_2", name="hourly", owner_id="usr_bob")


def an_alert(minute=0, **changes):
    fields = {"kind": AlertKind.JOB_FAILED, "severity": Severity.MEDIUM, "title": "one", "description": "why"}
    at = NOON + timedelta(minutes=minute)
    return Alert(**{"key": f"host:{minute}", "at": at, **fields, "jobs": (JOB,), "host": "example.com", **changes})


@pytest.fixture(params=["fake", "table"])
def side(request):
    return request.param


@pytest.fixture
def notifications(side, request):
    if side == "fake":
        return FakeNotifications()
    tables = request.getfixturevalue("dynamodb_tables")
    return NotificationTable(tables.client, tables.realtime, lambda: NOON)


@pytest.fixture
def incidents(side, request):
    if side == "fake":
        return FakeIncidents()
    tables = request.getfixturevalue("dynamodb_tables")
    return IncidentTable(tables.client, tables.realtime)


@pytest.fixture
def channels(side, request):
    if side == "fake":
        return FakeChannels()
    tables = request.getfixturevalue("dynamodb_tables")
    return ChannelTable(tables.client, tables.jobs, tables.audit)


@pytest.fixture
def deliveries(side, request):
    if side == "fake":
        return FakeDeliveries()
    tables = request.getfixturevalue("dynamodb_tables")
    return DeliveryTable(tables.client, tables.realtime)


def test_an_alert_is_raised_once_and_kept_whole(notifications):
    alert = an_alert(error_category="network", execution_id="exe_1", resource="dec_1", incident="ntf_0")

    assert [notifications.raise_alert(alert), notifications.raise_alert(replace(alert, title="two"))] == [True, False]

    found = notifications.find(alert.id)
    assert (found.alert, found.job_count, found.told_count) == (alert, 1, 0)
    assert (found.created_at, found.updated_at) == (NOON, NOON)
    assert notifications.find("ntf_unknown") is None


def test_a_notification_grows_and_never_shrinks(notifications):
    alert = an_alert()
    notifications.raise_alert(alert)

    notifications.grow(alert.id, [OTHER], 2, "two jobs", NOON + timedelta(minutes=1))
    notifications.grow(alert.id, [OTHER], 1, "late", NOON)
    notifications.grow(alert.id, [JOB], 500, "many jobs", NOON + timedelta(minutes=1))
    notifications.grow("ntf_unknown", [OTHER], 2, "nothing", NOON)

    found = notifications.find(alert.id)
    assert (found.job_count, found.alert.title, found.alert.jobs) == (500, "many jobs", (JOB, OTHER))
    assert found.updated_at == NOON + timedelta(minutes=1)


def test_whoever_resolves_or_acknowledges_first_counts(notifications):
    alert = an_alert()
    notifications.raise_alert(alert)

    first = notifications.resolve(alert.id, NOON)
    second = notifications.resolve(alert.id, NOON + timedelta(minutes=1))
    by = [notifications.acknowledge(alert.id, user, NOON).acknowledged_by for user in ("usr_adam", "usr_eve")]

    assert (first.resolved_at, second.resolved_at) == (NOON, NOON)
    assert by == ["usr_adam", "usr_adam"]
    assert notifications.resolve("ntf_unknown", NOON) is None
    assert notifications.acknowledge("ntf_unknown", "usr_adam", NOON) is None


def test_what_becomes_of_a_notification_is_noted(notifications):
    alert = an_alert()
    notifications.raise_alert(alert)

    notifications.escalate(alert.id, Severity.HIGH)
    notifications.note_told(alert.id, 5)
    notifications.note_told(alert.id, 3)
    notifications.note_undelivered(alert.id, "operations")
    notifications.note_undelivered(alert.id, "slack")
    notifications.note_undelivered("ntf_unknown", "slack")

    found = notifications.find(alert.id)
    assert (found.alert.severity, found.told_count) == (Severity.HIGH, 5)
    assert found.delivery_failed == {"operations", "slack"}


def test_the_newest_comes_first_from_where_one_begins(notifications):
    ids = [an_alert(minute).id for minute in range(3)]
    for minute in (1, 0, 2):
        notifications.raise_alert(an_alert(minute))

    assert [each.id for each in notifications.newest(None)] == ids[::-1]
    assert [each.id for each in notifications.newest(ids[1])] == ids[:1]


def test_what_a_person_has_read_is_remembered(notifications):
    assert notifications.marks("usr_alice").ids == frozenset()

    notifications.mark_read("usr_alice", "ntf_1", NOON)
    notifications.mark_read("usr_alice", "ntf_2", NOON)
    single = notifications.marks("usr_alice")
    notifications.mark_all_read("usr_alice", NOON)
    everything = notifications.marks("usr_alice")

    assert (single.until, single.ids) == (None, {"ntf_1", "ntf_2"})
    assert (everything.until, everything.ids) == (NOON, frozenset())
    assert notifications.marks("usr_bob").until is None


def test_jobs_join_and_leave_an_incident(incidents):
    key = job_key("job_1")

    opened = incidents.join(key, ["job_1"], NOON)
    joined = incidents.join(key, ["job_1", "job_2"], NOON + timedelta(minutes=1))
    left = incidents.leave(key, ["job_1", "job_9"])
    incidents.close(left)
    still = incidents.find(key)
    empty = incidents.leave(key, ["job_2"])
    incidents.close(empty)

    assert (opened.at, opened.jobs) == (NOON, {"job_1"})
    assert (joined.at, joined.jobs, joined.notification_id) == (NOON, {"job_1", "job_2"}, opened.notification_id)
    assert left.jobs == still.jobs == {"job_2"}
    assert empty.jobs == frozenset()
    assert incidents.find(key) is None
    assert incidents.leave(key, ["job_2"]) is None


def test_an_incident_that_began_anew_is_not_closed(incidents):
    key = job_key("job_1")
    incidents.join(key, ["job_1"], NOON)
    over = incidents.leave(key, ["job_1"])
    incidents.join(key, ["job_1"], NOON + timedelta(minutes=1))

    incidents.close(over)

    assert incidents.find(key).jobs == {"job_1"}


def test_a_channel_is_kept_whole_and_changed_by_version(channels):
    routing = Routing(
        minimum_severity=Severity.HIGH,
        kinds=frozenset({AlertKind.MISSED}),
        category_ids=frozenset({"cat_1"}),
        tags=frozenset({"night"}),
        owner_ids=frozenset({"usr_alice"}),
    )
    made = a_channel(routing=routing, recipients=("ops@example.com",))
    changed = replace(made, version=2, name="night", is_active=False)
    channels.create(made, audited(ADAM, "channel.create", made.id, NOON))
    channels.replace(made, changed, audited(ADAM, "channel.update", made.id, NOON))

    with pytest.raises(Conflict):
        channels.replace(made, changed, audited(ADAM, "channel.update", made.id, NOON))
    with pytest.raises(Conflict):
        channels.delete(made, audited(ADAM, "channel.delete", made.id, NOON))
    assert channels.all() == [changed]
    channels.delete(changed, audited(ADAM, "channel.delete", made.id, NOON))

    assert channels.find(made.id) is None


def test_a_delivery_is_begun_once_and_each_attempt_is_noted_once(deliveries):
    begun = Delivery(
        id=delivery_id("ntf_1", 1, "chn_1", NOON),
        channel_id="chn_1",
        notification_id="ntf_1",
        title="one",
        created_at=NOON,
        updated_at=NOON,
    )
    tried = after_attempt(begun, Sent(error="away", response_status=503), NOON)

    assert [deliveries.begin(begun), deliveries.begin(begun)] == [True, False]
    assert [deliveries.save(begun, tried), deliveries.save(begun, tried)] == [True, False]

    assert deliveries.find("chn_1", begun.id) == tried
    assert tried.status is DeliveryStatus.RETRYING
    assert deliveries.find("chn_2", begun.id) is None


def test_a_channel_s_deliveries_come_in_pages_the_newest_first(deliveries):
    made = [
        Delivery(
            id=delivery_id("ntf_1", 1, "chn_1", NOON + timedelta(minutes=minute)),
            channel_id="chn_1",
            notification_id=None,
            title=str(minute),
            created_at=NOON,
            updated_at=NOON,
        )
        for minute in range(3)
    ]
    for each in made:
        deliveries.begin(each)

    first = deliveries.newest("chn_1", None, 2)

    assert list(first) == [made[2], made[1]]
    assert list(deliveries.newest("chn_1", made[1].id, 2)) == [made[0]]
