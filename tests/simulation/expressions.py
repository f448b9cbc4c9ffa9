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
    clauses = _clauses(expression)
    for part in clauses.get("SET", ()):
        name, value = part.split(" = ", 1)
        form = re.fullmatch(r"if_not_exists\(([#\w]+),\s*(:\w+)\)", value)
        kept = old.get(names.get(form[1], form[1])) if form else None
        new[names.get(name, name)] = kept or values[form[2] if form else value]
    for part in clauses.get("ADD", ()):
        name, value = part.split()
        new[names.get(name, name)] = _sum(old.get(names.get(name, name)), values[value])
    for name in clauses.get("REMOVE", ()):
        new.pop(names.get(name, name), None)
    return new


def _sum(stored: dict[str, Any] | None, added: dict[str, Any]) -> dict[str, Any]:
    """Of numbers, or of sets of text."""
    if stored is None:
        return added
    if "N" in added:
        return {"N": str(int(stored["N"]) + int(added["N"]))}
    return {"SS": sorted({*stored["SS"], *added["SS"]})}


@cache
def _clauses(expression: str) -> dict[str, list[str]]:
    """`SET`, `ADD` and `REMOVE` with what each one lists."""
    words = re.split(r"\b(SET|ADD|REMOVE) ", expression)[1:]
    return {
        verb: [part.strip() for part in re.split(r",\s*(?![^(]*\))", listed)]
        for verb, listed in zip(words[::2], words[1::2], strict=True)
    }


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
