"""A job's own share of its jitter: always the same for a job, spread evenly over jobs."""

import hashlib
from datetime import timedelta


def jitter_offset(key: str, most_seconds: int) -> timedelta:
    """0 to `most_seconds` seconds, by the job's id."""
    if not most_seconds:
        return timedelta(0)
    drawn = int.from_bytes(hashlib.sha256(f"{key}\njitter".encode()).digest()[:8])
    return timedelta(seconds=drawn % (most_seconds + 1))
