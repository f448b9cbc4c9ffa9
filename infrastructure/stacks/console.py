"""The console's files, and in AWS the one origin in front of console, API and WebSocket."""

from aws_cdk import CfnOutput, RemovalPolicy, Stack
from aws_cdk import aws_s3 as s3
from aws_cdk import aws_ssm as ssm
from constructs import Construct

from infrastructure.constructs.acknowledged import acknowledge
from infrastructure.constructs.origin import Origin
from infrastructure.constructs.synthesizer import synthesizer
from infrastructure.deployment import Deployment
from infrastructure.environment import Environment
from infrastructure.stacks.api import ApiStack


class ConsoleStack(Stack):
    """The console's bucket; CloudFront where the environment hosts the console."""

    def __init__(self, scope: Construct, *, deployment: Deployment, api: ApiStack) -> None:
        environment = deployment.environment
        super().__init__(
            scope,
            deployment.stack_id("Console"),
            description="Cron Manager: the console and the origin that it shares with the API",
            synthesizer=synthesizer(environment),
        )
        self.bucket = self._bucket(environment)
        CfnOutput(self, "ConsoleBucket", value=self.bucket.bucket_name)
        url = api.http.api.api_endpoint
        if environment.hosts_console:
            origin = Origin(self, "Origin", bucket=self.bucket, http=api.http, live=api.live, proof=api.origin_proof)
            origin.upload(deployment.console_files)
            CfnOutput(self, "ConsoleUrl", value=origin.url)
            url = origin.url
        ssm.StringParameter(
            self,
            "PublicUrl",
            parameter_name=deployment.public_url_parameter,
            string_value=deployment.parameters.public_url or url,
            description="Where targets call back when their work is done",
        )

    def _bucket(self, environment: Environment) -> s3.Bucket:
        """Holds built files only, which the next deployment makes again; so it goes with its stack everywhere."""
        bucket = s3.Bucket(
            self,
            "Files",
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            encryption=s3.BucketEncryption.S3_MANAGED,
            enforce_ssl=environment.tls_only,
            removal_policy=RemovalPolicy.DESTROY,
            auto_delete_objects=environment.hosts_console,
        )
        acknowledge(bucket, {"AwsSolutions-S1": "Public program files that only CloudFront reads."})
        if not environment.tls_only:
            acknowledge(bucket, {"AwsSolutions-S10": "The emulator speaks plain HTTP on loopback."})
        return bucket
