"""Exports at the edge."""

from datetime import timedelta
from typing import Any, Self

from pydantic import Field, field_validator, model_validator

from cron_manager.domain.audit import AuditOutcome
from cron_manager.domain.execution import ExecutionStatus, Trigger
from cron_manager.domain.export import ExportFormat, ExportKind, ExportState
from cron_manager.edge.schemas import Instant, Schema
from schemas.schedules import GivenInstant

_WORDS: dict[str, Any] = {
    "kind": ExportKind,
    "format": ExportFormat,
    "status": ExecutionStatus,
    "trigger": Trigger,
    "outcome": AuditOutcome,
}
_OF = {
    ExportKind.EXECUTIONS: {"job_id", "status", "trigger"},
    ExportKind.AUDIT: {"actor", "action", "resource", "outcome"},
}
_LONGEST = timedelta(days=400)
_OF_EXECUTIONS, _OF_AUDIT = " Of executions.", " Of the audit trail."


class ExportRequest(Schema):
    """What is to be exported. The filters are those of the lists."""

    kind: ExportKind
    format: ExportFormat = Field(default=ExportFormat.CSV, description="In CSV no cell is taken for a formula.")
    start: GivenInstant | None = Field(
        default=None, alias="from", description="Included. Of the trail 30 days back by default."
    )
    end: GivenInstant | None = Field(default=None, alias="to", description="Not included; now by default.")
    search: str | None = Field(default=None, min_length=1, max_length=100, description="As in the lists.")
    job_id: str | None = Field(
        default=None, min_length=1, max_length=50, description="Only this job's." + _OF_EXECUTIONS
    )
    status: ExecutionStatus | None = Field(default=None, description="Only with this status." + _OF_EXECUTIONS)
    trigger: Trigger | None = Field(default=None, description="Only for this reason." + _OF_EXECUTIONS)
    actor: str | None = Field(default=None, min_length=1, max_length=100, description="Who acted." + _OF_AUDIT)
    action: str | None = Field(default=None, min_length=1, max_length=50, description="What was done." + _OF_AUDIT)
    resource: str | None = Field(
        default=None, min_length=1, max_length=200, description="What it was done to." + _OF_AUDIT
    )
    outcome: AuditOutcome | None = Field(default=None, description="How it ended." + _OF_AUDIT)

    @field_validator(*_WORDS, mode="before")
    @classmethod
    def _a_word(cls, value: Any, info: Any) -> Any:
        words = _WORDS[info.field_name]
        return words(value) if isinstance(value, str) and value in set(words) else value

    @model_validator(mode="after")
    def _filters_fit(self) -> Self:
        foreign = set().union(*(names for kind, names in _OF.items() if kind is not self.kind))
        if named := sorted(foreign & self.model_fields_set):
            raise ValueError(f"Leave out what the list of {self.kind} does not know: {', '.join(named)}.")
        if self.start and self.end and self.start >= self.end:
            raise ValueError("Write `from` before `to`.")
        if self.start and self.end and self.end - self.start > _LONGEST:
            raise ValueError(f"At most {_LONGEST.days} days can be exported at once.")
        return self

    def filters(self) -> dict[str, str]:
        """Those that were given, by their public names."""
        return self.model_dump(mode="json", exclude={"kind", "format"}, exclude_none=True)


class Export(Schema):
    """What was asked for, and how far it is."""

    id: str
    kind: ExportKind
    format: ExportFormat
    state: ExportState = Field(description="`done` and `failed` are the end.")
    rows: int = Field(description="Written so far.")
    bytes: int | None = Field(description="Of the compressed file, once it is there.")
    filters: dict[str, str] = Field(description="As they were asked for.")
    error: str | None = Field(description="Why it failed.")
    created_at: Instant
    updated_at: Instant
    finished_at: Instant | None
    expires_at: Instant = Field(description="It and its file are deleted after this.")
    download_url: str | None = Field(description="Gives the file to whoever has it; only where one export is read.")
    download_url_expires_at: Instant | None = Field(description="At the latest.")
