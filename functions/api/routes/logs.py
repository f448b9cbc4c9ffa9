"""The log of what happened in executions and to jobs: one job's, and everybody's."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import NotFound
from cron_manager.domain.instants import to_iso
from cron_manager.domain.log_lines import LogLine
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer, Pagination
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import Shown
from cron_manager.usecases.read_log import FoundLines, LogFilter
from deps import Deps

if TYPE_CHECKING:
    from schemas import logs as log_schemas
else:
    log_schemas = lazy_module("schemas.logs")

Request = EdgeRequest[Deps]


def read_job_log(request: Request) -> Answer:
    query = request.query(log_schemas.JobLogQuery)
    job = request.deps.manage_jobs.get(request.path["jobId"], request.principal)
    bound = query.filters() | {"job": job.id}
    start = request.deps.cursors.open(query.cursor, "job log", bound)
    page = request.deps.read_log.of_job(job.id, _filter(query), start, query.limit)
    return _page(page, query.limit, request.deps.cursors.seal(page.next_place, "job log", bound))


def read_log(request: Request) -> Answer:
    query = request.query(log_schemas.LogQuery)
    bound = query.filters() | {"caller": request.principal.user_id}
    start = request.deps.cursors.open(query.cursor, "log", bound)
    wanted = _filter(query, job_id=query.job_id)
    page = request.deps.read_log.ended(request.principal, wanted, start, query.limit, request.now)
    return _page(page, query.limit, request.deps.cursors.seal(page.next_place, "log", bound))


def _filter(query: "log_schemas.JobLogQuery", *, job_id: str | None = None) -> LogFilter:
    return LogFilter(
        job_id=job_id, start=query.start, end=query.end, level=query.level, search=query.search, about=query.about
    )


def _page(page: FoundLines, limit: int, cursor: str | None) -> Answer:
    return Answer(data=[_shown(line) for line in page.lines], pagination=Pagination(limit=limit, next_cursor=cursor))


def _shown(line: LogLine) -> Shown:
    return {
        "at": to_iso(line.at),
        "level": str(line.level),
        "event": str(line.event),
        "message": line.message,
        "jobId": line.job_id,
        "jobName": line.job_name,
        "executionId": line.execution_id,
        "details": dict(line.details),
    }


_PAGES = " A page holds whole executions, so it may be longer than asked for, and short while there is a next cursor."

ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/jobs/{jobId}/logs",
        handler=read_job_log,
        scope=Scope.READ,
        summary="Read a job's log",
        description="What happened in its executions, line by line, the latest due time first, those that wait or run"
        " included; of each the latest line first. Between them, what was done to the job, by whom and why."
        f" `from` and `to` are about the due time and the time of the change.{_PAGES}",
        tag="Logs",
        query=lambda: log_schemas.JobLogQuery,
        response=lambda: log_schemas.LogLine,
        response_is_list=True,
        errors=(NotFound,),
    ),
    Route(
        method="GET",
        path="/logs",
        handler=read_log,
        scope=Scope.READ,
        summary="Read the log of all jobs",
        description="What happened in executions that have ended, line by line, the latest to end first, of each the"
        " latest line first; between them, what was done to jobs. `from` and `to` are about the end or the change."
        f"{_PAGES}",
        tag="Logs",
        query=lambda: log_schemas.LogQuery,
        response=lambda: log_schemas.LogLine,
        response_is_list=True,
    ),
)
