"""Removes deleted jobs that nobody may restore any more."""

from cron_manager.jobs import Context, cron_job
from deps import purge_jobs

_AT_ONCE = 20  # jobs between two looks at the time
_RESERVE = 20.0  # seconds of the run's time, for the jobs under way and its end


@cron_job(
    name="system:purge-deleted-jobs",
    schedule="29 2 * * *",
    description="Removes jobs that were deleted 30 days ago, with their states and periods. Runs expire by themselves.",
    locked=True,
    timeout=240,
)
def purge_deleted_jobs(context: Context) -> dict[str, int]:
    """Goes on the next night, should there be more than fits into its time."""
    purged = 0
    while context.remaining() > _RESERVE and (removed := purge_jobs()(_AT_ONCE)):
        purged += removed
    context.logger.info("%d deleted jobs removed", purged)
    return {"purged": purged}
