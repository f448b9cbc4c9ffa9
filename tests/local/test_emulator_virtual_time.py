"""Virtual time: functions, delays and schedules live in it, and moving it lets each thing happen when it was due."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.error import HTTPError

import pytest

from tests.local.conftest import RunningEmulator, arn

pytestmark = pytest.mark.emulator
BEGIN = datetime(2031, 3, 30, 0, 0, tzinfo=UTC)
A_WHILE = timedelta(seconds=30)  # what a busy machine may need between two requests
SHOW = """
import sys
import time
import uuid
from datetime import datetime, timezone
from time import time as seconds

now = datetime.now
IMPORTED = now(timezone.utc).isoformat()

def handler(event, context):
    return {"now": now(timezone.utc).isoformat(), "seconds": seconds(), "nanoseconds": time.time_ns(),
            "date": time.strftime("%Y-%m-%d"), "monotonic": time.monotonic(), "imported": IMPORTED,
            "path": sys.path}
"""
# passes its time on, and one more message that is delayed by what the body says
RELAY = """
import boto3, json, os, time
from datetime import datetime, timezone

sqs = boto3.client("sqs")

def handler(event, context):
    for record in event["Records"]:
        time.sleep(0.1)
        told = json.loads(record["body"])
        note = json.dumps({"name": told["name"], "now": datetime.now(timezone.utc).isoformat()})
        sqs.send_message(QueueUrl=os.environ["NOTES"], MessageBody=note)
        if told.get("again"):
            body = json.dumps({"name": told["name"] + "'s second"})
            sqs.send_message(QueueUrl=os.environ["OWN"], MessageBody=body, DelaySeconds=told["again"])
