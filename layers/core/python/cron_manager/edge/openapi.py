"""The OpenAPI 3.1 document, built from route tables. `make openapi` writes it; nothing builds it at run time."""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, models_json_schema

from cron_manager.domain import errors
from cron_manager.edge.errors import status_of
from cron_manager.edge.idempotency import HEADER
from cron_manager.edge.openapi_components import (
    ENVELOPES,
    HEADERS,
    LIVE_COMPONENTS,
    SECURITY,
    SECURITY_SCHEMES,
    Json,
    ref,
    success_envelope,
)
from cron_manager.edge.openapi_examples import Examples, failure
from cron_manager.edge.openapi_words import Words
from cron_manager.edge.routes import BASE, Route, schema_of

_REF = "#/components/schemas/{model}"
_NO_CONTENT = 204
_WAIT = {status_of(errors.TooManyRequests), status_of(errors.Unavailable)}
_RETRY_AFTER = {"Retry-After": {"$ref": "#/components/headers/Retry-After"}}
_DESCRIPTION = """Cron Manager calls endpoints on schedules.

Every answer comes in an envelope: `data` when `success` is true, `error` when it is not; `meta.requestId` names the
request in the logs. Lists go on with `meta.pagination.nextCursor`."""


_KEY: Json = {"type": "string", "minLength": 1, "maxLength": 255}
_KEY_HELP = (
    "A text of your own, such as a UUID, new for each thing that is to be done: a call that is repeated with it within"
    " 24 hours does nothing and gets the first one's answer, with `Idempotency-Replayed: true`."
)


