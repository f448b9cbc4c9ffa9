"""The schedule engine: what a cron expression means, when it is due, and how it reads in EventBridge's grammar."""

from cron_manager.domain.schedule.cron import CronSchedule
from cron_manager.domain.schedule.eventbridge import eventbridge_expressions

__all__ = ["CronSchedule", "eventbridge_expressions"]
