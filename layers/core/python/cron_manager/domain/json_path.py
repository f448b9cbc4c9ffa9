"""The part of JSONPath that names one place: `$`, `.name`, `['name']`, `[n]`, counting from the end with `[-1]`.

The grammar is RFC 9535's, without wildcards, slices, filters and descent: those name many places.
"""

import re
from collections.abc import Sequence
from typing import Any, Final

LONGEST_PATH = 300
_STEP = re.compile(
    r"""\.(?P<name>[^\W\d][\w-]*)|\[(?P<index>-?\d{1,9})\]|\[(?P<quote>['"])(?P<quoted>(?:(?!(?P=quote)).)*)(?P=quote)\]"""
)
ABSENT: Final = object()  # what a place holds that is not there


def path_problem(path: str) -> str | None:
    """What is wrong with a path; None when nothing is."""
    try:
        parse_path(path)
    except ValueError as error:
        return str(error)
    return None


def parse_path(path: str) -> tuple[str | int, ...]:
    """The names and positions from the root on. ValueError says what to write instead."""
    if not path.startswith("$"):
        raise ValueError(f"{path!r} does not begin with $; write a path such as $.items[0].name.")
    if len(path) > LONGEST_PATH:
        raise ValueError(f"The path is too long; write at most {LONGEST_PATH} characters.")
    steps: list[str | int] = []
    at = 1
    while at < len(path):
        step = _STEP.match(path, at)
        if step is None:
            raise ValueError(f"{path[at:]!r} is not understood; write .name, ['name'] or [0].")
        steps.append(int(step["index"]) if step["index"] else step["name"] or step["quoted"])
        at = step.end()
    return tuple(steps)


def value_at(document: Any, steps: Sequence[str | int]) -> Any:
    """What stands there, or ABSENT."""
    for step in steps:
        document = _within(document, step)
    return document


def _within(document: Any, step: str | int) -> Any:
    if isinstance(step, str):
        return document.get(step, ABSENT) if isinstance(document, dict) else ABSENT
    if isinstance(document, list) and -len(document) <= step < len(document):
        return document[step]
    return ABSENT


def same(one: Any, other: Any) -> bool:
    """Equal as JSON has it: 1 is 1.0 and not true."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(value, other[name]) for name, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)
