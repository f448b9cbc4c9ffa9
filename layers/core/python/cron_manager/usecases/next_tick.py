"""What brings the next attempt of an execution that waits, and the lane it waits in."""

from cron_manager.domain.execution import Execution
from cron_manager.domain.job import Job, Lane
from cron_manager.domain.message_group import message_group
from cron_manager.messages import Tick


def next_tick(job: Job, waiting: Execution) -> Tick:
    return Tick(
        job_id=waiting.job_id,
        scheduled_for=waiting.scheduled_for,
        trigger=waiting.trigger,
        attempt=waiting.attempt_number + 1,
        queued=True,
        group=message_group(job),
    )


def lane_of(job: Job, execution: Execution) -> Lane:
    return job.lane_by_hand if execution.trigger.by_hand else job.lane
