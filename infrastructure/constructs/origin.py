"""CloudFront as the one origin: console at `/`, HTTP API at `/api/`, WebSocket at `/live`."""

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from aws_cdk import Aws, CfnResource, Duration, Stack
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_cloudfront_origins as origins
from aws_cdk import aws_s3 as s3
from aws_cdk import aws_s3_deployment as s3_deployment
from aws_cdk import aws_secretsmanager as secretsmanager
from constructs import Construct

from infrastructure.constructs.acknowledged import EVERY_RESOURCE, acknowledge, reference
from infrastructure.constructs.http_api import HttpApi
from infrastructure.constructs.live_api import STAGE, LiveApi
from infrastructure.security_headers import API_HEADERS, CONSOLE_HEADERS

_FALLBACK = Path(__file__).with_name("console_fallback.js")
_VISITOR = Path(__file__).with_name("visitor.js")
_HASHED_FILES = "assets/*"  # the build names them by their content, so they can be kept for ever
# CloudFront sets these by options of their own and refuses them as custom headers.
_OWN_OPTIONS = {
    "Content-Security-Policy",
    "Strict-Transport-Security",
    "X-Content-Type-Options",
    "X-Frame-Options",
    "Referrer-Policy",
}


class Origin(Construct):
    """The distribution, and the upload of the console's files."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        bucket: s3.IBucket,
        http: HttpApi,
        live: LiveApi,
        proof: secretsmanager.ISecret,
    ) -> None:
        """`proof` goes to the HTTP API with every request, so that it takes our word for where that comes from."""
        super().__init__(scope, construct_id)
        self._bucket = bucket
        visitor = self._function("Visitor", _VISITOR)
        http_origin = _api_origin(http.api.api_id, proof)
        live_origin = _api_origin(live.api.api_id)
        self.distribution = cloudfront.Distribution(
            self,
            "Distribution",
            comment="Cron Manager",
            default_root_object="index.html",
            http_version=cloudfront.HttpVersion.HTTP2_AND_3,
            default_behavior=self._console_behavior(),
            additional_behaviors={
                "/api/*": _uncached(
                    http_origin,
                    cloudfront.AllowedMethods.ALLOW_ALL,
                    visitor,
                    _headers_policy(self, "ApiHeaders", API_HEADERS),
                ),
                f"/{STAGE}": _uncached(live_origin, cloudfront.AllowedMethods.ALLOW_GET_HEAD_OPTIONS, visitor),
            },
        )
        self.url = f"https://{self.distribution.distribution_domain_name}"
        self._acknowledge()

    def upload(self, files: Path) -> None:
        """Upload the built console: hashed files first and for ever, then the pages, asked for anew each time."""
        hashed = self._deploy("Hashed", files, exclude=["*"], include=[_HASHED_FILES], cache=[_FOR_EVER], prune=False)
        pages = self._deploy("Pages", files, exclude=[_HASHED_FILES], include=[], cache=[_ANEW], prune=True)
        pages.node.add_dependency(hashed)
        _acknowledge_uploader(self, self._bucket)

    def _deploy(
        self,
        construct_id: str,
        files: Path,
        *,
        exclude: list[str],
        include: list[str],
        cache: list[s3_deployment.CacheControl],
        prune: bool,
    ) -> s3_deployment.BucketDeployment:
        return s3_deployment.BucketDeployment(
            self,
            construct_id,
            sources=[s3_deployment.Source.asset(str(files))],
            destination_bucket=self._bucket,
            exclude=exclude,
            include=include,
            cache_control=cache,
            prune=prune,
            distribution=self.distribution if prune else None,
            distribution_paths=["/*"] if prune else None,
        )

    def _console_behavior(self) -> cloudfront.BehaviorOptions:
        fallback = self._function("Fallback", _FALLBACK)
        return cloudfront.BehaviorOptions(
            origin=origins.S3BucketOrigin.with_origin_access_control(self._bucket),
            viewer_protocol_policy=cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
            cache_policy=cloudfront.CachePolicy.CACHING_OPTIMIZED,
            compress=True,
            response_headers_policy=_headers_policy(self, "Headers", CONSOLE_HEADERS),
            function_associations=[_on_request(fallback)],
        )

    def _function(self, construct_id: str, code: Path) -> cloudfront.Function:
        return cloudfront.Function(
            self,
            construct_id,
            code=cloudfront.FunctionCode.from_file(file_path=str(code)),
            runtime=cloudfront.FunctionRuntime.JS_2_0,
        )

    def _acknowledge(self) -> None:
        acknowledge(
            self.distribution,
            {
                "AwsSolutions-CFR1": "Who may use the console is decided by sign-in, not by country.",
                "AwsSolutions-CFR2": "A web firewall costs more than the whole idle system; add one if you need it.",
                "AwsSolutions-CFR3": "Access logs hold query strings, and so tickets; both APIs log without.",
                "AwsSolutions-CFR4": "The default domain's certificate fixes the TLS version.",
            },
        )


_FOR_EVER = s3_deployment.CacheControl.from_string("public, max-age=31536000, immutable")
_ANEW = s3_deployment.CacheControl.from_string("no-cache")


def _acknowledge_uploader(scope: Construct, bucket: s3.IBucket) -> None:
    """The function that uploads is the CDK's own; its rights and its runtime are not ours to choose."""
    files = reference(cast("CfnResource", bucket.node.default_child)).removesuffix(">")
    staging = "arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>"
    logs = "arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
    actions = ("GetBucket*", "GetObject*", "List*", "Abort*", "DeleteObject*")
    rules = ["AwsSolutions-L1", f"AwsSolutions-IAM4[Policy::{logs}]", EVERY_RESOURCE]
    rules += [f"AwsSolutions-IAM5[Action::s3:{action}]" for action in actions]
    rules += [f"AwsSolutions-IAM5[Resource::{resource}/*]" for resource in (staging, f"{files}.Arn>")]
    uploaders = [child for child in Stack.of(scope).node.children if "CDKBucketDeployment" in child.node.id]
    for uploader in uploaders:
        acknowledge(uploader, dict.fromkeys(rules, "The upload function is the CDK's own."))


