"""Reports schedules that no job wants, and jobs without theirs, where sweeps have not mended it."""

from cron_manager.jobs import Context, cron_job
from deps import drift

_WAITS = (10.0, 130.0)  # seconds: for the registrar, then for two sweeps
_NAMED = 20


@cron_job(
    name="system:orphan-schedules",
    schedule="53 * * * *",
    description="Compares EventBridge's schedules with the jobs. Sweeps mend what differs; this tells if they do not.",
    locked=True,
    timeout=240,
    notify_on_failure=True,
)
def report_orphan_schedules(context: Context) -> dict[str, int]:
    """Looks again, and two sweeps later once more, where there is a difference: a job may just have been changed.

    Fails for orphans alone: a schedule is missing as well where EventBridge refuses it, which the job itself says.
    """
    found = drift()
    for seconds in _WAITS:
        if found and not context.cancelled.wait(seconds):
            found = found.still(drift())
    for name in sorted(found.orphans)[:_NAMED]:
        context.logger.warning("no job wants the schedule %s", name)
    for name in sorted(found.missing)[:_NAMED]:
        context.logger.warning("the schedule %s is missing", name)
    if found.orphans:
        raise RuntimeError(f"no job wants {len(found.orphans)} schedules; look at the sweeper's log (docs/runbooks)")
    return {"orphans": 0, "missing": len(found.missing)}
