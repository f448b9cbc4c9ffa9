"""The overview: counts, what is next, what failed, how full the lanes are."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cron_manager.domain.access import Role, Scope
from cron_manager.domain.canary import CANARY_ID
from cron_manager.domain.catalogue import JobRow
from cron_manager.domain.catalogue_search import Found, JobFilter, JobOrder
from cron_manager.domain.circuit import Circuit
from cron_manager.domain.ids import parse_execution_id
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import JobStatus, Lane
from cron_manager.domain.lane_load import LaneNote, oldest_age_seconds
from cron_manager.domain.lane_shapes import LaneShapes, shape_lanes
from cron_manager.edge.degraded import Degraded
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.ports import DayCounts
from cron_manager.presentation import Shown, execution_shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import overview as overview_schemas
else:
    overview_schemas = lazy_module("schemas.overview")

Request = EdgeRequest[Deps]
_SHOWN = 10  # next runs and recent failures
_NOTES = 100  # of the day's list, at most, in which failures are looked for
_SPARE = 3  # times as many as would do if failures were spread evenly
_NAMED = {"success": "SUCCESS", "failed": "FAILED", "timeout": "TIMEOUT", "missed": "MISSED"}
_FAILURES = frozenset({"FAILED", "TIMEOUT", "CRASHED", "MISSED"})


def get_statistics(request: Request) -> Answer:
    own = request.principal.user_id if request.principal.role is Role.USER else None
    found = request.deps.catalogue.search(JobFilter(seen_by=own), JobOrder.NEXT_RUN, request.now)
    today = request.deps.history.counts_on(request.now)
    degraded = Degraded()
    return Answer(
        data={
            "jobs": _job_counts(found),
            "today": run_counts(today.by_status),
            "running": degraded.attempt(
                "queues", lambda: sum(request.deps.lanes.depth(lane).in_flight for lane in Lane)
            ),
            "nextRuns": _next_runs(found, request.now),
            "recentFailures": _recent_failures(request, own, found.rows, _notes_to_read(today, own)),
            "concurrencyLimit": request.deps.max_concurrent_executions(),
            "degraded": degraded.parts,
        }
    )


def get_queue(request: Request) -> Answer:
    note = request.deps.lane_notes.read()
    degraded, limit = Degraded(), request.deps.max_concurrent_executions()
    shapes = shape_lanes(limit)
    lanes = degraded.attempt("queues", lambda: [_lane_shown(lane, note, shapes, request) for lane in Lane])
    circuits = [_circuit_shown(circuit, request) for circuit in _open_circuits(request)]
    return Answer(
        data={
            "limit": limit,
            "lanes": lanes or [],
            "circuits": circuits,
            "degraded": degraded.parts,
        }
    )


def _lane_shown(lane: Lane, note: LaneNote | None, shapes: LaneShapes, request: Request) -> Shown:
    depth = request.deps.lanes.depth(lane)
    return {
        "lane": str(lane),
        "waiting": depth.waiting,
        "inFlight": depth.in_flight,
        "delayed": depth.delayed,
        "oldestAgeSeconds": oldest_age_seconds(note, lane, depth, request.now),
        "limit": shapes.of(lane).calls_in_flight,
    }


def _open_circuits(request: Request) -> list[Circuit]:
    """Of the hosts that the caller's jobs call: nobody learns of others' hosts."""
    circuits = [circuit for circuit in request.deps.circuits.all(request.now) if circuit.is_open]
    if not circuits:
        return []
    rows = request.deps.catalogue(request.now).rows.values()
    seen = {row.host for row in rows if row.host and request.principal.sees(row.owner_id)}
    return [circuit for circuit in circuits if circuit.host in seen]


def _circuit_shown(circuit: Circuit, request: Request) -> Shown:
    return {
        "host": circuit.host,
        "state": str(circuit.state(request.now)),
        "failures": circuit.failures,
        "jobs": len(circuit.jobs),
        "openedAt": to_iso(circuit.opened_at) if circuit.opened_at else None,
        "triedAgainAt": to_iso(circuit.tried_again_at) if circuit.tried_again_at else None,
    }


def _job_counts(found: Found) -> Shown:
    active = sum(count for (is_active, _), count in found.standing.items() if is_active)
    failing = found.standing.get((True, str(JobStatus.FAILED)), 0)
    return {"total": len(found.rows), "active": active, "inactive": len(found.rows) - active, "failing": failing}


def run_counts(counts: Mapping[str, int]) -> Shown:
    """Executions by their outcome, as the API names it."""
    named = {name: counts.get(status, 0) for name, status in _NAMED.items()}
    total = sum(counts.values())
    return {"total": total, **named, "other": total - sum(named.values())}


def _next_runs(soonest: Found, now: datetime) -> list[Shown]:
    """Without the canary's, which would always be among them."""
    others = [(second, row) for second, row in soonest.next_runs(now, _SHOWN + 1) if row.id != CANARY_ID]
    return [
        {"jobId": row.id, "jobName": row.name, "at": to_iso(datetime.fromtimestamp(second, UTC))}
        for second, row in others[:_SHOWN]
    ]


def _notes_to_read(today: DayCounts, own: str | None) -> int:
    """Of the day's list, for as many failures as are shown. A user's own are spread as nobody knows."""
    failures = sum(today.by_status.get(status, 0) for status in _FAILURES)
    if not failures:
        return 0
    enough = -(-_SPARE * _SHOWN * today.batches // failures)
    return _NOTES if own or not today.batches else min(_NOTES, enough)


def _recent_failures(request: Request, own: str | None, rows: Sequence[JobRow], notes: int) -> list[Shown]:
    """Of today (UTC), the latest first, in the day's latest notes; a user's, of jobs that are not deleted."""
    if not notes:
        return []
    entries = request.deps.history.ended_on(to_iso(request.now)[:10], before=None, limit=notes)
    failed = [entry.execution_id for entry in entries if entry.status in _FAILURES]
    if own:
        seen = {row.id for row in rows}
        failed = [each for each in failed if (parsed := parse_execution_id(each)) and parsed[0] in seen]
    found = request.deps.history.find_many(failed[:_SHOWN])
    return [execution_shown(execution) for execution in found if request.principal.sees(execution.owner_id)]


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/stats",
        handler=get_statistics,
        scope=Scope.READ,
        summary="Overview statistics",
        description="Jobs, next runs and recent failures are those that you may see; today's counts are of all jobs.",
        tag="Statistics",
        response=lambda: overview_schemas.Statistics,
    ),
    Route(
        method="GET",
        path="/queue",
        handler=get_queue,
        scope=Scope.READ,
        summary="How full the lanes are",
        tag="Statistics",
        response=lambda: overview_schemas.QueueStatistics,
    ),
)
