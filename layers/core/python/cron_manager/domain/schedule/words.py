"""A schedule in words."""

from datetime import UTC, datetime

from cronsim import CronSim

from cron_manager.domain.schedule.cron import CronSchedule


def describe(schedule: CronSchedule) -> str:
    """`At 04:30 on Monday through Friday`, in English."""
    words: str = CronSim(schedule.expression, datetime(2024, 1, 1, tzinfo=UTC)).explain()
    return words
