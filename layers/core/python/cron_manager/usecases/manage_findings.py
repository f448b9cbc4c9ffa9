"""Findings, for those who look at them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from cron_manager.domain.analysis.findings import Finding, FindingStatus, Severity, acknowledged
from cron_manager.domain.audit import Actor, AuditEntry, audited
from cron_manager.domain.errors import Conflict, NotFound
from cron_manager.domain.ids import is_id
from cron_manager.ports import Clock

_MOST_LOOKED_AT = 2000  # findings that one list goes through: years of a quiet deployment


class FindingBook(Protocol):
    def find(self, finding_id: str) -> Finding | None: ...

    def newest(self) -> Iterator[Finding]: ...

    def acknowledge(self, before: Finding, after: Finding, entry: AuditEntry) -> bool:
        """Lost when it is not as `before` any more."""
        ...


@dataclass(frozen=True, kw_only=True)
class ManageFindings:
    book: FindingBook
    now: Clock

    def newest(
        self, *, status: FindingStatus | None, severity: Severity | None, before: str | None, limit: int
    ) -> Sequence[Finding]:
        """By day, the newest first, from after the finding `before`."""
        older = (each for each in self.book.newest() if before is None or each.id < before)
        wanted = (
            each
            for each in islice(older, _MOST_LOOKED_AT)
            if (status is None or each.status is status) and (severity is None or each.severity is severity)
        )
        return list(islice(wanted, limit))

    def acknowledge(self, finding_id: str, note: str | None, actor: Actor) -> Finding:
        """The finding, acknowledged; one that was before gets the new note. Conflict when it grows in this moment."""
        known = self.book.find(finding_id) if is_id("fnd", finding_id) else None
        if known is None:
            raise NotFound("There is no such finding.")
        now = self.now()
        after = acknowledged(known, by=actor.id, note=note, now=now)
        changes = {"status": [known.status, after.status], "note": [known.note, note]}
        if not self.book.acknowledge(
            known, after, audited(actor, "finding.acknowledge", known.id, now, changes=changes)
        ):
            raise Conflict("The finding has changed in this moment; look at it again.")
        return after
