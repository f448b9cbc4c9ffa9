"""What exports read: the same lists that people page through, by the same rules of who sees what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cron_manager.audit_presentation import Emails, entry_shown
from cron_manager.domain.access import Principal, Role
from cron_manager.domain.audit import AuditOutcome
from cron_manager.domain.execution import ExecutionStatus, Trigger
from cron_manager.domain.execution_filter import ExecutionFilter
from cron_manager.domain.export import Export
from cron_manager.domain.instants import from_iso
from cron_manager.ports import AuditReader
from cron_manager.presentation import execution_summary
from cron_manager.usecases.find_executions import FindExecutions
from cron_manager.usecases.run_export import Portion
from cron_manager.usecases.search_audit import AuditQuestion, search_audit

_PAGE = 100  # executions: as many as one request for records takes
_ENTRIES = 500
_MOST_READ = 5_000  # entries that are looked at for one portion
_PERIOD = timedelta(days=30)  # of the trail, when nobody says from when
_BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)  # nothing was written before


@dataclass(frozen=True, kw_only=True)
class ExecutionSource:
    """What ended by the time the export was asked for."""

    find: FindExecutions

    def __call__(self, export: Export, place: str | None) -> Portion:
        wanted = execution_filter(export)
        page = self.find.ended(_asker(export), wanted, place, _PAGE, export.created_at)
        return Portion(records=[execution_summary(each) for each, _ in page.found], next_place=page.next_place)


@dataclass(frozen=True, kw_only=True)
class AuditSource:
    trail: AuditReader
    email_of: Emails

    def __call__(self, export: Export, place: str | None) -> Portion:
        question = audit_question(export)
        page = search_audit(self.trail, question, before=place, limit=_ENTRIES, most=_MOST_READ)
        return Portion(records=[entry_shown(each, self.email_of) for each in page.entries], next_place=page.goes_on)


def execution_filter(export: Export) -> ExecutionFilter:
    asked = export.filters
    status, trigger = asked.get("status"), asked.get("trigger")
    end = _instant(asked, "to")
    return ExecutionFilter(
        job_id=asked.get("jobId"),
        statuses=frozenset({ExecutionStatus(status)}) if status else None,
        trigger=Trigger(trigger) if trigger else None,
        start=_instant(asked, "from"),
        end=min(end, export.created_at) if end else export.created_at,
        search=asked.get("search"),
    )


def audit_question(export: Export) -> AuditQuestion:
    asked = export.filters
    end = min(_instant(asked, "to") or export.created_at, export.created_at)
    outcome = asked.get("outcome")
    return AuditQuestion(
        start=max(_instant(asked, "from") or end - _PERIOD, _BEGINNING),
        end=end,
        actor=asked.get("actor"),
        action=asked.get("action"),
        resource=asked.get("resource"),
        outcome=AuditOutcome(outcome) if outcome else None,
        text=asked.get("search"),
    )


def _instant(asked: Mapping[str, str], name: str) -> datetime | None:
    return from_iso(asked[name]) if name in asked else None


def _asker(export: Export) -> Principal:
    """With the sight that they had when they asked, and no right to anything else."""
    role = Role.READ_ONLY if export.sees_all else Role.USER
    return Principal(user_id=export.owner_id, role=role, scopes=frozenset())
