"""Where executions are kept when the table does not hold them any more: one folder for each day."""

from aws_cdk import Duration, RemovalPolicy
from aws_cdk import aws_iam as iam
from aws_cdk import aws_s3 as s3
from constructs import Construct

from infrastructure.constructs.acknowledged import acknowledge
from infrastructure.environment import Environment

_DAYS = "executions/*"


class Archive(s3.Bucket):
    """Days that do not change any more. Each expires so many days after it was written, and none with the stack."""

    def __init__(self, scope: Construct, construct_id: str, *, environment: Environment, days: int) -> None:
        super().__init__(
            scope,
            construct_id,
            lifecycle_rules=[s3.LifecycleRule(expiration=Duration.days(days))],
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            encryption=s3.BucketEncryption.S3_MANAGED,
            enforce_ssl=environment.tls_only,
            removal_policy=RemovalPolicy.RETAIN,
        )
        acknowledge(self, {"AwsSolutions-S1": "Only the archiver writes here, and each manifest says when."})
        if not environment.tls_only:
            acknowledge(self, {"AwsSolutions-S10": "The emulator speaks plain HTTP on loopback."})

    def grant_read_days(self, role: iam.Role) -> None:
        """Allow reading days, and being told that there is none."""
        self._grant(role, "s3:GetObject")
        iam.Grant.add_to_principal(grantee=role, actions=["s3:ListBucket"], resource_arns=[self.bucket_arn])

    def grant_write_days(self, role: iam.Role) -> None:
        self._grant(role, "s3:PutObject")

    def _grant(self, role: iam.Role, action: str) -> None:
        """`role` is another stack's, which knows the bucket by an export."""
        arn = self.arn_for_objects(_DAYS)
        iam.Grant.add_to_principal(grantee=role, actions=[action], resource_arns=[arn])
        exported = self.stack.resolve(self.stack.export_value(self.bucket_arn))["Fn::ImportValue"]
        rule = f"AwsSolutions-IAM5[Resource::{exported}/{_DAYS}]"
        acknowledge(role, {rule: "Each day has files of its own."})
