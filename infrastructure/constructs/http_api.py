"""The HTTP API in front of the functions."""

from collections.abc import Sequence

from aws_cdk import aws_apigatewayv2 as apigatewayv2
from aws_cdk import aws_apigatewayv2_integrations as integrations
from constructs import Construct

from infrastructure.constructs.access_logs import AccessLogs
from infrastructure.constructs.acknowledged import acknowledge
from infrastructure.constructs.functions import Function
from infrastructure.environment import Environment

# What one line of the access log says. Not the path: that of a ping is as good as a password. The function's log has
# the route of the same request id.
_LOG_FIELDS = {
    "requestId": "requestId",
    "at": "requestTime",
    "sourceIp": "identity.sourceIp",
    "method": "httpMethod",
    "route": "routeKey",
    "status": "status",
    "bytes": "responseLength",
    "latencyMs": "responseLatency",
    "integrationError": "integrationErrorMessage",
}


class HttpApi(Construct):
    """Routes of the form `ANY /api/v1/…`, on the default stage, so that functions see the path as it was asked."""

    def __init__(self, scope: Construct, construct_id: str, *, environment: Environment) -> None:
        super().__init__(scope, construct_id)
        self.api = apigatewayv2.HttpApi(self, "Api", create_default_stage=False)
        self.stage = apigatewayv2.HttpStage(
            self,
            "Stage",
            http_api=self.api,
            stage_name="$default",
            auto_deploy=True,
            throttle=apigatewayv2.ThrottleSettings(rate_limit=200, burst_limit=400),
            access_log_settings=AccessLogs(self, environment=environment, fields=_LOG_FIELDS),
        )
        acknowledge(
            self.api,
            {"AwsSolutions-APIG4": "Each function checks the caller's session or token and its scopes by itself."},
        )

    def route(self, function: Function, paths: Sequence[str]) -> None:
        """Send every method of the paths to the function."""
        integration = integrations.HttpLambdaIntegration(function.node.id, function.live)
        for path in paths:
            self.api.add_routes(path=path, methods=[apigatewayv2.HttpMethod.ANY], integration=integration)
