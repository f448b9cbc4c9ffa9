"""Every table is backed up, at night, into a bucket that outlives the deployment."""

import json
from typing import Any

import pytest

from infrastructure.backups import TABLES, WEEKLY
from tests.infrastructure.assembly import Synthesized, text


@pytest.fixture(params=["dev", "prod"])
def hosted(request: pytest.FixtureRequest) -> Synthesized:
    found: Synthesized = request.getfixturevalue(request.param)
    return found


def _backups(synthesized: Synthesized) -> dict[str, dict[str, Any]]:
    """By the tables' folders."""
    schedules = [each.properties for each in synthesized.resources("AWS::Scheduler::Schedule")]
    found = [each for each in schedules if ":aws-sdk:" in str(each["Target"]["Arn"])]
    return {json.loads(text(each["Target"]["Input"]))["S3Prefix"].rpartition("/")[2]: each for each in found}


def test_every_table_is_exported_at_night_and_executions_on_sundays(hosted: Synthesized) -> None:
    found = {name: each["ScheduleExpression"] for name, each in _backups(hosted).items()}

    assert found == {name: "cron(0 3 ? * SUN *)" if name in WEEKLY else "cron(0 3 * * ? *)" for name in TABLES}


def test_a_backup_s_parts_share_a_folder_that_is_named_by_its_instant(hosted: Synthesized) -> None:
    for name, schedule in _backups(hosted).items():
        assert schedule["Target"]["Arn"] == "arn:aws:scheduler:::aws-sdk:dynamodb:exportTableToPointInTime"
        asked = json.loads(text(schedule["Target"]["Input"]))
        assert asked == {
            "TableArn": name,
            "S3Bucket": "Backups",
            "S3Prefix": f"<aws.scheduler.scheduled-time>/{name}",
            "ExportFormat": "DYNAMODB_JSON",
        }


def test_a_backup_that_cannot_be_made_leaves_a_dead_letter(hosted: Synthesized) -> None:
    for schedule in _backups(hosted).values():
        assert text(schedule["Target"]["DeadLetterConfig"]["Arn"]) == "SchedulesScheduleDeadLetters"
        assert schedule["Target"]["RetryPolicy"] == {"MaximumEventAgeInSeconds": 3600, "MaximumRetryAttempts": 5}


def test_the_emulator_makes_none_by_itself(local: Synthesized) -> None:
    assert _backups(local) == {}


def test_backups_outlive_the_stack_and_each_other(synthesized: Synthesized) -> None:
    (bucket,) = [each for each in synthesized.resources("AWS::S3::Bucket") if each.logical_id.startswith("Backups")]

    assert bucket.definition["DeletionPolicy"] == "Retain"
    assert bucket.properties["VersioningConfiguration"] == {"Status": "Enabled"}
    (rule,) = bucket.properties["LifecycleConfiguration"]["Rules"]
    assert rule["ExpirationInDays"] == 35
    assert rule["NoncurrentVersionExpiration"] == {"NoncurrentDays": 7}


def test_whoever_makes_backups_may_export_and_put_and_nothing_else(hosted: Synthesized) -> None:
    (policy,) = [
        each.properties["PolicyDocument"]["Statement"]
        for each in hosted.resources("AWS::IAM::Policy")
        if each.logical_id.startswith("BackupsRole")
    ]

    actions = [each["Action"] for each in policy]
    flat = {one for each in actions for one in (each if isinstance(each, list) else [each])}
    assert flat == {
        "dynamodb:ExportTableToPointInTime",
        "s3:AbortMultipartUpload",
        "s3:PutObject",
        "sqs:SendMessage",
    }
