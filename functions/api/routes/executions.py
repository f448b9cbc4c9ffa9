"""Executions: a job's history, everything that ended, one of them."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cron_manager.adapters.dynamodb.history import EndedEntry
from cron_manager.domain.access import Role, Scope
from cron_manager.domain.errors import NotFound
from cron_manager.domain.execution import Execution
from cron_manager.domain.instants import to_iso
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer, Pagination
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import execution_details, execution_shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import executions as execution_schemas
else:
    execution_schemas = lazy_module("schemas.executions")

Request = EdgeRequest[Deps]
_MOST_CHUNKS = 10  # per page; a filter that matches little answers what it found, and a cursor
_DAYS_KEPT = 30


def list_job_executions(request: Request) -> Answer:
    """The latest due time first, those that wait or run included."""
    query = request.query(execution_schemas.ExecutionQuery)
    job = request.deps.manage_jobs.get(request.path["jobId"], request.principal)
    bound = query.filters() | {"job": job.id}
    start = request.deps.cursors.open(query.cursor, "job executions", bound)
    found: list[Execution] = []
    for _ in range(_MOST_CHUNKS):
        chunk = request.deps.history.of_job(job.id, before=start, limit=query.limit)
        for execution in chunk:
            start = execution.id
            if query.status is None or execution.status is query.status:
                found.append(execution)
            if len(found) == query.limit:
                break
        if len(found) == query.limit or len(chunk) < query.limit:
            start = start if len(found) == query.limit else None
            break
    cursor = request.deps.cursors.seal(start, "job executions", bound)
    return _page(found, query.limit, cursor)


def list_executions(request: Request) -> Answer:
    """Everything that ended, the latest first, over all jobs that the caller may see."""
    query = request.query(execution_schemas.ExecutionQuery)
    bound = query.filters() | {"caller": request.principal.user_id}
    start = request.deps.cursors.open(query.cursor, "executions", bound)
    found: list[Execution] = []
    place: str | None = start
    for day, entries in _days(request, start, query.limit):
        wanted = [entry for entry in entries if query.status is None or entry.status == query.status]
        by_id = {each.id: each for each in request.deps.history.find_many([entry.execution_id for entry in wanted])}
        for entry in entries:
            place = f"{day}|{entry.position}"
            execution = by_id.get(entry.execution_id)
            if execution and request.principal.sees(execution.owner_id):
                found.append(execution)
            if len(found) == query.limit:
                return _page(found, query.limit, request.deps.cursors.seal(place, "executions", bound))
    return _page(found, query.limit, None)


def _days(request: Request, start: str | None, limit: int) -> Iterator[tuple[str, list[EndedEntry]]]:
    """The days' lists, chunk by chunk, from the place where the page before ended back to the oldest kept."""
    day, _, position = (start or "").partition("|")
    oldest = to_iso(request.now - timedelta(days=_DAYS_KEPT))[:10]
    current = day or to_iso(request.now)[:10]
    before: str | None = position or None
    while current >= oldest:
        entries = request.deps.history.ended_on(current, before=before, limit=limit)
        if entries:
            yield current, entries
            before = entries[-1].position
        else:
            current, before = _day_before(current), None


def _day_before(day: str) -> str:
    return (datetime.fromisoformat(day) - timedelta(days=1)).date().isoformat()


def get_execution(request: Request) -> Answer:
    execution = request.deps.history.find(request.path["executionId"])
    if execution is None or not request.principal.sees(execution.owner_id):
        raise NotFound("There is no such execution, or it is not yours.")
    administers = request.principal.role is Role.ADMIN
    return Answer(data=execution_details(execution, with_folders=administers))


def _page(found: list[Execution], limit: int, cursor: str | None) -> Answer:
    shown = [execution_shown(execution) for execution in found]
    return Answer(data=shown, pagination=Pagination(limit=limit, next_cursor=cursor))


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/jobs/{jobId}/executions",
        handler=list_job_executions,
        scope=Scope.READ,
        summary="List a job's executions",
        description="The latest due time first, those that wait or run included.",
        tag="Executions",
        query=lambda: execution_schemas.ExecutionQuery,
        response=lambda: execution_schemas.Execution,
        response_is_list=True,
        errors=(NotFound,),
    ),
    Route(
        method="GET",
        path="/executions",
        handler=list_executions,
        scope=Scope.READ,
        summary="List finished executions",
        description="Over all jobs, the latest to end first.",
        tag="Executions",
        query=lambda: execution_schemas.ExecutionQuery,
        response=lambda: execution_schemas.Execution,
        response_is_list=True,
    ),
    Route(
        method="GET",
        path="/executions/{executionId}",
        handler=get_execution,
        scope=Scope.READ,
        summary="Read an execution",
        tag="Executions",
        response=lambda: execution_schemas.ExecutionDetails,
        errors=(NotFound,),
    ),
)
