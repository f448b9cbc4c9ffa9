"""The notifier takes messages from its queue; each fails for itself alone."""

from types import SimpleNamespace

from cron_manager.messages import AlertMessage, ChannelTimer
from tests.fakes.clock import NOON
from tests.functions.functions import lambda_context, load_handler


def records(*bodies):
    return {"Records": [{"messageId": str(place), "body": body} for place, body in enumerate(bodies)]}


def test_a_message_goes_where_it_asks_to():
    asked = []
    deps = SimpleNamespace(
        fan_out=lambda message: asked.append(("fan out", message.notification_id)),
        deliver=lambda message: asked.append(("deliver", message.delivery_id)),
        escalate=lambda timer: asked.append(("escalate", timer.notification_id)),
        send_digest=lambda timer: asked.append(("digest", timer.channel_id)),
    )
    handler = load_handler("notifier", deps=lambda: deps).handler
    first = AlertMessage(notification_id="ntf_1")
    second = AlertMessage(notification_id="ntf_1", channel_id="chn_1", delivery_id="dlv_1")

    third = ChannelTimer(channel_id="chn_1", due=NOON, notification_id="ntf_1")
    fourth = ChannelTimer(channel_id="chn_1", due=NOON)

    answer = handler(records(*(each.to_json() for each in (first, second, third, fourth))), lambda_context())

    assert asked == [("fan out", "ntf_1"), ("deliver", "dlv_1"), ("escalate", "ntf_1"), ("digest", "chn_1")]
    assert answer == {"batchItemFailures": []}


def test_what_fails_or_cannot_be_read_comes_again_and_holds_nothing_up():
    def broken(_message):
        raise ConnectionError("no table")

    done = []
    deps = SimpleNamespace(fan_out=broken, deliver=done.append)
    handler = load_handler("notifier", deps=lambda: deps).handler
    good = AlertMessage(channel_id="chn_1", delivery_id="dlv_1")

    answer = handler(
        records("nonsense", AlertMessage(notification_id="ntf_1").to_json(), good.to_json()), lambda_context()
    )

    assert [each["itemIdentifier"] for each in answer["batchItemFailures"]] == ["0", "1"]
    assert done == [good]
