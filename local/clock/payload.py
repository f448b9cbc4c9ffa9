"""What a target receives: the schedule's input with the context attributes filled in.

https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
"""

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, kw_only=True)
class Invocation:
    """One attempt to reach a target."""

    schedule_arn: str
    scheduled_time: datetime  # when it was due, not when it was fired
    execution_id: str  # of this attempt
    attempt: int  # from 1

    def fill(self, text: str) -> str:
        """Replaces the keywords wherever they stand."""
        for keyword, value in (
            ("<aws.scheduler.schedule-arn>", self.schedule_arn),
            ("<aws.scheduler.scheduled-time>", timestamp(self.scheduled_time)),
            ("<aws.scheduler.execution-id>", self.execution_id),
            ("<aws.scheduler.attempt-number>", str(self.attempt)),
        ):
            text = text.replace(keyword, value)
        return text


def timestamp(instant: datetime) -> str:
    """`2022-03-22T18:59:43Z`."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
