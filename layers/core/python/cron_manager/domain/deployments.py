"""`@reboot`: a deployment is the machine's start, and makes an occurrence of each job that waits for one."""

from datetime import datetime

from cron_manager.domain.job import Job
from cron_manager.domain.schedule import RebootSchedule


def brought_by_deployment(job: Job, deployed_at: datetime) -> datetime | None:
    """The job's occurrence at a deployment, moved by its jitter; None for other schedules, and outside its plan."""
    occurrence = deployed_at + job.plan.offset
    return occurrence if may_follow_deployment(job, occurrence) else None


def may_follow_deployment(job: Job, instant: datetime) -> bool:
    """Whether the instant is the job's occurrence, provided that there was a deployment just then.

    No schedule says so, and whoever is asked need not know the deployments: only the sweeper, which does, sends
    ticks that nobody's schedule brings.
    """
    return job.is_scheduled and isinstance(job.schedule, RebootSchedule) and job.plan.allows(instant)