class _WithoutFieldTitles(GenerateJsonSchema):
    """A field's title only repeats its name."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002  # pydantic's signature
        return False


def openapi_document(
    routes: Sequence[Route[Any]], extra: Iterable[type[BaseModel]], version: str, words: Words
) -> Json:
    """The whole document. `extra` are schemas that no route names: those of the live messages."""
    refs, components = _components(routes, extra)
    words.describe(components)
    operations = _Operations(refs=refs, examples=Examples(components=components, words=words))
    paths: dict[str, Json] = {}
    for route in sorted(routes, key=lambda each: (each.path, each.method)):
        paths.setdefault(BASE + route.path, {})[route.method.lower()] = operations.of(route)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Cron Manager", "version": version, "description": _DESCRIPTION},
        "servers": [{"url": "/", "description": "The console's own origin."}],
        "tags": [{"name": tag} for tag in sorted({route.tag for route in routes})],
        "paths": paths,
        "components": {
            "schemas": components,
            "examples": _error_examples(routes),
            "headers": HEADERS,
            "securitySchemes": SECURITY_SCHEMES,
        },
    }


Refs = Mapping[Any, Json]  # by (schema, mode)


def _components(routes: Sequence[Route[Any]], extra: Iterable[type[BaseModel]]) -> tuple[Refs, dict[str, Json]]:
    """Bodies as they are read, answers as they are written; each schema once."""
    wanted: dict[tuple[type[BaseModel], JsonSchemaMode], None] = {}
    for route in routes:
        if route.body:
            wanted[schema_of(route.body), "validation"] = None
        if route.response:
            wanted[schema_of(route.response), "serialization"] = None
    wanted |= {(schema, "serialization"): None for schema in extra}
    refs, definitions = models_json_schema(
        list(wanted), by_alias=True, ref_template=_REF, schema_generator=_WithoutFieldTitles
    )
    modelled, written = definitions.get("$defs", {}), deepcopy({**ENVELOPES, **LIVE_COMPONENTS})
    if twice := modelled.keys() & written.keys():
        raise ValueError(f"two schemas have the same name: {sorted(twice)}")
    components: dict[str, Json] = modelled | written
    for component in components.values():
        component.pop("title", None)
    return refs, dict(sorted(components.items()))


@dataclass(frozen=True, kw_only=True)
class _Operations:
    """Routes as the document has them."""

    refs: Refs
    examples: Examples

    def of(self, route: Route[Any]) -> Json:
        operation: Json = {
            "operationId": route.name,
            "summary": route.summary,
            "description": route.description or f"{route.summary}.",
            "tags": [route.tag],
            "security": SECURITY if route.scope else [],
            "responses": {status: self._success(route) for status in _statuses(route)} | _failures(route),
        }
        if route.scope:
            operation["x-required-scope"] = str(route.scope)
        if parameters := [
            *_path_parameters(route, self.examples.words),
            *_query_parameters(route, self.examples.words),
            *_key_parameter(route),
        ]:
            operation["parameters"] = parameters
        if route.body:
            schema = self.refs[schema_of(route.body), "validation"]
            content = {"application/json": {"schema": schema, "example": self.examples.body(schema)}}
            operation["requestBody"] = {"required": route.body_required, "content": content}
        return operation

    def _success(self, route: Route[Any]) -> Json:
        if route.status == _NO_CONTENT:
            return {"description": "Done."}
        if route.response is None:
            content: Json = {"schema": {"type": "object"}}
            return {"description": route.summary, "content": {"application/json": content}}
        data = self.refs[schema_of(route.response), "serialization"]
        is_paged = route.query is not None and "cursor" in schema_of(route.query).model_fields
        content = {
            "schema": success_envelope({"type": "array", "items": data} if route.response_is_list else data),
            "example": self.examples.answer(data, is_list=route.response_is_list, is_paged=is_paged),
        }
        others = {media: {"schema": {"type": "string"}} for media in route.also}
        return {"description": route.summary, "content": {"application/json": content, **others}}


def _statuses(route: Route[Any]) -> list[str]:
    """Of a call that succeeds."""
    return [str(route.status), *(["201"] if route.may_create else [])]


def _failures(route: Route[Any]) -> Json:
    """One answer per status, with the codes that it can carry."""
    by_status: dict[int, list[type[errors.CronManagerError]]] = {}
    for error in _errors_of(route):
        by_status.setdefault(status_of(error), []).append(error)
    return {str(status): _failure(status, those) for status, those in sorted(by_status.items())}


def _failure(status: int, those: Iterable[type[errors.CronManagerError]]) -> Json:
    examples = {error.code: {"$ref": f"#/components/examples/{error.code}"} for error in those}
    answer: Json = {
        "description": " ".join(_told(error) for error in those),
        "content": {"application/json": {"schema": ref("ErrorEnvelope"), "examples": examples}},
    }
    return answer | ({"headers": _RETRY_AFTER} if status in _WAIT else {})


def _errors_of(route: Route[Any]) -> Iterable[type[errors.CronManagerError]]:
    return dict.fromkeys([*_general(route), *route.errors])


def _error_examples(routes: Iterable[Route[Any]]) -> dict[str, Json]:
    """Each error that some route can answer, once."""
    classes = {error.code: error for route in routes for error in _errors_of(route)}
    return {
        code: {"summary": _meaning(error), "value": failure(code, _meaning(error))}
        for code, error in sorted(classes.items())
    }


def _general(route: Route[Any]) -> Iterable[type[errors.CronManagerError]]:
    """What a route can answer because of what it is."""
    if route.scope:
        yield from (errors.NotAuthenticated, errors.NotAllowed)
        if route.method != "GET":
            yield errors.CsrfRejected
    if route.takes_key:
        yield from (errors.KeyReused, errors.RequestInProgress, errors.AlreadyDone)
    if route.limit:
        yield errors.TooManyRequests
    if route.parameters:
        yield errors.NotFound
    if route.body:
        yield from (errors.MalformedRequest, errors.UnsupportedMediaType)
    if route.body or route.query:
        yield errors.InvalidInput
    yield from (errors.CronManagerError, errors.Unavailable)


def _told(error: type[errors.CronManagerError]) -> str:
    return f"`{error.code}`: {_meaning(error)}"


def _meaning(error: type[errors.CronManagerError]) -> str:
    return " ".join((error.__doc__ or "").split())


def _path_parameters(route: Route[Any], words: Words) -> Iterable[Json]:
    for name in route.parameters:
        parameter = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        yield parameter | words.parameter(route.path, name)


def _key_parameter(route: Route[Any]) -> Iterable[Json]:
    if route.takes_key:
        yield {"name": HEADER, "in": "header", "required": False, "schema": _KEY, "description": _KEY_HELP}


def _query_parameters(route: Route[Any], words: Words) -> Iterable[Json]:
    if route.query is None:
        return
    schema = schema_of(route.query).model_json_schema(
        by_alias=True, ref_template=_REF, schema_generator=_WithoutFieldTitles, mode="validation"
    )
    definitions = schema.get("$defs", {})
    required = schema.get("required", [])
    for name, shape in schema["properties"].items():
        inlined = _inlined(shape, definitions)
        parameter = {"name": name, "in": "query", "required": name in required, "schema": inlined}
        if description := inlined.pop("description", None):
            parameter["description"] = description
        yield words.parameter("", name) | parameter


def _inlined(shape: Json, definitions: Mapping[str, Json]) -> Json:
    """A parameter's schema without references, and without the null that only stands for leaving it out."""
    if "$ref" in shape:
        target = {**definitions[shape["$ref"].rsplit("/", 1)[1]]}
        target.pop("title", None)
        target.pop("description", None)
        return {**target, **{name: value for name, value in shape.items() if name != "$ref"}}
    options = [each for each in shape.get("anyOf", []) if each != {"type": "null"}]
    if len(options) != 1:
        return dict(shape)
    rest = {name: value for name, value in shape.items() if name not in {"anyOf", "default"}}
    return {**_inlined(options[0], definitions), **rest}
