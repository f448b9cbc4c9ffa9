"""How a new version of a function takes over from the one before: behind the alias `live`, and back when it errs."""

from aws_cdk import Duration, Stack
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_codedeploy as codedeploy
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from constructs import Construct

from infrastructure.constructs.acknowledged import acknowledge
from infrastructure.environment import Release

LIVE = "live"
_ERRORS = 1  # of the new version in a minute; more bring the old one back
_POLICY = "service-role/AWSCodeDeployRoleForLambdaLimited"
_CONFIGURATIONS = {
    Release.AT_ONCE: codedeploy.LambdaDeploymentConfig.ALL_AT_ONCE,
    Release.GRADUAL: codedeploy.LambdaDeploymentConfig.LINEAR_10_PERCENT_EVERY_1_MINUTE,
}


class Releases(Construct):
    """One stack's releases: what CodeDeploy knows its functions by, and what it acts as."""

    @classmethod
    def of(cls, scope: Construct) -> "Releases":
        """The stack's one and only."""
        stack = Stack.of(scope)
        found = stack.node.try_find_child("Releases")
        return found if isinstance(found, Releases) else cls(stack, "Releases")

    def __init__(self, scope: Construct, construct_id: str) -> None:
        super().__init__(scope, construct_id)
        self._application = codedeploy.LambdaApplication(self, "Application")
        self._role = iam.Role(
            self,
            "Role",
            assumed_by=iam.ServicePrincipal("codedeploy.amazonaws.com"),
            managed_policies=[iam.ManagedPolicy.from_aws_managed_policy_name(_POLICY)],
        )
        rule = f"AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/{_POLICY}]"
        acknowledge(self._role, {rule: "CodeDeploy's own: it moves aliases and reads alarms."})

    def shift(self, function: Construct, alias: lambda_.Alias, version: lambda_.IVersion, release: Release) -> None:
        """Move the alias to each new version as the release says. More than one error of the new version in a minute
        moves it back, and the stack with it.
        """
        errors = cloudwatch.Metric(
            namespace="AWS/Lambda",
            metric_name="Errors",
            # The new version's own: what the old one does must not keep a mended one from taking over.
            # The alias is spelled out, for it waits for its deployment group, which waits for the alarm.
            dimensions_map={
                "FunctionName": version.lambda_.function_name,
                "Resource": f"{version.lambda_.function_name}:{LIVE}",
                "ExecutedVersion": version.version,
            },
            period=Duration.minutes(1),
            statistic="Sum",
        )
        alarm = cloudwatch.Alarm(
            function,
            "ReleaseErrors",
            metric=errors,
            threshold=_ERRORS,
            comparison_operator=cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
            evaluation_periods=1,
            treat_missing_data=cloudwatch.TreatMissingData.NOT_BREACHING,
            alarm_description="The new version fails; CodeDeploy brings the old one back. See docs/operations.md",
        )
        codedeploy.LambdaDeploymentGroup(
            function,
            "Release",
            application=self._application,
            role=self._role,
            alias=alias,
            deployment_config=_CONFIGURATIONS[release],
            alarms=[alarm],
        )
