"""What a job may choose for the nights when clocks change. `cron` is Debian's way, which looks at the expression."""

from enum import StrEnum


class DstGap(StrEnum):
    """What becomes of a time that the spring gap swallows."""

    CRON = "cron"  # a fixed time runs at the gap's end, a wildcard follows the clock
    RUN_AFTER = "runAfter"  # once, at the gap's end
    SKIP = "skip"


class DstOverlap(StrEnum):
    """What becomes of a time that the autumn overlap shows twice."""

    CRON = "cron"  # a fixed time runs once, a wildcard follows the clock
    ONCE = "once"  # in the first pass
    TWICE = "twice"
