"""Who changed when a job runs, how and why."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import NotFound
from cron_manager.domain.instants import to_iso
from cron_manager.domain.period import Period, ScheduleChange
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer, Pagination
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import Shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import schedule_changes as change_schemas
else:
    change_schemas = lazy_module("schemas.schedule_changes")

Request = EdgeRequest[Deps]


def list_schedule_changes(request: Request) -> Answer:
    """Newest first."""
    query = request.query(change_schemas.ScheduleChangeQuery)
    job = request.deps.manage_jobs.get(request.path["jobId"], request.principal)
    bound = {"job": job.id}
    place = request.deps.cursors.open(query.cursor, "schedule-changes", bound)
    changes, onward = request.deps.periods.schedule_changes(job.id, before=place, limit=query.limit)
    cursor = request.deps.cursors.seal(onward, "schedule-changes", bound)
    return Answer(
        data=[_shown(change) for change in changes], pagination=Pagination(limit=query.limit, next_cursor=cursor)
    )


def _shown(change: ScheduleChange) -> Shown:
    origin, after = change.origin, _period_shown(change.after)
    before = _period_shown(change.before) if change.before else None
    return {
        "at": to_iso(change.after.since),
        "action": origin.action if origin else None,
        "by": origin.by if origin else None,
        "tokenId": origin.token_id if origin else None,
        "reason": origin.reason if origin else None,
        "auditEntryId": origin.entry_id if origin else None,
        "changed": [name for name in after if before is not None and before[name] != after[name]],
        "from": before,
        "to": after,
    }


def _period_shown(period: Period) -> Shown:
    instants = {
        "startAt": period.start_at,
        "endAt": period.end_at,
        "pausedUntil": period.active_since if period.active_since > period.since else None,
        "lastAt": period.last_at,
    }
    return {
        "isScheduled": period.is_scheduled,
        "cronExpression": period.cron_expression,
        "timezone": period.timezone,
        **{name: to_iso(instant) if instant else None for name, instant in instants.items()},
        "jitterSeconds": period.jitter_seconds,
        "dstGap": str(period.dst_gap),
        "dstOverlap": str(period.dst_overlap),
        "calendarIds": list(period.calendar_ids),
    }


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/jobs/{jobId}/schedule-changes",
        handler=list_schedule_changes,
        scope=Scope.READ,
        summary="List the changes of a job's schedule",
        description="Newest first, down to its creation: what it was before and after, who or which rule changed it,"
        " and why. Being enabled, disabled, paused or recounted for a calendar are changes, too.",
        tag="Jobs",
        query=lambda: change_schemas.ScheduleChangeQuery,
        response=lambda: change_schemas.ScheduleHistoryEntry,
        response_is_list=True,
        errors=(NotFound,),
    ),
)
