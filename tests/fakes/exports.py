"""Exports in memory: the book, the queue, and the bucket of files."""

import gzip
from collections.abc import Sequence
from datetime import timedelta

from cron_manager.domain.errors import Conflict
from cron_manager.domain.export import Export


class FakeExports:
    """ExportProgress."""

    def __init__(self) -> None:
        self.stored: dict[tuple[str, str], Export] = {}

    def put(self, export: Export) -> None:
        self.stored[export.owner_id, export.id] = export

    def find(self, owner_id: str, export_id: str) -> Export | None:
        return self.stored.get((owner_id, export_id))

    def latest(self, owner_id: str, limit: int) -> Sequence[Export]:
        own = [export for (owner, _), export in self.stored.items() if owner == owner_id]
        return sorted(own, key=lambda export: export.id, reverse=True)[:limit]

    def replace(self, before: Export, after: Export) -> None:
        if self.stored[before.owner_id, before.id].version != before.version:
            raise Conflict
        self.put(after)


class FakeExportQueue:
    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []

    def send(self, owner_id: str, export_id: str) -> None:
        self.sent.append((owner_id, export_id))


class FakeExportFiles:
    """ExportFiles and ExportAddresses."""

    def __init__(self) -> None:
        self.pieces: dict[tuple[str, int], bytes] = {}
        self.files: dict[str, bytes] = {}

    def put_piece(self, export: Export, number: int, content: bytes) -> None:
        self.pieces[export.id, number] = gzip.compress(content)

    def join(self, export: Export, pieces: int) -> int:
        self.files[export.id] = b"".join(self.pieces[export.id, number] for number in range(pieces))
        return len(self.files[export.id])

    def forget_pieces(self, export: Export, pieces: int) -> None:
        for number in range(pieces):
            del self.pieces[export.id, number]

    def address(self, export: Export, valid: timedelta) -> str:
        return f"https://files.example.com/{export.id}?valid={int(valid.total_seconds())}"
