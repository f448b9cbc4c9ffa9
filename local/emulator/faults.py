"""What a test may let EventBridge do wrong."""

from dataclasses import dataclass


@dataclass(kw_only=True)
class Faults:
    duplicates: float = 0.0  # probability that a firing is delivered twice
    lose: float = 0.0  # probability that a firing is not delivered at all
    refuse: bool = False  # whether every schedule made or changed is refused as invalid
