"""The overview: counts, what is next, what failed, how full the lanes are."""

import heapq
from typing import TYPE_CHECKING

from cron_manager.domain.access import Role, Scope
from cron_manager.domain.circuit import Circuit, host_of
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Job, JobState, JobStatus, Lane
from cron_manager.domain.lane_load import LaneNote, oldest_age_seconds
from cron_manager.edge.degraded import Degraded
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import Shown, execution_shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import overview as overview_schemas
else:
    overview_schemas = lazy_module("schemas.overview")

Request = EdgeRequest[Deps]
_SHOWN = 10  # next runs and recent failures
_CHUNK = 100
_NAMED = {"success": "SUCCESS", "failed": "FAILED", "timeout": "TIMEOUT", "missed": "MISSED"}
_FAILURES = frozenset({"FAILED", "TIMEOUT", "CRASHED", "MISSED"})


def get_statistics(request: Request) -> Answer:
    jobs = [job for job in request.deps.jobs.living_jobs() if request.principal.sees(job.owner_id)]
    degraded = Degraded()
    return Answer(
        data={
            "jobs": _job_counts(jobs, request.deps.jobs.states([job.id for job in jobs])),
            "today": _run_counts(request),
            "running": degraded.attempt(
                "queues", lambda: sum(request.deps.lanes.depth(lane).in_flight for lane in Lane)
            ),
            "nextRuns": _next_runs(jobs, request),
            "recentFailures": _recent_failures(request),
            "concurrencyLimit": request.deps.max_concurrent_executions,
            "degraded": degraded.parts,
        }
    )


def get_queue(request: Request) -> Answer:
    note = request.deps.lane_notes.read()
    degraded = Degraded()
    lanes = degraded.attempt("queues", lambda: [_lane_shown(lane, note, request) for lane in Lane])
    circuits = [_circuit_shown(circuit, request) for circuit in _open_circuits(request)]
    return Answer(
        data={
            "limit": request.deps.max_concurrent_executions,
            "lanes": lanes or [],
            "circuits": circuits,
            "degraded": degraded.parts,
        }
    )


def _lane_shown(lane: Lane, note: LaneNote | None, request: Request) -> Shown:
    depth = request.deps.lanes.depth(lane)
    return {
        "lane": str(lane),
        "waiting": depth.waiting,
        "inFlight": depth.in_flight,
        "delayed": depth.delayed,
        "oldestAgeSeconds": oldest_age_seconds(note, lane, depth, request.now),
        "limit": getattr(request.deps.lane_limits, lane),
    }


def _open_circuits(request: Request) -> list[Circuit]:
    """Of the hosts that the caller's jobs call: nobody learns of others' hosts."""
    circuits = [circuit for circuit in request.deps.circuits.all(request.now) if circuit.is_open]
    if not circuits:
        return []
    jobs = request.deps.jobs.living_jobs()
    seen = {host_of(job.endpoint_url) for job in jobs if request.principal.sees(job.owner_id)}
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


def _job_counts(jobs: list[Job], states: dict[str, JobState]) -> Shown:
    active = [job for job in jobs if job.is_active]
    failing = sum(states.get(job.id, JobState()).status is JobStatus.FAILED for job in active)
    return {"total": len(jobs), "active": len(active), "inactive": len(jobs) - len(active), "failing": failing}


def _run_counts(request: Request) -> Shown:
    counts = request.deps.history.counts_on(request.now)
    named = {name: counts.get(status, 0) for name, status in _NAMED.items()}
    total = sum(counts.values())
    return {"total": total, **named, "other": total - sum(named.values())}


def _next_runs(jobs: list[Job], request: Request) -> list[Shown]:
    due = ((at, job) for job in jobs if (at := job.next_run_after(request.now)))
    soonest = heapq.nsmallest(_SHOWN, due, key=lambda pair: (pair[0], pair[1].id))
    return [{"jobId": job.id, "jobName": job.name, "at": to_iso(at)} for at, job in soonest]


def _recent_failures(request: Request) -> list[Shown]:
    """Of today (UTC), the latest first."""
    entries = request.deps.history.ended_on(to_iso(request.now)[:10], before=None, limit=_CHUNK)
    failed = [entry.execution_id for entry in entries if entry.status in _FAILURES]
    found = request.deps.history.find_many(failed[: _SHOWN if request.principal.role is not Role.USER else _CHUNK])
    seen = [each for each in found if request.principal.sees(each.owner_id)]
    return [execution_shown(execution) for execution in seen[:_SHOWN]]


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/stats",
        handler=get_statistics,
        scope=Scope.READ,
        summary="Overview statistics",
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
