"""Functions that the deployed code has registered as jobs."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import handler_shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import handlers as handler_schemas
else:
    handler_schemas = lazy_module("schemas.handlers")

Request = EdgeRequest[Deps]


def list_handlers(request: Request) -> Answer:
    registered = request.deps.handlers.all()
    return Answer(data=[handler_shown(each) for each in registered if each.gone_at is None])


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/handlers",
        handler=list_handlers,
        scope=Scope.READ,
        summary="List the functions registered in code",
        description="By name. Each has a job of its own; one that is not locked takes further jobs"
        ' (`POST /jobs` with `"kind": "function"`).',
        tag="Jobs",
        response=lambda: handler_schemas.Handler,
        response_is_list=True,
    ),
)
