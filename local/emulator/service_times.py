"""Services whose time is the clock's: delays, visibility, retention, expiry, metrics, and the date of a signature.

With a virtual time of months ahead, a message sent with a delay has to come up when virtual time has passed it, an
item has to expire then, and what the functions sign and what is measured of them is dated then. The seams are the
module `time` as the services see it, and `sigv4.request_time_failure`.
"""

import time
from datetime import datetime
from typing import Any

from local.emulator import seams
from local.emulator.time_source import TimeSource

_SERVICES = ("cloudwatch", "dynamodb", "scheduler", "sqs")


class ServiceTime:
    """Stands where a service expects the module `time`."""

    def __init__(self, source: TimeSource) -> None:
        self._source = source

    def time(self) -> float:
        """The clock's time instead of the machine's; all else is the module's own."""
        return self._source.now().timestamp() if self._source.is_virtual else time.time()

    def __getattr__(self, name: str) -> Any:
        return getattr(time, name)


def install(source: TimeSource) -> None:
    for name in _SERVICES:
        service = seams.module(f"services.{name}")
        if seams.require(service, "time") is not time:
            raise seams.SeamMovedError(f"services.{name}.time is not the module")
        service.time = ServiceTime(source)
    _date_signatures(source)


def _date_signatures(source: TimeSource) -> None:
    """A request may be of either time: the functions live in the clock's, tools and tests in the machine's."""
    sigv4 = seams.module("core.sigv4")

    def request_time_failure(signature: Any, *, now: datetime | None = None) -> Any:
        failure = original(signature, now=now)
        return original(signature, now=source.now()) if failure and source.is_virtual else failure

    original = seams.replace(sigv4, "request_time_failure", "signature, now", request_time_failure)
