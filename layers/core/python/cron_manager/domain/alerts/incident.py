"""Failures that belong together: of one job, or of all jobs that fail on one host.

nothing ──a job fails──▶ open ⇄ more fail, some recover ──the last one has recovered──▶ nothing
            (alert)                                          (recovery)

A job that is disabled, deleted or calls another host leaves without having recovered.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cron_manager.domain.circuit import answered, host_of
from cron_manager.domain.execution import Execution
from cron_manager.domain.ids import derived_id
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Job, JobKind

KEPT = timedelta(days=30)  # an incident that nothing is heard of
GROUP_WAIT = timedelta(seconds=30)  # until the first message, for others that fail at the same time
GROUP_INTERVAL = timedelta(minutes=5)  # between two messages of one incident, at least


@dataclass(frozen=True, kw_only=True)
class Incident:
    """Jobs that fail together."""

    key: str  # `host:example.com:443`, `job:job_…`
    at: datetime  # the first failure
    jobs: frozenset[str]  # ids of those that have not recovered

    @property
    def notification_id(self) -> str:
        return derived_id("ntf", self.at, self.key)


def incident_key(job: Job, execution: Execution) -> str:
    """Trouble that speaks against the host belongs to the host; every other is the job's own."""
    is_hosts = execution.result is not None and answered(execution.result) is False
    return host_key(job) if is_hosts and job.kind is JobKind.HTTP else job_key(job.id)


def incident_keys(job: Job) -> tuple[str, ...]:
    """All that the job may be in."""
    return (job_key(job.id), host_key(job)) if job.kind is JobKind.HTTP else (job_key(job.id),)


def host_key(job: Job) -> str:
    return f"host:{host_of(job.endpoint_url)}"


def job_key(job_id: str) -> str:
    return f"job:{job_id}"


def host_in(key: str) -> str | None:
    """`example.com`, of a host's incident; usual ports are left out."""
    kind, _, rest = key.partition(":")
    return shown_host(rest) if kind == "host" else None


def shown_host(host: str) -> str:
    return host.removesuffix(":443").removesuffix(":80")


def hourly(kind: str, subject: str, at: datetime) -> str:
    """Of what has no recovery: what happens within an hour belongs together."""
    return f"{kind}:{subject}:{to_iso(at)[:13]}"


def is_news(told: int, now: int) -> bool:
    """Whether a group of failing jobs has grown enough to be told of again: it has doubled."""
    return now >= 2 * told
