"""What people are told because of committed writes. Everything here may be heard twice and happens once."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from cron_manager.domain.access import SYSTEM
from cron_manager.domain.alerts import words
from cron_manager.domain.alerts.alert import AlertedJob
from cron_manager.domain.alerts.decide import Decision, decide
from cron_manager.domain.alerts.incident import Incident, incident_key, incident_keys
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.circuit import Circuit
from cron_manager.domain.execution import Execution
from cron_manager.domain.job import Job, JobState
from cron_manager.ports import Clock
from cron_manager.ports_alerts import IncidentBook, NotificationBook


class JobFinder(Protocol):
    def find(self, job_id: str) -> Job | None: ...


@dataclass(frozen=True, kw_only=True)
class EndedRuns:
    """A job's runs that have ended, in their order, and how it stands since."""

    job_id: str
    executions: Sequence[Execution]
    state: JobState


@dataclass(frozen=True, kw_only=True)
class _Failure:
    job: Job
    execution: Execution

    @property
    def at(self) -> datetime:
        return self.execution.completed_at or self.execution.scheduled_for


@dataclass(kw_only=True)
class _Round:
    """What one batch comes to, gathered so that many failures of one host are one write."""

    failing: dict[str, list[_Failure]] = field(default_factory=lambda: defaultdict(list))  # by incident
    missed: dict[str, list[_Failure]] = field(default_factory=lambda: defaultdict(list))  # by the hour
    recovered: list[_Failure] = field(default_factory=list)
    going_on: list[tuple[_Failure, int]] = field(default_factory=list)  # and how many failures in a row
    slow: list[tuple[_Failure, int]] = field(default_factory=list)  # and what is usual, in milliseconds


@dataclass(frozen=True, kw_only=True)
class FollowAlerts:
    jobs: JobFinder
    incidents: IncidentBook
    notifications: NotificationBook
    notifies_by_default: Callable[[], bool]  # for jobs that do not say whether somebody is told of a failure
    now: Clock

    def runs(self, batch: Sequence[EndedRuns]) -> None:
        """Steps: decide for each job; let those that fail join their incidents, and the first raise the alert; let
        those that recover leave, and the last tell of it.
        """
        found = _Round()
        for ended in batch:
            decision = decide(ended.executions, ended.state)
            job = None if decision.is_quiet else self.jobs.find(ended.job_id)
            if job is not None:
                self._gather(found, decision, job, ended.state)
        for key, failures in found.failing.items():
            self._fail(key, failures)
        for key, failures in found.missed.items():
            self._miss(key, failures)
        for failure, count in found.going_on:
            self._go_on(failure, count)
        for success in found.recovered:
            self._recover(success)
        for success, usual_ms in found.slow:
            self.notifications.raise_alert(words.slow(AlertedJob.of(success.job), success.execution, usual_ms))

    def job_changed(self, before: Job | None, after: Job) -> None:
        """A job that Cron Manager has disabled is announced; one that runs no more, or elsewhere, fails no more."""
        if before is None:
            return
        stopped = before.is_active and not after.is_active
        if stopped and after.updated_by == SYSTEM and after.deleted_at is None:
            self._announce_disabled(after)
        left = set(incident_keys(before)) - (set() if stopped else set(incident_keys(after)))
        for key in left:
            incident = self.incidents.leave(key, [before.id])
            if incident and not incident.jobs:
                self.incidents.close(incident)

    def circuit_opened(self, before: Circuit | None, after: Circuit) -> None:
        """While jobs that fail there are told of as one, the circuit is no news."""
        opened = after.opened_at if not (before and before.is_open) else None
        if opened and self.incidents.find(f"host:{after.host}") is None:
            self.notifications.raise_alert(words.circuit_opened(after, opened, self.now()))

    def _gather(self, found: _Round, decision: Decision, job: Job, state: JobState) -> None:
        wanted = self.notifies_by_default() if job.notify_on_failure is None else job.notify_on_failure
        is_muted = job.alerts_muted_until is not None and self.now() < job.alerts_muted_until
        # Whoever runs a disabled job by hand looks at what becomes of it.
        is_told = wanted and not is_muted and job.is_scheduled
        if decision.failed and is_told:
            found.failing[incident_key(job, decision.failed)].append(_Failure(job=job, execution=decision.failed))
        if decision.missed and is_told:
            missed = _Failure(job=job, execution=decision.missed)
            found.missed[words.missed_key(missed.at)].append(missed)
        if decision.goes_on and is_told:
            found.going_on.append((_Failure(job=job, execution=decision.goes_on), state.consecutive_failures))
        if decision.recovered:
            found.recovered.append(_Failure(job=job, execution=decision.recovered))
        if decision.slow and is_told:
            found.slow.append((_Failure(job=job, execution=decision.slow), state.average_duration_ms or 0))

    def _fail(self, key: str, failures: Sequence[_Failure]) -> None:
        incident = self._join(key, failures)
        first = failures[0]
        if incident.at == first.at:
            self.notifications.raise_alert(words.failing(incident, AlertedJob.of(first.job), first.execution))
        title = words.failing_title(key, len(incident.jobs), first.job.name)
        self._note(incident, [AlertedJob.of(failure.job) for failure in failures], title)

    def _miss(self, key: str, failures: Sequence[_Failure]) -> None:
        incident = self._join(key, failures)
        first = failures[0]
        if incident.at == first.at:
            self.notifications.raise_alert(words.missed(key, incident.at, AlertedJob.of(first.job), first.execution))
        title = words.missed_title(len(incident.jobs), first.job.name)
        self._note(incident, [AlertedJob.of(failure.job) for failure in failures], title)

    def _join(self, key: str, failures: Sequence[_Failure]) -> Incident:
        return self.incidents.join(key, {failure.job.id for failure in failures}, failures[0].at)

    def _note(self, incident: Incident, jobs: Sequence[AlertedJob], title: str) -> None:
        if len(incident.jobs) > 1:
            self.notifications.grow(incident.notification_id, jobs, len(incident.jobs), title, self.now())

    def _go_on(self, failure: _Failure, count: int) -> None:
        """Of a job that fails alone: what many jobs have in common was told with the first failure."""
        incident = self.incidents.find(incident_key(failure.job, failure.execution))
        if incident is None or incident.jobs != {failure.job.id}:
            return
        job = AlertedJob.of(failure.job)
        self.notifications.raise_alert(words.goes_on(incident, job, failure.execution, count))
        self.notifications.escalate(incident.notification_id, Severity.HIGH)

    def _recover(self, success: _Failure) -> None:
        for key in incident_keys(success.job):
            incident = self.incidents.leave(key, [success.job.id])
            if incident is None or incident.jobs:
                continue
            trouble = self.notifications.resolve(incident.notification_id, success.at)
            if trouble and trouble.resolved_at:
                job = AlertedJob.of(success.job)
                self.notifications.raise_alert(words.recovered(trouble, trouble.resolved_at, job, success.execution))
            self.incidents.close(incident)

    def _announce_disabled(self, job: Job) -> None:
        key, told = words.disabled_key(job), AlertedJob.of(job)
        incident = self.incidents.join(key, [job.id], job.updated_at)
        if incident.at == job.updated_at:
            self.notifications.raise_alert(words.disabled(key, incident.at, told, job.disabled_reason))
        self._note(incident, [told], words.disabled_title(len(incident.jobs), job.name))
