"""What time the clock takes it to be: the machine's, or one that stands still until a test moves it."""

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(kw_only=True)
class TimeSource:
    """Wall time while `virtual` is None."""

    virtual: datetime | None = None  # aware

    def now(self) -> datetime:
        return self.virtual or datetime.now(UTC)
