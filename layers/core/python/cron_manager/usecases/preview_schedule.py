"""What a schedule means, before it is anybody's job or becomes a job's next one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Job, created, edited
from cron_manager.domain.schedule import Plan
from cron_manager.domain.schedule.eventbridge import TickRule, ticks_for
from cron_manager.domain.schedule.notes import dst_notes, run_note
from cron_manager.domain.schedule.warnings import ScheduleWarning, warnings
from cron_manager.domain.schedule.words import describe
from cron_manager.domain.schedule.zones import parse_zone
from cron_manager.ports import Clock
from cron_manager.presentation import Shown
from cron_manager.usecases.manage_jobs import CalendarReader, with_calendars
from cron_manager.usecases.schedule_window import refuse_empty_window

_MOST_SKIPPED = 20
_UNNAMED = {"name": "", "endpoint_url": ""}  # a job that exists for its schedule alone


@dataclass(frozen=True, kw_only=True)
class PreviewSchedule:
    calendars: CalendarReader
    now: Clock

    def __call__(
        self, timing: Mapping[str, Any], *, job: Job | None, start: datetime | None, count: int, viewer: str | None
    ) -> Shown:
        """`timing` are a job's fields that decide when it runs, `job` is who gets them if somebody does.

        `start` is an instant after which to look, `viewer` the zone of another clock to show. InvalidInput names what
        cannot be understood, or what leaves nothing to run.
        """
        now = self.now()
        begin = start or now
        plan = self._plan(timing, job, begin, now)
        runs = list(islice(plan.after(begin), count))
        clock = parse_zone(viewer) if viewer else None
        notes = dst_notes(plan, begin)
        return {
            "description": describe(plan.schedule),
            "timezone": plan.schedule.timezone,
            "expression": plan.schedule.expression,
            "nextRuns": [_run_shown(run, plan, clock) for run in runs],
            "skipped": list(islice(_skipped(plan, begin, runs, count), _MOST_SKIPPED)),
            "dstNotes": [{"at": to_iso(note.at), "kind": note.kind, "message": note.message} for note in notes],
            "warnings": [_warning_shown(warning) for warning in _warnings(plan, now, saved=job is not None)],
            "averageIntervalSeconds": _seconds(plan, begin),
            "eventBridge": [_rule_shown(rule) for rule in ticks_for(plan)],
        }

    def _plan(self, timing: Mapping[str, Any], job: Job | None, begin: datetime, now: datetime) -> Plan:
        """As the job would have it, were it saved and enabled now."""
        fields = with_calendars(timing, self.calendars)
        if job:
            looked_at = edited(job, {**fields, "is_active": True}, by=job.updated_by, now=now)
        else:
            looked_at = created({**_UNNAMED, **fields}, job_id="", by="", now=now)
        looked_at = replace(looked_at, active_since=min(looked_at.active_since, begin))
        refuse_empty_window(looked_at, min(begin, now))
        return looked_at.plan


def _run_shown(run: datetime, plan: Plan, viewer: ZoneInfo | None) -> Shown:
    shown = _on_clock(run, viewer) if viewer else {"local": None, "offset": None}
    return {
        "at": to_iso(run),
        **_on_clock(run, plan.schedule.zone),
        "viewerLocal": shown["local"],
        "viewerOffset": shown["offset"],
        "note": run_note(plan, run),
    }


def _on_clock(instant: datetime, zone: ZoneInfo) -> Shown:
    local = instant.astimezone(zone)
    return {"local": local.strftime("%Y-%m-%dT%H:%M:%S"), "offset": local.isoformat()[-len("+01:00") :]}


def _skipped(plan: Plan, begin: datetime, runs: list[datetime], count: int) -> Iterator[Shown]:
    """What calendars take away before the last of the runs shown; after it only when no more runs follow."""
    if not plan.calendars:
        return
    last = runs[-1] if len(runs) == count else None
    for occurrence in replace(plan, calendars=()).after(begin):
        if last and occurrence > last:
            return
        closed = plan.closure_at(occurrence)
        if closed:
            calendar, closure = closed
            yield {
                "at": to_iso(occurrence),
                **_on_clock(occurrence, plan.schedule.zone),
                "calendarId": calendar.id,
                "calendarName": calendar.name,
                "label": closure.label,
            }


def _warnings(plan: Plan, now: datetime, *, saved: bool) -> Iterator[ScheduleWarning]:
    yield from warnings(plan.schedule, now, saved=saved)
    if plan.offset and not saved:
        yield ScheduleWarning(
            code="JITTER_UNSAVED",
            message="The jitter is settled by the job's id when it is saved; these runs are an example.",
        )


def _warning_shown(warning: ScheduleWarning) -> Shown:
    return {"code": warning.code, "message": warning.message, "suggestion": warning.suggestion}


def _seconds(plan: Plan, begin: datetime) -> float | None:
    interval = plan.schedule.average_interval(begin)
    return round(interval.total_seconds(), 3) if interval else None


def _rule_shown(rule: TickRule) -> Shown:
    return {
        "expression": rule.expression,
        "timezone": rule.timezone,
        "startAt": to_iso(rule.start_at) if rule.start_at else None,
        "endAt": to_iso(rule.end_at) if rule.end_at else None,
    }
