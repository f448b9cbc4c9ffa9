"""Rules over whole templates: linting, security rules, names."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from aws_cdk import App
from aws_cdk import aws_sqs as sqs

from app import wire
from infrastructure.deployment import Deployment
from infrastructure.environment import DEV
from tests.infrastructure.assembly import PARTS, Synthesized
from tests.infrastructure.conftest import Synthesize

# Properties that give a resource a name of its own. One that is fixed makes a second deployment fail.
_NAMES = {
    "AWS::CloudWatch::Alarm": "AlarmName",
    "AWS::DynamoDB::Table": "TableName",
    "AWS::IAM::Role": "RoleName",
    "AWS::Lambda::Function": "FunctionName",
    "AWS::Lambda::LayerVersion": "LayerName",
    "AWS::Logs::LogGroup": "LogGroupName",
    "AWS::S3::Bucket": "BucketName",
    "AWS::SNS::Topic": "TopicName",
    "AWS::SQS::Queue": "QueueName",
    "AWS::Scheduler::Schedule": "Name",
    "AWS::Scheduler::ScheduleGroup": "Name",
    "AWS::SecretsManager::Secret": "Name",
}
# The CDK's upload function is left out below: its log group is named after the function, which has no fixed name.
# W3005: the CDK writes dependencies down that a reference implies anyway; they do no harm.
_LINT_IGNORED = "W3005"


def test_the_templates_are_clean_for_cfn_lint(synthesized: Synthesized) -> None:
    command = [str(Path(sys.executable).with_name("cfn-lint")), "--region", "us-east-1"]
    command += ["--ignore-checks", _LINT_IGNORED, "--", *(str(synthesized.template_path(part)) for part in PARTS)]

    outcome = subprocess.run(command, capture_output=True, text=True, check=False)

    assert outcome.stdout + outcome.stderr == ""


def test_the_security_rules_find_nothing(synthesized: Synthesized) -> None:
    report = json.loads((synthesized.folder / "validation-report.json").read_text())

    assert report["pluginReports"] == []


def test_what_breaks_a_security_rule_stops_the_synthesis(deployment: Callable[..., Deployment], tmp_path: Path) -> None:
    app = App(outdir=str(tmp_path), analytics_reporting=False)
    stacks = wire(app, deployment(DEV))
    sqs.Queue(stacks.execution, "Unprotected")

    with pytest.raises(RuntimeError, match="ValidationFailed"):
        app.synth()


def test_no_resource_has_a_name_that_blocks_a_second_deployment(synthesized: Synthesized) -> None:
    named = [
        f"{resource.stack} {resource.logical_id}"
        for resource in synthesized.resources(*_NAMES)
        if _NAMES[resource.kind] in resource.properties and "CDKBucketDeployment" not in resource.logical_id
    ]

    assert named == []


def test_a_second_deployment_shares_no_name_with_the_first(dev: Synthesized, synthesize: Synthesize) -> None:
    second = synthesize(dev.environment, name="Second", ALERT_EMAIL="ops@example.com")

    policies = "AWS::CloudFront::ResponseHeadersPolicy"
    first_names, second_names = (
        {_name(each.properties) for each in made.resources(policies)} for made in (dev, second)
    )
    assert second.template_path("Data").name == "Second-Dev-Data.template.json"
    assert "CronManager" not in json.dumps([second.template(part).get("Outputs") for part in PARTS])
    assert first_names.isdisjoint(second_names)


def _name(properties: dict[str, dict[str, object]]) -> str:
    return str(properties["ResponseHeadersPolicyConfig"]["Name"])


def test_nothing_that_a_template_says_depends_on_an_account_or_a_region(synthesized: Synthesized) -> None:
    for part in PARTS:
        manifest = json.loads((synthesized.folder / "manifest.json").read_text())
        artifact = manifest["artifacts"][synthesized.template_path(part).name.removesuffix(".template.json")]
        assert artifact["environment"] == "aws://unknown-account/unknown-region"
