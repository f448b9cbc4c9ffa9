"""What people and programs do to executions: cancel one, or run it again."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Conflict, NotAllowed, NotFound
from cron_manager.domain.usage import Limit
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import execution_shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import executions as execution_schemas
else:
    execution_schemas = lazy_module("schemas.executions")

Request = EdgeRequest[Deps]


def cancel_execution(request: Request) -> Answer:
    """One that was cancelled before is answered as it is; only a new end leaves an audit entry."""
    cancelled = request.deps.manage_runs.cancel(request.path["executionId"], request.principal, request.actor)
    return Answer(data=execution_shown(cancelled))


def retry_execution(request: Request) -> Answer:
    run = request.deps.manage_runs.retry(request.path["executionId"], request.principal, request.actor)
    return Answer(data=execution_shown(run), headers={"Location": f"/api/v1/executions/{run.id}"})


_ONE = "/executions/{executionId}"
_REFUSED = (NotFound, NotAllowed, Conflict)

ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="POST",
        path=f"{_ONE}/cancel",
        handler=cancel_execution,
        action="execution.cancel",
        scope=Scope.EXECUTE,
        summary="Cancel an execution",
        description="One that waits ends at once. One whose call is on the wire ends, too, and its call is broken off"
        " within some ten seconds; whether the target acted is then unknown. 409 when it has ended otherwise.",
        tag="Executions",
        response=lambda: execution_schemas.Execution,
        errors=_REFUSED,
    ),
    Route(
        method="POST",
        path=f"{_ONE}/retry",
        handler=retry_execution,
        action="execution.retry",
        scope=Scope.EXECUTE,
        limit=Limit.RUNS,
        summary="Run an execution again",
        description="A new run of the job as it is now, ahead of what is scheduled. Answers the new execution, whose"
        " outcome follows. 409 while the old one goes on, or when the job is disabled.",
        tag="Executions",
        status=202,
        takes_key=True,
        response=lambda: execution_schemas.Execution,
        errors=_REFUSED,
    ),
)
