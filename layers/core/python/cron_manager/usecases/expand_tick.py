"""One tick of EventBridge's becomes the ticks of the occurrences that it stands for.

EventBridge ticks once a minute at most. Occurrences at other seconds, and those that the job's share of its jitter
moves, wait their time out in the job's own lane, as messages with a delay; on arrival each one is checked and claimed
like any other.
"""

from datetime import datetime, timedelta

from cron_manager.domain.execution import Trigger
from cron_manager.domain.job import Job
from cron_manager.domain.message_group import message_group
from cron_manager.messages import Tick
from cron_manager.ports import DelayedTick

LONGEST_DELAY = timedelta(seconds=900)  # that SQS takes; what is due later waits twice
_ZERO = timedelta(0)


def occurrence_ticks(job: Job, tick: Tick, now: datetime) -> list[DelayedTick]:
    """A tick for each occurrence that EventBridge's tick brings, and how long it has to wait; none for a stray one."""
    if not job.is_scheduled:
        return []
    if job.plan.precise:
        return [(tick, _ZERO)] if job.is_due(tick.scheduled_for) else []
    return [_until_due(job, due, now) for due in job.plan.brought_by(tick.scheduled_for)]


def wait_for(due: datetime, now: datetime) -> timedelta:
    return min(max(due - now, _ZERO), LONGEST_DELAY)


def _until_due(job: Job, due: datetime, now: datetime) -> DelayedTick:
    tick = Tick(job_id=job.id, scheduled_for=due, trigger=Trigger.SCHEDULE, occurrence=True, group=message_group(job))
    return tick, wait_for(due, now)
