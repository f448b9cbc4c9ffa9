"""Where the audit trail's chains end is kept outside their table: in a bucket whose versions stay."""

from aws_cdk import Duration, RemovalPolicy
from aws_cdk import aws_iam as iam
from aws_cdk import aws_s3 as s3
from constructs import Construct

from infrastructure.constructs.acknowledged import acknowledge
from infrastructure.environment import Environment

_KEPT = Duration.days(400)  # more than a year: last year's trail can be proven while this year's is read
_HEADS = "heads/*"


class AuditHeads(s3.Bucket):
    """One object for each chain, and each of its versions a head that was true once.

    Where data must outlive its stack the versions are locked: to delete one within its time takes a right that no
    function and no ordinary administrator has (s3:BypassGovernanceRetention).
    """

    def __init__(self, scope: Construct, construct_id: str, *, environment: Environment) -> None:
        super().__init__(
            scope,
            construct_id,
            versioned=True,
            object_lock_default_retention=s3.ObjectLockRetention.governance(_KEPT)
            if environment.retains_data
            else None,
            lifecycle_rules=[s3.LifecycleRule(noncurrent_version_expiration=_KEPT)],
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            encryption=s3.BucketEncryption.S3_MANAGED,
            enforce_ssl=environment.tls_only,
            removal_policy=RemovalPolicy.RETAIN,
        )
        acknowledge(self, {"AwsSolutions-S1": "Only the auditor writes here, and each version says when."})
        if not environment.tls_only:
            acknowledge(self, {"AwsSolutions-S10": "The emulator speaks plain HTTP on loopback."})

    def grant_keep(self, role: iam.Role) -> None:
        """Allow keeping heads over those before."""
        self._grant(role, "s3:PutObject")

    def grant_read_heads(self, role: iam.Role) -> None:
        """Allow reading the latest heads, and being told that a chain has none."""
        self._grant(role, "s3:GetObject")
        iam.Grant.add_to_principal(grantee=role, actions=["s3:ListBucket"], resource_arns=[self.bucket_arn])

    def _grant(self, role: iam.Role, action: str) -> None:
        """`role` is another stack's, which knows the bucket by an export."""
        arn = self.arn_for_objects(_HEADS)
        iam.Grant.add_to_principal(grantee=role, actions=[action], resource_arns=[arn])
        exported = self.stack.resolve(self.stack.export_value(self.bucket_arn))["Fn::ImportValue"]
        rule = f"AwsSolutions-IAM5[Resource::{exported}/{_HEADS}]"
        acknowledge(role, {rule: "Each day has heads of its own."})
