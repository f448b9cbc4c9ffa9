"""What a test may let EventBridge do wrong."""

from dataclasses import dataclass


@dataclass(kw_only=True)
class Faults:
    duplicates: float = 0.0  # probability that a firing is delivered twice
    lose: float = 0.0  # probability that a firing is not delivered at all
    refuse: bool = False  # whether every schedule made or changed is refused as invalid
    throttle: int = 0  # schedules that are made, changed or deleted in a second, at most; 0: as many as come
    throttled: int = 0  # how many were put off by that so far
