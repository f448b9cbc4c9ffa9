"""Reading what was sent: JSON as the standard has it, then the route's schema."""

import json
from typing import TYPE_CHECKING, NoReturn, TypeVar

from cron_manager.domain.errors import InvalidInput, MalformedRequest, UnsupportedMediaType
from cron_manager.edge.http_call import HttpCall
from cron_manager.edge.problems import field_problems

if TYPE_CHECKING:
    from pydantic import BaseModel

M = TypeVar("M", bound="BaseModel")

BODY_LIMIT = 256 * 1024  # bytes


def read_body(call: HttpCall, schema: type[M], *, required: bool = True) -> M:
    """The body as the schema has it.

    MalformedRequest when it is no JSON, UnsupportedMediaType when it does not say that it is, InvalidInput when the
    schema refuses it. An empty body stands for {} where the route says so.
    """
    if not call.body and not required:
        return _validated(schema, b"{}")
    if not call.body:
        raise MalformedRequest.of("", "The body is empty; send a JSON object.")
    if not _says_json(call.headers.get("content-type", "")):
        raise UnsupportedMediaType
    if len(call.body) > BODY_LIMIT:
        raise MalformedRequest.of("", f"The body is larger than {BODY_LIMIT // 1024} KB.")
    _check_json(call.body)
    return _validated(schema, call.body)


def read_query(call: HttpCall, schema: type[M]) -> M:
    """The query's parameters as the schema has them. `token` belongs to authentication and is left out."""
    from pydantic import ValidationError  # noqa: PLC0415  # the schema has imported it by now

    sent = {name: value for name, value in call.parameters().items() if name != "token"}
    try:
        return schema.model_validate_strings(sent)
    except ValidationError as error:
        raise InvalidInput(field_problems(error, schema)) from error


def _says_json(content_type: str) -> bool:
    kind = content_type.partition(";")[0].strip().lower()
    return kind == "application/json" or (kind.startswith("application/") and kind.endswith("+json"))


def _check_json(body: bytes) -> None:
    """Refuses what JSON's readers disagree about: names that come twice, NaN, Infinity, endless nesting."""
    try:
        json.loads(body.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise MalformedRequest.of("", "The body is not UTF-8.") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise MalformedRequest.of("", f"The body is not JSON ({error.msg} at {where}).") from error
    except (RecursionError, ValueError) as error:
        raise MalformedRequest.of("", "The body is nested too deeply or holds a number that is too long.") from error


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise MalformedRequest.of(name, "This field comes twice; send it once.")
        found[name] = value
    return found


def _no_constant(name: str) -> NoReturn:
    raise MalformedRequest.of("", f"{name} is not JSON; write a number or null.")


def _validated(schema: type[M], body: bytes) -> M:
    from pydantic import ValidationError  # noqa: PLC0415  # the schema has imported it by now

    try:
        return schema.model_validate_json(body)
    except ValidationError as error:
        if error.errors(include_url=False)[0]["type"] == "json_invalid":
            raise MalformedRequest.of("", "The body is not valid JSON or not valid Unicode.") from error
        raise InvalidInput(field_problems(error, schema)) from error
