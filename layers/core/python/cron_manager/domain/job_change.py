"""That a job was changed, as its log tells it."""

from dataclasses import dataclass
from datetime import datetime

from cron_manager.domain.access import SYSTEM
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Job
from cron_manager.domain.log_lines import LogEvent, LogLevel, LogLine


@dataclass(frozen=True, kw_only=True)
class JobChange:
    """One change of a job's definition, whoever made it."""

    at: datetime
    entry_id: str  # of the audit entry in the same transaction
    job_id: str
    job_name: str  # as it was afterwards
    owner_id: str
    action: str  # of that entry: job.create, job.update, job.disable
    by: str  # usr_…, or `system`
    token_id: str | None = None  # tok_… when an API token was used
    reason: str | None = None  # in the words of whoever did it, or of the rule
    changed: tuple[str, ...] = ()  # public names of the fields that differ

    @property
    def position(self) -> str:
        """Changes sort by it: by time, then by entry."""
        return f"{to_iso(self.at)}#{self.entry_id}"


_DONE = {
    "job.create": "Created",
    "job.clone": "Made as a copy of another job",
    "job.update": "Changed",
    "job.enable": "Enabled",
    "job.disable": "Disabled",
    "job.pause": "Paused",
    "job.delete": "Deleted",
    "job.restore": "Brought back",
    "job.tune": "Rescheduled",
    "tuning.apply": "Rescheduled, as was suggested,",
    "tuning.revert": "Given back its schedule",
    "job.recount": "Counted again after one of its calendars changed",
}
_BOOKKEEPING = frozenset({"changeReason", "disabledReason"})
_TOLD = 5  # fields that a sentence names


def change_of(job: Job, entry: AuditEntry, reason: str | None) -> JobChange:
    return JobChange(
        at=entry.at,
        entry_id=entry.id,
        job_id=job.id,
        job_name=job.name,
        owner_id=job.owner_id,
        action=entry.action,
        by=entry.actor.id,
        token_id=entry.actor.token_id,
        reason=reason or job.disabled_reason,
        changed=tuple(name for name in entry.changes if name not in _BOOKKEEPING),
    )


def change_line(change: JobChange) -> LogLine:
    """What Cron Manager decided by itself is told apart from what somebody did."""
    by_itself = change.by == SYSTEM
    stops = by_itself and change.action in {"job.disable", "job.pause", "job.delete"}
    details = {
        "action": change.action,
        "by": change.by,
        "tokenId": change.token_id,
        "reason": change.reason,
        "changed": list(change.changed) or None,
        "auditEntryId": change.entry_id,
    }
    return LogLine(
        at=change.at,
        level=LogLevel.WARNING if stops else LogLevel.INFO,
        event=LogEvent.DECISION if by_itself else LogEvent.CHANGE,
        message=_message(change),
        job_id=change.job_id,
        job_name=change.job_name,
        execution_id=None,
        details={name: value for name, value in details.items() if value is not None},
    )


def _message(change: JobChange) -> str:
    by = "Cron Manager" if change.by == SYSTEM else change.by
    done = f"{_DONE.get(change.action, change.action)} by {by}"
    if change.action == "job.update" and change.changed:
        named = ", ".join(change.changed[:_TOLD])
        more = len(change.changed) - _TOLD
        done += f": {named}" + (f" and {more} more" if more > 0 else "")
    return f"{done}. {change.reason}" if change.reason else f"{done}."
