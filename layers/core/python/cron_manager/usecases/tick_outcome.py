"""What a tick came to."""

from enum import StrEnum


class TickOutcome(StrEnum):
    """What a tick came to; the executor logs it."""

    RAN = "ran"
    RETRY_QUEUED = "retry queued"
    EXPANDED = "expanded"  # its occurrences have been sent, each to wait until it is due
    WAITING = "waiting"  # not due yet, or another run of the job goes on; sent to wait again
    WAITING_FOR_CALLBACK = "waiting for callback"  # the target has answered "later"
    MISSED = "missed"
    SKIPPED = "skipped"  # another run of the job goes on, or its host keeps failing
    CANCELLED = "cancelled"
    DROPPED = "dropped"  # no occurrence of the job as it is now
    CRASHED = "crashed"  # the claim that stood had outlived its lease, and was closed
    LOST = "lost"  # somebody else has claimed it, before or while this one tried
