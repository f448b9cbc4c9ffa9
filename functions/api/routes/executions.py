"""Executions: a job's history, everything that ended, one of them."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Role, Scope
from cron_manager.domain.errors import NotFound
from cron_manager.domain.execution_filter import ExecutionFilter
from cron_manager.edge.csv_text import CONTENT_TYPE, csv_text
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer, Pagination
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.execution_rows import COLUMNS, execution_row
from cron_manager.presentation import execution_details, execution_shown
from cron_manager.usecases.export_executions import MOST_EXECUTIONS
from cron_manager.usecases.find_executions import FoundExecutions
from deps import Deps

if TYPE_CHECKING:
    from schemas import executions as execution_schemas
else:
    execution_schemas = lazy_module("schemas.executions")

Request = EdgeRequest[Deps]


def list_job_executions(request: Request) -> Answer:
    """The latest due time first, those that wait or run included."""
    query = request.query(execution_schemas.JobExecutionQuery)
    job = request.deps.manage_jobs.get(request.path["jobId"], request.principal)
    bound = query.filters() | {"job": job.id}
    start = request.deps.cursors.open(query.cursor, "job executions", bound)
    page = request.deps.find_executions.of_job(job.id, _filter(query), start, query.limit)
    return _page(page, query.limit, request.deps.cursors.seal(page.next_place, "job executions", bound))


def list_executions(request: Request) -> Answer:
    """Everything that ended, the latest first, over all jobs that the caller may see."""
    query = request.query(execution_schemas.ExecutionQuery)
    bound = query.filters() | {"caller": request.principal.user_id}
    start = request.deps.cursors.open(query.cursor, "executions", bound)
    wanted = _filter(query, job_id=query.job_id)
    page = request.deps.find_executions.ended(request.principal, wanted, start, query.limit, request.now)
    return _page(page, query.limit, request.deps.cursors.seal(page.next_place, "executions", bound))


def export_executions(request: Request) -> Answer:
    """A part at a time, the latest to end first."""
    query = request.query(execution_schemas.ExecutionExportQuery)
    bound = query.filters() | {"caller": request.principal.user_id}
    place = request.deps.cursors.open(query.cursor, "executions export", bound)
    wanted = _filter(query, job_id=query.job_id)
    part = request.deps.export_executions(request.principal, wanted, place, request.now)
    cursor = request.deps.cursors.seal(part.next_place, "executions export", bound)
    onward = {"X-Next-Cursor": cursor} if cursor else {}
    if query.format == "json":
        pagination = Pagination(limit=MOST_EXECUTIONS, next_cursor=cursor)
        return Answer(data=part.executions, pagination=pagination, headers=onward)
    named = {"Content-Type": CONTENT_TYPE, "Content-Disposition": 'attachment; filename="executions.csv"'}
    return Answer(document=csv_text(COLUMNS, map(execution_row, part.executions)), headers=named | onward)


def _filter(query: "execution_schemas.ExecutionFilters", *, job_id: str | None = None) -> ExecutionFilter:
    return ExecutionFilter(
        job_id=job_id,
        statuses=frozenset({query.status}) if query.status else None,
        trigger=query.trigger,
        start=query.start,
        end=query.end,
        search=query.search,
    )


def get_execution(request: Request) -> Answer:
    execution = request.deps.find_executions.one(request.path["executionId"])
    if execution is None or not request.principal.sees(execution.owner_id):
        raise NotFound("There is no such execution, or it is not yours.")
    administers = request.principal.role is Role.ADMIN
    return Answer(data=execution_details(execution, with_folders=administers))


def _page(page: FoundExecutions, limit: int, cursor: str | None) -> Answer:
    shown = [execution_shown(execution) for execution, _ in page.found]
    return Answer(data=shown, pagination=Pagination(limit=limit, next_cursor=cursor))


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/jobs/{jobId}/executions",
        handler=list_job_executions,
        scope=Scope.READ,
        summary="List a job's executions",
        description="The latest due time first, those that wait or run included. `from` and `to` are about the due"
        " time. With a filter a page may be short, even empty, while there is a next cursor.",
        tag="Executions",
        query=lambda: execution_schemas.JobExecutionQuery,
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
        description="Over all jobs, the latest to end first. `from` and `to` are about the end. A page may be short,"
        " even empty, while there is a next cursor.",
        tag="Executions",
        query=lambda: execution_schemas.ExecutionQuery,
        response=lambda: execution_schemas.Execution,
        response_is_list=True,
    ),
    Route(
        method="GET",
        path="/executions/export",
        handler=export_executions,
        scope=Scope.READ,
        summary="Export finished executions",
        description="With the filters of the list, as CSV, in which no cell is taken for a formula, or as JSON. Up to"
        " 5,000 executions or some 4 MB, the latest to end first; while the header `X-Next-Cursor` comes, ask again"
        " with it as `cursor`.",
        tag="Executions",
        query=lambda: execution_schemas.ExecutionExportQuery,
        response=lambda: execution_schemas.ExecutionSummary,
        response_is_list=True,
        also=("text/csv",),
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
