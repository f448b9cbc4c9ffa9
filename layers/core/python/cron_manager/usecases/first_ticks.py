"""The first moments of a new plan, for which EventBridge's schedules are too young.

EventBridge ticks for whole minutes, from the one that begins after it has learned of a schedule. What falls due
before, or right at that minute's turn, is sent by whoever registers the schedule; a tick that comes twice is harmless.
"""

from datetime import datetime, timedelta

from cron_manager.domain.execution import Trigger
from cron_manager.domain.job import Job
from cron_manager.domain.message_group import message_group
from cron_manager.messages import Tick
from cron_manager.ports import DelayedTick
from cron_manager.usecases.expand_tick import wait_for

_BEHIND = timedelta(minutes=1)  # how long a change may have been on its way
_AHEAD = timedelta(minutes=1)  # until EventBridge surely ticks
_MOST = 120  # one a second


def first_ticks(job: Job, now: datetime) -> list[DelayedTick]:
    """A tick for each occurrence of about now, and how long it has to wait."""
    if not job.is_scheduled:
        return []
    group = message_group(job)
    return [
        (
            Tick(job_id=job.id, scheduled_for=due, trigger=Trigger.SCHEDULE, occurrence=True, group=group),
            wait_for(due, now),
        )
        for due in job.plan.between(now - _BEHIND, now + _AHEAD, _MOST)
    ]
