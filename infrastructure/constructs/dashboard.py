"""One page in CloudWatch for the person who was woken: what rings, what waits, what fails, what is behind."""

from collections.abc import Mapping, Sequence

from aws_cdk import Duration
from aws_cdk import aws_apigatewayv2 as apigatewayv2
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_dynamodb as dynamodb
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infrastructure.constructs.functions import Function

_MINUTE, _FIVE_MINUTES = Duration.minutes(1), Duration.minutes(5)
_THIRD, _HALF = 8, 12  # of the page's width
_NAMESPACE = "CronManager"


class Dashboard(Construct):
    """Widgets over the constructs of the stacks, from what people feel to what AWS counts."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        name: str,
        alarms: Sequence[cloudwatch.IAlarm],
        lanes: Sequence[str],
        dead_letters: Mapping[str, sqs.IQueue],
        functions: Mapping[str, Function],
        followers: Mapping[str, Function],
        tables: Mapping[str, dynamodb.ITable],
        api: apigatewayv2.HttpApi,
    ) -> None:
        """`followers` are the functions that follow a stream; mappings are by the words that the page shows."""
        super().__init__(scope, construct_id)
        self._page = cloudwatch.Dashboard(self, "Page", dashboard_name=name)
        self.name = name
        self._page.add_widgets(cloudwatch.AlarmStatusWidget(alarms=[*alarms], title="Alarms", width=24, height=3))
        self._page.add_widgets(
            _graph("Runs that wait, by lane", [_of_lane("LaneDepth", lane, "Maximum") for lane in lanes]),
            _graph(
                "Seconds that the oldest has waited", [_of_lane("LaneOldestAge", lane, "Maximum") for lane in lanes]
            ),
            _graph("Lateness, ms; open circuits", [_of_sweep("StartDelay")], [_of_sweep("OpenCircuits")]),
        )
        self._page.add_widgets(
            _graph("Dead letters", [_named(name, _visible(queue)) for name, queue in dead_letters.items()]),
            _graph("Errors of functions", [_named(name, _errors(each)) for name, each in functions.items()]),
            _graph("Milliseconds behind the tables", [_named(name, _age(each)) for name, each in followers.items()]),
        )
        self._page.add_widgets(
            _graph("API: requests; 5xx", [_named("requests", api.metric_count(statistic="Sum", period=_FIVE_MINUTES))],
                   [_named("5xx", api.metric_server_error(statistic="Sum", period=_FIVE_MINUTES))]),
            _graph("API: latency, ms", [_named(each, api.metric_latency(statistic=each, period=_FIVE_MINUTES))
                                        for each in ("p50", "p99")]),
            _graph("Throttled functions", [_named(name, _throttles(each)) for name, each in functions.items()]),
        )  # fmt: skip
        self._page.add_widgets(
            *(
                _graph(f"Units that the tables {does}", [_units(way, *each) for each in tables.items()], width=_HALF)
                for way, does in (("Write", "write"), ("Read", "read"))
            )
        )


def _graph(
    title: str, left: Sequence[cloudwatch.IMetric], right: Sequence[cloudwatch.IMetric] = (), *, width: int = _THIRD
) -> cloudwatch.GraphWidget:
    return cloudwatch.GraphWidget(title=title, left=[*left], right=[*right], width=width)


def _named(label: str, metric: cloudwatch.Metric) -> cloudwatch.Metric:
    return metric.with_(label=label)


def _of_lane(metric: str, lane: str, statistic: str) -> cloudwatch.Metric:
    return _ours(metric, statistic, lane=lane).with_(label=lane)


def _of_sweep(metric: str) -> cloudwatch.Metric:
    return _ours(metric, "Maximum")


def _ours(metric: str, statistic: str, **dimensions: str) -> cloudwatch.Metric:
    """The sweeper's: it alone writes metrics each minute."""
    return cloudwatch.Metric(
        namespace=_NAMESPACE,
        metric_name=metric,
        dimensions_map={"service": "sweeper", **dimensions},
        statistic=statistic,
        period=_MINUTE,
    )


def _visible(queue: sqs.IQueue) -> cloudwatch.Metric:
    return queue.metric_approximate_number_of_messages_visible(statistic="Maximum", period=_FIVE_MINUTES)


def _errors(function: Function) -> cloudwatch.Metric:
    return function.lambda_function.metric_errors(period=_FIVE_MINUTES)


def _throttles(function: Function) -> cloudwatch.Metric:
    return function.lambda_function.metric_throttles(period=_FIVE_MINUTES)


def _age(function: Function) -> cloudwatch.Metric:
    return function.lambda_function.metric("IteratorAge", statistic="Maximum", period=_MINUTE)


def _units(way: str, name: str, table: dynamodb.ITable) -> cloudwatch.Metric:
    return cloudwatch.Metric(
        namespace="AWS/DynamoDB",
        metric_name=f"Consumed{way}CapacityUnits",
        dimensions_map={"TableName": table.table_name},
        statistic="Sum",
        period=_FIVE_MINUTES,
        label=name,
    )
