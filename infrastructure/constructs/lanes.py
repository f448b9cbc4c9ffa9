"""The lanes on which runs wait for the executor and the worker."""

from aws_cdk import ArnFormat, Duration, Stack
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda_event_sources as sources
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from cron_manager.domain.lane_shapes import LaneShapes
from infrastructure.constructs.functions import Function
from infrastructure.constructs.queues import DeadLetters, LaneQueue
from infrastructure.environment import Environment

_SEND = "sqs:SendMessage"
_ATTRIBUTES = "sqs:GetQueueAttributes"
_SHAPE = ("lambda:GetEventSourceMapping", "lambda:UpdateEventSourceMapping")


class Lanes(Construct):
    """Short and long for scheduled calls, manual for a person's own, function for function jobs; what fails five times
    goes to `dead_letters`.
    """

    def __init__(
        self, scope: Construct, construct_id: str, *, environment: Environment, consumer_timeout: Duration
    ) -> None:
        super().__init__(scope, construct_id)
        self.dead_letters = DeadLetters(self, "TickDeadLetters", environment=environment)

        def lane(name: str) -> LaneQueue:
            return LaneQueue(
                self,
                name,
                environment=environment,
                dead_letters=self.dead_letters,
                consumer_timeout=consumer_timeout,
            )

        self.short, self.long, self.manual, self.function = map(lane, ("Short", "Long", "Manual", "Function"))
        self.calls = (self.short, self.long, self.manual)
        self.all = {"short": self.short, "long": self.long, "manual": self.manual, "function": self.function}
        self.scheduled = (self.short, self.long, self.function)
        self._feeds: dict[str, str] = {}
        self.urls = {f"{name.upper()}_QUEUE_URL": queue.queue_url for name, queue in self.all.items()}

    def grant_send(self, grantee: iam.IGrantable) -> None:
        for queue in self.all.values():
            grant_send(queue, grantee)

    def grant_send_calls(self, grantee: iam.IGrantable) -> None:
        """Allow sending to the executor's lanes."""
        for queue in self.calls:
            grant_send(queue, grantee)

    def grant_send_scheduled(self, grantee: iam.IGrantable) -> None:
        """Allow sending to the lanes of scheduled runs."""
        for queue in self.scheduled:
            grant_send(queue, grantee)

    def grant_measure(self, grantee: iam.IGrantable) -> None:
        """Allow reading how many messages wait."""
        for queue in self.all.values():
            grant_measure(queue, grantee)

    def feed(self, executor: Function, shapes: LaneShapes) -> None:
        """Let the executor run the lanes' messages; it answers for each message of a batch on its own."""
        for name in ("short", "long", "manual"):
            self._feed(executor, name, shapes)

    def feed_functions(self, worker: Function, shapes: LaneShapes) -> None:
        """Let the worker run the function jobs."""
        self._feed(worker, "function", shapes)

    @property
    def feed_ids(self) -> dict[str, str]:
        """Of the event source mappings, for who shapes the lanes anew."""
        return {f"{name.upper()}_LANE_FEED": feed for name, feed in self._feeds.items()}

    def grant_shape(self, grantee: iam.IGrantable) -> None:
        """Allow changing how many messages are handed over, and to how many invocations."""
        stack = Stack.of(self)
        arns = [
            stack.format_arn(
                service="lambda",
                resource="event-source-mapping",
                resource_name=feed,
                arn_format=ArnFormat.COLON_RESOURCE_NAME,
            )
            for feed in self._feeds.values()
        ]
        iam.Grant.add_to_principal(grantee=grantee, actions=[*_SHAPE], resource_arns=arns)

    def _feed(self, consumer: Function, name: str, shapes: LaneShapes) -> None:
        shape = shapes.of(name)
        source = sources.SqsEventSource(
            self.all[name],
            batch_size=shape.batch_size,
            max_concurrency=shape.concurrency,
            report_batch_item_failures=True,
        )
        consumer.live.add_event_source(source)
        self._feeds[name] = source.event_source_mapping_id


def grant_measure(queue: sqs.IQueue, grantee: iam.IGrantable) -> None:
    """Allow reading how many messages wait."""
    queue.grant(grantee, _ATTRIBUTES)


def grant_send(queue: sqs.IQueue, grantee: iam.IGrantable) -> None:
    queue.grant(grantee, _SEND)
