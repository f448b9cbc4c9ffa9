"""pydantic's findings as sentences for people: the field by its public name, and what to write instead."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from cron_manager.domain.errors import FieldProblem

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError
    from pydantic_core import ErrorDetails

Context = Mapping[str, Any]


def field_problems(error: "ValidationError", schema: "type[BaseModel]") -> list[FieldProblem]:
    """One problem per finding, in pydantic's order; each field is named once."""
    found: dict[str, FieldProblem] = {}
    for detail in error.errors(include_url=False, include_input=False):
        field = _field(detail, schema)
        found.setdefault(field, FieldProblem(field=field, message=_message(detail, field, schema)))
    return list(found.values())


def _field(detail: "ErrorDetails", schema: "type[BaseModel]") -> str:
    parts = [str(part) for part in detail["loc"] if part != "[key]"]
    if parts and _is_one_of_several(parts[0], schema):
        del parts[1:2]  # which one was meant
    return ".".join(parts)


def _is_one_of_several(name: str, schema: "type[BaseModel]") -> bool:
    return any(each.discriminator for key, each in schema.model_fields.items() if name in {key, each.alias})


def _message(detail: "ErrorDetails", field: str, schema: "type[BaseModel]") -> str:
    if detail["type"] == "extra_forbidden":
        return _unknown(field, schema)
    sentence = SENTENCES.get(detail["type"])
    return sentence(detail.get("ctx", {})) if sentence else f"{detail['msg']}."


def _unknown(field: str, schema: "type[BaseModel]") -> str:
    from difflib import get_close_matches  # noqa: PLC0415  # only a mistake needs it

    known = [each.alias or name for name, each in schema.model_fields.items()]
    near = get_close_matches(field, known, n=1)
    return f"There is no such field; did you mean `{near[0]}`?" if near else "There is no such field; remove it."


def _say(text: str) -> Callable[[Context], str]:
    return lambda _: text


def _range(context: Context, word: str, bound: str) -> str:
    return f"Write a number that is {word} {context[bound]}."


def _count(context: Context, word: str, bound: str, unit: str) -> str:
    number = context[bound]
    return f"Use {word} {number} {unit}{'' if number == 1 else 's'}."


SENTENCES: Mapping[str, Callable[[Context], str]] = {
    "missing": _say("This field is missing; it is required."),
    "string_type": _say("Write text, in quotation marks."),
    "string_sub_type": _say("Write text, in quotation marks."),
    "int_type": _say("Write a whole number, without quotation marks."),
    "int_parsing": _say("Write a whole number."),
    "int_parsing_size": _say("This number is too large."),
    "int_from_float": _say("Write a whole number, without a fraction."),
    "float_type": _say("Write a number, without quotation marks."),
    "float_parsing": _say("Write a number."),
    "finite_number": _say("Write a finite number."),
    "bool_type": _say("Write true or false, without quotation marks."),
    "bool_parsing": _say("Write true or false."),
    "list_type": _say("Write a list: [ … ]."),
    "tuple_type": _say("Write a list: [ … ]."),
    "set_type": _say("Write a list: [ … ]."),
    "frozen_set_type": _say("Write a list: [ … ]."),
    "dict_type": _say("Write an object: { … }."),
    "mapping_type": _say("Write an object: { … }."),
    "model_type": _say("Write an object: { … }."),
    "model_attributes_type": _say("Write an object: { … }."),
    "none_required": _say("Write null, or leave the field out."),
    "string_too_short": lambda context: _count(context, "at least", "min_length", "character"),
    "string_too_long": lambda context: _count(context, "at most", "max_length", "character"),
    "too_short": lambda context: _count(context, "at least", "min_length", "element"),
    "too_long": lambda context: _count(context, "at most", "max_length", "element"),
    "greater_than": lambda context: _range(context, "greater than", "gt"),
    "greater_than_equal": lambda context: _range(context, "at least", "ge"),
    "less_than": lambda context: _range(context, "less than", "lt"),
    "less_than_equal": lambda context: _range(context, "at most", "le"),
    "union_tag_invalid": lambda context: f"Write one of {context['expected_tags']} as its {context['discriminator']}.",
    "union_tag_not_found": lambda context: f"Say which kind it is: {context['discriminator']} is missing.",
    "literal_error": lambda context: f"Write one of {context['expected']}.",
    "enum": lambda context: f"Write one of {context['expected']}.",
    "string_pattern_mismatch": lambda context: f"This does not have the expected form ({context['pattern']}).",
    "string_unicode": _say("This text holds characters that are not valid Unicode."),
    "value_error": lambda context: str(context["error"]),
    "datetime_type": _say("Write an instant with its offset, as 2026-11-21T03:00:00Z."),
    "datetime_parsing": _say("Write an instant with its offset, as 2026-11-21T03:00:00Z."),
    "datetime_from_date_parsing": _say("Write an instant with its offset, as 2026-11-21T03:00:00Z."),
    "datetime_object_invalid": _say("Write an instant with its offset, as 2026-11-21T03:00:00Z."),
    "timezone_aware": _say("Write an instant with its offset, as 2026-11-21T03:00:00Z."),
}
