"""How a job does, and what was different when it began to fail."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import NotFound
from cron_manager.domain.execution import Execution
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job_statistics import Bucket, Durations, JobStatistics
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import Shown, execution_shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import job_history as history_schemas
else:
    history_schemas = lazy_module("schemas.job_history")

Request = EdgeRequest[Deps]
_COMPARED = (
    *("status", "reason", "trigger", "request", "responseStatus", "responseContentType", "responseExcerpt"),
    *("errorCategory", "errorMessage", "executionTimeMs", "lagMs", "attemptNumber", "timings"),
)


def read_job_statistics(request: Request) -> Answer:
    days = request.query(history_schemas.JobStatisticsQuery).days
    job = request.deps.manage_jobs.get(request.path["jobId"], request.principal)
    return Answer(data=_statistics_shown(request.deps.job_history.statistics(job, days)))


def read_what_changed(request: Request) -> Answer:
    job = request.deps.manage_jobs.get(request.path["jobId"], request.principal)
    found = request.deps.job_history.what_changed(job)
    good, failed = found.last_success, found.first_failure
    return Answer(
        data={
            "isFailing": failed is not None,
            "failures": found.failures,
            "isWhole": found.is_whole,
            "firstFailure": execution_shown(failed) if failed else None,
            "lastSuccess": execution_shown(good) if good else None,
            "differences": list(_differences(good, failed)) if good and failed else [],
            "changes": [_change_shown(entry) for entry in found.changes],
        }
    )


def _statistics_shown(found: JobStatistics) -> Shown:
    return {
        "from": to_iso(found.start),
        "to": to_iso(found.end),
        "isWhole": found.is_whole,
        "executions": sum(found.by_outcome.values()),
        "byOutcome": {str(status): count for status, count in found.by_outcome.items()},
        "succeeded": found.succeeded,
        "failed": found.failed,
        "successRate": found.success_rate,
        "uptime": found.uptime,
        "durations": _durations_shown(found.durations) if found.durations else None,
        "streaks": {
            "succeeding": found.streaks.succeeding,
            "failing": found.streaks.failing,
            "longestSuccess": found.streaks.longest_success,
            "longestFailure": found.streaks.longest_failure,
        },
        **_latest_shown("lastSuccess", found.last_success),
        **_latest_shown("lastFailure", found.last_failure),
        "hours": [_bucket_shown(bucket) for bucket in found.hours],
        "days": [_bucket_shown(bucket) for bucket in found.days],
    }


def _durations_shown(durations: Durations) -> Shown:
    return {
        "averageMs": durations.average,
        "shortestMs": durations.shortest,
        "longestMs": durations.longest,
        **{f"p{each}Ms": duration for each, duration in durations.percentiles.items()},
    }


def _latest_shown(name: str, run: Execution | None) -> Shown:
    return {f"{name}At": to_iso(run.scheduled_for) if run else None, f"{name}Id": run.id if run else None}


def _bucket_shown(bucket: Bucket) -> Shown:
    return {
        "at": to_iso(bucket.start),
        "succeeded": bucket.succeeded,
        "failed": bucket.failed,
        "averageDurationMs": bucket.average_duration_ms,
    }


def _differences(good: Execution, failed: Execution) -> Iterator[Shown]:
    before, after = execution_shown(good), execution_shown(failed)
    for field in _COMPARED:
        if before[field] != after[field]:
            yield {"field": field, "success": before[field], "failure": after[field]}


def _change_shown(entry: AuditEntry) -> Shown:
    return {
        "at": to_iso(entry.at),
        "action": entry.action,
        "by": entry.actor.id,
        "auditEntryId": entry.id,
        "changes": dict(entry.changes),
    }


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/jobs/{jobId}/statistics",
        handler=read_job_statistics,
        scope=Scope.READ,
        summary="Read how a job's runs went",
        description="Counted anew from the latest 1,000 records at most; the answer says which span they cover. Runs"
        " that wait or go on are left out.",
        tag="Executions",
        query=lambda: history_schemas.JobStatisticsQuery,
        response=lambda: history_schemas.JobStatistics,
        errors=(NotFound,),
    ),
    Route(
        method="GET",
        path="/jobs/{jobId}/what-changed",
        handler=read_what_changed,
        scope=Scope.READ,
        summary="Read what was different when a job began to fail",
        description="The first failure since the job last went well, against that last success: answers, durations,"
        " timings, and what was done to the job in between.",
        tag="Executions",
        response=lambda: history_schemas.WhatChanged,
        errors=(NotFound,),
    ),
)
