"""DynamoDB's condition and update expressions, as far as the product writes them."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

Item = dict[str, dict[str, Any]]
Names = Mapping[str, str]
Values = Mapping[str, dict[str, Any]]
Condition = Callable[[Item, Names, Values], bool]

_TOKEN = re.compile(r"\s*(attribute_(?:not_)?exists|if_not_exists|AND|OR|<=|>=|<>|[()=<>,]|[:#]?\w+)")


def holds(expression: str, item: Item | None, names: Names, values: Values) -> bool:
    return _condition(expression)(item or {}, names, values)


def updated(expression: str, item: Item | None, names: Names, values: Values, key: Item) -> Item:
    """The item after an update; the old one stays as it is."""
    old = item or {}
    new = {**key, **old}
    sets, removes = _update(expression)
    for name, fallback_of, value in sets:
        kept = old.get(names.get(fallback_of, fallback_of)) if fallback_of else None
        new[names.get(name, name)] = kept or values[value]
    for name in removes:
        new.pop(names.get(name, name), None)
    return new


@cache
def _update(expression: str) -> tuple[list[tuple[str, str | None, str]], list[str]]:
    head, _, tail = f" {expression}".partition(" REMOVE ")
    sets = []
    for part in re.split(r",\s*(?![^(]*\))", head.removeprefix(" SET ")) if head else ():
        name, value = (each.strip() for each in part.split(" = ", 1))
        form = re.fullmatch(r"if_not_exists\(([#\w]+),\s*(:\w+)\)", value)
        sets.append((name, form[1], form[2]) if form else (name, None, value))
    return sets, [each.strip() for each in tail.split(",")] if tail else []


@cache
def _condition(expression: str) -> Condition:
    tokens = _TOKEN.findall(expression)
    if "".join(tokens) != re.sub(r"\s", "", expression):
        raise ValueError(f"not understood: {expression}")
    condition = _either(tokens)
    if tokens:
        raise ValueError(f"not understood: {expression}, from {tokens[0]}")
    return condition


def _either(tokens: list[str]) -> Condition:
    parts = [_both(tokens)]
    while tokens and tokens[0] == "OR":
        tokens.pop(0)
        parts.append(_both(tokens))
    return lambda item, names, values: any(part(item, names, values) for part in parts)


def _both(tokens: list[str]) -> Condition:
    parts = [_single(tokens)]
    while tokens and tokens[0] == "AND":
        tokens.pop(0)
        parts.append(_single(tokens))
    return lambda item, names, values: all(part(item, names, values) for part in parts)


def _single(tokens: list[str]) -> Condition:
    first = tokens.pop(0)
    if first == "(":
        inner = _either(tokens)
        tokens.pop(0)
        return inner
    if first.startswith("attribute_"):
        name = tokens[1]
        del tokens[:3]
        return lambda item, names, values: (names.get(name, name) in item) == (first == "attribute_exists")
    operator, value = tokens.pop(0), tokens.pop(0)
    return lambda item, names, values: _compare(item.get(names.get(first, first)), operator, values[value])


def _compare(stored: dict[str, Any] | None, operator: str, wanted: dict[str, Any]) -> bool:
    """An attribute that is not there, or of another type, equals nothing and is neither smaller nor larger."""
    if operator == "<>":
        return stored != wanted
    if stored is None or stored.keys() != wanted.keys():
        return False
    (kind, left), (_, right) = next(iter(stored.items())), next(iter(wanted.items()))
    if kind == "N":
        left, right = int(left), int(right)
    return {"=": left == right, "<": left < right, ">": left > right, "<=": left <= right, ">=": left >= right}[
        operator
    ]
