"""Cursors: where a list goes on, signed, and bound to the question that they continue."""

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Mapping

from cron_manager.domain.errors import InvalidInput
from cron_manager.ports import KeyRing

_MAC_BYTES = 16
_PURPOSE = "cursor"


class Cursors:
    """Seals a place in a list for the client and opens it again."""

    def __init__(self, key_ring: KeyRing) -> None:
        self._key_ring = key_ring

    def seal(self, start: str | None, listing: str, filters: Mapping[str, object]) -> str | None:
        """The cursor for a place; None when the list ends here.

        `listing` names the list, `filters` is everything that the next page must ask for again (the caller too,
        where a list depends on who asks).
        """
        if start is None:
            return None
        place = start.encode()
        return base64.urlsafe_b64encode(self._mac(place, listing, filters) + place).decode().rstrip("=")

    def open(self, cursor: str | None, listing: str, filters: Mapping[str, object]) -> str | None:
        """The place in a cursor. InvalidInput when we did not seal it, or for another question."""
        if cursor is None:
            return None
        sealed = _decoded(cursor)
        mac, place = sealed[:_MAC_BYTES], sealed[_MAC_BYTES:]
        if not hmac.compare_digest(mac, self._mac(place, listing, filters)):
            raise _refused()
        return place.decode()

    def _mac(self, place: bytes, listing: str, filters: Mapping[str, object]) -> bytes:
        question = json.dumps([listing, filters], sort_keys=True, separators=(",", ":")).encode()
        key = self._key_ring.key(_PURPOSE)
        return hmac.digest(key, len(question).to_bytes(4, "big") + question + place, hashlib.sha256)[:_MAC_BYTES]


def _decoded(cursor: str) -> bytes:
    try:
        return base64.b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise _refused() from error


def _refused() -> InvalidInput:
    return InvalidInput.of("cursor", "Use the nextCursor of the page before, with the same filters, or start anew.")
