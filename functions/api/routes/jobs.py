"""Jobs: create, read, change, switch, run."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cron_manager.domain.access import Role, Scope
from cron_manager.domain.catalogue import row_of
from cron_manager.domain.catalogue_search import JobFilter, read, search, written
from cron_manager.domain.errors import Conflict, JobLocked, NameTaken, NotAllowed, NotFound, VersionStale
from cron_manager.domain.job import Job, JobState
from cron_manager.domain.usage import Limit
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer, Pagination
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import execution_shown, job_shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import executions as execution_schemas
    from schemas import jobs as job_schemas
else:
    execution_schemas = lazy_module("schemas.executions")
    job_schemas = lazy_module("schemas.jobs")

Request = EdgeRequest[Deps]


def list_jobs(request: Request) -> Answer:
    """The catalogue says which jobs, the table how they are now; what does not fit any more is left out."""
    query = request.query(job_schemas.JobQuery)
    wanted = _filter(query, request)
    bound = query.filters() | {"caller": request.principal.user_id}
    place = request.deps.cursors.open(query.cursor, "jobs", bound)
    found = search(request.deps.catalogue(request.now).rows.values(), wanted, query.sort, request.now)
    page = found.after(read(place) if place else None, query.limit + 1)
    more = written(page[query.limit - 1][0]) if len(page) > query.limit else None
    fresh = request.deps.jobs.with_states([row.id for _, row in page[: query.limit]])
    shown = [
        job_shown(job, state, request.now)
        for job, state in fresh
        if not job.deleted_at and wanted.keeps(row_of(job, state, []))
    ]
    cursor = request.deps.cursors.seal(more, "jobs", bound)
    return Answer(data=shown, pagination=Pagination(limit=query.limit, next_cursor=cursor, total=len(found.placed)))


def _filter(query: "job_schemas.JobQuery", request: Request) -> JobFilter:
    """What is asked for, within what the caller may see."""
    own = request.principal.user_id if request.principal.role is Role.USER else None
    return JobFilter(
        seen_by=own,
        owner_id=query.owner_id,
        is_active=query.is_active,
        status=query.status,
        kind=query.kind,
        category_id=query.category_id,
        filed=request.deps.manage_categories.filed() if query.category_id else {},
        tag=query.tag,
        search=query.search,
    )


def create_job(request: Request) -> Answer:
    definition = _in_default_zone(request, request.body(job_schemas.JobCreate))
    job = request.deps.manage_jobs.create(definition, request.principal, request.actor)
    return _shown(request, job, JobState(), headers={"Location": f"/api/v1/jobs/{job.id}"})


def get_job(request: Request) -> Answer:
    return _shown(request, request.deps.manage_jobs.get(request.path["jobId"], request.principal))


def replace_job(request: Request) -> Answer:
    body = request.body(job_schemas.JobReplace)
    return _edit(request, _in_default_zone(request, body), body.version, body.change_reason)


def _in_default_zone(request: Request, body: "job_schemas.JobCreate") -> dict[str, object]:
    """The domain's fields; the time zone that the settings name, where none was sent."""
    zone = request.deps.overrides.current().default_timezone
    named = "timezone" in body.model_fields_set or zone is None
    return body.definition() | ({} if named else {"timezone": zone})


def update_job(request: Request) -> Answer:
    body = request.body(job_schemas.JobUpdate)
    return _edit(request, body.changes(), body.version, body.change_reason)


def _edit(request: Request, changes: dict[str, object], version: int | None, reason: str | None) -> Answer:
    job_id, manage = request.path["jobId"], request.deps.manage_jobs
    expected = version if version is not None else request.if_match
    try:
        job = manage.edit(job_id, changes, expected, request.principal, request.actor, reason=reason)
    except NameTaken:
        raise
    except Conflict as error:
        current = manage.get(job_id, request.principal)
        raise VersionStale(job_shown(current, _state(request, current), request.now)) from error
    return _shown(request, job)


def delete_job(request: Request) -> Answer:
    request.deps.manage_jobs.delete(request.path["jobId"], request.principal, request.actor)
    return Answer()


def toggle_job(request: Request) -> Answer:
    job = request.deps.manage_jobs.get(request.path["jobId"], request.principal)
    if not job.is_active:
        return enable_job(request)
    reason = request.body(job_schemas.Reasoned).reason
    return _shown(request, request.deps.manage_jobs.disable(job.id, reason, request.principal, request.actor))


def enable_job(request: Request) -> Answer:
    return _shown(request, request.deps.manage_jobs.enable(request.path["jobId"], request.principal, request.actor))


def disable_job(request: Request) -> Answer:
    """With `until` the job is only paused."""
    manage, job_id, body = request.deps.manage_jobs, request.path["jobId"], request.body(job_schemas.Disabling)
    if body.until:
        return _shown(request, manage.pause(job_id, body.until, body.reason, request.principal, request.actor))
    return _shown(request, manage.disable(job_id, body.reason, request.principal, request.actor))


