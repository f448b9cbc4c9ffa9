"""The queues: one lane per kind of run, and where dead letters wait for a person."""

from aws_cdk import Duration
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infrastructure.constructs.acknowledged import acknowledge
from infrastructure.environment import Environment

_NO_TLS = {"AwsSolutions-SQS4": "The emulator speaks plain HTTP on loopback."}


class DeadLetters(sqs.Queue):
    """Keeps for 14 days what could not be done; an alarm rings when anything is in it."""

    def __init__(self, scope: Construct, construct_id: str, *, environment: Environment) -> None:
        super().__init__(
            scope,
            construct_id,
            encryption=sqs.QueueEncryption.SQS_MANAGED,
            enforce_ssl=environment.tls_only,
            retention_period=Duration.days(14),
        )
        acknowledge(self, {"AwsSolutions-SQS3": "This is a dead-letter queue: what fails here waits for a person."})
        if not environment.tls_only:
            acknowledge(self, _NO_TLS)


class LaneQueue(sqs.Queue):
    """Where runs of one kind wait for the executor."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        environment: Environment,
        dead_letters: sqs.IQueue,
        consumer_timeout: Duration,
    ) -> None:
        """`consumer_timeout` is the executor's: a message stays hidden six times as long, as Lambda asks for."""
        super().__init__(
            scope,
            construct_id,
            encryption=sqs.QueueEncryption.SQS_MANAGED,
            enforce_ssl=environment.tls_only,
            visibility_timeout=Duration.seconds(6 * consumer_timeout.to_seconds()),
            retention_period=Duration.days(4),
            dead_letter_queue=sqs.DeadLetterQueue(queue=dead_letters, max_receive_count=5),
        )
        if not environment.tls_only:
            acknowledge(self, _NO_TLS)
