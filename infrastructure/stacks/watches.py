"""What rings an alarm: queues that fill, functions that fail or fall behind, an API that errs."""

from aws_cdk import Duration
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_sqs as sqs

from infrastructure.constructs.alarms import FIVE_MINUTES, Alarms
from infrastructure.environment import Environment
from infrastructure.stacks.api import ApiStack
from infrastructure.stacks.execution import ExecutionStack
from infrastructure.stacks.records import RecordsStack

MINUTE = Duration.minutes(1)
# How long a run may wait on its lane, in seconds, before somebody should look.
_WAITING_BOUNDS = {"short": 60, "long": 900, "manual": 60, "function": 900}
_ALERT_BOUND = 1_200  # seconds: an attempt may be put off by 15 minutes


def watch_dead_letters(alarms: Alarms, execution: ExecutionStack, records: RecordsStack, api: ApiStack) -> None:
    queues = {
        "TickDeadLetters": (execution.lanes.dead_letters, "Runs failed five times and wait", "tick-dead-letters"),
        "ScheduleDeadLetters": (
            execution.schedules.dead_letters,
            "EventBridge could not deliver ticks, which wait",
            "schedule-dead-letters",
        ),
        "StreamDeadLetters": (
            execution.stream_dead_letters,
            "Changes were not followed, or sweeps failed, and wait",
            "stream-dead-letters",
        ),
        "ExportDeadLetters": (records.exports.dead_letters, "Exports could not be made", "export-dead-letters"),
        "AlertDeadLetters": (
            api.alerts.dead_letters,
            "Alerts did not get through to a channel and wait",
            "alert-dead-letters",
        ),
    }
    for construct_id, (queue, says, runbook) in queues.items():
        metric = queue.metric_approximate_number_of_messages_visible(period=MINUTE, statistic="Maximum")
        alarms.ring(construct_id, metric=metric, above=0, says=f"{says} for a person.", runbook=runbook)


def watch_lanes(alarms: Alarms, execution: ExecutionStack, api: ApiStack, environment: Environment) -> None:
    for name, queue in execution.lanes.all.items():
        bound = _WAITING_BOUNDS[name]
        alarms.ring(
            f"{name.capitalize()}LaneAge",
            metric=_waited(queue, environment),
            above=bound,
            periods=3,
            says=f"Runs have waited on the {name} lane for more than {bound} s, three minutes long.",
            runbook="lane-age",
        )
    alarms.ring(
        "AlertLaneAge",
        metric=_waited(api.alerts.queue, environment),
        above=_ALERT_BOUND,
        periods=3,
        says="Alerts have waited for the notifier for more than 20 minutes.",
        runbook="alert-lane-age",
    )


def watch_functions(alarms: Alarms, execution: ExecutionStack, api: ApiStack, records: RecordsStack) -> None:
    alarms.ring(
        "ExecutorErrors",
        metric=execution.executor.lambda_function.metric_errors(period=FIVE_MINUTES),
        above=0,
        says="The executor itself failed, not a target.",
        runbook="executor-errors",
    )
    alarms.ring(
        "WorkerErrors",
        metric=execution.worker.lambda_function.metric_errors(period=FIVE_MINUTES),
        above=0,
        says="The worker itself failed, not a job's function.",
        runbook="worker-errors",
    )
    alarms.ring(
        "RegistryErrors",
        metric=execution.registry.lambda_function.metric_errors(period=FIVE_MINUTES),
        above=2,
        says="Functions of the deployed code could not be registered as jobs, three times within five minutes.",
        runbook="registry-errors",
    )
    alarms.ring(
        "SweeperErrors",
        metric=execution.sweeper.lambda_function.metric_errors(period=FIVE_MINUTES),
        above=1,
        says="More than one sweep failed within five minutes.",
        runbook="sweeper-errors",
    )
    alarms.ring_when_silent(
        "SweeperSilent",
        metric=execution.sweeper.lambda_function.metric_invocations(period=FIVE_MINUTES),
        periods=2,
        says="Nothing has swept for ten minutes: what is lost stays lost, and nobody hears of it.",
        runbook="sweeper-silent",
    )
    alarms.ring(
        "CataloguerErrors",
        metric=api.cataloguer.lambda_function.metric_errors(period=FIVE_MINUTES),
        above=0,
        periods=3,
        says="What lists need of all jobs was not kept, for fifteen minutes.",
        runbook="cataloguer-errors",
    )
    alarms.ring(
        "TunerErrors",
        metric=api.tuner.lambda_function.metric_errors(period=Duration.hours(1)),
        above=0,
        says="Some jobs' schedules were not looked at by the tuning, or none.",
        runbook="tuner-errors",
    )
    alarms.ring(
        "ArchiverErrors",
        metric=records.archiver.lambda_function.metric_errors(period=Duration.hours(1)),
        above=0,
        periods=3,
        says="What ended long ago was not archived, three hours in a row; records expire a week after they should.",
        runbook="archiver-errors",
    )
    for name, function in {"Registrar": execution.registrar, "Broadcaster": api.broadcaster}.items():
        alarms.ring(
            f"{name}Lag",
            metric=function.lambda_function.metric("IteratorAge", period=MINUTE, statistic="Maximum"),
            above=60_000,
            periods=3,
            says=f"The {name.lower()} is more than a minute behind its table, three minutes long.",
            runbook="stream-lag",
        )


def watch_api(alarms: Alarms, api: ApiStack) -> None:
    alarms.ring(
        "ApiServerErrors",
        metric=api.http.api.metric_server_error(period=FIVE_MINUTES, statistic="Sum"),
        above=5,
        says="The API answered more than five requests with 5xx within five minutes.",
        runbook="api-5xx",
    )
    alarms.ring(
        "LiveErrors",
        metric=api.realtime.lambda_function.metric_errors(period=FIVE_MINUTES),
        above=5,
        says="Consoles could not be connected to live events, six times within five minutes.",
        runbook="live-errors",
    )


def watch_canary(alarms: Alarms) -> None:
    """Silence is the alarm: it says the same whatever part of the chain is broken, the measuring included."""
    alarms.ring_when_silent(
        "CanarySilent",
        metric=cloudwatch.Metric(
            namespace="CronManager",
            metric_name="CanaryRoundTrip",
            dimensions_map={"service": "broadcaster"},
            statistic="SampleCount",
            period=MINUTE,
        ),
        periods=5,
        says="No run of the canary has succeeded for five minutes: jobs may not run, or the API not answer.",
        runbook="canary-silent",
    )


def _waited(queue: sqs.IQueue, environment: Environment) -> cloudwatch.IMetric:
    """The emulator knows no arithmetic of metrics."""
    return _oldest(queue) if environment.emulated else _oldest_in_a_line(queue)


def _oldest(queue: sqs.IQueue) -> cloudwatch.IMetric:
    return queue.metric_approximate_age_of_oldest_message(period=MINUTE, statistic="Maximum")


def _oldest_in_a_line(queue: sqs.IQueue) -> cloudwatch.IMetric:
    """The oldest message's age while messages wait that could be received.

    Occurrences wait for their time as delayed messages, up to 15 minutes. AWS does not say that their age does not
    count.
    """
    waiting = queue.metric_approximate_number_of_messages_visible(period=MINUTE, statistic="Minimum")
    return cloudwatch.MathExpression(
        expression="IF(waiting > 0, age, 0)", using_metrics={"waiting": waiting, "age": _oldest(queue)}, period=MINUTE
    )
