"""Where alerts wait for the notifier, and whom its e-mails come from."""

from aws_cdk import Duration, Stack
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda_event_sources as sources
from aws_cdk import aws_ses as ses
from constructs import Construct

from infrastructure.constructs.functions import Function
from infrastructure.constructs.lanes import grant_send
from infrastructure.constructs.queues import DeadLetters, LaneQueue
from infrastructure.environment import Environment

_CONCURRENCY = 5  # invocations: channels are slow, and alerts few


class AlertLane(Construct):
    """The notifier's queue. What no attempt gets through waits in `dead_letters`."""

    def __init__(
        self, scope: Construct, construct_id: str, *, environment: Environment, consumer_timeout: Duration
    ) -> None:
        super().__init__(scope, construct_id)
        self.dead_letters = DeadLetters(self, "AlertDeadLetters", environment=environment)
        self.queue = LaneQueue(
            self,
            "Alerts",
            environment=environment,
            dead_letters=self.dead_letters,
            consumer_timeout=consumer_timeout,
        )

    def feed(self, notifier: Function) -> None:
        """Let the notifier take the messages, and send itself those that bring further attempts."""
        notifier.live.add_event_source(
            sources.SqsEventSource(
                self.queue, batch_size=1, max_concurrency=_CONCURRENCY, report_batch_item_failures=True
            )
        )
        grant_send(self.queue, notifier.role)
        grant_send(self.dead_letters, notifier.role)


class AlertSender(Construct):
    """The address that e-mails come from. AWS asks it once, by e-mail, whether it agrees."""

    def __init__(self, scope: Construct, construct_id: str, *, address: str) -> None:
        super().__init__(scope, construct_id)
        self._address = address
        ses.EmailIdentity(self, "Identity", identity=ses.Identity.email(address))

    def grant_send(self, notifier: Function) -> None:
        """Allow sending from the address, and from no other."""
        arn = Stack.of(self).format_arn(service="ses", resource="identity", resource_name=self._address)
        iam.Grant.add_to_principal(grantee=notifier.role, actions=["ses:SendEmail"], resource_arns=[arn])
