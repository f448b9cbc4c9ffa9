"""What becomes of an occurrence that comes late: whether it still runs, or why it is MISSED."""

from datetime import datetime, timedelta

from cron_manager.domain.job import CatchUp, Job

MOST_CAUGHT_UP = 100  # occurrences of one job that `all` makes up for


def verdict(job: Job, due: datetime, now: datetime, *, overdue: bool) -> str | None:
    """None when the occurrence runs; otherwise the reason why it is MISSED.

    `overdue` says that the sweeper found it without a record, so that it is part of a backlog; a tick that is merely
    slow runs within the job's misfire grace whatever the policy says.
    """
    late = now - due
    within_grace = late <= timedelta(seconds=job.misfire_grace_seconds)
    if within_grace and (not overdue or job.catch_up is not CatchUp.LAST):
        return None
    match job.catch_up:
        case CatchUp.NONE:
            return (
                f"found {round(late.total_seconds())} s after it was due,"
                f" later than the job's misfire grace of {job.misfire_grace_seconds} s"
            )
        case CatchUp.LAST:
            return "a later occurrence runs in its place" if job.plan.between(due, now, 1) else None
        case CatchUp.ALL:
            if len(job.plan.between(due, now, MOST_CAUGHT_UP)) < MOST_CAUGHT_UP:
                return None
            return f"more than {MOST_CAUGHT_UP} occurrences were held up; only the latest are caught up"
