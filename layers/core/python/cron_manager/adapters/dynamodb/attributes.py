"""DynamoDB's typed values to and from plain ones.

boto3 has a serializer, but importing it costs 40 ms of every function's start.
"""

from collections.abc import Mapping
from typing import Any

AttributeValue = dict[str, Any]  # {"S": "text"}: one kind, one content
Item = dict[str, AttributeValue]


def encode(value: object) -> AttributeValue:
    """One value: text, whole number, flag, list, mapping, or None inside a list. TypeError for anything else."""
    if value is None:
        return {"NULL": True}
    if isinstance(value, bool):
        return {"BOOL": value}
    if isinstance(value, str):
        return {"S": value}
    if isinstance(value, int):
        return {"N": str(value)}
    if isinstance(value, Mapping):
        return {"M": encode_item(value)}
    if isinstance(value, list | tuple):
        return {"L": [encode(each) for each in value]}
    raise TypeError(f"{type(value).__name__} has no place in a table")


def encode_item(values: Mapping[str, object]) -> Item:
    """A record's attributes; those that are None are left out."""
    return {name: encode(value) for name, value in values.items() if value is not None}


def decode(value: Mapping[str, Any]) -> Any:
    (kind, content), *_ = value.items()
    match kind:
        case "S" | "BOOL":
            return content
        case "N":
            return int(content)
        case "M":
            return decode_item(content)
        case "L":
            return [decode(each) for each in content]
        case "NULL":
            return None
    raise TypeError(f"DynamoDB's type {kind} is not used here")


def decode_item(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: decode(value) for name, value in item.items()}
