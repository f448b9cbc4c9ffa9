"""Decisions of the tuning as items of the jobs table, beside their jobs.

What nobody looks a decision up by is kept as one text: it holds fractions, which the table's numbers here do not.
"""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode_item
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.tuning.decision import (
    KEPT,
    Action,
    Counterfactual,
    Decision,
    DecisionStatus,
    Evidence,
    Setting,
)
from cron_manager.domain.tuning.rule import RuleKind
from cron_manager.domain.tuning.runs import Metrics


def decision_to_item(decision: Decision) -> Item:
    told = {
        "jobName": decision.job_name,
        "ruleId": decision.rule_id,
        "ruleKind": decision.rule_kind,
        "action": decision.action,
        "before": _setting_to_plain(decision.before),
        "after": _setting_to_plain(decision.after),
        "evidence": _evidence_to_plain(decision.evidence),
        "counterfactual": _effect_to_plain(decision.counterfactual),
        "explanation": decision.explanation,
        "decidedBy": decision.decided_by,
        "appliedAt": _text(decision.applied_at),
        "revertedBy": decision.reverted_by,
        "revertedAt": _text(decision.reverted_at),
    }
    return {
        **keys.decision(decision.job_id, decision.id),
        **encode_item(
            {
                "listing": keys.DECISIONS,
                "id": decision.id,
                "jobId": decision.job_id,
                "ownerId": decision.owner_id,
                "status": str(decision.status),
                "at": to_iso(decision.at),
                "told": json.dumps(told, separators=(",", ":"), ensure_ascii=False),
                "expiresAt": int((decision.at + KEPT).timestamp()),
            }
        ),
    }


def item_to_decision(item: Mapping[str, Any]) -> Decision:
    stored = decode_item(item)
    told = json.loads(stored["told"])
    return Decision(
        id=stored["id"],
        job_id=stored["jobId"],
        job_name=told["jobName"],
        owner_id=stored["ownerId"],
        rule_id=told["ruleId"],
        rule_kind=RuleKind(told["ruleKind"]),
        action=Action(told["action"]),
        status=DecisionStatus(stored["status"]),
        at=from_iso(stored["at"]),
        before=_plain_to_setting(told["before"]),
        after=_plain_to_setting(told["after"]),
        evidence=_plain_to_evidence(told["evidence"]),
        counterfactual=_plain_to_effect(told["counterfactual"]),
        explanation=told["explanation"],
        decided_by=told["decidedBy"],
        applied_at=_instant(told["appliedAt"]),
        reverted_by=told["revertedBy"],
        reverted_at=_instant(told["revertedAt"]),
    )


def _setting_to_plain(setting: Setting) -> dict[str, object]:
    return {
        "cronExpression": setting.cron_expression,
        "jitterSeconds": setting.jitter_seconds,
        "timeoutMs": setting.timeout_ms,
        "stretchedBy": setting.stretched_by,
        "isActive": setting.is_active,
    }


def _plain_to_setting(plain: Mapping[str, Any]) -> Setting:
    return Setting(
        cron_expression=plain["cronExpression"],
        jitter_seconds=plain["jitterSeconds"],
        timeout_ms=plain["timeoutMs"],
        stretched_by=plain["stretchedBy"],
        is_active=plain["isActive"],
    )


def _evidence_to_plain(evidence: Evidence) -> dict[str, object]:
    metrics = evidence.metrics
    return {
        "runs": metrics.runs,
        "succeeded": metrics.succeeded,
        "timedOut": metrics.timed_out,
        "firstDue": _text(metrics.first_due),
        "lastDue": _text(metrics.last_due),
        "averageDurationMs": metrics.average_duration_ms,
        "slowestSuccessMs": metrics.slowest_success_ms,
        "consecutiveFailures": evidence.consecutive_failures,
        "jobsInMinute": evidence.jobs_in_minute,
    }


def _plain_to_evidence(plain: Mapping[str, Any]) -> Evidence:
    metrics = Metrics(
        runs=plain["runs"],
        succeeded=plain["succeeded"],
        timed_out=plain["timedOut"],
        first_due=_instant(plain["firstDue"]),
        last_due=_instant(plain["lastDue"]),
        average_duration_ms=plain["averageDurationMs"],
        slowest_success_ms=plain["slowestSuccessMs"],
    )
    return Evidence(
        metrics=metrics, consecutive_failures=plain["consecutiveFailures"], jobs_in_minute=plain["jobsInMinute"]
    )


def _effect_to_plain(effect: Counterfactual) -> dict[str, object]:
    return {
        "failures": effect.failures,
        "avoidedFailures": effect.avoided_failures,
        "lostSuccesses": effect.lost_successes,
        "addedRuns": effect.added_runs,
        "addedLatenessMicroseconds": effect.added_lateness // timedelta(microseconds=1),
        "jobsInMinute": effect.jobs_in_minute,
    }


def _plain_to_effect(plain: Mapping[str, Any]) -> Counterfactual:
    return Counterfactual(
        failures=plain["failures"],
        avoided_failures=plain["avoidedFailures"],
        lost_successes=plain["lostSuccesses"],
        added_runs=plain["addedRuns"],
        added_lateness=timedelta(microseconds=plain["addedLatenessMicroseconds"]),
        jobs_in_minute=plain["jobsInMinute"],
    )


def _text(instant: datetime | None) -> str | None:
    return to_iso(instant) if instant else None


def _instant(text: str | None) -> datetime | None:
    return from_iso(text) if text else None
