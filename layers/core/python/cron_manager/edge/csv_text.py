"""CSV (RFC 4180) that a spreadsheet shows and never executes.

A cell that begins like a formula gets an apostrophe in front, as OWASP advises: spreadsheets then take it for text.
https://owasp.org/www-community/attacks/CSV_Injection
"""

import csv
import io
from collections.abc import Iterable, Sequence

CONTENT_TYPE = "text/csv; charset=utf-8"
_BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001  # wide ones count too
_SEPARATORS = ",;|"  # behind which a program that splits otherwise would see a cell begin


def csv_text(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A whole document."""
    return csv_lines([header]) + csv_lines(rows)


def csv_lines(rows: Iterable[Sequence[object]]) -> str:
    """Every cell in quotation marks, lines end with CRLF; None is an empty cell."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_harmless("" if cell is None else str(cell)) for cell in row])
    return text.getvalue()


def _harmless(cell: str) -> str:
    """Blanks, quotation marks and separators in front do not hide a formula from every program."""
    begins = cell.lstrip(f" \"'{_SEPARATORS}\u00a0\u200b\ufeff")
    return f"'{cell}" if begins.startswith(_BEGINS_FORMULA) else cell
