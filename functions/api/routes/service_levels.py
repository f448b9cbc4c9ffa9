"""Service levels: objectives, error budgets, burn rates, lag, and how the canary is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.canary import CANARY_ID
from cron_manager.domain.execution import Execution, ExecutionStatus
from cron_manager.domain.instants import to_iso
from cron_manager.domain.service_levels import LAG_BOUNDS_MS, Objective, Served, Tally
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import Shown
from cron_manager.usecases.read_service_levels import BurningHours, ServiceReport, Window
from deps import Deps

if TYPE_CHECKING:
    from schemas import service_levels as schemas
else:
    schemas = lazy_module("schemas.service_levels")

Request = EdgeRequest[Deps]
_RUNS = 10  # of the canary, among which its last success is looked for


def get_service_levels(request: Request) -> Answer:
    window = Window(request.query(schemas.ServiceLevelsQuery).window)
    report = request.deps.read_service_levels(window, request.now)
    objectives = {each.indicator: each for each in request.deps.objectives}
    return Answer(
        data={
            "window": str(window),
            "since": to_iso(report.since),
            "until": to_iso(request.now),
            "bucket": "hour" if window is Window.DAY else "day",
            "objectives": [_objective_shown(each, report) for each in objectives.values()],
            "lag": _lag_shown(report.served),
            "canary": _canary_shown(request),
            "points": [
                {
                    "at": to_iso(at),
                    **{str(name): _tally_shown(each.tally(served)) for name, each in objectives.items()},
                    "p95LagMs": served.lag_percentile_ms(95),
                }
                for at, served in report.points
            ],
        }
    )


def _objective_shown(objective: Objective, report: ServiceReport) -> Shown:
    tally = objective.tally(report.served)
    left = objective.budget_left(tally)
    return {
        "kind": str(objective.indicator),
        "target": float(objective.percent),
        "thresholdSeconds": objective.within_seconds,
        **_tally_shown(tally),
        "attained": round(tally.good * 100 / tally.total, 3) if tally.total else None,
        "isMet": objective.is_met(tally),
        "budget": {
            "allowed": round(objective.allowed(tally), 1),
            "spent": tally.bad,
            "leftPercent": None if left is None else round(left * 100, 1),
        },
        "burnRate": _burn_rate_shown(objective, report.burning),
    }


def _burn_rate_shown(objective: Objective, burning: BurningHours) -> Shown:
    rates = {"oneHour": burning.one, "sixHours": burning.six}
    burn = {name: objective.burn_rate(objective.tally(served)) for name, served in rates.items()}
    return {name: None if rate is None else round(rate, 2) for name, rate in burn.items()}


def _tally_shown(tally: Tally) -> Shown:
    return {"good": tally.good, "total": tally.total}


def _lag_shown(served: Served) -> Shown:
    bounds = (*LAG_BOUNDS_MS, None)
    return {
        **{f"p{percent}Ms": served.lag_percentile_ms(percent) for percent in (50, 95, 99)},
        "buckets": [{"upToMs": bound, "count": count} for bound, count in zip(bounds, served.begun, strict=True)],
    }


def _canary_shown(request: Request) -> Shown | None:
    job = request.deps.jobs.find(CANARY_ID)
    if job is None:
        return None
    runs: Sequence[Execution] = request.deps.history.of_job(CANARY_ID, before=None, limit=_RUNS)
    successes = (run.scheduled_for for run in runs if run.status is ExecutionStatus.SUCCESS)
    at = next(successes, None)
    return {
        "jobId": CANARY_ID,
        "isActive": job.is_active,
        "latest": {
            "at": to_iso(runs[0].scheduled_for),
            "status": str(runs[0].status),
            "lagMs": runs[0].lag_ms,
        }
        if runs
        else None,
        "lastSuccessAt": to_iso(at) if at else None,
        "lastSuccessAgeSeconds": int((request.now - at).total_seconds()) if at else None,
    }


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/slo",
        handler=get_service_levels,
        scope=Scope.READ,
        summary="How well the deployment serves",
        description="Of all jobs, from counts that are kept by the hour: occurrences that begin in time, minutes in"
        " which the API answers, what is left of their error budgets, how fast those are spent, and the lag"
        " (docs/slo.md). The running hour counts as far as it is known.",
        tag="Statistics",
        query=lambda: schemas.ServiceLevelsQuery,
        response=lambda: schemas.ServiceLevels,
    ),
)
