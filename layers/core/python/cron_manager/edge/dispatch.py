"""One request from event to response."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

from cron_manager.domain.errors import CronManagerError, NotFound
from cron_manager.edge.bodies import read_body, read_query
from cron_manager.edge.envelope import Response, failure, success
from cron_manager.edge.errors import translated
from cron_manager.edge.gate import Gate
from cron_manager.edge.http_call import HttpCall
from cron_manager.edge.requests import Request
from cron_manager.edge.routes import Route, RouteTable, schema_of
from cron_manager.observability import logger

D = TypeVar("D")


def _utc_now() -> datetime:
    return datetime.now(UTC)


def dispatch(
    event: Mapping[str, Any], *, routes: RouteTable[D], gate: Gate, deps: D, clock: Callable[[], datetime] = _utc_now
) -> Response:
    """Finds the route, admits the caller, reads what was sent, has the handler answer, and wraps the answer.

    Whatever goes wrong becomes an answer too; what nobody foresaw becomes a 500 and a trace in the log.
    """
    now = clock()
    request_id = str(event.get("requestContext", {}).get("requestId", ""))
    logger.append_keys(request_id=request_id, method=None, route=None, caller=None)  # not the last request's
    try:
        call = HttpCall.of(event)
        logger.append_keys(method=call.method)
        response = _answer(call, now, routes, gate, deps)
    except CronManagerError as error:
        response = failure(error, request_id, now)
        _tell(error, response)
    except Exception as error:  # noqa: BLE001  # the outermost edge: the caller gets a request id, the log the trace
        logger.exception("request failed")
        response = failure(translated(error), request_id, now)
    logger.info("request", status=response["statusCode"])
    return response


def _answer(call: HttpCall, now: datetime, routes: RouteTable[D], gate: Gate, deps: D) -> Response:
    route, path = routes.find(call.method, call.path)
    logger.append_keys(route=route.path)
    admission = gate.admit(call, route.scope, now)
    logger.append_keys(caller=admission.principal.user_id if admission.principal else None)
    request = Request(
        deps=deps,
        call=call,
        path=path,
        query_model=_query(call, route),
        body_model=_body(call, route),
        caller=admission.principal,
        now=now,
    )
    answer = route.handler(request)
    response = success(answer, answer.status or route.status, call.request_id, now)
    response["headers"] |= admission.headers
    return response


def _query(call: HttpCall, route: Route[D]) -> Any:
    return read_query(call, schema_of(route.query)) if route.query else None


def _body(call: HttpCall, route: Route[D]) -> Any:
    return read_body(call, schema_of(route.body), required=route.body_required) if route.body else None


def _tell(error: CronManagerError, response: Response) -> None:
    if response["statusCode"] >= 500:  # noqa: PLR2004  # server errors, by HTTP's definition
        logger.exception("request failed")
    elif not isinstance(error, NotFound):
        logger.info("refused", code=error.code)
