"""What an EventBridge schedule is made with."""

from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import required


@dataclass(frozen=True, kw_only=True)
class SchedulerTargets:
    """What an EventBridge schedule needs to reach a lane."""

    group: str  # the schedule group that holds every job's schedules
    role_arn: str  # may send to the scheduled lanes and nothing else
    dead_letters_arn: str  # where EventBridge leaves what it cannot deliver
    short_queue_url: str
    long_queue_url: str
    function_queue_url: str

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "SchedulerTargets":
        return cls(
            group=required(environment, "SCHEDULE_GROUP"),
            role_arn=required(environment, "SCHEDULE_ROLE_ARN"),
            dead_letters_arn=required(environment, "SCHEDULE_DEAD_LETTERS_ARN"),
            short_queue_url=required(environment, "SHORT_QUEUE_URL"),
            long_queue_url=required(environment, "LONG_QUEUE_URL"),
            function_queue_url=required(environment, "FUNCTION_QUEUE_URL"),
        )
