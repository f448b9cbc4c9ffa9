"""The schedule engine: what people write in a schedule field, when it is due, and how it reads to EventBridge."""

from cron_manager.domain.schedule.calendars import Calendar, Closure
from cron_manager.domain.schedule.cron import CronSchedule
from cron_manager.domain.schedule.dst import DstGap, DstOverlap
from cron_manager.domain.schedule.every import EverySchedule
from cron_manager.domain.schedule.expression import parse_schedule
from cron_manager.domain.schedule.occurrences import Schedule
from cron_manager.domain.schedule.once import OnceSchedule, RebootSchedule
from cron_manager.domain.schedule.plan import Plan

__all__ = [
    "Calendar",
    "Closure",
    "CronSchedule",
    "DstGap",
    "DstOverlap",
    "EverySchedule",
    "OnceSchedule",
    "Plan",
    "RebootSchedule",
    "Schedule",
    "parse_schedule",
]
