"""Findings and the compliance report as the public API shows them."""

import json
from collections.abc import Iterator

from cron_manager.domain.analysis.findings import Evidence, Finding
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.compliance import Access, ComplianceReport, UserRight, scopes_of
from cron_manager.domain.instants import to_iso
from cron_manager.presentation import Shown


def finding_shown(finding: Finding) -> Shown:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "severity": str(finding.severity),
        "title": finding.title,
        "description": finding.description,
        "subject": finding.subject,
        "evidence": [_evidence_shown(each) for each in finding.evidence],
        "count": finding.count,
        "firstSeenAt": to_iso(finding.first_seen_at),
        "lastSeenAt": to_iso(finding.last_seen_at),
        "status": str(finding.status),
        "acknowledgedBy": finding.acknowledged_by,
        "acknowledgedAt": to_iso(finding.acknowledged_at) if finding.acknowledged_at else None,
        "note": finding.note,
    }


def report_shown(report: ComplianceReport) -> Shown:
    oldest = report.retention.oldest_audit_entry_at
    return {
        "from": to_iso(report.start),
        "to": to_iso(report.end),
        "madeAt": to_iso(report.made_at),
        "madeBy": report.made_by,
        "entries": report.entries,
        "chainProblem": report.chain_problem,
        "access": [_access_shown(line) for line in report.access],
        "configuration": [_change_shown(entry) for entry in report.configuration],
        "rights": [_right_shown(right) for right in report.rights],
        "tokensRevokedSince": list(report.gone_tokens),
        "findings": [finding_shown(each) for each in report.findings],
        "retention": {
            "auditDays": report.retention.audit_days,
            "executionDays": report.retention.execution_days,
            "oldestAuditEntryAt": to_iso(oldest) if oldest else None,
        },
    }


REPORT_COLUMNS = ("section", "at", "who", "what", "on", "detail")


def report_rows(report: ComplianceReport) -> Iterator[tuple[object, ...]]:
    """The report as one table."""
    oldest = report.retention.oldest_audit_entry_at
    yield "period", to_iso(report.start), report.made_by, "report", to_iso(report.end), f"{report.entries} entries"
    yield "trail", to_iso(report.made_at), "", report.chain_problem or "intact", "", oldest and to_iso(oldest)
    for line in report.access:
        told = {key: value for key, value in _access_shown(line).items() if key not in {"actor", "firstAt", "lastAt"}}
        yield "access", to_iso(line.first_at), line.actor, "until", to_iso(line.last_at), _json(told)
    for entry in report.configuration:
        who = entry.actor.token_id or entry.actor.id
        yield "change", to_iso(entry.at), who, entry.action, entry.resource, _json(dict(entry.changes))
    for right in report.rights:
        state = str(right.role) if right.is_active else f"{right.role}, disabled"
        yield "right", to_iso(report.end), right.email, state, right.id, _json(_right_shown(right)["tokens"])
    for token in report.gone_tokens:
        yield "right", to_iso(report.end), "", "token, revoked since", token, ""
    for found in report.findings:
        yield "finding", to_iso(found.last_seen_at), found.subject, found.rule, found.id, found.title


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def _evidence_shown(evidence: Evidence) -> Shown:
    return {"at": to_iso(evidence.at), "text": evidence.text, "entryId": evidence.entry_id}


def _access_shown(line: Access) -> Shown:
    return {
        "actor": line.actor,
        "reads": line.reads,
        "changes": line.changes,
        "refused": line.refused,
        "errors": line.errors,
        "tokens": sorted(line.tokens),
        "networks": sorted(line.networks),
        "firstAt": to_iso(line.first_at),
        "lastAt": to_iso(line.last_at),
    }


def _change_shown(entry: AuditEntry) -> Shown:
    return {
        "entryId": entry.id,
        "at": to_iso(entry.at),
        "actor": entry.actor.id,
        "tokenId": entry.actor.token_id,
        "action": entry.action,
        "resource": entry.resource,
        "changes": dict(entry.changes),
    }


def _right_shown(right: UserRight) -> Shown:
    return {
        "id": right.id,
        "email": right.email,
        "name": right.name,
        "role": str(right.role),
        "isActive": right.is_active,
        "tokens": [
            {
                "id": token.id,
                "name": token.name,
                "scopes": sorted(scopes_of(right, token)),
                "expiresAt": to_iso(token.expires_at) if token.expires_at else None,
            }
            for token in right.tokens
        ],
    }
