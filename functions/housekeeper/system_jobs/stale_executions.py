"""Reports executions that sweeps should have settled and have not."""

from datetime import UTC, datetime, timedelta

from cron_manager.domain.instants import to_iso
from cron_manager.jobs import Context, cron_job
from deps import sweeps

_OVERDUE = timedelta(minutes=10)  # a sweep looks every minute
_MOST = 200


@cron_job(
    name="system:stale-executions",
    schedule="17 * * * *",
    description="Reports executions that have been overdue for ten minutes: sweeps settle them within two.",
    locked=True,
    notify_on_failure=True,
)
def report_stale_executions(context: Context) -> dict[str, object]:
    """Fails when there are any, so that whoever is told of failures hears of it."""
    stale = sweeps().watched(datetime.now(UTC) - _OVERDUE, _MOST)
    for execution in stale:
        context.logger.warning("%s is %s since %s", execution.id, execution.status, to_iso(execution.scheduled_for))
    if stale:
        raise RuntimeError(f"{len(stale)} executions are overdue; look at the sweeper's log (docs/runbooks)")
    return {"stale": 0}
