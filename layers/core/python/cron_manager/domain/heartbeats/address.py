"""A heartbeat's ping address: its id and a secret, in one word that nobody can guess."""

import re
from dataclasses import dataclass

from cron_manager.domain.ids import is_id

_FORM = re.compile(r"(?P<id>[0-9A-Z]{26})(?P<secret>[A-Za-z0-9_-]{43})")
_STATUS = re.compile(r"0|[1-9]\d{0,2}", re.ASCII)
_MOST = 255


@dataclass(frozen=True, kw_only=True)
class PingToken:
    heartbeat_id: str  # hbt_…
    secret: str  # 256 random bits, of which a digest is kept

    def __str__(self) -> str:
        return self.heartbeat_id.removeprefix("hbt_") + self.secret

    @classmethod
    def parse(cls, text: str) -> "PingToken | None":
        """None for what never was one."""
        found = _FORM.fullmatch(text)
        heartbeat_id = f"hbt_{found['id']}" if found else ""
        return cls(heartbeat_id=heartbeat_id, secret=found["secret"]) if found and is_id("hbt", heartbeat_id) else None


def exit_status(text: str) -> int | None:
    """0-255; None for what is no exit status."""
    return int(text) if _STATUS.fullmatch(text) and int(text) <= _MOST else None
