"""What people are told of a decision."""

from cron_manager.domain.alerts.alert import Alert, AlertedJob, AlertKind
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.job import Job
from cron_manager.domain.tuning.decision import Action, Decision, DecisionStatus

_TITLES = {
    Action.STRETCH: "{job} runs less often",
    Action.RETURN: "{job} runs more often again",
    Action.LONGER_TIMEOUT: "{job} has a longer timeout",
    Action.SPREAD: "{job} runs a little later",
    Action.UNSPREAD: "{job} runs at its owner's second again",
    Action.DISABLE: "{job} is disabled",
}
_SUGGESTIONS = {
    Action.STRETCH: "{job} might run less often",
    Action.RETURN: "{job} might run more often again",
    Action.LONGER_TIMEOUT: "{job} might need a longer timeout",
    Action.SPREAD: "{job} might run a little later",
    Action.UNSPREAD: "{job} might run at its owner's second again",
    Action.DISABLE: "{job} might be disabled",
}


def alert_of(job: Job, decision: Decision) -> Alert:
    """Raised once for each decision."""
    titles = _SUGGESTIONS if decision.status is DecisionStatus.SUGGESTED else _TITLES
    return Alert(
        key=f"tuning:{decision.id}",
        kind=AlertKind.TUNING_DECISION,
        severity=Severity.LOW,
        at=decision.at,
        title=titles[decision.action].format(job=job.name),
        description=decision.explanation,
        jobs=(AlertedJob.of(job),),
        resource=decision.id,
    )