def _api_origin(api_id: str, proof: secretsmanager.ISecret | None = None) -> origins.HttpOrigin:
    """CloudFront puts the proof in the place of whatever a visitor sends by that name."""
    return origins.HttpOrigin(
        f"{api_id}.execute-api.{Aws.REGION}.{Aws.URL_SUFFIX}",
        custom_headers=_proving(proof) if proof else None,
    )


def _proving(proof: secretsmanager.ISecret) -> dict[str, str]:
    """The template holds a reference, which CloudFormation resolves."""
    return {"X-Origin-Proof": proof.secret_value.unsafe_unwrap()}


def _on_request(function: cloudfront.Function) -> cloudfront.FunctionAssociation:
    return cloudfront.FunctionAssociation(function=function, event_type=cloudfront.FunctionEventType.VIEWER_REQUEST)


def _uncached(
    origin: cloudfront.IOrigin,
    methods: cloudfront.AllowedMethods,
    visitor: cloudfront.Function,
    headers: cloudfront.ResponseHeadersPolicy | None = None,
) -> cloudfront.BehaviorOptions:
    """Everything of the request goes to the origin, its Host under another name, and every answer comes from it.

    `headers` are for the answers that API Gateway makes itself; the functions' have the same.
    """
    return cloudfront.BehaviorOptions(
        origin=origin,
        allowed_methods=methods,
        viewer_protocol_policy=cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
        cache_policy=cloudfront.CachePolicy.CACHING_DISABLED,
        origin_request_policy=cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        function_associations=[_on_request(visitor)],
        response_headers_policy=headers,
    )


def _headers_policy(
    scope: Construct, construct_id: str, headers: Mapping[str, str]
) -> cloudfront.ResponseHeadersPolicy:
    """The headers as CloudFront wants them: five by options, the others as custom headers."""
    age = next(part for part in headers["Strict-Transport-Security"].split("; ") if part.startswith("max-age="))
    others = [
        cloudfront.ResponseCustomHeader(header=name, value=value, override=True)
        for name, value in headers.items()
        if name not in _OWN_OPTIONS
    ]
    return cloudfront.ResponseHeadersPolicy(
        scope,
        construct_id,
        comment="Cron Manager",
        custom_headers_behavior=cloudfront.ResponseCustomHeadersBehavior(custom_headers=others),
        security_headers_behavior=cloudfront.ResponseSecurityHeadersBehavior(
            content_security_policy=cloudfront.ResponseHeadersContentSecurityPolicy(
                content_security_policy=headers["Content-Security-Policy"], override=True
            ),
            content_type_options=cloudfront.ResponseHeadersContentTypeOptions(override=True),
            frame_options=cloudfront.ResponseHeadersFrameOptions(
                frame_option=cloudfront.HeadersFrameOption[headers["X-Frame-Options"]], override=True
            ),
            referrer_policy=cloudfront.ResponseHeadersReferrerPolicy(
                referrer_policy=cloudfront.HeadersReferrerPolicy[headers["Referrer-Policy"].replace("-", "_").upper()],
                override=True,
            ),
            strict_transport_security=cloudfront.ResponseHeadersStrictTransportSecurity(
                access_control_max_age=Duration.seconds(int(age.removeprefix("max-age="))),
                include_subdomains="includeSubDomains" in headers["Strict-Transport-Security"],
                override=True,
            ),
        ),
    )
