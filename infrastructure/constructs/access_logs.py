"""An API stage's access log: one JSON line per request, and never a query string, which may hold a token."""

import json
from collections.abc import Mapping

import jsii
from aws_cdk import aws_apigateway as apigateway
from aws_cdk import aws_apigatewayv2 as apigatewayv2
from constructs import Construct

from infrastructure.constructs.functions import log_group
from infrastructure.environment import Environment


@jsii.implements(apigatewayv2.IAccessLogSettings)
class AccessLogs:
    """A log group and the fields of a line: the name in the log, and API Gateway's variable."""

    def __init__(self, scope: Construct, *, environment: Environment, fields: Mapping[str, str]) -> None:
        self._destination = apigatewayv2.LogGroupLogDestination(log_group(scope, "AccessLogs", environment))
        variables = {name: f"$context.{variable}" for name, variable in fields.items()}
        self._format = apigateway.AccessLogFormat.custom(json.dumps(variables))

    @property
    def destination(self) -> apigatewayv2.IAccessLogDestination:
        return self._destination

    @property
    def format(self) -> apigateway.AccessLogFormat:
        return self._format
