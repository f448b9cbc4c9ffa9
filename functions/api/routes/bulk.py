"""One change for several jobs."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.audit import consequent
from cron_manager.domain.errors import CronManagerError, InvalidInput, NotAllowed
from cron_manager.domain.usage import Limit
from cron_manager.edge.errors import translated
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.observability import logger
from cron_manager.presentation import Shown
from deps import Deps

if TYPE_CHECKING:
    from cron_manager.usecases.change_jobs import BulkChange
    from schemas import bulk as bulk_schemas
else:
    bulk_schemas = lazy_module("schemas.bulk")

Request = EdgeRequest[Deps]


def change_jobs(request: Request) -> Answer:
    """Each job by itself: one that cannot be changed leaves the others as they are asked to be."""
    body = request.body(bulk_schemas.BulkRequest)
    if not request.principal.may(body.action.scope):
        raise NotAllowed(f"This needs the scopes {Scope.WRITE} and {body.action.scope}.")
    outcomes = [_outcome(request, job_id, body.change) for job_id in dict.fromkeys(body.ids)]
    succeeded = sum(outcome["ok"] is True for outcome in outcomes)
    return Answer(data={"succeeded": succeeded, "failed": len(outcomes) - succeeded, "outcomes": outcomes})


def _outcome(request: Request, job_id: str, change: "BulkChange") -> Shown:
    try:
        execution = request.deps.change_jobs(job_id, change, request.principal, consequent(request.actor))
    except CronManagerError as error:
        return _refused(job_id, error)
    except Exception as error:  # noqa: BLE001  # this job's edge: what became of the ones before it is told all the same
        logger.exception("bulk change failed", job_id=job_id)
        return _refused(job_id, translated(error))
    return {"id": job_id, "ok": True, "executionId": execution, "error": None}


def _refused(job_id: str, error: CronManagerError) -> Shown:
    details = error.details if isinstance(error, InvalidInput) else []
    told = {"code": error.code, "message": error.message, "details": details}
    return {"id": job_id, "ok": False, "executionId": None, "error": told}


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="POST",
        path="/jobs/bulk",
        handler=change_jobs,
        action="job.bulk",
        scope=Scope.WRITE,
        limit=Limit.RUNS,
        takes_key=True,
        summary="Change or run several jobs",
        description="Answers 200 with one outcome for each id, whatever became of it. `execute` and `delete` need their"
        " scopes as well. Counts against the limit of runs by hand. The audit trail has an entry for the call, and one"
        " for each job that was changed.",
        tag="Jobs",
        body=lambda: bulk_schemas.BulkRequest,
        response=lambda: bulk_schemas.BulkResult,
        errors=(NotAllowed,),
    ),
)
