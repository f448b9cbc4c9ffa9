"""Examples of bodies and answers, put together from the examples of their fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cron_manager.edge.openapi_components import Json
from cron_manager.edge.openapi_words import Words

_INSTANT = "2026-11-21T03:00:00.000Z"
_REQUEST_ID = "3f0c1a52-7c1e-4a53-9a55-0d9a4a3f6a10"
_META: Json = {"requestId": _REQUEST_ID, "timestamp": _INSTANT}
_CURSOR = "eyJ2IjoxfQ"
_PAGE = 50


@dataclass(frozen=True, kw_only=True)
class Examples:
    """What a value of a schema looks like."""

    components: Mapping[str, Json]
    words: Words

    def body(self, schema: Json) -> Any:
        """What is sent: the fields that must be there, unless a whole example says more."""
        return self._named(_name_of(schema), only_required=True)

    def answer(self, schema: Json, *, is_list: bool, is_paged: bool) -> Json:
        """A success in its envelope: every field."""
        data = self._of(schema, "", "")
        pagination = {"pagination": {"limit": _PAGE, "nextCursor": _CURSOR}} if is_paged else {}
        return {"success": True, "data": [data] if is_list else data, "meta": _META | pagination}

    def _named(self, name: str, *, only_required: bool = False) -> Any:
        schema = self.components[name]
        if only_required and name in self.words.examples:
            return self.words.examples[name]
        if "properties" not in schema:
            return self._of(schema, name, "")
        wanted = schema.get("required", []) if only_required else schema["properties"]
        return {field: self._of(schema["properties"][field], name, field) for field in wanted}

    def _of(self, schema: Json, owner: str, field: str) -> Any:
        for found in self._told(schema, owner, field):
            if found:
                return found[0]
        if "$ref" in schema:
            return self._named(_name_of(schema))
        options = schema.get("anyOf") or schema.get("oneOf") or [schema]
        if _NULL in options:  # of which nobody gives an example
            return None
        return self._plain(options[0], owner) if options[0] is schema else self._of(options[0], owner, field)

    def _told(self, schema: Json, owner: str, field: str) -> Iterator[list[Any]]:
        """Lists that hold an example, or nothing: the nearest to the field comes first."""
        yield self.words.example(owner, field)
        yield schema.get("examples", [])
        for other in self.words.line(owner)[1:]:
            shape = self.components.get(other, {}).get("properties", {}).get(field, {})
            yield shape.get("examples", [])
            yield [value] if (value := shape.get("default")) is not None else []
        yield _given(schema)
        yield [each for each in self.words.general_example(field) if self._fits(each, schema)]
        yield [value] if (value := schema.get("default")) is not None else []

    def _fits(self, value: object, schema: Json) -> bool:
        if "$ref" in schema:
            return self._fits(value, self.components[_name_of(schema)])
        options = schema.get("anyOf") or schema.get("oneOf")
        if options:
            return any(self._fits(value, each) for each in options)
        return "enum" not in schema and isinstance(value, _PYTHON.get(str(schema.get("type")), object))

    def _plain(self, schema: Json, owner: str) -> Any:
        kind = schema.get("type")
        if kind == "array":
            return [self._of(schema["items"], owner, "")]
        if kind == "object" and "properties" in schema:
            return {name: self._of(each, owner, name) for name, each in schema["properties"].items()}
        return schema.get("minimum", _PLAIN.get(str(kind)))


def failure(code: str, message: str) -> Json:
    return {"success": False, "error": {"code": code, "message": message}, "meta": _META}


def _given(schema: Json) -> list[Any]:
    """What the schema allows, where that is little."""
    if "const" in schema:
        return [schema["const"]]
    if "enum" in schema:
        return [schema.get("default", schema["enum"][0])]
    return [_INSTANT] if schema.get("format") == "date-time" else []


def _name_of(schema: Json) -> str:
    return str(schema["$ref"]).rsplit("/", 1)[1]


_NULL = {"type": "null"}
_PYTHON: Mapping[str, type | tuple[type, ...]] = {
    "null": type(None),
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "object": dict,
    "array": list,
}
_PLAIN = {"string": "text", "integer": 1, "number": 1.0, "boolean": True, "object": {}}
