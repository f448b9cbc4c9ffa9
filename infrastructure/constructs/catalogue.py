"""Where the catalogue of jobs is kept: a bucket with one object, which is replaced as a whole."""

from aws_cdk import RemovalPolicy
from aws_cdk import aws_iam as iam
from aws_cdk import aws_s3 as s3
from constructs import Construct

from infrastructure.constructs.acknowledged import acknowledge
from infrastructure.environment import Environment

_OBJECT = "catalogue/jobs.json.z"


class CatalogueBucket(s3.Bucket):
    """Holds a copy that is made again when it is missing; so it goes with its stack everywhere."""

    def __init__(self, scope: Construct, construct_id: str, *, environment: Environment) -> None:
        super().__init__(
            scope,
            construct_id,
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            encryption=s3.BucketEncryption.S3_MANAGED,
            enforce_ssl=environment.tls_only,
            removal_policy=RemovalPolicy.DESTROY,
            auto_delete_objects=not environment.emulated,
        )
        acknowledge(self, {"AwsSolutions-S1": "One object that the cataloguer writes and the API reads."})
        if not environment.tls_only:
            acknowledge(self, {"AwsSolutions-S10": "The emulator speaks plain HTTP on loopback."})

    def grant_read_catalogue(self, grantee: iam.IGrantable) -> None:
        """Allow reading it, and being told that there is none yet."""
        self._grant(grantee, "s3:GetObject")
        iam.Grant.add_to_principal(grantee=grantee, actions=["s3:ListBucket"], resource_arns=[self.bucket_arn])

    def grant_replace(self, grantee: iam.IGrantable) -> None:
        self._grant(grantee, "s3:PutObject")

    def _grant(self, grantee: iam.IGrantable, action: str) -> None:
        arn = self.arn_for_objects(_OBJECT)
        iam.Grant.add_to_principal(grantee=grantee, actions=[action], resource_arns=[arn])
