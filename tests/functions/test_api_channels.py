"""Channels over the API: what gives access to them goes in and never comes out."""

import pytest

from cron_manager.domain.signature import key_of
from tests.functions.api_world import ApiWorld

WEBHOOK = {"name": "operations", "kind": "webhook", "url": "https://hooks.example.com/T000/secret-path"}
SLACK = {"name": "slack", "kind": "slack", "url": "https://hooks.slack.com/services/T000/B000/secret-path"}
PAGER = {"name": "pager", "kind": "pagerduty", "routingKey": "a" * 32}
MAIL = {"name": "mail", "kind": "email", "recipients": ["ops@example.com"]}


@pytest.fixture
def world():
    return ApiWorld()


def create(world, **fields):
    status, channel = world.ask("POST", "/channels", fields, who="adam")
    assert status == 201, channel
    return channel


@pytest.mark.parametrize("fields", [WEBHOOK, SLACK, PAGER, MAIL, WEBHOOK | {"kind": "teams"}])
def test_a_channel_of_each_kind_is_made_and_shows_nothing_secret(world, fields):
    made = create(world, **fields)

    shown = str(world.ask("GET", f"/channels/{made['id']}", who="adam"))
    assert "secret-path" not in shown + str(made)
    assert "a" * 32 not in shown + str(world.channels.stored) + str(world.channels.entries)
    assert made["hasSecret"] is (fields["kind"] != "email")
    assert made["target"]


def test_a_webhook_without_a_signing_secret_gets_one_which_is_shown_once(world):
    made = create(world, **WEBHOOK)

    assert len(key_of(made["signingSecret"])) == 32
    assert world.channel_secrets.read(made["id"]).signing_secret == made["signingSecret"]
    assert world.ask("GET", f"/channels/{made['id']}", who="adam")[1]["signingSecret"] is None


def test_a_replaced_channel_keeps_the_secrets_that_are_left_out(world):
    made = create(world, **WEBHOOK)
    routing = {"minimumSeverity": "HIGH", "tags": ["Billing"]}

    status, after = world.ask(
        "PUT",
        f"/channels/{made['id']}",
        {"name": "night", "kind": "webhook", "routing": routing, "version": 1},
        who="adam",
    )

    assert (status, after["version"], after["target"]) == (200, 2, "hooks.example.com")
    assert after["routing"]["tags"] == ["billing"]
    assert world.channel_secrets.read(made["id"]).url == WEBHOOK["url"]


def test_a_stale_version_is_refused_with_the_channel_as_it_is(world):
    made = create(world, **MAIL)
    changed = MAIL | {"name": "renamed", "version": 1}
    world.ask("PUT", f"/channels/{made['id']}", changed, who="adam")

    status, error = world.ask("PUT", f"/channels/{made['id']}", changed, who="adam")

    assert (status, error["code"]) == (409, "VERSION_STALE")
    assert error["details"]["current"]["version"] == 2


def test_a_deleted_channel_takes_its_secrets_with_it(world):
    made = create(world, **SLACK)

    assert world.ask("DELETE", f"/channels/{made['id']}", who="adam")[0] == 204

    assert world.channel_secrets.stored == {}
    assert world.ask("GET", f"/channels/{made['id']}", who="adam")[0] == 404


@pytest.mark.parametrize(("fields", "field"), [
    (WEBHOOK | {"url": "http://169.254.169.254/latest"}, "url"),
    (WEBHOOK | {"url": "http://localhost/"}, "url"),
    (WEBHOOK | {"url": "https://user:password@example.com/"}, "url"),
    (WEBHOOK | {"signingSecret": "whsec_!"}, "signingSecret"),
    ({"name": "no url", "kind": "slack"}, "url"),
    ({"name": "no key", "kind": "pagerduty"}, "routingKey"),
    ({"name": "nobody", "kind": "email"}, "recipients"),
    (MAIL | {"recipients": ["ops@example.com\r\nBcc: all@example.com"]}, "recipients.0"),
    (MAIL | {"url": "https://example.com/"}, "url"),
    (PAGER | {"recipients": ["ops@example.com"]}, "recipients"),
    (WEBHOOK | {"routing": {"kinds": ["nonsense"]}}, "routing.kinds.0"),
])  # fmt: skip
def test_what_makes_no_channel_is_refused_with_the_field(world, fields, field):
    assert field in world.problems("POST", "/channels", fields, who="adam")


def test_a_channel_is_tried_out_and_its_deliveries_tell_of_it(world):
    made = create(world, **MAIL)

    status, tried = world.ask("POST", f"/channels/{made['id']}/test", who="adam")
    deliveries = world.ask("GET", f"/channels/{made['id']}/deliveries", who="adam")[1]

    assert status == 202
    assert [(each["id"], each["status"], each["title"]) for each in deliveries] == [
        (tried["deliveryId"], "PENDING", "“mail” is tried out")
    ]
    assert [message.delivery_id for message, _ in world.alert_queue.waiting] == [tried["deliveryId"]]


def test_deliveries_come_in_pages(world):
    made = create(world, **MAIL)
    for _ in range(3):
        world.ask("POST", f"/channels/{made['id']}/test", who="adam")
        world.clock.advance(seconds=1)

    found = world.every(f"/channels/{made['id']}/deliveries", limit=2, who="adam")

    assert len({each["id"] for each in found}) == 3


@pytest.mark.parametrize("who", ["alice", "rita"])
def test_channels_are_for_administrators(world, who):
    assert world.ask("GET", "/channels", who=who)[0] == 403
    assert world.ask("POST", "/channels", MAIL, who=who)[0] == 403
