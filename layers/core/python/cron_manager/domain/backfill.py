"""Occurrences of the past that somebody asks for: which they are, and how fast they are made up for."""

from dataclasses import replace
from datetime import datetime, timedelta

from cron_manager.domain.job import Job

MOST_OCCURRENCES = 500  # in one request
SHORTEST_PACE, LONGEST_PACE = timedelta(seconds=2), timedelta(minutes=1)
_MARGIN = 1.25  # over the job's average, so that most runs find the one before them ended
_RESOLUTION = timedelta(microseconds=1)


def past_occurrences(job: Job, start: datetime, end: datetime, limit: int) -> list[datetime]:
    """When the job would have been due from `start` to `end`, both inclusive, had its schedule always been this one.

    Its bounds and calendars count, and whether it was active or paused then does not.
    """
    plan = replace(job.plan, since=start - job.plan.offset - _RESOLUTION)
    return plan.between(start - _RESOLUTION, end, limit)


def pace(average_duration_ms: int | None) -> timedelta:
    """The time from one run to the next, by how long the job's runs usually take."""
    usual = timedelta(milliseconds=average_duration_ms or 0) * _MARGIN
    return min(max(usual, SHORTEST_PACE), LONGEST_PACE)
