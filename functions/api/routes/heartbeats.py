"""Heartbeats: everybody's own, like jobs; administrators have all of them."""

from typing import TYPE_CHECKING

from heartbeat_presentation import heartbeat_shown, ping_shown

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Conflict, NotAllowed, NotFound, VersionStale
from cron_manager.domain.heartbeats.address import PingToken
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer, Pagination
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.usecases.manage_heartbeats import Standing
from deps import Deps

if TYPE_CHECKING:
    from schemas import heartbeats as heartbeat_schemas
else:
    heartbeat_schemas = lazy_module("schemas.heartbeats")

Request = EdgeRequest[Deps]


def list_heartbeats(request: Request) -> Answer:
    """The newest first."""
    query = request.query(heartbeat_schemas.HeartbeatQuery)
    before = request.deps.cursors.open(query.cursor, "heartbeats", {})
    found = request.deps.manage_heartbeats.page(before, query.limit + 1, request.principal)
    page = found[: query.limit]
    last = page[-1].heartbeat.id if len(found) > query.limit else None
    cursor = request.deps.cursors.seal(last, "heartbeats", {})
    return Answer(
        data=[heartbeat_shown(each) for each in page], pagination=Pagination(limit=query.limit, next_cursor=cursor)
    )


def create_heartbeat(request: Request) -> Answer:
    definition = request.body(heartbeat_schemas.HeartbeatCreate).definition()
    made, token = request.deps.manage_heartbeats.create(definition, request.principal, request.actor)
    return _shown(made, token, {"Location": f"/api/v1/heartbeats/{made.heartbeat.id}"})


def get_heartbeat(request: Request) -> Answer:
    return _shown(request.deps.manage_heartbeats.get(request.path["heartbeatId"], request.principal))


def replace_heartbeat(request: Request) -> Answer:
    body, manage = request.body(heartbeat_schemas.HeartbeatReplace), request.deps.manage_heartbeats
    version = body.version if body.version is not None else request.if_match
    heartbeat_id = request.path["heartbeatId"]
    try:
        return _shown(manage.replace(heartbeat_id, body.definition(), version, request.principal, request.actor))
    except Conflict as error:
        raise VersionStale(heartbeat_shown(manage.get(heartbeat_id, request.principal))) from error


def regenerate_heartbeat(request: Request) -> Answer:
    manage = request.deps.manage_heartbeats
    return _shown(*manage.regenerate(request.path["heartbeatId"], request.principal, request.actor))


def delete_heartbeat(request: Request) -> Answer:
    request.deps.manage_heartbeats.delete(request.path["heartbeatId"], request.principal, request.actor)
    return Answer()


def list_pings(request: Request) -> Answer:
    """The newest first."""
    query = request.query(heartbeat_schemas.PingQuery)
    heartbeat_id = request.path["heartbeatId"]
    bound = {"heartbeatId": heartbeat_id}
    before = request.deps.cursors.open(query.cursor, "pings", bound)
    manage = request.deps.manage_heartbeats
    found = manage.pings_of(heartbeat_id, before, query.limit + 1, request.principal)
    page = found[: query.limit]
    cursor = request.deps.cursors.seal(page[-1].id if len(found) > query.limit else None, "pings", bound)
    return Answer(
        data=[ping_shown(each) for each in page], pagination=Pagination(limit=query.limit, next_cursor=cursor)
    )


def _shown(standing: Standing, token: PingToken | None = None, headers: dict[str, str] | None = None) -> Answer:
    etag = {"ETag": f'"{standing.heartbeat.version}"'}
    return Answer(data=heartbeat_shown(standing, token), headers={**etag, **(headers or {})})


_ALL, _ONE = "/heartbeats", "/heartbeats/{heartbeatId}"

ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path=_ALL,
        handler=list_heartbeats,
        scope=Scope.READ,
        summary="List heartbeats",
        description="The newest first.",
        tag="Heartbeats",
        query=lambda: heartbeat_schemas.HeartbeatQuery,
        response=lambda: heartbeat_schemas.Heartbeat,
        response_is_list=True,
    ),
    Route(
        method="POST",
        path=_ALL,
        handler=create_heartbeat,
        action="heartbeat.create",
        scope=Scope.WRITE,
        summary="Create a heartbeat",
        description="People are told when nothing is heard of it in time. Only this answer has its ping address.",
        tag="Heartbeats",
        status=201,
        takes_key=True,
        answers_secret=True,
        body=lambda: heartbeat_schemas.HeartbeatCreate,
        response=lambda: heartbeat_schemas.Heartbeat,
        errors=(NotAllowed,),
    ),
    Route(
        method="GET",
        path=_ONE,
        handler=get_heartbeat,
        scope=Scope.READ,
        summary="Read a heartbeat",
        tag="Heartbeats",
        response=lambda: heartbeat_schemas.Heartbeat,
        errors=(NotFound,),
    ),
    Route(
        method="PUT",
        path=_ONE,
        handler=replace_heartbeat,
        action="heartbeat.update",
        scope=Scope.WRITE,
        summary="Replace a heartbeat",
        description="Its ping address stays. With another schedule or job, or after a pause, it is NEW until the next"
        " ping. Send the version that you read, in the body or as `If-Match`.",
        tag="Heartbeats",
        body=lambda: heartbeat_schemas.HeartbeatReplace,
        response=lambda: heartbeat_schemas.Heartbeat,
        errors=(NotFound, NotAllowed, VersionStale),
    ),
    Route(
        method="DELETE",
        path=_ONE,
        handler=delete_heartbeat,
        action="heartbeat.delete",
        scope=Scope.DELETE,
        summary="Delete a heartbeat",
        description="Its ping address opens nothing from then on.",
        tag="Heartbeats",
        status=204,
        errors=(NotFound, NotAllowed, Conflict),
    ),
    Route(
        method="POST",
        path=f"{_ONE}/regenerate",
        handler=regenerate_heartbeat,
        action="heartbeat.regenerate",
        scope=Scope.WRITE,
        summary="Give a heartbeat another ping address",
        description="The answer, and no other, has it; the one before opens nothing from then on.",
        tag="Heartbeats",
        answers_secret=True,
        response=lambda: heartbeat_schemas.Heartbeat,
        errors=(NotFound, NotAllowed, Conflict),
    ),
    Route(
        method="GET",
        path=f"{_ONE}/pings",
        handler=list_pings,
        scope=Scope.READ,
        summary="List a heartbeat's pings",
        description="The newest first; kept for 30 days.",
        tag="Heartbeats",
        query=lambda: heartbeat_schemas.PingQuery,
        response=lambda: heartbeat_schemas.Ping,
        response_is_list=True,
        errors=(NotFound,),
    ),
)
