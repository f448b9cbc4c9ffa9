"""Records as the lines of an export's file."""

import json
from collections.abc import Callable, Sequence

from cron_manager import audit_presentation, execution_rows
from cron_manager.domain.export import ExportFormat, ExportKind
from cron_manager.edge.csv_text import csv_lines
from cron_manager.presentation import Shown

_TABLES: dict[ExportKind, tuple[Sequence[str], Callable[[Shown], Sequence[object]]]] = {
    ExportKind.EXECUTIONS: (execution_rows.COLUMNS, execution_rows.execution_row),
    ExportKind.AUDIT: (audit_presentation.COLUMNS, audit_presentation.audit_row),
}


def export_text(kind: ExportKind, written: ExportFormat, records: Sequence[Shown], *, with_header: bool) -> str:
    """One line for each; JSON Lines know no header."""
    if written is ExportFormat.JSONL:
        return "".join(f"{json.dumps(each, ensure_ascii=False, separators=(',', ':'))}\n" for each in records)
    columns, row = _TABLES[kind]
    return csv_lines([columns] if with_header else ()) + csv_lines(map(row, records))
