"""An answer's body, read and inflated up to a bound: on the wire, between nested codings, and at the end."""

import zlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

import httpx2

ACCEPT_ENCODING = "gzip, deflate"  # what is inflated here within bounds; nothing else is asked for
_ALIASES = {"x-gzip": "gzip"}
_INFLATED = frozenset({"gzip", "deflate"})
_MOST_CODINGS = 2  # one around the other; who sends more than that means no good


@dataclass(frozen=True, kw_only=True)
class Body:
    """What was read of a body."""

    content: bytes = b""  # inflated, or as it came when the coding is not one of ours
    length: int | None = None  # as it came, in bytes; None when the rest was left unread and nobody has told it
    coding: str | None = None  # the coding that still lies around the content
    trouble: str | None = None  # why the rest is missing
    is_cut: bool = False  # whether more was there to be read


async def read_body(response: httpx2.Response, limit: int) -> Body:
    """Up to `limit` bytes from the wire, and as many inflated; the rest is left unread. Never raises for the answer.

    Who stops early closes the connection, so a body without end costs no more than the bound.
    """
    codings = _codings(response.headers.get("content-encoding", ""))
    readable = len(codings) <= _MOST_CODINGS and _INFLATED.issuperset(codings)
    inflater = Inflater(codings if readable else (), limit)
    content, taken, trouble, whole = bytearray(), 0, None, True
    try:
        async for chunk in _chunks(response):
            content += inflater.feed(chunk[: limit - taken])
            taken += len(chunk)
            if taken >= limit or inflater.is_full:
                whole = False
                break
    except (httpx2.HTTPError, zlib.error) as error:
        trouble = f"the answer's body broke off: {error or type(error).__name__}"
    return Body(
        content=bytes(content),
        length=taken if whole else _told_length(response),
        coding=None if readable else ", ".join(codings),
        trouble=trouble,
        is_cut=not whole,
    )


async def _chunks(response: httpx2.Response) -> AsyncIterator[bytes]:
    if response.headers.get("content-length") != "0":
        async for chunk in response.aiter_raw():
            yield chunk


def _codings(header: str) -> tuple[str, ...]:
    """Innermost first, as they were applied. (RFC 9110, 8.4)"""
    named = (each.strip().lower() for each in header.split(","))
    return tuple(_ALIASES.get(each, each) for each in named if each and each != "identity")


def _told_length(response: httpx2.Response) -> int | None:
    told = response.headers.get("content-length", "")
    return int(told) if told.isascii() and told.isdigit() else None


class Inflater:
    """Undoes codings. Each of them yields at most `limit` bytes: a bomb may also be hidden in the outer one."""

    def __init__(self, codings: Sequence[str], limit: int) -> None:
        self._stages = [_Stage(coding, limit) for coding in reversed(codings)]

    @property
    def is_full(self) -> bool:
        return any(stage.left <= 0 for stage in self._stages)

    def feed(self, data: bytes) -> bytes:
        for stage in self._stages:
            data = stage.feed(data)
        return data


class _Stage:
    """One coding. `deflate` comes with zlib's frame, as it should, or without. (RFC 9110, 8.4.1.2)"""

    def __init__(self, coding: str, limit: int) -> None:
        self.left = limit
        self._window = zlib.MAX_WBITS | 16 if coding == "gzip" else zlib.MAX_WBITS
        self._may_be_raw = coding == "deflate"
        self._object = zlib.decompressobj(self._window)

    def feed(self, data: bytes) -> bytes:
        inflated = b""
        while data and self.left > 0:
            piece = self._inflate(data)
            inflated += piece
            self.left -= len(piece)
            if not self._object.eof:
                break
            data = self._object.unused_data  # gzip: another member may follow
            self._object = zlib.decompressobj(self._window)
        return inflated

    def _inflate(self, data: bytes) -> bytes:
        first, self._may_be_raw = self._may_be_raw, False
        try:
            return self._object.decompress(data, self.left)
        except zlib.error:
            if not first:
                raise
            self._window = -zlib.MAX_WBITS
            self._object = zlib.decompressobj(self._window)
            return self._object.decompress(data, self.left)
