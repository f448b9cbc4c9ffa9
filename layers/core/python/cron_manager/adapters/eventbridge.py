"""EventBridge Scheduler, within one schedule group."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, NotRequired, TypedDict

from botocore.exceptions import ClientError

from cron_manager.domain.job import Lane
from cron_manager.messages import eventbridge_input
from cron_manager.ports import ScheduleDelayed, ScheduleEntry, ScheduleRefused
from cron_manager.settings.scheduler import SchedulerTargets

if TYPE_CHECKING:
    from mypy_boto3_scheduler import EventBridgeSchedulerClient

OLDEST_TICK_SECONDS = 3600  # what EventBridge could not deliver by then goes to the dead-letter queue
DELIVERY_RETRIES = 60
# What concerns one schedule, or lasts until somebody acts: the other jobs must not wait for it.
_REFUSALS = ("ValidationException", "ServiceQuotaExceededException")
_DELAY = "ThrottlingException"


class _Dates(TypedDict):
    StartDate: NotRequired[datetime]
    EndDate: NotRequired[datetime]


class EventBridgeSchedules:
    def __init__(self, client: "EventBridgeSchedulerClient", targets: SchedulerTargets) -> None:
        self._client = client
        self._targets = targets
        self._queue_urls = {
            Lane.SHORT: targets.short_queue_url,
            Lane.LONG: targets.long_queue_url,
            Lane.FUNCTION: targets.function_queue_url,
        }

    def create(self, entry: ScheduleEntry, start: datetime | None) -> None:
        """Creates the schedule; a conflict means that it exists already, which its name says is the same one."""
        try:
            self._client.create_schedule(
                Name=entry.name,
                GroupName=self._targets.group,
                ScheduleExpression=entry.expression,
                ScheduleExpressionTimezone=entry.timezone,
                FlexibleTimeWindow={"Mode": "OFF"},
                ActionAfterCompletion="NONE",  # the sweeper removes it, and knows when its last tick is settled
                State="ENABLED",
                Target={
                    "Arn": self._send_message,
                    "RoleArn": self._targets.role_arn,
                    "Input": json.dumps(self._message(entry)),
                    "RetryPolicy": {
                        "MaximumEventAgeInSeconds": OLDEST_TICK_SECONDS,
                        "MaximumRetryAttempts": DELIVERY_RETRIES,
                    },
                    "DeadLetterConfig": {"Arn": self._targets.dead_letters_arn},
                },
                **_dates(entry, start),
            )
        except ClientError as error:
            code = error.response["Error"]["Code"]
            if code in _REFUSALS:
                raise ScheduleRefused(f"EventBridge refuses {entry.expression}: {error}") from error
            if code == _DELAY:
                raise ScheduleDelayed(str(error)) from error
            if code != "ConflictException":
                raise

    def delete(self, name: str) -> None:
        try:
            self._client.delete_schedule(Name=name, GroupName=self._targets.group)
        except ClientError as error:
            code = error.response["Error"]["Code"]
            if code == _DELAY:
                raise ScheduleDelayed(str(error)) from error
            if code != "ResourceNotFoundException":
                raise

    def names(self) -> Iterable[str]:
        return schedule_names(self._client, self._targets.group)

    @property
    def _send_message(self) -> str:
        """SQS's own action, as a universal target. The target that stands for a queue has a message group as well, but
        only promises to hand it to a FIFO queue.
        """
        partition = self._targets.role_arn.split(":")[1]
        return f"arn:{partition}:scheduler:::aws-sdk:sqs:sendMessage"

    def _message(self, entry: ScheduleEntry) -> dict[str, str]:
        return {
            "QueueUrl": self._queue_urls[entry.lane],
            "MessageBody": eventbridge_input(entry.job_id),
            "MessageGroupId": entry.group,
        }


def schedule_names(client: "EventBridgeSchedulerClient", group: str) -> Iterable[str]:
    """Of all schedules in the group."""
    for page in client.get_paginator("list_schedules").paginate(GroupName=group):
        for schedule in page["Schedules"]:
            yield schedule["Name"]


def _dates(entry: ScheduleEntry, start: datetime | None) -> _Dates:
    """The schedule's bounds; a one-time schedule has none in EventBridge."""
    dates: _Dates = {}
    if start:
        dates["StartDate"] = start
    if entry.end_at:
        dates["EndDate"] = entry.end_at
    return {} if entry.expression.startswith("at(") else dates
