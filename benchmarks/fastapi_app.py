"""The API's table of routes as a FastAPI application behind Mangum: what the edge of our own is measured against.

Everything behind the edge is the same: handlers, use cases, tables, authentication, counting, schemas, envelope and the
trail's entry. FastAPI routes, runs dependencies, and sends. It is spared what would cost it more: its own validation
(bodies are validated from their bytes by pydantic, as ours are), response models, threads, and its pages.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Request, Response
from mangum import Mangum

from cron_manager.domain.errors import CronManagerError, MethodNotAllowed, NotFound
from cron_manager.edge.bodies import read_body, read_query
from cron_manager.edge.envelope import failure, success
from cron_manager.edge.gate import Gate
from cron_manager.edge.http_call import HttpCall
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import BASE, Route, schema_of
from cron_manager.edge.trail import CallRecord
from cron_manager.ports import AuditTrail

Handler = Callable[[Mapping[str, Any], object], dict[str, Any]]
_METHOD_NOT_ALLOWED = 405


@dataclass(kw_only=True)
class _Stage:
    """What every request stands on."""

    gate: Gate
    deps: object
    trail: AuditTrail
    clock: Callable[[], datetime]


def fastapi_handler(
    routes: Iterable[Route[Any]], gate: Gate, deps: object, trail: AuditTrail, clock: Callable[[], datetime]
) -> Handler:
    """A Lambda handler with all routes."""
    stage = _Stage(gate=gate, deps=deps, trail=trail, clock=clock)
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    for route in sorted(routes, key=lambda each: [part.startswith("{") for part in each.segments]):
        app.add_api_route(
            BASE + route.path,
            _endpoint(route, stage),
            methods=[route.method],
            status_code=route.status,
            response_class=Response,
            response_model=None,
        )
    app.add_exception_handler(404, _unknown(stage, NotFound()))
    app.add_exception_handler(_METHOD_NOT_ALLOWED, _unknown(stage, MethodNotAllowed()))
    app.add_exception_handler(CronManagerError, _refused(stage))
    handler: Handler = Mangum(app, lifespan="off")
    return handler


def _recorded(stage: _Stage) -> Callable[[Request], Awaitable[CallRecord]]:
    async def record(request: Request) -> CallRecord:
        made = CallRecord.of(request.scope["aws.event"], stage.clock())
        request.state.record = made
        return made

    return record


def _admitted(route: Route[Any], stage: _Stage) -> Callable[..., Awaitable[HttpCall]]:
    async def admitted(request: Request, record: Annotated[CallRecord, Depends(_recorded(stage))]) -> HttpCall:
        call = stage.gate.viewers.located(HttpCall.of(request.scope["aws.event"]))
        record.source_ip, record.route, record.parameters = call.source_ip, route, request.path_params
        record.headers |= stage.gate.cors.headers(call)
        record.caller = stage.gate.identify(call, route.scope, record.received_at)
        record.headers |= stage.gate.admit(call, record.caller, route, record.received_at)
        return call

    return admitted


def _endpoint(route: Route[Any], stage: _Stage) -> Callable[..., Awaitable[Response]]:
    query_schema = schema_of(route.query) if route.query else None
    body_schema = schema_of(route.body) if route.body else None

    async def endpoint(request: Request, call: Annotated[HttpCall, Depends(_admitted(route, stage))]) -> Response:
        record: CallRecord = request.state.record
        record.answer = answer = route.handler(
            EdgeRequest(
                deps=stage.deps,
                call=call,
                path=request.path_params,
                query_model=read_query(call, query_schema) if query_schema else None,
                body_model=read_body(call, body_schema, required=route.body_required) if body_schema else None,
                caller=record.caller,
                actor=record.actor,
                now=record.received_at,
            )
        )
        status = answer.status or route.status
        return _sent(success(answer, status, call.request_id, record.received_at), record, stage)

    return endpoint


def _refused(stage: _Stage) -> Callable[[Request, Any], Awaitable[Response]]:
    async def refused(request: Request, error: CronManagerError) -> Response:
        record: CallRecord = request.state.record
        record.error = error.code
        return _sent(failure(error, record.request_id, record.received_at), record, stage)

    return refused


def _unknown(stage: _Stage, error: CronManagerError) -> Callable[[Request, Any], Awaitable[Response]]:
    refused = _refused(stage)

    async def unknown(request: Request, _error: Exception) -> Response:
        await _recorded(stage)(request)
        return await refused(request, error)

    return unknown


def _sent(told: dict[str, Any], record: CallRecord, stage: _Stage) -> Response:
    stage.trail.add(record.entry(told["statusCode"]))
    return Response(told["body"], told["statusCode"], {**told["headers"], **record.headers})
