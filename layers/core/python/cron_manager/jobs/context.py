"""What a running function is told, and what it can ask."""

import logging
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


class NoRetry(Exception):
    """Raised by a function for a failure that another attempt cannot help: the run ends as FAILED at once."""


@dataclass(frozen=True, kw_only=True)
class Context:
    """One attempt of one run."""

    job_id: str
    execution_id: str  # the same for all attempts of a run: a key for work that must not be done twice
    attempt: int  # from 1
    scheduled_for: datetime  # when the run was due; UTC
    payload: Mapping[str, Any]  # what the job says
    deadline: datetime  # the function is ended then; UTC
    logger: logging.Logger  # its lines are kept with the run, as are those that are printed
    seconds: float  # for the attempt, from its begin
    begun: float = field(default_factory=time.monotonic)
    cancelled: threading.Event = field(default_factory=threading.Event)

    def remaining(self) -> float:
        """Seconds until the deadline; 0 at the least."""
        return max(0.0, self.begun + self.seconds - time.monotonic())

    def is_cancelled(self) -> bool:
        """Whether somebody has cancelled the run. A function that does not look is ended a moment later."""
        return self.cancelled.is_set()
