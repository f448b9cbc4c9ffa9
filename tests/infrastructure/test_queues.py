"""Nothing that fails is lost, and nothing is taken twice because a function is slow."""

from typing import Any

from cron_manager.domain.lane_shapes import shape_lanes
from infrastructure.environment import LOCAL
from tests.infrastructure.assembly import Synthesized, invoked, text
from tests.infrastructure.conftest import Synthesize

_DAY = 86_400
_DEAD_LETTERS = {
    "LanesTickDeadLetters",
    "SchedulesScheduleDeadLetters",
    "StreamDeadLetters",
    "AlertLaneAlertDeadLetters",
}
_CALL_LANES = {"LanesShort", "LanesLong", "LanesManual"}
_LANES = _CALL_LANES | {"LanesFunction"}
_EXPORTS = {"ExportsQueue", "ExportsDeadLetters"}
_ALERTS = "AlertLaneAlerts"


def _queues(synthesized: Synthesized) -> dict[str, dict[str, Any]]:
    return {text({"Ref": queue.logical_id}): queue.properties for queue in synthesized.resources("AWS::SQS::Queue")}


def _mappings(synthesized: Synthesized) -> list[dict[str, Any]]:
    return [mapping.properties for mapping in synthesized.resources("AWS::Lambda::EventSourceMapping")]


def _timeouts(synthesized: Synthesized) -> dict[str, int]:
    functions = synthesized.resources("AWS::Lambda::Function")
    return {text({"Ref": function.logical_id}): function.properties.get("Timeout", 3) for function in functions}


def test_a_message_stays_hidden_six_times_as_long_as_its_function_may_run(synthesized: Synthesized) -> None:
    queues, timeouts = _queues(synthesized), _timeouts(synthesized)

    fed = {
        text(mapping["EventSourceArn"]): invoked(mapping["FunctionName"])
        for mapping in _mappings(synthesized)
        if text(mapping["EventSourceArn"]) in queues
    }

    assert fed == dict.fromkeys(_CALL_LANES, "ExecutorFunction") | {
        "LanesFunction": "WorkerFunction",
        "ExportsQueue": "ExporterFunction",
        _ALERTS: "NotifierFunction",
    }
    for queue, function in fed.items():
        assert queues[queue]["VisibilityTimeout"] >= 6 * timeouts[function]


def test_every_lane_gives_up_after_five_times_and_hands_over(synthesized: Synthesized) -> None:
    queues = _queues(synthesized)

    assert set(queues) == {*_LANES, _ALERTS} | _DEAD_LETTERS | _EXPORTS
    for name in (*_LANES, _ALERTS):
        redrive = queues[name]["RedrivePolicy"]
        dead_letters = "AlertLaneAlertDeadLetters" if name == _ALERTS else "LanesTickDeadLetters"
        assert text(redrive["deadLetterTargetArn"]) == dead_letters
        assert redrive["maxReceiveCount"] == 5
        assert queues[name]["MessageRetentionPeriod"] == 4 * _DAY
    for name in _DEAD_LETTERS:
        assert queues[name]["MessageRetentionPeriod"] == 14 * _DAY


