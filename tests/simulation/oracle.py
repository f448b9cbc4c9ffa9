"""Which occurrences a job must have, by brute force over its clock: nothing here is the product's."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice, takewhile

from cron_manager.domain.job import Job
from scripts.conformance.model import after, read
from tests.simulation.history import Change

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_SCHEDULE = (
    "cron_expression",
    "timezone",
    "start_at",
    "end_at",
    "max_runs",
    "jitter_seconds",
    "dst_gap",
    "dst_overlap",
)


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """A time in which a job had one schedule and was active."""

    job: Job
    since: datetime  # no occurrence up to here
    known: datetime  # when the change that begins it was asked for
    anchor: datetime  # of an interval
    until: datetime | None = None  # when the next change was committed


def stretches(changes: list[Change]) -> Iterator[Stretch]:
    current: Stretch | None = None
    before: Job | None = None
    anchor = changes[0].job.updated_at
    for change in changes:
        job = change.job
        if before and (before.cron_expression, before.start_at) != (job.cron_expression, job.start_at):
            anchor = job.updated_at
        if before and _same(before, job):
            before = job
            continue
        if current:
            yield replace(current, until=change.committed)
        since = max(job.updated_at, job.paused_until or job.updated_at)
        current = Stretch(job=job, since=since, known=job.updated_at, anchor=anchor)
        if not job.is_active or job.deleted_at:
            current = None
        before = job
    if current:
        yield current


def occurrences(stretch: Stretch, until: datetime) -> list[datetime]:
    """The due times of a stretch, up to an instant."""
    job, offset = stretch.job, _jitter(stretch.job)
    found: Iterator[datetime] = _of_schedule(stretch, until)
    if job.start_at:
        begin = job.start_at
        found = (each for each in found if each >= begin)
    if job.end_at:
        end = job.end_at
        found = takewhile(lambda each: each <= end, found)
    if job.max_runs:
        found = islice(found, job.max_runs)
    return [each + offset for each in takewhile(lambda each: each + offset <= until, found)]


def _same(before: Job, after: Job) -> bool:
    """Whether a change leaves untouched when the job runs."""
    active = [(job.is_active, job.deleted_at is None, job.paused_until) for job in (before, after)]
    return active[0] == active[1] and all(getattr(before, name) == getattr(after, name) for name in _SCHEDULE)


def _of_schedule(stretch: Stretch, until: datetime) -> Iterator[datetime]:
    job = stretch.job
    if job.cron_expression.startswith("@every "):
        text = job.cron_expression.removeprefix("@every ")
        step = timedelta(seconds=int(text[:-1]) * _UNITS[text[-1]])
        anchor = (job.start_at or stretch.anchor).replace(microsecond=0)
        number = max((stretch.since - anchor) // step + 1, 0)
        while anchor + number * step <= until:
            yield anchor + number * step
            number += 1
        return
    rule = read(job.cron_expression, job.dst_gap, job.dst_overlap)
    yield from after(rule, job.timezone, stretch.since, until)


def _jitter(job: Job) -> timedelta:
    drawn = int.from_bytes(hashlib.sha256(f"{job.id}\njitter".encode()).digest()[:8])
    return timedelta(seconds=drawn % (job.jitter_seconds + 1))
