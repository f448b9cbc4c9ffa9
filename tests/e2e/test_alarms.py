"""Each deployed alarm rings when what it watches is broken, and stops when that is mended.

A scenario stops at each moment at which the alarm's state is looked at: it must be OK, then ALARM, then OK again.
"""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from cron_manager.adapters.dynamodb import keys
from cron_manager.domain.canary import CANARY_ID
from cron_manager.domain.ids import instant_of
from tests.e2e.alarm_room import AlarmRoom
from tests.e2e.conftest import Api, as_administrator, started
from tests.e2e.virtual_world import SCOPES, World

BEGIN = datetime(2029, 9, 3, 10, tzinfo=UTC)
APART = timedelta(hours=6)  # between two scenarios
Scenario = Callable[[AlarmRoom], Iterator[None]]
SCENARIOS: dict[str, Scenario] = {}  # by the alarms' construct ids, separated by blanks


def breaks(*alarms: str) -> Callable[[Scenario], Scenario]:
    def added(scenario: Scenario) -> Scenario:
        SCENARIOS[" ".join(alarms)] = scenario
        return scenario

    return added


@pytest.fixture(scope="module")
def virtual_stack():
    """With the canary and its alarm, as in AWS."""
    with started({"CANARY_ENABLED": "true"}, virtual_time=True, console=False) as running:
        yield running


@pytest.fixture(scope="module")
def room(virtual_stack):
    """The canary runs in its own scenario alone."""
    with as_administrator(virtual_stack) as signed_in:
        token = signed_in.data("POST", "/auth/tokens", {"name": "alarms", "scopes": [*SCOPES, "ADMIN"]}, status=201)
    world = World(stack=virtual_stack, api=Api(virtual_stack, token["secret"]))
    world.begin_at(BEGIN.isoformat())
    world.advance_to((BEGIN + timedelta(minutes=2)).isoformat())
    world.api.data("POST", f"/jobs/{CANARY_ID}/disable")
    yield AlarmRoom(world=world)
    world.api.http.close()


def test_every_deployed_alarm_has_a_scenario(room):
    assert set(room.alarms()) == {alarm for names in SCENARIOS for alarm in names.split()}


@pytest.mark.parametrize("alarms", SCENARIOS)
def test_an_alarm_rings_when_what_it_watches_is_broken_until_it_is_mended(room, alarms):
    room.begin(BEGIN + APART * (1 + [*SCENARIOS].index(alarms)))

    seen = [{alarm: room.state(alarm) for alarm in alarms.split()} for _ in SCENARIOS[alarms](room)]
    room.world.clear()

    assert seen == [dict.fromkeys(alarms.split(), state) for state in ("OK", "ALARM", "OK")]


