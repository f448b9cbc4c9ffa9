"""One origin for console, API and WebSocket, with strict headers."""

import json
import subprocess
from typing import Any

from cron_manager.edge.envelope import SECURITY_HEADERS as ANSWERED
from infrastructure.security_headers import API_HEADERS, CONSOLE_HEADERS
from tests.infrastructure.assembly import Resource, Synthesized, text

_CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"


def test_local_synthesizes_no_cloudfront_and_no_upload(local: Synthesized) -> None:
    kinds = {resource.kind for resource in local.resources() if resource.stack == "Console"}

    assert kinds == {"AWS::S3::Bucket", "AWS::SSM::Parameter"}


def test_targets_are_told_to_call_back_at_the_one_origin(prod: Synthesized) -> None:
    (parameter,) = prod.resources("AWS::SSM::Parameter")
    executor = next(each for each in prod.resources("AWS::Lambda::Function") if "Executor" in each.logical_id)
    read = executor.properties["Environment"]["Variables"]["PUBLIC_URL_PARAMETER"]

    assert (parameter.stack, parameter.properties["Name"]) == ("Console", read)
    assert text(parameter.properties["Value"]) == "https://OriginDistribution"


def test_the_api_and_the_websocket_are_never_cached(prod: Synthesized) -> None:
    (distribution,) = prod.resources("AWS::CloudFront::Distribution")
    config = distribution.properties["DistributionConfig"]
    origins = {origin["Id"]: text(origin["DomainName"]) for origin in config["Origins"]}

    behaviours = {behaviour["PathPattern"]: behaviour for behaviour in config["CacheBehaviors"]}

    assert set(behaviours) == {"/api/*", "/live"}
    assert all(behaviour["CachePolicyId"] == _CACHING_DISABLED for behaviour in behaviours.values())
    assert "HttpApi" in origins[behaviours["/api/*"]["TargetOriginId"]]
    assert "LiveApi" in origins[behaviours["/live"]["TargetOriginId"]]
    assert "POST" in behaviours["/api/*"]["AllowedMethods"]
    assert "CustomErrorResponses" not in config  # they would replace the API's own errors


def test_only_pages_are_redirected_to_https(prod: Synthesized) -> None:
    """A program that speaks plain HTTP has given its token away; it must notice."""
    (distribution,) = prod.resources("AWS::CloudFront::Distribution")
    config = distribution.properties["DistributionConfig"]

    assert config["DefaultCacheBehavior"]["ViewerProtocolPolicy"] == "redirect-to-https"
    assert {behaviour["ViewerProtocolPolicy"] for behaviour in config["CacheBehaviors"]} == {"https-only"}


def test_both_apis_are_told_the_visitor_s_address_and_the_host_that_the_visitor_sees(prod: Synthesized) -> None:
    (distribution,) = prod.resources("AWS::CloudFront::Distribution")
    functions = {text({"Ref": each.logical_id}): each for each in prod.resources("AWS::CloudFront::Function")}

    for behaviour in distribution.properties["DistributionConfig"]["CacheBehaviors"]:
        (association,) = behaviour["FunctionAssociations"]
        assert association["EventType"] == "viewer-request"
        assert text(association["FunctionARN"]) == "OriginVisitor"
    code = functions["OriginVisitor"].properties["FunctionCode"]
    sent = {"host": "cron.example.com", "x-forwarded-host": "evil.example", "x-viewer-address": "10.0.0.1"}
    assert _after(code, sent) == {
        "host": "cron.example.com",
        "x-forwarded-host": "cron.example.com",
        "x-viewer-address": "203.0.113.7",
    }


def _after(code: str, headers: dict[str, str]) -> dict[str, str]:
    """A viewer request's headers after CloudFront has run the function on them."""
    event = {
        "viewer": {"ip": "203.0.113.7"},
        "request": {"headers": {name: {"value": value} for name, value in headers.items()}},
    }
    script = f"{code}; console.log(JSON.stringify(handler({json.dumps(event)}).headers))"
    done = subprocess.run(["node", "-e", script], stdout=subprocess.PIPE, text=True, check=True)
    return {name: each["value"] for name, each in json.loads(done.stdout).items()}


def test_the_http_api_alone_gets_the_proof_that_requests_come_from_the_origin(prod: Synthesized) -> None:
    (distribution,) = prod.resources("AWS::CloudFront::Distribution")
    origins = distribution.properties["DistributionConfig"]["Origins"]

    proofs = {
        text(origin["DomainName"]): text(header["HeaderValue"])
        for origin in origins
        for header in origin.get("OriginCustomHeaders", ())
        if header["HeaderName"] == "X-Origin-Proof"
    }

    ((domain, proof),) = proofs.items()
    assert "HttpApi" in domain
    assert proof.startswith("{{resolve:secretsmanager:")
    assert "OriginProof" in proof


def test_console_and_api_are_served_with_their_security_headers(prod: Synthesized) -> None:
    (distribution,) = prod.resources("AWS::CloudFront::Distribution")
    config = distribution.properties["DistributionConfig"]
    api = next(each for each in config["CacheBehaviors"] if each["PathPattern"] == "/api/*")
    policies = {each.logical_id: each for each in prod.resources("AWS::CloudFront::ResponseHeadersPolicy")}

    def served(behaviour: dict[str, Any]) -> dict[str, str]:
        return _headers(policies[behaviour["ResponseHeadersPolicyId"]["Ref"]])

    assert served(config["DefaultCacheBehavior"]) == CONSOLE_HEADERS
    assert served(api) == API_HEADERS


def _headers(policy: Resource) -> dict[str, str]:
    config = policy.properties["ResponseHeadersPolicyConfig"]
    security = config["SecurityHeadersConfig"]
    custom = {item["Header"]: item["Value"] for item in config["CustomHeadersConfig"]["Items"]}
    return {
        **custom,
        "Content-Security-Policy": security["ContentSecurityPolicy"]["ContentSecurityPolicy"],
        "Strict-Transport-Security": (
            f"max-age={security['StrictTransportSecurity']['AccessControlMaxAgeSec']}; includeSubDomains"
        ),
        "X-Content-Type-Options": "nosniff" if security["ContentTypeOptions"] else "",
        "X-Frame-Options": security["FrameOptions"]["FrameOption"],
        "Referrer-Policy": security["ReferrerPolicy"]["ReferrerPolicy"],
    }


def test_the_functions_answer_with_the_same_headers_as_what_stands_before_them() -> None:
    assert API_HEADERS == ANSWERED


def test_no_script_runs_but_the_consoles_own() -> None:
    policy = dict(part.split(" ", 1) for part in CONSOLE_HEADERS["Content-Security-Policy"].split("; "))

    assert policy["script-src"] == "'self'"
    assert policy["default-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"


def test_the_bucket_is_private_and_encrypted(synthesized: Synthesized) -> None:
    for bucket in synthesized.resources("AWS::S3::Bucket"):
        assert set(bucket.properties["PublicAccessBlockConfiguration"].values()) == {True}
        assert bucket.properties["BucketEncryption"]
