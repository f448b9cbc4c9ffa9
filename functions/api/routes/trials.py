"""A definition is called once, without being saved."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.audit import audited
from cron_manager.domain.errors import NotAllowed, NotFound, TooManyRequests, Unavailable
from cron_manager.domain.execution import request_line
from cron_manager.domain.usage import Limit
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from deps import Deps

if TYPE_CHECKING:
    from schemas import trials as trial_schemas
else:
    trial_schemas = lazy_module("schemas.trials")

Request = EdgeRequest[Deps]


def test_job(request: Request) -> Answer:
    """Steps: check it as if it were saved; note who calls what; call."""
    if not request.principal.may(Scope.EXECUTE):
        raise NotAllowed(f"This needs the scopes {Scope.WRITE} and {Scope.EXECUTE}.")
    body = request.body(trial_schemas.JobTest)
    job = request.deps.manage_jobs.draft(body.definition(), body.job_id, request.principal)
    called = {"request": [None, request_line(job)]}
    request.deps.audit.add(audited(request.actor, "job.test", job.id, request.now, changes=called))
    return Answer(data=request.deps.trials(job, request.now))


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="POST",
        path="/jobs/test",
        handler=test_job,
        action="job.test",
        scope=Scope.WRITE,
        summary="Try a job out without saving it",
        description="Calls the target once, at once, by the same rules as a run, and answers the full result. Nothing"
        " of it is kept but the trail's entry. Needs the scope to run jobs as well; ten a minute for each person.",
        tag="Jobs",
        limit=Limit.TRIALS,
        body=lambda: trial_schemas.JobTest,
        response=lambda: trial_schemas.TestResult,
        errors=(NotAllowed, NotFound, TooManyRequests, Unavailable),
    ),
)