def test_who_follows_the_topic_is_told_which_page_to_read(room):
    room.stack.clock(virtual=datetime.now(UTC).isoformat())  # SNS lives in the machine's time
    sqs, sns, cloudwatch = (room.world.aws(name) for name in ("sqs", "sns", "cloudwatch"))
    anybody = {"Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "*"}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [anybody]})
    queue = sqs.create_queue(QueueName="follower", Attributes={"Policy": policy})["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    sns.subscribe(TopicArn=room.stack.info["outputs"]["AlarmTopicArn"], Protocol="sqs", Endpoint=arn)
    alarms = {each["AlarmName"]: each["AlarmDescription"] for each in room.described().values()}

    for name in alarms:
        cloudwatch.set_alarm_state(AlarmName=name, StateValue="ALARM", StateReason="a test of ours")

    told: dict[str, str] = {}
    for _ in alarms:
        for message in sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", []):
            said = json.loads(json.loads(message["Body"])["Message"])
            told[said["AlarmName"]] = said["AlarmDescription"]
    assert told == alarms


def test_the_dashboard_shows_metrics_that_there_are(room):
    cloudwatch, outputs = room.world.aws("cloudwatch"), room.stack.info["outputs"]
    body = json.loads(cloudwatch.get_dashboard(DashboardName=outputs["DashboardName"])["DashboardBody"])
    room.world.advance_to((room.world.now() + timedelta(minutes=2)).isoformat())

    shown = [each for widget in body["widgets"] for each in shown_by(widget["properties"])]

    there = {
        "AWS/Lambda": named_by(room.world.aws("lambda"), "list_functions", "Functions", "FunctionName"),
        "AWS/DynamoDB": set(room.world.aws("dynamodb").list_tables()["TableNames"]),
        "AWS/SQS": {url.rpartition("/")[2] for url in room.world.aws("sqs").list_queues()["QueueUrls"]},
        "AWS/ApiGateway": {outputs["HttpApiId"]},
    }
    for namespace, metric, *dimensions in shown:
        if namespace == "CronManager":
            given = dict(zip(dimensions[::2], dimensions[1::2], strict=True))
            assert room.was_written(metric, given), (metric, given)
        else:
            assert dimensions[1] in there[namespace], (metric, dimensions)
    assert {namespace for namespace, *_ in shown} == {*there, "CronManager"}
    assert len(body["widgets"][0]["properties"]["alarms"]) == len(room.alarms())


def shown_by(properties):
    """Namespace, metric, names and values of dimensions."""
    return [[part for part in metric if isinstance(part, str)] for metric in properties.get("metrics", [])]


def named_by(client, operation, listed, by):
    return {each[by] for page in client.get_paginator(operation).paginate() for each in page[listed]}


# functions that fail


def failing(function: str, times: int, every: int, **event: object) -> Scenario:
    """A function whose code does not start is invoked so many times, so many minutes apart."""

    def scenario(room: AlarmRoom) -> Iterator[None]:
        room.invoke(function, **event)
        room.jump(every)
        yield
        with room.ill_deployed(function):
            for _ in range(times):
                room.invoke(function, **event)
                room.jump(every)
            room.jump(5 - min(every, 5))
            yield
        room.invoke(function, **event)
        room.jump(max(every, 5))
        yield

    return scenario


for _alarm, _function, _times, _every in (
    ("SweeperErrors", "Sweeper", 2, 1),
    ("CataloguerErrors", "Cataloguer", 3, 5),
    ("AnalystErrors", "Analyst", 3, 5),
    ("ArchiverErrors", "Archiver", 3, 60),
    ("TunerErrors", "Tuner", 1, 60),
):
    breaks(_alarm)(failing(_function, _times, _every))
breaks("RegistryErrors")(failing("Registry", 3, 1, deploymentId="of-a-test"))
# As API Gateway does: the emulator's own counts nothing for it.
breaks("LiveErrors")(failing("Realtime", 6, 0, requestContext={"connectionId": "nobody", "routeKey": "$disconnect"}))


@breaks("SweeperSilent")
def nothing_sweeps(room: AlarmRoom) -> Iterator[None]:
    """Its schedule was disabled by hand."""
    scheduler = room.world.aws("scheduler")
    names = [each["Name"] for each in scheduler.list_schedules(GroupName="default")["Schedules"]]
    (name,) = (name for name in names if "Sweeps" in name)
    schedule = scheduler.get_schedule(Name=name)
    kept = {key: schedule[key] for key in ("Name", "ScheduleExpression", "FlexibleTimeWindow", "Target")}

    room.world.advance_to((room.world.now() + timedelta(minutes=11)).isoformat())
    yield
    scheduler.update_schedule(**kept, State="DISABLED")
    room.world.advance_to((room.world.now() + timedelta(minutes=16)).isoformat())
    yield
    scheduler.update_schedule(**kept, State="ENABLED")
    room.world.advance_to((room.world.now() + timedelta(minutes=6)).isoformat())
    yield


@breaks("ExecutorErrors")
def executor_does_not_start(room: AlarmRoom) -> Iterator[None]:
    room.run("called")
    room.jump(5)
    yield
    with room.ill_deployed("Executor"):
        room.run("not called")
        room.jump(5)
        yield
    room.jump(40)  # the message comes up again, and its run is made
    yield


@breaks("WorkerErrors")
def worker_does_not_start(room: AlarmRoom) -> Iterator[None]:
    job = function_job(room)
    room.api.data("POST", f"/jobs/{job}/execute", {}, status=202)
    room.jump(5)
    yield
    with room.ill_deployed("Worker"):
        room.api.data("POST", f"/jobs/{job}/execute", {}, status=202)
        room.jump(5)
        yield
    room.jump(40)
    yield


@breaks("ApiServerErrors")
def api_reaches_no_table(room: AlarmRoom) -> Iterator[None]:
    room.ask("/jobs")
    room.jump(5)
    yield
    with room.denied("Api", "dynamodb:*"):
        for _ in range(6):
            room.ask("/jobs")
        room.jump(5)
        yield
    room.ask("/jobs")
    room.jump(5)
    yield


@breaks("CanarySilent")
def api_does_not_start(room: AlarmRoom) -> Iterator[None]:
    room.api.data("POST", f"/jobs/{CANARY_ID}/enable")
    room.settle()
    room.world.advance_to((room.world.now() + timedelta(minutes=6)).isoformat())
    yield
    with room.ill_deployed("Api"):
        room.world.advance_to((room.world.now() + timedelta(minutes=7)).isoformat())
        yield
    room.world.advance_to((room.world.now() + timedelta(minutes=2)).isoformat())
    yield
    room.api.data("POST", f"/jobs/{CANARY_ID}/disable")
    room.settle()


# functions that fall behind


@breaks("RegistrarLag", "BroadcasterLag", "AuditorLag")
def followers_do_not_start(room: AlarmRoom) -> Iterator[None]:
    """Lambda tries again after 1, 2, 4 … seconds, which here are the machine's."""
    room.look_for(3)
    yield
    with room.ill_deployed("Registrar", "Broadcaster", "Auditor"):
        room.world.made["late"] = room.api.create(name="late")
        room.wait(1)
        for minutes, seconds in ((6, 2), (1, 4), (1, 7)):
            room.stack.clock(virtual=(room.world.now() + timedelta(minutes=minutes)).isoformat())
            room.wait(seconds)
        room.stack.clock(virtual=(room.world.now() + timedelta(minutes=1)).isoformat())
        yield
    room.settle()
    room.look_for(3)
    yield


# queues that nobody empties


def held_up(function: str, minutes: int, send: Callable[[AlarmRoom], None]) -> Scenario:
    """What is to be done waits because the function is handed nothing."""

    def scenario(room: AlarmRoom) -> Iterator[None]:
        room.look_for(3)
        yield
        with room.paused(function):
            send(room)
            room.look_for(minutes)
            yield
        room.jump(1)
        room.look_for(3)
        yield

    return scenario


def tick(room: AlarmRoom, **fields: object) -> None:
    """A job's, by its schedule. It has no other."""
    due = room.world.now() + timedelta(minutes=2)
    room.world.job("due", cronExpression=f"{due.minute} {due.hour} {due.day} {due.month} *", **fields)
    room.settle()
    room.world.advance_to((due + timedelta(seconds=5)).isoformat())


def function_job(room: AlarmRoom) -> str:
    """The deployment's one job that its code registered, which waits for somebody to enable it."""
    room.world.advance_to((room.world.now() + timedelta(minutes=2)).isoformat())
    (found,) = (each for each in room.api.data("GET", "/handlers") if each["name"] == "example")
    room.api.data("PATCH", f"/jobs/{found['jobId']}", {"isActive": True})
    return str(found["jobId"])


def run_function(room: AlarmRoom) -> None:
    room.api.data("POST", f"/jobs/{function_job(room)}/execute", {}, status=202)


def fail(room: AlarmRoom) -> None:
    """A run of which somebody is told."""
    room.run("fails", path="/fail?status=500", retryCount=0)
    room.settle()


breaks("ShortLaneAge")(held_up("Executor", 6, tick))
breaks("LongLaneAge")(held_up("Executor", 20, lambda room: tick(room, timeoutMs=120_000)))
breaks("ManualLaneAge")(held_up("Executor", 6, lambda room: room.run("waits")))
breaks("FunctionLaneAge")(held_up("Worker", 20, run_function))
breaks("AlertLaneAge")(held_up("Notifier", 30, fail))


# what was given up


@breaks("TickDeadLetters")
def executor_reaches_no_table(room: AlarmRoom) -> Iterator[None]:
    room.look_for(2)
    yield
    with room.denied("Executor", "dynamodb:*"):
        room.run("never begun")
        room.until_given_up("LanesTickDeadLetters", minutes=34)
        room.look_for(2)
        yield
    room.empty("LanesTickDeadLetters")
    room.look_for(2)
    yield


@breaks("ScheduleDeadLetters")
def eventbridge_may_not_start_the_sweeper(room: AlarmRoom) -> Iterator[None]:
    room.look_for(2)
    yield
    with room.denied("Sweeps", "lambda:InvokeFunction"):
        room.world.advance_to((room.world.now() + timedelta(minutes=4)).isoformat())
        room.look_for(2)
        yield
    room.empty("SchedulesScheduleDeadLetters")
    room.look_for(2)
    yield


@breaks("StreamDeadLetters")
def a_sweep_fails(room: AlarmRoom) -> Iterator[None]:
    room.invoke("Sweeper", later=True)
    room.jump(2)
    yield
    with room.denied("Sweeper", "dynamodb:*"):
        room.invoke("Sweeper", later=True)
        room.jump(1)
        room.look_for(2)
        yield
    room.empty("StreamDeadLetters")
    room.look_for(2)
    yield


@breaks("ExportDeadLetters")
def exporter_reaches_no_table(room: AlarmRoom) -> Iterator[None]:
    room.look_for(2)
    yield
    with room.denied("Exporter", "dynamodb:*"):
        room.api.data("POST", "/exports", {"kind": "executions"}, status=202)
        room.until_given_up("ExportsDeadLetters", minutes=7)
        room.look_for(2)
        yield
    room.empty("ExportsDeadLetters")
    room.look_for(2)
    yield


@breaks("AlertDeadLetters")
def notifier_reaches_no_table(room: AlarmRoom) -> Iterator[None]:
    room.look_for(2)
    yield
    with room.denied("Notifier", "dynamodb:*"):
        fail(room)
        room.until_given_up("AlertLaneAlertDeadLetters", minutes=4)
        room.look_for(2)
        yield
    room.empty("AlertLaneAlertDeadLetters")
    room.look_for(2)
    yield


# the audit trail


@breaks("SevereFindings")
def many_are_deleted(room: AlarmRoom) -> Iterator[None]:
    room.invoke("Analyst")
    room.jump(5)
    yield
    for number in range(10):
        room.world.job(f"short-lived {number}")
    room.world.clear()
    room.jump(2)
    room.invoke("Analyst")
    room.jump(5)
    yield
    room.jump(5)
    yield


@breaks("AuditTrailTouched")
def an_entry_is_changed(room: AlarmRoom) -> Iterator[None]:
    """With an administrator's rights in AWS, which no function has."""
    table, dynamodb = room.stack.info["outputs"]["AuditTable"], room.world.aws("dynamodb")
    room.world.job("trailed")
    room.settle()
    entry = room.api.data("GET", "/audit?action=job.create&limit=1")[0]["id"]
    room.jump(5)
    yield
    dynamodb.update_item(
        TableName=table,
        Key=keys.audit_entry(instant_of("aud", entry), entry),
        UpdateExpression="SET actor = :somebody",
        ExpressionAttributeValues={":somebody": {"S": "usr_somebody_else"}},
    )
    room.settle()
    room.jump(5)
    yield
    room.jump(5)
    yield
