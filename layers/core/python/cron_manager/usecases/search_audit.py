"""Questions to the audit trail, answered page by page at a bounded cost."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from cron_manager.domain.audit import ANONYMOUS, AuditEntry, AuditOutcome
from cron_manager.ports import AuditReader

_TOKEN = "tok_"  # noqa: S105  # how a token's id begins


@dataclass(frozen=True, kw_only=True)
class AuditQuestion:
    """What is asked for: everything that is given must hold. `start <= at < end`."""

    start: datetime
    end: datetime
    actor: str | None = None  # usr_…, tok_…, `system` or `anonymous`
    action: str | None = None  # job.update, or a kind: job
    resource: str | None = None  # an object's id, or a path
    outcome: AuditOutcome | None = None
    text: str | None = None  # somewhere in the entry, whatever the case

    @property
    def has_index(self) -> bool:
        """Whether one index answers, so that a long span costs no more than a short one."""
        return self._by_resource or self._by_actor

    @property
    def _by_resource(self) -> bool:
        return self.resource is not None and not self.resource.startswith("/")

    @property
    def _by_actor(self) -> bool:
        return self.actor is not None and self.actor != ANONYMOUS and not self.actor.startswith(_TOKEN)

    def candidates(self, trail: AuditReader, before: str | None) -> Iterator[AuditEntry]:
        """What may fit, by the cheapest way, the newest first."""
        if self._by_resource and self.resource is not None:
            return trail.of_resource(self.resource, self.start, self.end, before)
        if self._by_actor and self.actor is not None:
            return trail.of_actor(self.actor, self.start, self.end, before)
        return trail.latest(self.start, self.end, before)

    def fits(self, entry: AuditEntry) -> bool:
        return (
            self.actor in {None, entry.actor.id, entry.actor.token_id}
            and self.resource in {None, entry.resource}
            and self.outcome in {None, entry.outcome}
            and (self.action is None or f"{entry.action}.".startswith(f"{self.action}."))
            and (self.text is None or self.text.casefold() in _words(entry))
        )


@dataclass(frozen=True, kw_only=True)
class AuditPage:
    """What was found so far."""

    entries: list[AuditEntry]
    goes_on: str | None  # the position behind which to look further; None when there is nothing more


def search_audit(
    trail: AuditReader, question: AuditQuestion, *, before: str | None, limit: int, most: int
) -> AuditPage:
    """Up to `limit` entries that fit, among `most` that are looked at: a page may be short, even empty, and go on."""
    found: list[AuditEntry] = []
    position = before
    for number, entry in enumerate(question.candidates(trail, before)):
        if len(found) == limit or number == most:
            return AuditPage(entries=found, goes_on=position)
        position = entry.position
        if question.fits(entry):
            found.append(entry)
    return AuditPage(entries=found, goes_on=None)


def _words(entry: AuditEntry) -> str:
    actor = entry.actor
    told = (
        *(entry.id, entry.action, entry.resource, entry.error, actor.id, actor.token_id, actor.method, actor.route),
        *(actor.source_ip, actor.user_agent, actor.request_id),
    )
    changes = json.dumps(dict(entry.changes), ensure_ascii=False, default=str)
    return "\n".join([*(text for text in told if text), changes]).casefold()
