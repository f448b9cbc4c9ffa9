"""Every minute: how full the lanes are and how long runs have waited, for the metrics and for whoever asks the API."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from cron_manager.domain.job import Lane
from cron_manager.domain.lane_load import LaneDepth, LaneNote, oldest_age_seconds
from cron_manager.ports import Clock


class Depths(Protocol):
    def depth(self, lane: Lane) -> LaneDepth: ...


class Notes(Protocol):
    def write(self, note: LaneNote) -> None: ...


@dataclass(frozen=True, kw_only=True)
class LaneLoad:
    """One lane, measured."""

    lane: Lane
    depth: LaneDepth
    oldest_age_seconds: int


@dataclass(frozen=True, kw_only=True)
class MeasureLanes:
    lanes: Depths
    notes: Notes
    now: Clock

    def __call__(self, oldest: Mapping[Lane, datetime]) -> list[LaneLoad]:
        """`oldest` is the due time of what a sweep found waiting longest in each lane."""
        note = LaneNote(at=self.now(), oldest=oldest)
        self.notes.write(note)
        depths = {lane: self.lanes.depth(lane) for lane in Lane}
        return [
            LaneLoad(lane=lane, depth=depth, oldest_age_seconds=oldest_age_seconds(note, lane, depth, note.at) or 0)
            for lane, depth in depths.items()
        ]