def test_every_queue_is_encrypted_and_refuses_plain_http_in_aws(dev: Synthesized, prod: Synthesized) -> None:
    for synthesized in (dev, prod):
        protected = {
            text(queue)
            for policy in synthesized.resources("AWS::SQS::QueuePolicy")
            for queue in policy.properties["Queues"]
            for statement in policy.properties["PolicyDocument"]["Statement"]
            if statement["Effect"] == "Deny" and statement["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}
        }
        assert all(queue["SqsManagedSseEnabled"] for queue in _queues(synthesized).values())
        assert protected == {*_LANES, _ALERTS} | _DEAD_LETTERS | _EXPORTS


def test_the_lanes_take_their_shape_from_the_limit(dev: Synthesized) -> None:
    shapes = shape_lanes(10)
    expected = {
        "LanesShort": shapes.short,
        "LanesLong": shapes.long,
        "LanesManual": shapes.manual,
        "LanesFunction": shapes.function,
    }

    found = {text(m["EventSourceArn"]): m for m in _mappings(dev) if text(m["EventSourceArn"]) in _LANES}

    for name, shape in expected.items():
        assert found[name]["BatchSize"] == shape.batch_size
        assert found[name]["ScalingConfig"] == {"MaximumConcurrency": shape.concurrency}
        assert found[name]["FunctionResponseTypes"] == ["ReportBatchItemFailures"]


def test_every_stream_is_followed_from_its_beginning_and_gives_up_into_the_dead_letters(
    synthesized: Synthesized,
) -> None:
    followed = [mapping for mapping in _mappings(synthesized) if "StartingPosition" in mapping]

    seen = set()
    for mapping in followed:
        patterns = tuple(pattern["Pattern"] for pattern in mapping["FilterCriteria"]["Filters"])
        seen.add((invoked(mapping["FunctionName"]), text(mapping["EventSourceArn"]), patterns))
        assert mapping["StartingPosition"] == "TRIM_HORIZON"
        assert mapping["BatchSize"] == 100
        assert mapping["BisectBatchOnFunctionError"] is True
        assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
        assert text(mapping["DestinationConfig"]["OnFailure"]["Destination"]) == "StreamDeadLetters"
    jobs, runs = '{"dynamodb":{"Keys":{"sk":{"S":["JOB"]}}}}', '{"dynamodb":{"Keys":{"sk":{"S":[{"prefix":"RUN#"}]}}}}'
    heartbeats = '{"dynamodb":{"Keys":{"sk":{"S":["BEAT"]}},"NewImage":{"turned":{"S":["yes"]}}}}'
    new_entries = '{"eventName":["INSERT"],"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"DAY#"}]}}}}'
    circuits, notifications = (
        f'{{"dynamodb":{{"Keys":{{"sk":{{"S":[{{"prefix":"{prefix}#"}}]}}}}}}}}'
        for prefix in ("CIRCUIT", "NOTIFICATION")
    )
    assert seen == {
        ("RegistrarFunction", "Jobs", (jobs,)),
        ("BroadcasterFunction", "Jobs", (jobs, heartbeats)),
        ("BroadcasterFunction", "Executions", (runs, circuits)),
        ("BroadcasterFunction", "Realtime", (notifications,)),
        ("AuditorFunction", "Audit", (new_entries, '{"eventName":["MODIFY","REMOVE"]}')),
    }


def test_a_stream_is_given_up_soon_but_for_the_audit_trail_s(synthesized: Synthesized) -> None:
    """A gap in a chain would be a finding; what others miss is made up for by the sweeper and by the next change."""
    tries = {
        invoked(mapping["FunctionName"]): mapping["MaximumRetryAttempts"]
        for mapping in _mappings(synthesized)
        if "StartingPosition" in mapping
    }

    assert tries == {"RegistrarFunction": 5, "BroadcasterFunction": 5, "AuditorFunction": 10_000}


def test_what_runs_regularly_leaves_a_dead_letter_where_it_cannot_start(synthesized: Synthesized) -> None:
    found = {}
    for schedule in synthesized.resources("AWS::Scheduler::Schedule"):
        target = schedule.properties["Target"]
        if ":aws-sdk:" in str(target["Arn"]):
            continue  # backups, which start no function (test_backups.py)
        found[invoked(target["Arn"])] = schedule.properties["ScheduleExpression"]
        assert target["RetryPolicy"] == {"MaximumEventAgeInSeconds": 60, "MaximumRetryAttempts": 2}
        assert text(target["DeadLetterConfig"]["Arn"]) == "SchedulesScheduleDeadLetters"

    assert found == {
        "SweeperFunction": "rate(1 minute)",
        "CataloguerFunction": "rate(1 minute)",
        "AnalystFunction": "rate(5 minutes)",
        "ArchiverFunction": "rate(60 minutes)",
        "TunerFunction": "rate(60 minutes)",
    }


def test_a_sweep_a_registration_or_a_tuning_that_fails_leaves_a_dead_letter(synthesized: Synthesized) -> None:
    invocations = [each.properties for each in synthesized.resources("AWS::Lambda::EventInvokeConfig")]

    assert {text(each["FunctionName"]) for each in invocations} == {
        "SweeperFunction",
        "RegistryFunction",
        "TunerFunction",
    }
    for each in invocations:
        assert each["MaximumRetryAttempts"] == 0
        assert text(each["DestinationConfig"]["OnFailure"]["Destination"]) == "StreamDeadLetters"


def test_our_own_schedules_stay_out_of_the_jobs_group(synthesized: Synthesized) -> None:
    assert all("GroupName" not in each.properties for each in synthesized.resources("AWS::Scheduler::Schedule"))


def test_a_limit_given_at_deployment_reaches_the_lanes_and_the_api(synthesize: Synthesize) -> None:
    bigger = synthesize(LOCAL, name="Second", MAX_CONCURRENT_EXECUTIONS="50")

    found = {text(m["EventSourceArn"]): m for m in _mappings(bigger) if text(m["EventSourceArn"]) in _LANES}
    assert found["LanesShort"]["BatchSize"] == 10
    assert found["LanesShort"]["ScalingConfig"] == {"MaximumConcurrency": 3}
