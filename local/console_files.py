"""The console's files, read from its bucket as CloudFront would."""

import asyncio
import gzip
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote

from aiohttp import ClientSession
from yarl import URL

from local.signing import signed_headers

_COMPRESSED = ("text/", "application/javascript", "application/json", "image/svg+xml", "application/manifest+json")
_NOT_MODIFIED, _OK = 304, 200


@dataclass(frozen=True, kw_only=True)
class ConsoleFile:
    """One object."""

    body: bytes  # as stored
    gzipped: bytes | None  # for clients that take it; None where it does not pay
    content_type: str  # as stored
    etag: str  # quoted


class ConsoleFiles:
    """Keeps what it has read and asks the bucket whether it changed; hashed assets never change."""

    def __init__(self, session: ClientSession, *, emulator_url: str, bucket: str) -> None:
        self._session = session
        self._base = URL(emulator_url)
        self._bucket = bucket
        self._known: dict[str, ConsoleFile] = {}

    async def get(self, key: str) -> ConsoleFile | None:
        """None when the bucket has no such object; raises aiohttp.ClientError when the emulator is down."""
        known = self._known.get(key)
        if known and key.startswith("assets/"):
            return known
        path = f"/{self._bucket}/{quote(key)}"
        host = f"{self._base.host}:{self._base.port}"
        headers = signed_headers(host=host, path=path, now=datetime.now(UTC))
        if known:
            headers["if-none-match"] = known.etag
        async with self._session.get(self._base.with_path(path, encoded=True), headers=headers) as response:
            if response.status == _NOT_MODIFIED:
                return known
            if response.status != _OK:
                self._known.pop(key, None)
                return None
            body = await response.read()
            content_type = response.headers.get("Content-Type", "application/octet-stream")
            etag = response.headers["ETag"]
        zipped = await asyncio.to_thread(gzip.compress, body, 9) if content_type.startswith(_COMPRESSED) else None
        self._known[key] = ConsoleFile(body=body, gzipped=zipped, content_type=content_type, etag=etag)
        return self._known[key]
