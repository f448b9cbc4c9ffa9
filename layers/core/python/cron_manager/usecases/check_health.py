"""Asks every dependency at the same time, so that the slowest one sets how long it takes."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from cron_manager.domain.health import Health, Probed
from cron_manager.domain.job import Lane
from cron_manager.domain.lane_load import LaneDepth

Probe = Callable[[], object]


@dataclass(frozen=True, kw_only=True)
class CheckHealth:
    """`others` are dependencies that only have to answer, by their public names."""

    others: Mapping[str, Probe]
    swept_at: Callable[[], datetime | None]
    depth: Callable[[Lane], LaneDepth]
    dead_letters: Mapping[str, Callable[[], int]]

    def __call__(self) -> Health:
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  # of a cold start, only this needs it

        lanes: dict[str, Probe] = {f"{lane} lane": _of(self.depth, lane) for lane in Lane}
        asked = {**self.others, "watermark": self.swept_at, **lanes, **self.dead_letters}
        with ThreadPoolExecutor(max_workers=len(asked)) as pool:
            answers = dict(zip(asked, pool.map(_ask, asked, asked.values()), strict=True))
        told = {name: value for name, (probed, value) in answers.items() if not probed.problem}
        return Health(
            dependencies=tuple(probed for probed, _ in answers.values()),
            swept_at=cast("datetime | None", told.get("watermark")),
            lanes={lane: cast("LaneDepth", told[f"{lane} lane"]) for lane in Lane if f"{lane} lane" in told},
            dead_letters={name: cast("int", told[name]) for name in self.dead_letters if name in told},
        )


def _of(depth: Callable[[Lane], LaneDepth], lane: Lane) -> Probe:
    return lambda: depth(lane)


def _ask(name: str, probe: Probe) -> tuple[Probed, object]:
    begun = time.monotonic()
    try:
        value, problem = probe(), None
    except Exception as error:  # noqa: BLE001  # whatever is wrong with a dependency is what was asked for
        value, problem = None, type(error).__name__
    return Probed(name=name, latency_ms=round((time.monotonic() - begun) * 1000), problem=problem), value
