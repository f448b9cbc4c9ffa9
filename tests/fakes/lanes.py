"""What sweeps saw of the lanes, and how these are shaped, in memory."""

from cron_manager.domain.errors import Unavailable
from cron_manager.domain.job import Lane
from cron_manager.domain.lane_load import LaneNote
from cron_manager.domain.lane_shapes import LaneShape, shape_lanes


class FakeLaneNotes:
    def __init__(self) -> None:
        self.note: LaneNote | None = None

    def write(self, note: LaneNote) -> None:
        self.note = note

    def read(self) -> LaneNote | None:
        return self.note


class FakeFeeds:
    def __init__(self, deployed: int = 10) -> None:
        self.shapes: dict[Lane, LaneShape] = {lane: shape_lanes(deployed).of(lane) for lane in Lane}
        self.asked = 0
        self.is_down = False
        self.broken: Lane | None = None  # takes no change

    def is_shaped(self, lane: Lane, shape: LaneShape) -> bool:
        self.asked += 1
        if self.is_down:
            raise Unavailable
        return self.shapes[lane] == shape

    def shape(self, lane: Lane, shape: LaneShape) -> None:
        if lane is self.broken:
            raise Unavailable
        self.shapes[lane] = shape


class FakeConcurrency:
    def __init__(self) -> None:
        self.limit: int | None = None

    def read(self) -> int | None:
        return self.limit

    def write(self, limit: int | None) -> None:
        self.limit = limit
