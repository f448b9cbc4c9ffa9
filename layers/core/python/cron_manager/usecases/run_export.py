"""Makes an export's file, piece by piece, over as many invocations as it takes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from cron_manager.domain.errors import Conflict
from cron_manager.domain.export import Export, ExportKind, advanced, failed, finished
from cron_manager.ports import Clock
from cron_manager.presentation import Shown
from cron_manager.usecases.manage_exports import ExportBook, ExportQueue

PIECE_ROWS = 5_000
_PIECE_BYTES = 8_000_000  # before compression
_RESERVE = 15.0  # seconds of an invocation, for the last piece of it and for handing over
_GIVEN_UP = "It failed several times in a row. Ask for it again, or for a shorter time."


@dataclass(frozen=True, kw_only=True)
class Portion:
    """Some records, and where the next ones begin."""

    records: Sequence[Shown]
    next_place: str | None  # None: these were the last


class ExportSource(Protocol):
    def __call__(self, export: Export, place: str | None) -> Portion:
        """The records after a place: a thousand at most. There may be none although more follow."""
        ...


class ExportWriter(Protocol):
    def __call__(self, export: Export, records: Sequence[Shown], *, with_header: bool) -> bytes:
        """The records as the export's format has them."""
        ...


class ExportProgress(ExportBook, Protocol):
    def replace(self, before: Export, after: Export) -> None:
        """Conflict when it is not at the version of `before` any more."""
        ...


class ExportFiles(Protocol):
    def put_piece(self, export: Export, number: int, content: bytes) -> None:
        """Keeps a piece of the file to come, compressed, in place of the one of this number."""
        ...

    def join(self, export: Export, pieces: int) -> int:
        """Makes the file of its pieces, in place of one that is there; answers its size in bytes."""
        ...

    def forget_pieces(self, export: Export, pieces: int) -> None: ...


@dataclass(frozen=True, kw_only=True)
class RunExport:
    exports: ExportProgress
    files: ExportFiles
    queue: ExportQueue
    sources: Mapping[ExportKind, ExportSource]
    write: ExportWriter
    now: Clock

    def __call__(self, owner_id: str, export_id: str, remaining: Callable[[], float]) -> Export | None:
        """The export as it is left; None when there is nothing to do.

        1. Reads on from the place that was noted last, and writes a piece of the file.
        2. Notes the place behind it. Whoever dies in between leaves a piece that is written again.
        3. With `remaining` seconds nearly over, has another invocation go on.
        4. After the last piece, joins them, notes the end and forgets the pieces; those that stay expire.

        Another one that works on the same export, after a message that came twice, loses at its next note.
        """
        export = self.exports.find(owner_id, export_id)
        if export is None or export.state.is_terminal:
            return None
        try:
            return self._go_on(export, remaining)
        except Conflict:
            return None

    def give_up(self, owner_id: str, export_id: str) -> None:
        """Tells that it failed, unless it has ended."""
        export = self.exports.find(owner_id, export_id)
        if export and not export.state.is_terminal:
            self.exports.replace(export, failed(export, _GIVEN_UP, self.now()))

    def _go_on(self, export: Export, remaining: Callable[[], float]) -> Export:
        while True:
            rows, content, place = self._piece(export, remaining)
            self.files.put_piece(export, export.pieces, content)
            if place is None:
                return self._finish(export, rows)
            export = self._note(export, advanced(export, rows=rows, place=place, now=self.now()))
            if remaining() < _RESERVE:
                self.queue.send(export.owner_id, export.id)
                return export

    def _piece(self, export: Export, remaining: Callable[[], float]) -> tuple[int, bytes, str | None]:
        """How many rows it has, the rows as written, and the place after it."""
        source, place = self.sources[export.kind], export.place
        rows, parts = 0, [self.write(export, (), with_header=True)] if export.pieces == 0 else []
        while True:
            portion = source(export, place)
            place = portion.next_place
            rows += len(portion.records)
            parts.append(self.write(export, portion.records, with_header=False))
            is_full = rows >= PIECE_ROWS or sum(map(len, parts)) >= _PIECE_BYTES or remaining() < _RESERVE
            if place is None or is_full:
                return rows, b"".join(parts), place

    def _finish(self, export: Export, rows: int) -> Export:
        pieces = export.pieces + 1
        size = self.files.join(export, pieces)
        done = self._note(export, finished(export, rows=export.rows + rows, size=size, now=self.now()))
        self.files.forget_pieces(export, pieces)
        return done

    def _note(self, before: Export, after: Export) -> Export:
        self.exports.replace(before, after)
        return after
