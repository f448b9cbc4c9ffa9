"""Rules, decisions and trials of the tuning as the public API shows them."""

from cron_manager.domain.instants import to_iso
from cron_manager.domain.tuning.decision import Counterfactual, Decision, Evidence, Setting
from cron_manager.domain.tuning.rule import Rule, RuleBook
from cron_manager.presentation import Shown
from cron_manager.usecases.try_rules import DryRun


def rules_shown(book: RuleBook, *, is_enabled: bool) -> Shown:
    return {
        "version": book.version,
        "rules": [_rule_shown(rule) for rule in book.rules],
        "isEnabled": is_enabled,
        "isDefault": book.version == 0,
        "updatedBy": book.updated_by,
        "updatedAt": to_iso(book.updated_at) if book.updated_at else None,
    }


def decision_shown(decision: Decision) -> Shown:
    return {
        **_foreseen(decision),
        "id": decision.id,
        "status": str(decision.status),
        "decidedBy": decision.decided_by,
        "appliedAt": to_iso(decision.applied_at) if decision.applied_at else None,
        "revertedBy": decision.reverted_by,
        "revertedAt": to_iso(decision.reverted_at) if decision.reverted_at else None,
    }


def dry_run_shown(found: DryRun) -> Shown:
    decisions = [each for trial in found.trials for each in trial.decisions]
    newest_first = sorted(decisions, key=lambda each: (each.at, each.id), reverse=True)
    return {
        "from": to_iso(found.start),
        "to": to_iso(found.end),
        "jobs": len(found.trials),
        "decisions": [_foreseen(each) | {"isApplied": each.applied_at is not None} for each in newest_first],
        "totals": {
            "decisions": len(decisions),
            "failures": sum(trial.failures for trial in found.trials),
            "avoidedFailures": sum(trial.avoided_failures for trial in found.trials),
            "lostSuccesses": sum(trial.lost_successes for trial in found.trials),
        },
    }


def _rule_shown(rule: Rule) -> Shown:
    scope = rule.scope
    return {
        "id": rule.id,
        "kind": str(rule.kind),
        "isEnabled": rule.is_enabled,
        "priority": rule.priority,
        "threshold": rule.threshold,
        "minRuns": rule.min_runs,
        "scope": {
            "jobIds": list(scope.job_ids),
            "categoryIds": list(scope.category_ids),
            "tags": list(scope.tags),
        },
    }


def _foreseen(decision: Decision) -> Shown:
    return {
        "jobId": decision.job_id,
        "jobName": decision.job_name,
        "ruleId": decision.rule_id,
        "ruleKind": str(decision.rule_kind),
        "action": str(decision.action),
        "at": to_iso(decision.at),
        "explanation": decision.explanation,
        "before": _setting_shown(decision.before),
        "after": _setting_shown(decision.after),
        "evidence": _evidence_shown(decision.evidence),
        "counterfactual": _effect_shown(decision.counterfactual),
    }


def _setting_shown(setting: Setting) -> Shown:
    return {
        "cronExpression": setting.cron_expression,
        "jitterSeconds": setting.jitter_seconds,
        "timeoutMs": setting.timeout_ms,
        "stretchedBy": setting.stretched_by,
        "isActive": setting.is_active,
    }


def _evidence_shown(evidence: Evidence) -> Shown:
    metrics = evidence.metrics
    return {
        "runs": metrics.runs,
        "succeeded": metrics.succeeded,
        "failed": metrics.failed,
        "timedOut": metrics.timed_out,
        "successRate": round(metrics.success_rate, 4) if metrics.runs else None,
        "from": to_iso(metrics.first_due) if metrics.first_due else None,
        "to": to_iso(metrics.last_due) if metrics.last_due else None,
        "averageDurationMs": metrics.average_duration_ms,
        "consecutiveFailures": evidence.consecutive_failures,
        "jobsInMinute": evidence.jobs_in_minute,
    }


def _effect_shown(effect: Counterfactual) -> Shown:
    return {
        "failures": effect.failures,
        "avoidedFailures": effect.avoided_failures,
        "lostSuccesses": effect.lost_successes,
        "addedRuns": effect.added_runs,
        "addedLatenessSeconds": round(effect.added_lateness.total_seconds(), 1),
        "jobsInMinute": effect.jobs_in_minute,
    }
