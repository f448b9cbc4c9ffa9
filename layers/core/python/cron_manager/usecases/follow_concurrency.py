"""Every minute: the lanes are shaped by the limit that administrators set, where they set one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from cron_manager.domain.job import Lane
from cron_manager.domain.lane_shapes import LaneShape, shape_lanes


class Feeds(Protocol):
    """What hands the lanes' messages to functions. Each raises Unavailable."""

    def is_shaped(self, lane: Lane, shape: LaneShape) -> bool: ...

    def shape(self, lane: Lane, shape: LaneShape) -> None: ...


class Concurrency(Protocol):
    """The limit by which the lanes are shaped. None: as it was deployed."""

    def read(self) -> int | None: ...

    def write(self, limit: int | None) -> None: ...


@dataclass(frozen=True, kw_only=True)
class FollowConcurrency:
    wanted: Callable[[], int | None]  # calls in flight over all lanes; None: as it was deployed
    deployed: int
    concurrency: Concurrency
    feeds: Feeds

    def __call__(self) -> int:
        """How many lanes were shaped anew.

        While a limit is set, each look compares all lanes: a deployment shapes them by its own. A limit is noted when
        all lanes have it, so that what failed in between is done by the next look. Raises Unavailable.
        """
        wanted, followed = self.wanted(), self.concurrency.read()
        if wanted is None and followed is None:
            return 0
        shapes = shape_lanes(self.deployed if wanted is None else wanted)
        shaped = sum(self._shape(lane, shapes.of(lane)) for lane in Lane)
        if wanted != followed:
            self.concurrency.write(wanted)
        return shaped

    def _shape(self, lane: Lane, shape: LaneShape) -> bool:
        """Whether it was shaped otherwise."""
        if self.feeds.is_shaped(lane, shape):
            return False
        self.feeds.shape(lane, shape)
        return True
