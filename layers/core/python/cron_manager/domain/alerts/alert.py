"""An alert: something that people should know, raised once however often its cause is heard of.

cause (a committed write) ──▶ alert, by its key ──▶ notification, one item ──▶ deliveries, one for each channel
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.ids import derived_id
from cron_manager.domain.job import Job

KEPT = timedelta(days=30)  # that a notification is
MOST_NAMED = 20  # jobs that a notification names; its count says how many there are


class AlertKind(StrEnum):
    JOB_FAILED = "job-failed"  # one job, or many that fail on the same host
    CONSECUTIVE_FAILURES = "consecutive-failures"  # the job goes on failing
    RECOVERED = "recovered"  # all that failed run again
    MISSED = "missed"  # occurrences that nobody ran
    JOB_DISABLED = "job-disabled"  # by Cron Manager itself
    CIRCUIT_OPENED = "circuit-opened"  # a host is left alone for a while
    SECURITY_FINDING = "security-finding"
    DEAD_LETTERS = "dead-letters"  # messages wait for a person
    TUNING_DECISION = "tuning-decision"
    DURATION_REGRESSION = "duration-regression"  # a run took far longer than usual
    HEARTBEAT_MISSED = "heartbeat-missed"  # nothing was heard of what reports by itself, or that it failed

    @property
    def of_deployment(self) -> bool:
        """Whether it tells of the deployment, which only administrators are told of, and of nobody's job."""
        return self in {AlertKind.SECURITY_FINDING, AlertKind.DEAD_LETTERS}


@dataclass(frozen=True, kw_only=True)
class AlertedJob:
    """What is told of a job, or of a heartbeat, and by what it is routed."""

    id: str  # job_…, hbt_…
    name: str
    owner_id: str  # usr_…
    category_id: str | None = None
    tags: tuple[str, ...] = ()

    @classmethod
    def of(cls, job: Job) -> "AlertedJob":
        return cls(id=job.id, name=job.name, owner_id=job.owner_id, category_id=job.category_id, tags=job.tags)


@dataclass(frozen=True, kw_only=True)
class Alert:
    """Something that people should know."""

    key: str  # the same for the same cause: a second alert with the key, and the instant, changes nothing
    kind: AlertKind
    severity: Severity
    at: datetime  # of the cause, and the same whenever it is heard of
    title: str  # one line
    description: str  # what happened and where to look
    jobs: tuple[AlertedJob, ...] = ()  # that it is about
    heartbeat: AlertedJob | None = None  # that it is about
    more_jobs: int = 0  # beside those that it names, when it is raised
    host: str | None = None  # that the calls went to
    error_category: str | None = None  # of the failure
    execution_id: str | None = None  # exe_…
    resource: str | None = None  # what it is about, where that is no job: fnd_…, dec_…
    incident: str | None = None  # of a recovery: the notification that told of the trouble

    @property
    def id(self) -> str:
        """`ntf_…`"""
        return derived_id("ntf", self.at, self.key)

    @property
    def about(self) -> tuple[AlertedJob, ...]:
        """Everything of somebody's that it is about."""
        return (*self.jobs, self.heartbeat) if self.heartbeat else self.jobs


@dataclass(frozen=True, kw_only=True)
class Notification:
    """An alert as it is kept, and what has become of it."""

    alert: Alert  # its jobs: the first ones, `MOST_NAMED` or a few more
    created_at: datetime  # when it was written down
    updated_at: datetime
    job_count: int  # of all jobs that it is about
    told_count: int = 0  # how many of them the channels were told of
    resolved_at: datetime | None = None
    acknowledged_by: str | None = None  # usr_…
    acknowledged_at: datetime | None = None
    silenced_by: str | None = None  # why it was held back or not sent, in words
    delivery_failed: frozenset[str] = frozenset()  # names of the channels that it did not get through to

    @property
    def id(self) -> str:
        return self.alert.id

    @property
    def thread(self) -> str:
        """What a trouble and its recovery have in common."""
        return self.alert.incident or self.id

    @property
    def owners(self) -> frozenset[str]:
        return frozenset(each.owner_id for each in self.alert.about)
