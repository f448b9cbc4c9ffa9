"""What fell due in the past: counted against the records, and made up for."""

from datetime import timedelta
from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Conflict, NotAllowed, NotFound
from cron_manager.domain.usage import Limit
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import ledger_shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import ledger as ledger_schemas
else:
    ledger_schemas = lazy_module("schemas.ledger")

Request = EdgeRequest[Deps]
_A_DAY = timedelta(days=1)


def read_ledger(request: Request) -> Answer:
    query = request.query(ledger_schemas.LedgerQuery)
    job = request.deps.manage_jobs.get(request.path["jobId"], request.principal)
    end = query.end or request.now
    return Answer(data=ledger_shown(request.deps.read_ledger(job, query.start or end - _A_DAY, end)))


def backfill_job(request: Request) -> Answer:
    body, job_id = request.body(ledger_schemas.BackfillRequest), request.path["jobId"]
    done = request.deps.manage_runs.backfill(job_id, body.start, body.end, request.principal, request.actor)
    return Answer(data={"expected": done.expected, "queued": done.queued, "already": done.already})


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/jobs/{jobId}/ledger",
        handler=read_ledger,
        scope=Scope.READ,
        summary="Hold a job's occurrences against its records",
        description="Expected is what the job's schedule, as it was at the time, brought in the span; every occurrence"
        " is accounted for by its outcome, open, or missing.",
        tag="Executions",
        query=lambda: ledger_schemas.LedgerQuery,
        response=lambda: ledger_schemas.Ledger,
        errors=(NotFound,),
    ),
    Route(
        method="POST",
        path="/jobs/{jobId}/backfill",
        handler=backfill_job,
        action="job.backfill",
        scope=Scope.EXECUTE,
        limit=Limit.RUNS,
        summary="Make up for past occurrences",
        description="Occurrences of the job's schedule, as it is now, that have no record run, oldest first and spread"
        " out, however late they are. Calendars and bounds hold. Asking again adds nothing.",
        tag="Executions",
        status=202,
        takes_key=True,
        body=lambda: ledger_schemas.BackfillRequest,
        response=lambda: ledger_schemas.Backfilled,
        errors=(NotFound, NotAllowed, Conflict),
    ),
)
