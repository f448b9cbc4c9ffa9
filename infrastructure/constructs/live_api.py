"""The WebSocket API that shows what happens while it happens."""

from typing import cast

from aws_cdk import Aws, CfnResource, RemovalPolicy
from aws_cdk import aws_apigateway as apigateway
from aws_cdk import aws_apigatewayv2 as apigatewayv2
from aws_cdk import aws_apigatewayv2_integrations as integrations
from aws_cdk import aws_iam as iam
from constructs import Construct

from infrastructure.constructs.access_logs import AccessLogs
from infrastructure.constructs.acknowledged import acknowledge, reference, wildcard
from infrastructure.constructs.functions import Function
from infrastructure.environment import Environment

STAGE = "live"  # a connection opens at `wss://…/live`, which is the stage's own path

_LOG_FIELDS = {
    "requestId": "requestId",
    "at": "requestTime",
    "sourceIp": "identity.sourceIp",
    "event": "eventType",
    "route": "routeKey",
    "connectionId": "connectionId",
    "status": "status",
    "integrationError": "integrationErrorMessage",
}


class LiveApi(Construct):
    """The WebSocket API; `endpoint` is where functions post to its connections."""

    def __init__(self, scope: Construct, construct_id: str, *, environment: Environment, emulator_url: str) -> None:
        super().__init__(scope, construct_id)
        self.api = apigatewayv2.WebSocketApi(self, "Api")
        self.stage = apigatewayv2.WebSocketStage(
            self,
            "Stage",
            web_socket_api=self.api,
            stage_name=STAGE,
            auto_deploy=True,
            throttle=apigatewayv2.ThrottleSettings(rate_limit=100, burst_limit=200),
            access_log_settings=AccessLogs(self, environment=environment, fields=_LOG_FIELDS),
        )
        self.stage.node.add_dependency(_AccountLogs(self, "AccountLogs"))
        self.endpoint = self._endpoint(emulator_url)
        acknowledge(
            self.api,
            {"AwsSolutions-APIG4": "A connection opens with a single-use ticket, which the function redeems."},
        )

    def _endpoint(self, emulator_url: str) -> str:
        if emulator_url:
            return f"{emulator_url}/_aws/execute-api/{self.api.api_id}/{STAGE}"
        return f"https://{self.api.api_id}.execute-api.{Aws.REGION}.{Aws.URL_SUFFIX}/{STAGE}"

    def route(self, function: Function) -> None:
        """Send opening, closing and every message to the function."""

        def integration(name: str) -> apigatewayv2.WebSocketRouteIntegration:
            return integrations.WebSocketLambdaIntegration(name, function.live)

        self.api.add_route("$connect", integration=integration("Opened"))
        self.api.add_route("$disconnect", integration=integration("Closed"))
        self.api.add_route("$default", integration=integration("Said"))

    def grant_post(self, function: Function) -> None:
        """Allow posting to open connections, and closing them."""
        self.stage.grant_management_api_access(function.role)
        connections = f"{reference(cast('CfnResource', self.api.node.default_child))}/{STAGE}/*/@connections/*"
        acknowledge(function.role, {wildcard("execute-api", connections): "Connections come and go."})


class _AccountLogs(Construct):
    """Lets API Gateway write logs: a setting of the whole account and region, so it stays when a deployment goes."""

    def __init__(self, scope: Construct, construct_id: str) -> None:
        super().__init__(scope, construct_id)
        policy = iam.ManagedPolicy.from_aws_managed_policy_name("service-role/AmazonAPIGatewayPushToCloudWatchLogs")
        principal = iam.ServicePrincipal("apigateway.amazonaws.com")
        role = iam.Role(self, "Role", assumed_by=principal, managed_policies=[policy])
        account = apigateway.CfnAccount(self, "Account", cloud_watch_role_arn=role.role_arn)
        for kept in (role, account):
            kept.apply_removal_policy(RemovalPolicy.RETAIN)
        acknowledge(
            role,
            {
                "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/"
                "AmazonAPIGatewayPushToCloudWatchLogs]": "API Gateway accepts no narrower role for its log setting."
            },
        )
