"""Where the tables' backups are kept, and who makes one each day."""

import json
from collections.abc import Mapping

from aws_cdk import Duration, RemovalPolicy
from aws_cdk import aws_dynamodb as dynamodb
from aws_cdk import aws_iam as iam
from aws_cdk import aws_s3 as s3
from aws_cdk import aws_scheduler as scheduler
from constructs import Construct

from infrastructure.backups import WEEKLY
from infrastructure.constructs.acknowledged import acknowledge
from infrastructure.constructs.lanes import grant_send
from infrastructure.constructs.queues import DeadLetters
from infrastructure.constructs.schedules import ScheduleRole
from infrastructure.environment import Environment

KEPT = Duration.days(35)  # as long as the point-in-time recovery reaches back
_AT_NIGHT, _ON_SUNDAYS = "cron(0 3 * * ? *)", "cron(0 3 ? * SUN *)"
_ATTEMPTS = 5


class BackupBucket(s3.Bucket):
    """Exports of the tables, a folder for each instant. They outlive the deployment, each for so many days, and what is
    overwritten or deleted can be had back for a while.
    """

    def __init__(self, scope: Construct, construct_id: str, *, environment: Environment) -> None:
        super().__init__(
            scope,
            construct_id,
            versioned=True,
            lifecycle_rules=[
                s3.LifecycleRule(
                    expiration=KEPT,
                    noncurrent_version_expiration=Duration.days(7),
                    abort_incomplete_multipart_upload_after=Duration.days(1),
                )
            ],
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            encryption=s3.BucketEncryption.S3_MANAGED,
            enforce_ssl=environment.tls_only,
            removal_policy=RemovalPolicy.RETAIN,
        )
        acknowledge(self, {"AwsSolutions-S1": "DynamoDB alone writes here, and each export says when."})
        if not environment.tls_only:
            acknowledge(self, {"AwsSolutions-S10": "The emulator speaks plain HTTP on loopback."})


class DailyBackup(Construct):
    """Has EventBridge ask DynamoDB every night for an export of each table, all into the folder of its instant; of
    executions on Sundays.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        tables: Mapping[str, dynamodb.ITable],
        bucket: s3.IBucket,
        dead_letters: DeadLetters,
    ) -> None:
        """`tables` by the names of their folders (infrastructure/backups.py)."""
        super().__init__(scope, construct_id)
        role = ScheduleRole(self, "Role")
        arns = [table.table_arn for table in tables.values()]
        iam.Grant.add_to_principal(grantee=role, actions=["dynamodb:ExportTableToPointInTime"], resource_arns=arns)
        objects = bucket.arn_for_objects("*")
        iam.Grant.add_to_principal(
            grantee=role, actions=["s3:AbortMultipartUpload", "s3:PutObject"], resource_arns=[objects]
        )
        exported = bucket.stack.resolve(bucket.stack.export_value(bucket.bucket_arn))["Fn::ImportValue"]
        acknowledge(role, {f"AwsSolutions-IAM5[Resource::{exported}/*]": "Each night has a folder of its own."})
        grant_send(dead_letters, role)
        for name, table in tables.items():
            self._each_night(name, table, bucket, role, dead_letters)

    def _each_night(
        self, name: str, table: dynamodb.ITable, bucket: s3.IBucket, role: iam.Role, dead_letters: DeadLetters
    ) -> None:
        wanted = {
            "TableArn": table.table_arn,
            "S3Bucket": bucket.bucket_name,
            "S3Prefix": f"<aws.scheduler.scheduled-time>/{name}",
            "ExportFormat": "DYNAMODB_JSON",
        }
        scheduler.CfnSchedule(
            self,
            name,
            schedule_expression=_ON_SUNDAYS if name in WEEKLY else _AT_NIGHT,
            flexible_time_window=scheduler.CfnSchedule.FlexibleTimeWindowProperty(mode="OFF"),
            target=scheduler.CfnSchedule.TargetProperty(
                arn="arn:aws:scheduler:::aws-sdk:dynamodb:exportTableToPointInTime",
                role_arn=role.role_arn,
                input=json.dumps(wanted),
                retry_policy=scheduler.CfnSchedule.RetryPolicyProperty(
                    maximum_event_age_in_seconds=3600, maximum_retry_attempts=_ATTEMPTS
                ),
                dead_letter_config=scheduler.CfnSchedule.DeadLetterConfigProperty(arn=dead_letters.queue_arn),
            ),
        )
