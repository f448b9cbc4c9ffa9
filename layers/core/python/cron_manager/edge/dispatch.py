"""One request from event to response."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

from cron_manager.domain.errors import CronManagerError, NotFound, Unavailable
from cron_manager.edge.bodies import read_body, read_query
from cron_manager.edge.envelope import SERVER_FAULT, Response, failure, permission, replayed, success
from cron_manager.edge.errors import translated
from cron_manager.edge.gate import Gate
from cron_manager.edge.http_call import HttpCall
from cron_manager.edge.requests import Request
from cron_manager.edge.routes import Route, RouteTable, schema_of
from cron_manager.edge.trail import CallRecord
from cron_manager.observability import logger
from cron_manager.ports import AuditTrail

D = TypeVar("D")


def _utc_now() -> datetime:
    return datetime.now(UTC)


def dispatch(
    event: Mapping[str, Any],
    *,
    routes: RouteTable[D],
    gate: Gate,
    deps: D,
    trail: AuditTrail,
    clock: Callable[[], datetime] = _utc_now,
) -> Response:
    """Finds the route, admits the caller, reads what was sent, has the handler answer, wraps the answer, and leaves
    the call's one entry in the trail.

    Whatever goes wrong becomes an answer too; what nobody foresaw becomes a 500 and a trace in the log.
    """
    now = clock()
    record = CallRecord.of(event, now)
    logger.append_keys(request_id=record.request_id, method=None, route=None, caller=None)  # not the last request's
    try:
        call = gate.viewers.located(HttpCall.of(event))
        record.source_ip = call.source_ip
        record.headers |= gate.cors.headers(call)
        logger.append_keys(method=call.method)
        response = _answer(call, record, routes, gate, deps=deps, trail=trail)
    except CronManagerError as error:
        response = _failed(error, record)
    except Exception as error:  # noqa: BLE001  # the outermost edge: the caller gets a request id, the log the trace
        logger.exception("request failed")
        record.error = translated(error).code
        response = failure(translated(error), record.request_id, now)
    response = _told(record, response, trail, gate)
    response["headers"] |= record.headers
    logger.info("request", status=response["statusCode"])
    return response


def _answer(
    call: HttpCall, record: CallRecord, routes: RouteTable[D], gate: Gate, *, deps: D, trail: AuditTrail
) -> Response:
    if gate.cors.permits(call):
        return permission(gate.cors.permission(routes.methods(call.path)))
    route, path = routes.find(call.method, call.path)
    record.route, record.parameters = route, path
    logger.append_keys(route=route.path)
    now = record.received_at
    record.caller = gate.identify(call, route.scope, now)
    logger.append_keys(caller=record.caller.user_id if record.caller else None)
    record.headers |= gate.admit(call, record.caller, route, now)
    request = Request(
        deps=deps,
        call=call,
        path=path,
        query_model=_query(call, route),
        body_model=_body(call, route),
        caller=record.caller,
        actor=record.actor,
        now=now,
    )
    record.keyed = gate.keyed_calls.begin(call, record, trail) if gate.keyed_calls else None
    if record.keyed and record.keyed.answer:
        return replayed(record.keyed.answer)
    record.answer = answer = route.handler(request)
    return success(answer, answer.status or route.status, call.request_id, now)


def _query(call: HttpCall, route: Route[D]) -> Any:
    return read_query(call, schema_of(route.query)) if route.query else None


def _body(call: HttpCall, route: Route[D]) -> Any:
    return read_body(call, schema_of(route.body), required=route.body_required) if route.body else None


def _failed(error: CronManagerError, record: CallRecord) -> Response:
    response = failure(error, record.request_id, record.received_at)
    record.error = error.code
    if response["statusCode"] >= SERVER_FAULT:
        logger.exception("request failed")
    elif not isinstance(error, NotFound):
        logger.info("refused", code=error.code)
    return response


def _told(record: CallRecord, response: Response, trail: AuditTrail, gate: Gate) -> Response:
    """The response, now that the trail has the call's entry: what cannot be told of is not answered either. Routes that
    have a list of their own instead leave none.

    A change's entry is there already, from its own transaction, and stays as it is.
    """
    if record.route and not record.route.is_told:
        return response
    try:
        is_own = trail.add(record.entry(response["statusCode"]))
    except Exception:  # noqa: BLE001  # the outermost edge, again
        logger.exception("audit entry lost", action=record.entry(response["statusCode"]).action)
        if response["statusCode"] < SERVER_FAULT:
            return failure(Unavailable(), record.request_id, record.received_at)
        return response
    _keep(record, response, gate, changed=not is_own)
    return response


def _keep(record: CallRecord, response: Response, gate: Gate, *, changed: bool) -> None:
    """Has the answer ready for the next call with the same key; where that fails, the trail knows what was done."""
    try:
        if gate.keyed_calls:
            gate.keyed_calls.end(record, response, changed=changed)
    except Exception:  # noqa: BLE001  # the outermost edge, again
        logger.exception("answer not kept")
