"""One Lambda function as all of them are, and the layers that they share."""

from collections.abc import Mapping
from dataclasses import dataclass

from aws_cdk import AssetHashType, Duration, RemovalPolicy
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_logs as logs
from constructs import Construct

from infrastructure.constructs.acknowledged import EVERY_RESOURCE, acknowledge
from infrastructure.constructs.releases import LIVE, Releases
from infrastructure.constructs.tables import removal_policy
from infrastructure.deployment import Deployment
from infrastructure.environment import Environment, Release
from infrastructure.packaging import PYTHON_VERSION, Package

RUNTIMES: Mapping[str, lambda_.Runtime] = {
    "3.11": lambda_.Runtime.PYTHON_3_11,
    "3.12": lambda_.Runtime.PYTHON_3_12,
    "3.13": lambda_.Runtime.PYTHON_3_13,
    "3.14": lambda_.Runtime.PYTHON_3_14,
}
_ARCHITECTURES = {"arm64": lambda_.Architecture.ARM_64, "x86_64": lambda_.Architecture.X86_64}
_LOG_LEVELS = {
    "DEBUG": lambda_.ApplicationLogLevel.DEBUG,
    "INFO": lambda_.ApplicationLogLevel.INFO,
    "WARNING": lambda_.ApplicationLogLevel.WARN,
    "ERROR": lambda_.ApplicationLogLevel.ERROR,
}
_RETENTIONS = {
    1: logs.RetentionDays.ONE_DAY,
    14: logs.RetentionDays.TWO_WEEKS,
    90: logs.RetentionDays.THREE_MONTHS,
}


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How long one invocation may take and what it gets."""

    seconds: int  # the invocation is killed after them
    memory_mb: int  # processor time grows with it


def log_group(scope: Construct, construct_id: str, environment: Environment) -> logs.LogGroup:
    """A log group that forgets as the environment says."""
    return logs.LogGroup(
        scope,
        construct_id,
        retention=_RETENTIONS[environment.log_retention_days],
        removal_policy=removal_policy(environment),
    )


class Layers(Construct):
    """Our code and the third-party packages, as the layers of one stack's functions.

    Each stack has layers of its own made from the same zips: a layer's address changes with its content, and an
    address that another stack imports can never change.
    """

    def __init__(self, scope: Construct, construct_id: str, *, deployment: Deployment) -> None:
        super().__init__(scope, construct_id)
        self._environment = deployment.environment
        self.versions = [
            self._layer("Core", deployment.packages.core),
            self._layer("Dependencies", deployment.packages.dependencies),
        ]

    def _layer(self, construct_id: str, package: Package) -> lambda_.LayerVersion:
        return lambda_.LayerVersion(
            self,
            construct_id,
            code=_code(package),
            compatible_runtimes=[RUNTIMES[PYTHON_VERSION]],
            compatible_architectures=[_ARCHITECTURES[self._environment.architecture]],
            removal_policy=RemovalPolicy.DESTROY,
        )


class Function(Construct):
    """The Lambda function of `functions/<id in lower case>`, with a role that may only write its own log."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        deployment: Deployment,
        layers: Layers,
        limits: Limits,
        settings: Mapping[str, str],
        recursive: bool = False,
        at_once: bool = False,
    ) -> None:
        """`settings` become environment variables beside those that all functions have.

        `recursive` tells Lambda that the function feeds its own queue on purpose; otherwise Lambda breaks the
        chain after sixteen invocations. `at_once`: two versions of it must not run beside each other, so a new one
        never takes over gradually.
        """
        super().__init__(scope, construct_id)
        environment, name = deployment.environment, construct_id.lower()
        logs_group = log_group(self, "Logs", environment)
        self.role = iam.Role(self, "Role", assumed_by=iam.ServicePrincipal("lambda.amazonaws.com"))
        logs_group.grant_write(self.role)
        self.timeout = Duration.seconds(limits.seconds)
        self.lambda_function = lambda_.Function(
            self,
            "Function",
            runtime=RUNTIMES[PYTHON_VERSION],
            architecture=_ARCHITECTURES[environment.architecture],
            handler="handler.handler",
            code=_code(deployment.packages.functions[name]),
            layers=layers.versions,
            role=self.role,
            timeout=self.timeout,
            memory_size=limits.memory_mb,
            environment={**_common_settings(deployment, name), **settings},
            log_group=logs_group,
            logging_format=lambda_.LoggingFormat.JSON,
            application_log_level_v2=_LOG_LEVELS[deployment.parameters.log_level],
            tracing=lambda_.Tracing.ACTIVE if environment.tracing else lambda_.Tracing.DISABLED,
            recursive_loop=lambda_.RecursiveLoop.ALLOW if recursive else None,
            current_version_options=lambda_.VersionOptions(removal_policy=RemovalPolicy.RETAIN),
        )
        self.live = self._live(environment.release, at_once=at_once)
        self._acknowledge(environment)

    def _live(self, release: Release, *, at_once: bool) -> lambda_.IFunction:
        """What everybody invokes: the alias of the version that counts, or the function itself."""
        if release is Release.PLAIN:
            return self.lambda_function
        version = self.lambda_function.current_version
        alias = lambda_.Alias(self, "Live", alias_name=LIVE, version=version)
        Releases.of(self).shift(self, alias, version, Release.AT_ONCE if at_once else release)
        return alias

    def _acknowledge(self, environment: Environment) -> None:
        acknowledge(
            self.lambda_function,
            {"AwsSolutions-L1": "The runtime is the Python that builds, tests and compiles the bytecode."},
        )
        if environment.tracing:
            acknowledge(self.role, {EVERY_RESOURCE: "X-Ray's actions know no resources."})


def grant_invoke(function: Function, grantee: iam.IGrantable) -> None:
    """Allow invoking what is live; the CDK's own grant opens all versions as well."""
    iam.Grant.add_to_principal(
        grantee=grantee,
        actions=["lambda:InvokeFunction"],
        resource_arns=[function.live.function_arn],
    )


def _common_settings(deployment: Deployment, name: str) -> dict[str, str]:
    return {
        "ENVIRONMENT": deployment.environment.name,
        "LOG_LEVEL": deployment.parameters.log_level,
        "POWERTOOLS_SERVICE_NAME": name,
        "POWERTOOLS_METRICS_NAMESPACE": "CronManager",
    }


def _code(package: Package) -> lambda_.AssetCode:
    return lambda_.Code.from_asset(
        str(package.zip), asset_hash=package.content_hash, asset_hash_type=AssetHashType.CUSTOM
    )