def execute_job(request: Request) -> Answer:
    execution = request.deps.manage_jobs.execute(request.path["jobId"], request.principal, request.actor)
    return Answer(data=execution_shown(execution), headers={"Location": f"/api/v1/executions/{execution.id}"})


def _shown(request: Request, job: Job, state: JobState | None = None, headers: dict[str, str] | None = None) -> Answer:
    shown = job_shown(job, state or _state(request, job), request.now)
    return Answer(data=shown, headers={"ETag": f'"{job.version}"', **(headers or {})})


def _state(request: Request, job: Job) -> JobState:
    return request.deps.jobs.states([job.id]).get(job.id, JobState())


_ONE = "/jobs/{jobId}"
_CHANGING = (NotFound, NotAllowed)


def _switch(
    verb: str,
    handler: Callable[[Request], Answer],
    summary: str,
    description: str,
    body: Callable[[], "type[job_schemas.Reasoned]"] = lambda: job_schemas.Reasoned,
) -> Route[Deps]:
    return Route(
        method="POST",
        path=f"{_ONE}/{verb}",
        handler=handler,
        action=f"job.{verb}",
        scope=Scope.WRITE,
        summary=summary,
        description=description,
        tag="Jobs",
        body=body,
        body_required=False,
        response=lambda: job_schemas.Job,
        errors=(*_CHANGING, Conflict),
    )


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/jobs",
        handler=list_jobs,
        scope=Scope.READ,
        summary="List jobs",
        description="Newest first, unless `sort` says otherwise. `lastRunAt` and `nextRunAt` sort by what was known a"
        " minute ago. A job that does not fit the filter any more is left out, so a page may be short while there is a"
        " next cursor.",
        tag="Jobs",
        query=lambda: job_schemas.JobQuery,
        response=lambda: job_schemas.Job,
        response_is_list=True,
    ),
    Route(
        method="POST",
        path="/jobs",
        handler=create_job,
        action="job.create",
        scope=Scope.WRITE,
        summary="Create a job",
        description="It has occurrences from now on. `registration` says when EventBridge knows it.",
        tag="Jobs",
        status=201,
        takes_key=True,
        body=lambda: job_schemas.JobCreate,
        response=lambda: job_schemas.Job,
        errors=(NameTaken, NotAllowed),
    ),
    Route(
        method="GET",
        path=_ONE,
        handler=get_job,
        scope=Scope.READ,
        summary="Read a job",
        tag="Jobs",
        response=lambda: job_schemas.Job,
        errors=(NotFound,),
    ),
    Route(
        method="PUT",
        path=_ONE,
        handler=replace_job,
        action="job.update",
        scope=Scope.WRITE,
        summary="Replace a job's definition",
        description="Send the version that you read, in the body or as `If-Match`, so that nobody's change is lost.",
        tag="Jobs",
        body=lambda: job_schemas.JobReplace,
        response=lambda: job_schemas.Job,
        errors=(*_CHANGING, JobLocked, NameTaken, VersionStale),
    ),
    Route(
        method="PATCH",
        path=_ONE,
        handler=update_job,
        action="job.update",
        scope=Scope.WRITE,
        summary="Change some of a job's fields",
        description="Send the version that you read, in the body or as `If-Match`, so that nobody's change is lost.",
        tag="Jobs",
        body=lambda: job_schemas.JobUpdate,
        response=lambda: job_schemas.Job,
        errors=(*_CHANGING, JobLocked, NameTaken, VersionStale),
    ),
    Route(
        method="DELETE",
        path=_ONE,
        handler=delete_job,
        action="job.delete",
        scope=Scope.DELETE,
        summary="Delete a job",
        description="Its history stays until it expires; its name is free again. It can be restored for 30 days.",
        tag="Jobs",
        status=204,
        errors=_CHANGING,
    ),
    _switch("toggle", toggle_job, "Enable a disabled job, disable an enabled one", ""),
    _switch(
        "enable",
        enable_job,
        "Enable a job",
        "It has occurrences from now on; what fell due meanwhile is not caught up. Ends a pause, too.",
    ),
    _switch(
        "disable",
        disable_job,
        "Disable or pause a job",
        "No call starts later than 60 s after this is acknowledged. The reason is shown beside the job. With `until`"
        " the job is paused: it stays enabled, has no occurrences until then and resumes by itself.",
        lambda: job_schemas.Disabling,
    ),
    Route(
        method="POST",
        path=f"{_ONE}/execute",
        handler=execute_job,
        action="job.execute",
        scope=Scope.EXECUTE,
        limit=Limit.RUNS,
        summary="Run a job now",
        description="Queued ahead of what is scheduled. Answers the execution, whose outcome follows.",
        tag="Jobs",
        status=202,
        takes_key=True,
        response=lambda: execution_schemas.Execution,
        errors=(*_CHANGING, Conflict),
    ),
)
