"""Alerts in words."""

from datetime import datetime

from cron_manager.domain.alerts.alert import Alert, AlertedJob, AlertKind, Notification
from cron_manager.domain.alerts.incident import Incident, host_in, hourly, shown_host
from cron_manager.domain.analysis.findings import Finding, Severity
from cron_manager.domain.circuit import Circuit, why
from cron_manager.domain.execution import Execution
from cron_manager.domain.job import Job, JobKind

_MOST_WORDS = 500  # characters of an error's message


def failing(incident: Incident, job: AlertedJob, execution: Execution) -> Alert:
    """The first failure of an incident."""
    return Alert(
        key=incident.key,
        kind=AlertKind.JOB_FAILED,
        severity=Severity.MEDIUM,
        at=incident.at,
        title=failing_title(incident.key, 1, job.name),
        description=_error(execution),
        jobs=(job,),
        host=host_in(incident.key),
        error_category=_category(execution),
        execution_id=execution.id,
    )


def failing_title(key: str, count: int, name: str) -> str:
    host = host_in(key)
    if count > 1:
        return f"{count} jobs fail on {host}" if host else f"{count} jobs fail"
    return f"“{name}” fails" + (f" on {host}" if host else "")


def goes_on(incident: Incident, job: AlertedJob, execution: Execution, failures: int) -> Alert:
    return Alert(
        key=f"goes-on:{incident.notification_id}",
        kind=AlertKind.CONSECUTIVE_FAILURES,
        severity=Severity.HIGH,
        at=execution.completed_at or incident.at,
        title=f"“{job.name}” has failed {failures} times in a row",
        description=_error(execution),
        jobs=(job,),
        host=host_in(incident.key),
        error_category=_category(execution),
        execution_id=execution.id,
        incident=incident.notification_id,
    )


def recovered(trouble: Notification, at: datetime, job: AlertedJob, execution: Execution) -> Alert:
    """The last one of an incident's jobs has recovered, by the success of `execution`."""
    host = trouble.alert.host
    where = f" on {host}" if host else ""
    many = trouble.job_count > 1
    return Alert(
        key=f"recovered:{trouble.id}",
        kind=AlertKind.RECOVERED,
        severity=trouble.alert.severity,
        at=at,
        title=f"All {trouble.job_count} jobs run again{where}" if many else f"“{job.name}” runs again{where}",
        description=f"The trouble began at {_instant(trouble.alert.at)}.",
        jobs=trouble.alert.jobs,
        more_jobs=trouble.job_count - len(trouble.alert.jobs),
        host=host,
        execution_id=execution.id,
        incident=trouble.id,
    )


def missed_key(at: datetime) -> str:
    """The executor's absence holds many jobs up at the same time."""
    return hourly("missed", "all", at)


def missed(key: str, at: datetime, job: AlertedJob, execution: Execution) -> Alert:
    return Alert(
        key=key,
        kind=AlertKind.MISSED,
        severity=Severity.HIGH,
        at=at,
        title=missed_title(1, job.name),
        description=execution.reason or "Nobody ran it in time.",
        jobs=(job,),
        execution_id=execution.id,
    )


def missed_title(count: int, name: str) -> str:
    return f"Occurrences of {count} jobs were missed" if count > 1 else f"An occurrence of “{name}” was missed"


def disabled_key(job: Job) -> str:
    subject = shown_host(job.endpoint_url.partition("://")[2].partition("/")[0]) if job.kind is JobKind.HTTP else job.id
    return hourly("disabled", subject.lower(), job.updated_at)


def disabled(key: str, at: datetime, job: AlertedJob, reason: str | None) -> Alert:
    return Alert(
        key=key,
        kind=AlertKind.JOB_DISABLED,
        severity=Severity.HIGH,
        at=at,
        title=disabled_title(1, job.name),
        description=f"{reason or 'Cron Manager disabled it'}. It does not run until somebody enables it.",
        jobs=(job,),
    )


def disabled_title(count: int, name: str) -> str:
    return f"{count} jobs were disabled" if count > 1 else f"“{name}” was disabled"


def circuit_opened(circuit: Circuit, opened_at: datetime, now: datetime) -> Alert:
    host = shown_host(circuit.host)
    return Alert(
        key=f"circuit:{circuit.host}",
        kind=AlertKind.CIRCUIT_OPENED,
        severity=Severity.HIGH,
        at=opened_at,
        title=f"{host} is left alone: it keeps failing",
        description=f"{why(circuit, now)}. Until it answers, its jobs' runs are skipped.",
        host=host,
    )


def slow(job: AlertedJob, execution: Execution, usual_ms: int) -> Alert:
    took = execution.execution_time_ms or 0
    at = execution.completed_at or execution.scheduled_for
    return Alert(
        key=f"slow:{job.id}:{at:%Y-%m-%d}",
        kind=AlertKind.DURATION_REGRESSION,
        severity=Severity.LOW,
        at=at.replace(hour=0, minute=0, second=0, microsecond=0),  # one a day
        title=f"“{job.name}” took {took / 1000:.1f} s",
        description=f"Usually it takes {usual_ms / 1000:.1f} s.",
        jobs=(job,),
        execution_id=execution.id,
    )


def found(finding: Finding) -> Alert:
    """A security finding, once, however much it grows."""
    return Alert(
        key=f"finding:{finding.id}",
        kind=AlertKind.SECURITY_FINDING,
        severity=finding.severity,
        at=finding.first_seen_at,
        title=finding.title,
        description=finding.description,
        resource=finding.id,
    )


def dead_letters(queue: str, count: int, now: datetime) -> Alert:
    """Once an hour while messages wait."""
    return Alert(
        key=f"dead-letters:{queue}",
        kind=AlertKind.DEAD_LETTERS,
        severity=Severity.HIGH,
        at=now.replace(minute=0, second=0, microsecond=0),
        title=f"{count} {'message waits' if count == 1 else 'messages wait'} in the dead letters of {queue}",
        description="Cron Manager could not do what they ask for, and somebody has to look at them.",
        resource=queue,
    )


def _error(execution: Execution) -> str:
    result = execution.result
    told = (result.error_message if result else None) or execution.reason or f"It ended as {execution.status}."
    return told[:_MOST_WORDS]


def _category(execution: Execution) -> str | None:
    return str(execution.result.error_category) if execution.result and execution.result.error_category else None


def _instant(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S} UTC"
