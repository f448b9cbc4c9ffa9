"""Jobs that begin as copies of others, and jobs that come back after they were deleted."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Conflict, NameTaken, NotAllowed, NotFound
from cron_manager.domain.job import Job, JobState
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer, Pagination
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import job_shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import copies as copy_schemas
    from schemas import jobs as job_schemas
else:
    copy_schemas = lazy_module("schemas.copies")
    job_schemas = lazy_module("schemas.jobs")

Request = EdgeRequest[Deps]
_CHUNK = 100  # jobs read at once while a stranger's are left out
_MOST_CHUNKS = 10  # per page


def clone_job(request: Request) -> Answer:
    body = request.body(copy_schemas.Clone)
    clone, job_id = request.deps.clone_job, request.path["jobId"]
    job = clone(job_id, body.name, request.principal, request.actor, is_active=body.is_active)
    return _shown(request, job, JobState(), {"Location": f"/api/v1/jobs/{job.id}"})


def restore_job(request: Request) -> Answer:
    name = request.body(copy_schemas.Restoration).name
    job = request.deps.restore_job(request.path["jobId"], name, request.principal, request.actor)
    return _shown(request, job, request.deps.jobs.states([job.id]).get(job.id, JobState()), {})


def list_deleted_jobs(request: Request) -> Answer:
    """By creation, newest first. A page may be short while there is a next cursor."""
    query = request.query(copy_schemas.DeletedQuery)
    bound = {"caller": request.principal.user_id}
    place = request.deps.cursors.open(query.cursor, "deleted-jobs", bound)
    found: list[Job] = []
    for _ in range(_MOST_CHUNKS):
        jobs = request.deps.jobs.deleted_page(after=place, limit=_CHUNK)
        for job in jobs:
            place = job.id
            if request.principal.sees(job.owner_id):
                found.append(job)
            if len(found) == query.limit:
                break
        if len(found) == query.limit or len(jobs) < _CHUNK:
            place = place if len(found) == query.limit else None
            break
    states = request.deps.jobs.states([job.id for job in found])
    return Answer(
        data=[job_shown(job, states.get(job.id, JobState()), request.now) for job in found],
        pagination=Pagination(limit=query.limit, next_cursor=request.deps.cursors.seal(place, "deleted-jobs", bound)),
    )


def _shown(request: Request, job: Job, state: JobState, headers: dict[str, str]) -> Answer:
    return Answer(data=job_shown(job, state, request.now), headers={"ETag": f'"{job.version}"', **headers})


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="POST",
        path="/jobs/{jobId}/clone",
        handler=clone_job,
        action="job.clone",
        scope=Scope.WRITE,
        summary="Copy a job",
        description="The copy has everything that the owner decides, secrets included, belongs to who asks, and has run"
        " never. It is disabled unless `isActive` says otherwise.",
        tag="Jobs",
        status=201,
        takes_key=True,
        body=lambda: copy_schemas.Clone,
        body_required=False,
        response=lambda: job_schemas.Job,
        errors=(NotFound, NotAllowed, NameTaken),
    ),
    Route(
        method="GET",
        path="/jobs/deleted",
        handler=list_deleted_jobs,
        scope=Scope.READ,
        summary="List deleted jobs",
        description="Those that can still be restored.",
        tag="Jobs",
        query=lambda: copy_schemas.DeletedQuery,
        response=lambda: job_schemas.Job,
        response_is_list=True,
    ),
    Route(
        method="POST",
        path="/jobs/{jobId}/restore",
        handler=restore_job,
        action="job.restore",
        scope=Scope.WRITE,
        summary="Restore a deleted job",
        description="It comes back disabled, with its history and counts. Where another job has its name by now, send"
        " another one.",
        tag="Jobs",
        body=lambda: copy_schemas.Restoration,
        body_required=False,
        response=lambda: job_schemas.Job,
        errors=(NotFound, NotAllowed, NameTaken, Conflict),
    ),
)
