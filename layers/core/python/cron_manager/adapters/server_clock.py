"""The time as AWS has it. Leases of one executor are judged by others, so their clocks must agree.

Each answer of DynamoDB says when it was made, to the second. A machine's clock that is clearly off is moved by the
difference; one that is about right is left alone, since network and resolution blur a second or two.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

TOLERATED = timedelta(seconds=3)
FARTHEST = timedelta(hours=2)  # an hour is a wrong offset of a zone; days are a stage that plays another time
_HALF = timedelta(seconds=0.5)  # the header cuts fractions


def _machine() -> datetime:
    return datetime.now(UTC)


class ServerClock:
    def __init__(self, local: Callable[[], datetime] = _machine) -> None:
        self._local = local
        self._offset = timedelta(0)

    def __call__(self) -> datetime:
        return self._local() + self._offset

    def follow(self, client: Any) -> None:
        """Hear what the client's answers say from now on."""
        client.meta.events.register("after-call", self._answered)

    def hear(self, date: str) -> None:
        """A Date header that has just come. One that cannot be read says nothing."""
        try:
            said = parsedate_to_datetime(date)
        except ValueError:
            return
        if said.tzinfo is None:
            return
        offset = said + _HALF - self._local()
        self._offset = offset if TOLERATED < abs(offset) <= FARTHEST else timedelta(0)

    def _answered(self, parsed: Mapping[str, Any], **_: object) -> None:
        date = parsed.get("ResponseMetadata", {}).get("HTTPHeaders", {}).get("date")
        if date:
            self.hear(date)
