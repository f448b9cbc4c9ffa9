"""`@reboot`: a deployment is the machine's start, and makes an occurrence of each job that waits for one."""

from datetime import datetime

from cron_manager.domain.job import Job
from cron_manager.domain.schedule import RebootSchedule


def brought_by_deployment(job: Job, deployed_at: datetime) -> datetime | None:
    """The job's occurrence at a deployment; None for other schedules, and where the job's plan has none then.

    The plan's bounds and calendars look at the deployment, the job's share of its jitter comes on top.
    """
    plan = job.plan
    if not job.is_scheduled or not isinstance(plan.schedule, RebootSchedule) or deployed_at <= plan.since:
        return None
    if (plan.start_at and deployed_at < plan.start_at) or (plan.until and deployed_at > plan.until):
        return None
    return None if plan.closure_at(deployed_at) else deployed_at + plan.offset


def may_follow_deployment(job: Job, instant: datetime) -> bool:
    """Whether the instant is the job's occurrence, provided that there was a deployment just then.

    No schedule says so, and whoever is asked need not know the deployments: only the sweeper, which does, sends
    ticks that nobody's schedule brings.
    """
    return brought_by_deployment(job, instant - job.plan.offset) == instant
