"""When a heartbeat is expected: by its own schedule, or by that of the job that it watches."""

from dataclasses import dataclass
from typing import Protocol

from cron_manager.domain.heartbeats.heartbeat import Heartbeat
from cron_manager.domain.job import Job
from cron_manager.domain.schedule import parse_schedule
from cron_manager.domain.schedule.occurrences import Occurrences


class JobFinder(Protocol):
    def find(self, job_id: str) -> Job | None: ...


@dataclass(frozen=True, kw_only=True)
class HeartbeatSchedules:
    jobs: JobFinder

    def __call__(self, heartbeat: Heartbeat) -> Occurrences | None:
        """None while nothing is expected: the job is disabled or gone."""
        if heartbeat.job_id is None:
            return parse_schedule(
                heartbeat.cron_expression or "", heartbeat.timezone, key=heartbeat.id, anchor=heartbeat.created_at
            )
        job = self.jobs.find(heartbeat.job_id)
        return job.plan if job and job.is_scheduled else None
