"""What sweeps saw of the lanes, in memory."""

from cron_manager.domain.lane_load import LaneNote


class FakeLaneNotes:
    def __init__(self) -> None:
        self.note: LaneNote | None = None

    def write(self, note: LaneNote) -> None:
        self.note = note

    def read(self) -> LaneNote | None:
        return self.note
