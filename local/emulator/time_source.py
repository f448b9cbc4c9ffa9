"""What time the emulator and the functions take it to be: the machine's, or one that a test sets and moves."""

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta


@dataclass(kw_only=True)
class TimeSource:
    """Wall time until it is set. From where it is set, it runs on at the machine's pace."""

    _set: tuple[datetime, float] | None = field(default=None)  # an aware instant, and the monotonic time it was set at

    @property
    def is_virtual(self) -> bool:
        return self._set is not None

    def set(self, virtual: datetime | None) -> None:
        """None: the machine's time again."""
        self._set = None if virtual is None else (virtual, time.monotonic())

    def now(self) -> datetime:
        """Aware."""
        if self._set is None:
            return datetime.now(UTC)
        begun, at = self._set
        return begun + timedelta(seconds=time.monotonic() - at)
