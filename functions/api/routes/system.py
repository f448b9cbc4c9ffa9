"""The system itself: whether it answers, and what it understands."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cron_manager import __version__
from cron_manager.domain.instants import to_iso
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from deps import Deps

if TYPE_CHECKING:
    from schemas import overview as overview_schemas
else:
    overview_schemas = lazy_module("schemas.overview")

Request = EdgeRequest[Deps]


def get_health(request: Request) -> Answer:
    return Answer(data={"status": "ok", "version": __version__, "timestamp": to_iso(request.now)})


def get_openapi(_request: Request) -> Answer:
    return Answer(document=_document())


@cache
def _document() -> str:
    """Made from these routes by `make openapi`; a test says when it is out of date."""
    return (Path(__file__).parent.parent / "openapi.json").read_text()


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/health",
        handler=get_health,
        scope=None,
        summary="Whether the API answers",
        tag="System",
        response=lambda: overview_schemas.Health,
    ),
    Route(
        method="GET",
        path="/openapi.json",
        handler=get_openapi,
        scope=None,
        summary="This document",
        tag="System",
    ),
)
