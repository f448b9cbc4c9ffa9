"""Key conditions of queries, parsed once instead of for each item of a partition.

MiniStack parses the condition and checks its syntax for every item that a partition holds, some 30 µs each: a list of
what ended would be slower the more ended that day, as it is not in DynamoDB. What is not one of the plain forms below,
or not about texts, is left to MiniStack.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from local.emulator import seams

_NAME, _VALUE = r"(#?\w+)", r"(:\w+)"
_PARTITION = re.compile(rf"{_NAME} = {_VALUE}")
_COMPARED = re.compile(rf"{_NAME} (=|<|<=|>|>=) {_VALUE}")
_BETWEEN = re.compile(rf"{_NAME} BETWEEN {_VALUE} AND {_VALUE}")
_BEGINS = re.compile(rf"begins_with\({_NAME}, {_VALUE}\)")
_PARAMETERS = "expr, item, attr_values, attr_names, slot"
_TESTS: Mapping[str, Callable[[str, str], bool]] = {
    "=": lambda text, given: text == given,
    "<": lambda text, given: text < given,
    "<=": lambda text, given: text <= given,
    ">": lambda text, given: text > given,
    ">=": lambda text, given: text >= given,
    "begins": str.startswith,
}
Test = tuple[str, Callable[[str, str], bool], str]  # name, test, value


def install() -> None:
    dynamodb = seams.module("services.dynamodb")

    def evaluate(expr: Any, item: Any, attr_values: Any, attr_names: Any, slot: str = "ConditionExpression") -> Any:
        tests = parsed(expr) if slot == "KeyConditionExpression" and isinstance(expr, str) else None
        known = holds(tests, item, attr_values, attr_names) if tests else None
        return original(expr, item, attr_values, attr_names, slot) if known is None else known

    original = seams.replace(dynamodb, "_evaluate_condition", _PARAMETERS, evaluate)


@lru_cache(maxsize=256)
def parsed(condition: str) -> tuple[Test, ...] | None:
    """What must hold of an item, all of it; None when the condition has another form."""
    partition, _, sort = condition.partition(" AND ")
    first = _PARTITION.fullmatch(partition)
    if not first:
        return None
    name, value = first.groups()
    return _with_sort(((name, _TESTS["="], value),), sort) if sort else ((name, _TESTS["="], value),)


def _with_sort(partition: tuple[Test, ...], sort: str) -> tuple[Test, ...] | None:
    if compared := _COMPARED.fullmatch(sort):
        name, operator, value = compared.groups()
        return (*partition, (name, _TESTS[operator], value))
    if between := _BETWEEN.fullmatch(sort):
        name, low, high = between.groups()
        return (*partition, (name, _TESTS[">="], low), (name, _TESTS["<="], high))
    if begins := _BEGINS.fullmatch(sort):
        name, value = begins.groups()
        return (*partition, (name, _TESTS["begins"], value))
    return None


def holds(
    tests: tuple[Test, ...],
    item: Mapping[str, Any],
    values: Mapping[str, Any] | None,
    names: Mapping[str, str] | None,
) -> bool | None:
    """Whether an item fits; None where something is not a text. Texts order by code points as they do by bytes."""
    for name, test, value in tests:
        text = _text(item.get((names or {}).get(name, name)))
        given = _text((values or {}).get(value))
        if text is None or given is None:
            return None
        if not test(text, given):
            return False
    return True


def _text(value: Any) -> str | None:
    return value.get("S") if isinstance(value, dict) else None
