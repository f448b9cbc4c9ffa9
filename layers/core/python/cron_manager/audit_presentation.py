"""The audit trail as the API shows and exports it."""

import json
from collections.abc import Callable, Sequence
from typing import TypeGuard

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.instants import to_iso
from cron_manager.presentation import Shown
from cron_manager.usecases.verify_audit import Verification

Emails = Callable[[str], str | None]  # of people, by their ids

COLUMNS = (
    *("id", "at", "actorId", "actorEmail", "tokenId", "action", "method", "route", "resource", "outcome", "status"),
    *("error", "sourceIp", "userAgent", "requestId", "changes"),
)


def entry_shown(entry: AuditEntry, email_of: Emails) -> Shown:
    actor = entry.actor
    return {
        "id": entry.id,
        "at": to_iso(entry.at),
        "actor": {"id": actor.id, "email": email_of(actor.id), "tokenId": actor.token_id},
        "action": entry.action,
        "method": actor.method,
        "route": actor.route,
        "resource": entry.resource,
        "outcome": str(entry.outcome),
        "status": entry.status,
        "error": entry.error,
        "sourceIp": actor.source_ip,
        "userAgent": actor.user_agent,
        "requestId": actor.request_id,
        "changes": dict(entry.changes),
    }


def audit_row(shown: Shown) -> Sequence[object]:
    """The cells of `COLUMNS`."""
    actor, changes = shown["actor"], shown["changes"]
    named = {"actorId": actor["id"], "actorEmail": actor["email"], "tokenId": actor["tokenId"]} if _is(actor) else {}
    told = json.dumps(changes, ensure_ascii=False) if changes else None
    cells = {**shown, **named, "changes": told}
    return [cells[name] for name in COLUMNS]


def _is(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


def verification_shown(found: Verification, start: str, end: str) -> Shown:
    bad = found.first_bad
    fault = bad and {
        "chain": bad.chain,
        "index": bad.index,
        "entryId": bad.entry_id,
        "problem": str(bad.problem),
    }
    return {
        "intact": found.is_intact,
        "checked": found.checked,
        "from": start,
        "to": end,
        "chains": found.chains,
        "unchained": found.unchained,
        "unchainedSince": to_iso(found.unchained_since) if found.unchained_since else None,
        "anchoredAt": to_iso(found.anchored_at) if found.anchored_at else None,
        "firstBad": fault,
    }
