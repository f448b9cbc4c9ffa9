"""How full the lanes are, and for how long runs have waited there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cron_manager.domain.job import Lane

NOTED_FOR = timedelta(minutes=3)  # a note that is older says nothing any more: sweeps failed


@dataclass(frozen=True, kw_only=True)
class LaneDepth:
    """How many ticks a lane holds, as SQS counts: approximately."""

    waiting: int
    in_flight: int
    delayed: int  # their time has not come


@dataclass(frozen=True, kw_only=True)
class LaneNote:
    """What a sweep saw of the lanes."""

    at: datetime
    oldest: Mapping[Lane, datetime] = field(default_factory=dict)  # the due time of what has waited longest, if any


def oldest_age_seconds(note: LaneNote | None, lane: Lane, depth: LaneDepth, now: datetime) -> int | None:
    """For how long the lane's oldest run has waited; 0 when none waits for more than a minute, None when unknown."""
    if not depth.waiting:
        return 0
    if note is None or now - note.at > NOTED_FOR:
        return None
    oldest = note.oldest.get(lane)
    return max(int((now - oldest).total_seconds()), 0) if oldest else 0
