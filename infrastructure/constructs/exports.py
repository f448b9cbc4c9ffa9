"""Where exports wait to go on, and where their files are fetched."""

from aws_cdk import Duration, RemovalPolicy, Stack
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda_event_sources as sources
from aws_cdk import aws_s3 as s3
from constructs import Construct

from infrastructure.constructs.acknowledged import acknowledge, reference
from infrastructure.constructs.functions import Function
from infrastructure.constructs.lanes import grant_send
from infrastructure.constructs.queues import DeadLetters, LaneQueue
from infrastructure.environment import Environment

_KEPT = Duration.days(7)  # as long as the exports themselves
_FILES, _PIECES = "files/*", "pieces/*"
_AT_ONCE = 2  # exports; AWS allows no fewer


class Exports(Construct):
    """A queue of steps, and a bucket whose files expire."""

    def __init__(
        self, scope: Construct, construct_id: str, *, environment: Environment, consumer_timeout: Duration
    ) -> None:
        super().__init__(scope, construct_id)
        self.dead_letters = DeadLetters(self, "DeadLetters", environment=environment)
        self._queue = LaneQueue(
            self,
            "Queue",
            environment=environment,
            dead_letters=self.dead_letters,
            consumer_timeout=consumer_timeout,
        )
        self._bucket = s3.Bucket(
            self,
            "Files",
            lifecycle_rules=[
                s3.LifecycleRule(expiration=_KEPT, abort_incomplete_multipart_upload_after=Duration.days(1))
            ],
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            encryption=s3.BucketEncryption.S3_MANAGED,
            enforce_ssl=environment.tls_only,
            removal_policy=RemovalPolicy.DESTROY,
            auto_delete_objects=not environment.emulated,
        )
        acknowledge(self._bucket, {"AwsSolutions-S1": "Copies for a week; the trail tells who asked for each."})
        if not environment.tls_only:
            acknowledge(self._bucket, {"AwsSolutions-S10": "The emulator speaks plain HTTP on loopback."})
        self.settings = {"EXPORTS_QUEUE_URL": self._queue.queue_url, "EXPORTS_BUCKET": self._bucket.bucket_name}

    def grant_ask(self, role: iam.Role) -> None:
        """Allow having exports made, and signing addresses of their files."""
        grant_send(self._queue, role)
        self._grant(role, _FILES, "s3:GetObject")

    def feed(self, exporter: Function) -> None:
        """Let the function make the files, and send itself what is left of a long one."""
        exporter.live.add_event_source(
            sources.SqsEventSource(self._queue, batch_size=1, max_concurrency=_AT_ONCE, report_batch_item_failures=True)
        )
        grant_send(self._queue, exporter.role)
        self._grant(exporter.role, _FILES, "s3:PutObject")
        self._grant(exporter.role, _PIECES, "s3:GetObject", "s3:PutObject", "s3:DeleteObject")

    def _grant(self, role: iam.Role, files: str, *actions: str) -> None:
        arn = self._bucket.arn_for_objects(files)
        iam.Grant.add_to_principal(grantee=role, actions=[*actions], resource_arns=[arn])
        acknowledge(role, {f"AwsSolutions-IAM5[Resource::{self._named(role)}/{files}]": "Each export has its own."})

    def _named(self, role: iam.Role) -> str:
        """How the rule's name speaks of the bucket, in the role's stack."""
        if Stack.of(role) is self._bucket.stack:
            bucket = reference(self._bucket.node.default_child)  # type: ignore[arg-type] # a CfnBucket
            return f"{bucket[:-1]}.Arn>"
        named: str = self._bucket.stack.resolve(self._bucket.stack.export_value(self._bucket.bucket_arn))[
            "Fn::ImportValue"
        ]
        return named
