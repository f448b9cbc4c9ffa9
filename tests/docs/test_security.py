"""docs/security.md names every row of the standard, and no test that is not there."""

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| ([12]) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
ROWS = ROW.findall((ROOT / "docs/security.md").read_text())
TEST = re.compile(r"`([^`]+\.(?:py|tsx?))(?:::(\w+))?`")

# ASVS 5.0.0: the level of each requirement of each section, in their order.
LEVELS = {
    "1.1": "22", "1.2": "1111122223", "1.3": "112222222223", "1.4": "222", "1.5": "123",
    "2.1": "122", "2.2": "112", "2.3": "12223", "2.4": "23",
    "3.1": "3", "3.2": "113", "3.3": "12223", "3.4": "11222233", "3.5": "11122333", "3.6": "3", "3.7": "22333",
    "4.1": "12233", "4.2": "23333", "4.3": "22", "4.4": "1222",
    "5.1": "2", "5.2": "112333", "5.3": "113", "5.4": "222",
    "6.1": "122", "6.2": "111111112222", "6.3": "11223333", "6.4": "112233", "6.5": "22222333", "6.6": "2223",
    "6.7": "33", "6.8": "2222",
    "7.1": "222", "7.2": "1111", "7.3": "22", "7.4": "11222", "7.5": "223", "7.6": "22",
    "8.1": "1233", "8.2": "1123", "8.3": "133", "8.4": "23",
    "9.1": "111", "9.2": "1222",
    "11.1": "2233", "11.2": "22233", "11.3": "11233", "11.4": "1222", "11.5": "23", "11.6": "23", "11.7": "33",
    "13.1": "2333", "13.2": "222223", "13.3": "2233", "13.4": "1222233",
    "14.1": "22", "14.2": "12223333", "14.3": "122",
    "15.1": "12233", "15.2": "12233", "15.3": "1222222", "15.4": "3333",
    "16.1": "2", "16.2": "22222", "16.3": "2222", "16.4": "222", "16.5": "2223",
}  # fmt: skip


def place(name: str) -> Path:
    """Where a file of the table is: below `tests/`, or the console's."""
    return ROOT / name if name.startswith("frontend/") else ROOT / "tests" / name


@cache
def names_in(path: Path) -> frozenset[str]:
    return frozenset(re.findall(r"^(?:async )?def (test_\w+)", path.read_text(), re.MULTILINE))


def test_every_row_of_levels_1_and_2_is_in_the_table_once_and_in_its_order():
    expected = [
        (f"{section}.{number}", level)
        for section, levels in LEVELS.items()
        for number, level in enumerate(levels, start=1)
        if level in "12"
    ]

    assert [(row, level) for row, level, _, _ in ROWS] == expected


@pytest.mark.parametrize(("row", "said"), [(row, said) for row, _, _, said in ROWS], ids=[row for row, *_ in ROWS])
def test_a_row_names_tests_that_are_there_or_a_reason(row, said):
    named = TEST.findall(said)

    assert named or said.startswith("—: "), "neither a test nor a reason"
    for file, name in named:
        assert place(file).exists(), file
        assert not name or name in names_in(place(file)), f"{file}::{name}"