"""


@pytest.fixture(scope="module")
def relay(emulator: RunningEmulator) -> RunningEmulator:
    own, notes = emulator.queue("relay"), emulator.queue("notes")
    emulator.function("relay", RELAY, Environment={"Variables": {"OWN": own, "NOTES": notes}})
    emulator.aws("lambda").create_event_source_mapping(
        EventSourceArn=arn("sqs", "relay"), FunctionName="relay", BatchSize=1
    )
    emulator.function("show", SHOW)
    return emulator


@pytest.fixture(autouse=True)
def begin(relay: RunningEmulator) -> None:
    for schedule in relay.aws("scheduler").list_schedules()["Schedules"]:
        relay.aws("scheduler").delete_schedule(Name=schedule["Name"])
    relay.clock(virtual=BEGIN.isoformat(), duplicates=0, lose=0)


def show(emulator: RunningEmulator) -> dict[str, Any]:
    answer, error = emulator.invoke("show", {})
    assert error is None, answer
    return dict(answer)


def tell(emulator: RunningEmulator, delay: int, **told: object) -> None:
    url = emulator.aws("sqs").get_queue_url(QueueName="relay")["QueueUrl"]
    emulator.aws("sqs").send_message(QueueUrl=url, MessageBody=json.dumps(told), DelaySeconds=delay)


def notes(emulator: RunningEmulator) -> dict[str, timedelta]:
    """What the relay has passed on until now, in order, by name: how long after the beginning."""
    url = emulator.aws("sqs").get_queue_url(QueueName="notes")["QueueUrl"]
    found = [json.loads(body) for body in emulator.bodies(url, 100, seconds=0)]
    return {note["name"]: datetime.fromisoformat(note["now"]) - BEGIN for note in found}


def ahead(minutes: float) -> str:
    return (BEGIN + timedelta(minutes=minutes)).isoformat()


def test_a_function_lives_in_virtual_time_by_whatever_name_it_asks(relay: RunningEmulator) -> None:
    shown = show(relay)

    since = datetime.fromisoformat(shown["now"]) - BEGIN
    assert timedelta(0) <= since < A_WHILE
    assert shown["seconds"] - BEGIN.timestamp() == pytest.approx(since.total_seconds(), abs=1)
    assert shown["nanoseconds"] / 1e9 == pytest.approx(shown["seconds"], abs=1)
    assert shown["date"] == "2031-03-30"


def test_virtual_time_runs_on_and_monotonic_time_does_not_notice_a_jump(relay: RunningEmulator) -> None:
    first = show(relay)
    second = show(relay)
    relay.clock(advanceTo=ahead(60 * 24))
    third = show(relay)

    assert first["seconds"] < second["seconds"] < first["seconds"] + A_WHILE.total_seconds()
    assert third["seconds"] > second["seconds"] + 80_000
    assert second["monotonic"] <= third["monotonic"] < second["monotonic"] + A_WHILE.total_seconds()


def test_a_functions_import_is_in_virtual_time_too(relay: RunningEmulator) -> None:
    relay.function("imported", SHOW)

    answer, _ = relay.invoke("imported", {})

    assert timedelta(0) <= datetime.fromisoformat(answer["imported"]) - BEGIN < A_WHILE


def test_what_sets_a_functions_time_is_not_on_its_path(relay: RunningEmulator) -> None:
    assert not [path for path in show(relay)["path"] if "virtual" in path]


def test_functions_return_to_the_machines_time(relay: RunningEmulator) -> None:
    show(relay)

    relay.clock(virtual=None)

    assert abs(datetime.fromisoformat(show(relay)["now"]) - datetime.now(UTC)) < A_WHILE


def test_a_delayed_message_comes_up_when_virtual_time_has_passed_it(relay: RunningEmulator) -> None:
    tell(relay, 300, name="later")
    tell(relay, 120, name="sooner")

    relay.clock(advanceTo=ahead(1), settle=20)
    early = notes(relay)
    relay.clock(advanceTo=ahead(10), settle=20)
    heard = notes(relay)

    assert early == {}
    assert list(heard) == ["sooner", "later"]
    assert timedelta(minutes=2) <= heard["sooner"] < timedelta(minutes=2) + A_WHILE
    assert timedelta(minutes=5) <= heard["later"] < timedelta(minutes=5) + A_WHILE


def test_what_a_run_causes_happens_at_its_own_time_within_one_advance(relay: RunningEmulator) -> None:
    relay.schedule("hourly", "cron(0 * * * ? *)", "relay", target={"Input": '{"name": "tick", "again": 600}'})
    relay.schedule("half", "cron(15 0 * * ? *)", "relay", target={"Input": '{"name": "quarter past"}'})

    relay.clock(advanceTo=ahead(59), settle=20)
    relay.clock(advanceTo=ahead(90), settle=20)
    heard = notes(relay)

    assert {name: round(since / timedelta(minutes=5)) * 5 for name, since in heard.items()} == {
        "quarter past": 15,
        "tick": 60,
        "tick's second": 70,
    }


def test_what_is_still_under_way_when_an_advance_begins_happens_before_the_clock_moves(relay: RunningEmulator) -> None:
    relay.schedule("half", "cron(30 0 * * ? *)", "relay", target={"Input": '{"name": "half past"}'})
    told = {"Records": [{"body": json.dumps({"name": "told", "again": 300})}]}
    relay.aws("lambda").invoke(FunctionName="relay", InvocationType="Event", Payload=json.dumps(told))

    relay.clock(advanceTo=ahead(60), settle=20)
    heard = notes(relay)

    assert {name: round(since / timedelta(minutes=5)) * 5 for name, since in heard.items()} == {
        "told": 0,
        "told's second": 5,
        "half past": 30,
    }


def test_an_asynchronous_invocation_has_ended_when_the_clock_has_settled(relay: RunningEmulator) -> None:
    url = relay.aws("sqs").get_queue_url(QueueName="notes")["QueueUrl"]
    source = RELAY.replace('event["Records"]', '[{"body": "{\\"name\\": \\"invoked\\"}"}]')
    function = relay.function("invoked", source, Environment={"Variables": {"OWN": "", "NOTES": url}})
    relay.schedule("invoked", "cron(5 * * * ? *)", "unused", target={"Arn": function, "Input": "{}"})

    relay.clock(advanceTo=ahead(6), settle=20)

    assert list(notes(relay)) == ["invoked"]


def test_a_clock_that_cannot_settle_says_what_is_under_way(relay: RunningEmulator) -> None:
    relay.function("sleeper", "import time\ndef handler(event, context):\n    time.sleep(3)\n")
    target = {"Arn": arn("lambda", "function:sleeper"), "Input": "{}"}
    relay.schedule("sleeper", "cron(5 * * * ? *)", "unused", target=target)

    with pytest.raises(HTTPError) as refused:
        relay.clock(advanceTo=ahead(6), settle=0.2)

    with refused.value as answer:
        assert answer.code == 409
        assert "not settled after 0.2 s" in json.loads(answer.read())["error"]
    relay.clock(advanceTo=ahead(7), settle=20)


def test_a_rate_counts_from_the_virtual_time_it_was_made_at(relay: RunningEmulator) -> None:
    relay.schedule("rate", "rate(1 hour)", "relay", target={"Input": '{"name": "<aws.scheduler.scheduled-time>"}'})

    relay.clock(advanceTo=ahead(30), settle=20)
    early = notes(relay)
    relay.clock(advanceTo=ahead(90), settle=20)

    assert early == {}
    assert next(iter(notes(relay).values())) >= timedelta(hours=1)


def test_ticks_are_lost_when_asked_for(relay: RunningEmulator) -> None:
    relay.ask("DELETE", "/_clock/fired")
    relay.schedule("lost", "cron(5 * * * ? *)", "relay", target={"Input": '{"name": "lost"}'})

    state = relay.clock(advanceTo=ahead(6), settle=20, lose=1)

    assert state["firedNow"] == 0
    assert [one["outcome"] for one in relay.ask("GET", "/_clock/fired")["fired"]] == ["lost"]
    assert notes(relay) == {}
