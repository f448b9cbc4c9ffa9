"""A report on a period, made from the audit trail: who accessed what, what was changed, who had which rights then."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from cron_manager.domain.access import ROLE_SCOPES, Role, Scope
from cron_manager.domain.analysis.findings import Finding
from cron_manager.domain.analysis.habits import network_of
from cron_manager.domain.audit import LIVE_TICKET, READ, UNKNOWN, AuditEntry, AuditOutcome
from cron_manager.domain.identity import ApiToken, User

_MOST_NETWORKS = 20  # named of one actor
_CALLS_WITHOUT_CHANGE = frozenset({READ, UNKNOWN, LIVE_TICKET})


@dataclass(frozen=True, kw_only=True)
class Access:
    """What one actor did in the period."""

    actor: str  # usr_…, `system` or `anonymous`
    first_at: datetime
    last_at: datetime
    reads: int = 0
    changes: int = 0
    refused: int = 0
    errors: int = 0
    tokens: frozenset[str] = frozenset()  # with which API tokens
    networks: frozenset[str] = frozenset()  # from where


@dataclass(frozen=True, kw_only=True)
class UserRight:
    """What a person might do at an instant."""

    id: str
    email: str
    name: str
    role: Role
    is_active: bool
    tokens: tuple[ApiToken, ...] = ()  # those that counted then


@dataclass(frozen=True, kw_only=True)
class Retention:
    """What is kept, and for how long."""

    audit_days: int | None  # None: for ever
    execution_days: int
    oldest_audit_entry_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class ComplianceReport:
    start: datetime
    end: datetime  # exclusive; the rights are those of this instant
    made_at: datetime
    made_by: str  # usr_…
    entries: int
    access: Sequence[Access]
    configuration: Sequence[AuditEntry]  # what was changed, oldest first
    rights: Sequence[UserRight]
    findings: Sequence[Finding]
    retention: Retention
    chain_problem: str | None = None  # what the check of the period's chain has found
    gone_tokens: Sequence[str] = field(default_factory=tuple)  # revoked since: they counted at the end of the period


def access_in(entries: Iterable[AuditEntry]) -> list[Access]:
    """One line for each actor, in the order in which they came."""
    lines: dict[str, Access] = {}
    for entry in entries:
        line = lines.get(entry.actor.id) or Access(actor=entry.actor.id, first_at=entry.at, last_at=entry.at)
        lines[entry.actor.id] = _with(line, entry)
    return list(lines.values())


def _with(line: Access, entry: AuditEntry) -> Access:
    network = network_of(entry.actor.source_ip)
    networks, tokens = line.networks, line.tokens
    if network and network not in networks and len(networks) < _MOST_NETWORKS:
        networks |= {network}
    if entry.actor.token_id:
        tokens |= {entry.actor.token_id}
    is_change = entry.outcome is AuditOutcome.SUCCESS and entry.action not in _CALLS_WITHOUT_CHANGE
    return replace(
        line,
        last_at=entry.at,
        reads=line.reads + (entry.outcome is AuditOutcome.SUCCESS and not is_change),
        changes=line.changes + is_change,
        refused=line.refused + (entry.outcome is AuditOutcome.REFUSED),
        errors=line.errors + (entry.outcome is AuditOutcome.ERROR),
        tokens=tokens,
        networks=networks,
    )


def configuration_in(entries: Iterable[AuditEntry]) -> list[AuditEntry]:
    """The changes that were made, sign-ins and runs included: each is an action of its own kind."""
    return [
        entry
        for entry in entries
        if entry.outcome is AuditOutcome.SUCCESS and entry.action not in _CALLS_WITHOUT_CHANGE
    ]


def rights_at(
    instant: datetime, users: Iterable[User], tokens: Mapping[str, Sequence[ApiToken]], since: Sequence[AuditEntry]
) -> list[UserRight]:
    """Who might do what at an instant: today's people and tokens, with what was changed `since` taken back.

    `since` holds what happened after the instant, oldest first. A person or token made later is left out.
    """
    rights = []
    for user in users:
        if user.created_at < instant:
            right = UserRight(
                id=user.id,
                email=user.email,
                name=user.name,
                role=user.role,
                is_active=user.is_active,
                tokens=tuple(token for token in tokens.get(user.id, ()) if _counted(token, instant)),
            )
            rights.append(_taken_back(right, since))
    return rights


def gone_since(instant: datetime, since: Iterable[AuditEntry]) -> list[str]:
    """The tokens that were revoked after an instant: at it, they counted."""
    made = {entry.resource for entry in since if entry.action == "token.create" and entry.at >= instant}
    return [
        entry.resource
        for entry in since
        if entry.action == "token.revoke" and _succeeded(entry) and entry.resource and entry.resource not in made
    ]


def _counted(token: ApiToken, instant: datetime) -> bool:
    return token.created_at < instant and (token.expires_at is None or token.expires_at > instant)


def _taken_back(right: UserRight, since: Sequence[AuditEntry]) -> UserRight:
    for entry in reversed(since):
        if entry.resource == right.id and _succeeded(entry):
            role, is_active = _before(entry, "role"), _before(entry, "isActive")
            right = replace(
                right,
                role=Role(role) if isinstance(role, str) else right.role,
                is_active=is_active if isinstance(is_active, bool) else right.is_active,
            )
    return right


def _before(entry: AuditEntry, field_name: str) -> object:
    change = entry.changes.get(field_name)
    return change[0] if isinstance(change, list | tuple) and change else None


def _succeeded(entry: AuditEntry) -> bool:
    return entry.outcome is AuditOutcome.SUCCESS


def scopes_of(right: UserRight, token: ApiToken) -> frozenset[Scope]:
    """What a token gave: no more than its owner's role."""
    return token.scopes & ROLE_SCOPES[right.role]
