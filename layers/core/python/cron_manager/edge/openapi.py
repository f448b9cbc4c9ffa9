"""The OpenAPI 3.1 document, built from route tables. `make openapi` writes it; nothing builds it at run time."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, models_json_schema

from cron_manager.domain import errors
from cron_manager.edge.errors import status_of
from cron_manager.edge.idempotency import HEADER
from cron_manager.edge.openapi_components import (
    ENVELOPES,
    LIVE_COMPONENTS,
    SECURITY,
    SECURITY_SCHEMES,
    Json,
    ref,
    success_envelope,
)
from cron_manager.edge.routes import BASE, Route, schema_of

_REF = "#/components/schemas/{model}"
_NO_CONTENT = 204
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


def openapi_document(routes: Sequence[Route[Any]], extra: Iterable[type[BaseModel]], version: str) -> Json:
    """The whole document. `extra` are schemas that no route names: those of the live messages."""
    refs, components = _components(routes, extra)
    paths: dict[str, Json] = {}
    for route in sorted(routes, key=lambda each: (each.path, each.method)):
        paths.setdefault(BASE + route.path, {})[route.method.lower()] = _operation(route, refs)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Cron Manager", "version": version, "description": _DESCRIPTION},
        "servers": [{"url": "/", "description": "The console's own origin."}],
        "tags": [{"name": tag} for tag in sorted({route.tag for route in routes})],
        "paths": paths,
        "components": {
            "schemas": dict(sorted({**components, **ENVELOPES, **LIVE_COMPONENTS}.items())),
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
    components: dict[str, Json] = definitions.get("$defs", {})
    for component in components.values():
        component.pop("title", None)
    return refs, components


def _operation(route: Route[Any], refs: Refs) -> Json:
    operation: Json = {
        "operationId": route.name,
        "summary": route.summary,
        "tags": [route.tag],
        "security": SECURITY if route.scope else [],
        "responses": {status: _success(route, refs) for status in _statuses(route)} | _failures(route),
    }
    if route.description:
        operation["description"] = route.description
    if route.scope:
        operation["x-required-scope"] = str(route.scope)
    if parameters := [*_path_parameters(route), *_query_parameters(route), *_key_parameter(route)]:
        operation["parameters"] = parameters
    if route.body:
        content = {"application/json": {"schema": refs[schema_of(route.body), "validation"]}}
        operation["requestBody"] = {"required": route.body_required, "content": content}
    return operation


def _statuses(route: Route[Any]) -> list[str]:
    """Of a call that succeeds."""
    return [str(route.status), *(["201"] if route.may_create else [])]


def _success(route: Route[Any], refs: Refs) -> Json:
    if route.status == _NO_CONTENT:
        return {"description": "Done."}
    if route.response is None:
        return {"description": route.summary, "content": {"application/json": {"schema": {"type": "object"}}}}
    data = refs[schema_of(route.response), "serialization"]
    envelope = success_envelope({"type": "array", "items": data} if route.response_is_list else data)
    others = {media: {"schema": {"type": "string"}} for media in route.also}
    return {"description": route.summary, "content": {"application/json": {"schema": envelope}, **others}}


def _failures(route: Route[Any]) -> Json:
    """One answer per status, with the codes that it can carry."""
    by_status: dict[int, list[type[errors.CronManagerError]]] = {}
    for error in dict.fromkeys([*_general(route), *route.errors]):
        by_status.setdefault(status_of(error), []).append(error)
    content = {"application/json": {"schema": ref("ErrorEnvelope")}}
    return {
        str(status): {"description": " ".join(_told(error) for error in those), "content": content}
        for status, those in sorted(by_status.items())
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
    yield errors.CronManagerError


def _told(error: type[errors.CronManagerError]) -> str:
    return f"`{error.code}`: {' '.join((error.__doc__ or '').split())}"


def _path_parameters(route: Route[Any]) -> Iterable[Json]:
    for name in route.parameters:
        yield {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _key_parameter(route: Route[Any]) -> Iterable[Json]:
    if route.takes_key:
        yield {"name": HEADER, "in": "header", "required": False, "schema": _KEY, "description": _KEY_HELP}


def _query_parameters(route: Route[Any]) -> Iterable[Json]:
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
        yield parameter


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
