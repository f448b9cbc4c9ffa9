"""What a target says of work that went on after its call: the one route that a token of a run opens."""

from typing import TYPE_CHECKING

from cron_manager.domain.callback import Report
from cron_manager.domain.errors import NotFound, TooManyRequests
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from deps import Deps

if TYPE_CHECKING:
    from schemas import executions as execution_schemas
else:
    execution_schemas = lazy_module("schemas.executions")

Request = EdgeRequest[Deps]


def complete_execution(request: Request) -> Answer:
    """Only what is refused counts against its source: many runs may end in the same minute."""
    said = request.body(execution_schemas.Completion)
    source = f"callback#{request.call.source_ip}"
    request.deps.callback_limit.count(source, request.now)
    report = Report(succeeded=said.status == "success", message=said.message, output=said.output)
    request.deps.complete_run(request.path["executionId"], _token(request), report)
    request.deps.callback_limit.forgive(source, request.now)
    return Answer()


def _token(request: Request) -> str:
    """From its own header or as a bearer's; without one, nothing that any run waits for."""
    headers = request.call.headers
    scheme, _, bearer = headers.get("authorization", "").partition(" ")
    return headers.get("x-cron-callback-token") or (bearer.strip() if scheme.lower() == "bearer" else "")


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="POST",
        path="/executions/{executionId}/complete",
        handler=complete_execution,
        action="execution.complete",
        scope=None,
        limit=None,
        summary="Say how long work ended",
        description="For the target of a job with `callbackDeadlineSeconds` that has answered 202. The request's header"
        " `X-Cron-Callback-Token`, or `Authorization: Bearer`, holds the token that came with the call; it works once,"
        " until the deadline, and for that attempt alone. A failure is tried again as the job says. 404 for any token"
        " that no run waits for.",
        tag="Executions",
        status=204,
        body=lambda: execution_schemas.Completion,
        errors=(NotFound, TooManyRequests),
    ),
)
