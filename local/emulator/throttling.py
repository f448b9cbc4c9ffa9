"""The Scheduler API's quota of requests, as a bucket: so many a second, saved up for one second at most."""

import time

from local.emulator.faults import Faults


class Throttle:
    """Whether a request comes too soon. The machine's time counts, not the virtual one: so does botocore's patience."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._left = 0.0
        self._filled_at = time.monotonic()

    def refuses(self) -> bool:
        """Takes one of what is left; True, and counted, when nothing is."""
        rate, now = self._faults.throttle, time.monotonic()
        self._left = min(float(rate), self._left + (now - self._filled_at) * rate)
        self._filled_at = now
        if not rate:
            return False
        if self._left < 1:
            self._faults.throttled += 1
            return True
        self._left -= 1
        return False
