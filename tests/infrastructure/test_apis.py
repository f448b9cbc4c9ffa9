"""Both APIs: their routes, their brakes and what they write down."""

import json
import re

from tests.infrastructure.assembly import Synthesized, text


def _routes(synthesized: Synthesized, api: str) -> dict[str, str]:
    """Route → function."""
    integrations = {
        integration.logical_id: re.sub(r"Live\b", "Function", text(integration.properties["IntegrationUri"]))
        for integration in synthesized.resources("AWS::ApiGatewayV2::Integration")
    }
    routes = {}
    for route in synthesized.resources("AWS::ApiGatewayV2::Route"):
        if text(route.properties["ApiId"]) == api:
            target = next(name for name in integrations if name in json.dumps(route.properties["Target"]))
            uri = integrations[target]
            routes[route.properties["RouteKey"]] = next(
                name for name in ("ApiFunction", "AuthFunction", "RealtimeFunction") if name in uri
            )
    return routes


def test_requests_reach_the_function_that_answers_for_them(synthesized: Synthesized) -> None:
    assert _routes(synthesized, "HttpApi") == {
        "ANY /api/v1/{proxy+}": "ApiFunction",
        "ANY /api/v1/auth/{proxy+}": "AuthFunction",
        "ANY /api/v1/users/{proxy+}": "AuthFunction",
        "ANY /api/v1/users": "AuthFunction",
    }
    assert _routes(synthesized, "LiveApi") == dict.fromkeys(("$connect", "$disconnect", "$default"), "RealtimeFunction")


def test_both_stages_have_brakes_and_write_every_request_down_without_its_query(synthesized: Synthesized) -> None:
    stages = {
        stage.properties["StageName"]: stage.properties for stage in synthesized.resources("AWS::ApiGatewayV2::Stage")
    }

    assert set(stages) == {"$default", "live"}
    for stage in stages.values():
        assert stage["DefaultRouteSettings"]["ThrottlingRateLimit"] > 0
        assert stage["DefaultRouteSettings"]["ThrottlingBurstLimit"] > 0
        fields = json.loads(stage["AccessLogSettings"]["Format"])
        assert fields["requestId"] == "$context.requestId"
        assert not [value for value in fields.values() if "query" in value.lower() or "routeUrl" in value]


def test_the_outputs_are_those_that_others_read(local: Synthesized, prod: Synthesized) -> None:
    expected = {
        "Data": {
            "JobsTable",
            "ExecutionsTable",
            "IdentityTable",
            "AuditTable",
            "AuditHeadsBucket",
            "ArchiveBucket",
            "RealtimeTable",
            "SetupSecretCommand",
            "BackupsBucket",
            "RootSecret",
        },
        "Execution": {
            "ShortQueueUrl",
            "LongQueueUrl",
            "ManualQueueUrl",
            "ShortLaneConcurrency",
            "TickDeadLettersUrl",
            "ScheduleGroup",
            "ExecutorFunction",
            "SweeperFunction",
        },
        "Records": {"ArchiverFunction"},
        "Api": {
            *("HttpApiId", "HttpApiUrl", "WebSocketApiId", "WebSocketStage"),
            *("AuthFunction", "ApiFunction", "TunerFunction", "AlertDeadLettersUrl"),
        },
        "Monitoring": {"AlarmTopicArn", "DashboardName"},
    }
    for synthesized, console in ((local, {"ConsoleBucket"}), (prod, {"ConsoleBucket", "ConsoleUrl"})):
        for part, names in {**expected, "Console": console}.items():
            outputs = {name for name in synthesized.template(part)["Outputs"] if not name.startswith("ExportsOutput")}
            assert outputs == names
