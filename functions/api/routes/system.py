"""The system itself: whether it answers, and what it understands."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cron_manager import __version__
from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Unhealthy
from cron_manager.domain.health import Health
from cron_manager.domain.instants import to_iso
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import Shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import overview as overview_schemas
else:
    overview_schemas = lazy_module("schemas.overview")

Request = EdgeRequest[Deps]


def get_health(request: Request) -> Answer:
    return Answer(data={"status": "ok", "version": __version__, "timestamp": to_iso(request.now)})


def get_deep_health(request: Request) -> Answer:
    health = request.deps.check_health()
    down = health.down(request.now)
    if down:
        raise Unhealthy(_health_shown(health, request), down)
    return Answer(data=_health_shown(health, request))


def _health_shown(health: Health, request: Request) -> Shown:
    swept_at = health.swept_at
    return {
        "status": "down" if health.down(request.now) else "ok",
        "down": list(health.down(request.now)),
        "dependencies": [
            {
                "name": each.name,
                "status": "down" if each.problem else "ok",
                "latencyMs": each.latency_ms,
                "problem": each.problem,
            }
            for each in health.dependencies
        ],
        "lastTickAt": to_iso(swept_at) if swept_at else None,
        "lastTickAgeSeconds": max(0, int((request.now - swept_at).total_seconds())) if swept_at else None,
        "lanes": [
            {"lane": str(lane), "waiting": depth.waiting, "inFlight": depth.in_flight, "delayed": depth.delayed}
            for lane, depth in health.lanes.items()
        ],
        "deadLetters": [{"queue": name, "waiting": waiting} for name, waiting in health.dead_letters.items()],
    }


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
        path="/health/deep",
        handler=get_deep_health,
        scope=Scope.ADMIN,
        summary="How each dependency is",
        description="Asks tables, queues, scheduler and secrets once each, at the same time, for 5 s at most. 503 with"
        " `UNHEALTHY` when one of them does not answer or no sweep has come for 5 minutes: `details` is then the same"
        " report, and `details.down` names what does not work.",
        tag="System",
        response=lambda: overview_schemas.DeepHealth,
        errors=(Unhealthy,),
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
