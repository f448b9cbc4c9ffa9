"""Deletes sign-ins that have expired. DynamoDB does it, too, but takes up to some days, and promises no time."""

from datetime import UTC, datetime

from cron_manager.jobs import Context, cron_job
from deps import leftovers

_RESERVE = 10.0  # seconds of the run's time, for its end


@cron_job(
    name="system:expired-sessions",
    schedule="43 */6 * * *",
    description="Deletes the sign-ins that have expired and that the table's own expiry has not yet removed.",
    locked=True,
    timeout=240,
)
def delete_expired_sessions(context: Context) -> dict[str, int]:
    """Goes on where it stopped the next time, should there be more than fits into its time."""
    deleted = 0
    for session in leftovers().expired_sessions(datetime.now(UTC)):
        deleted += leftovers().delete(session)
        if context.remaining() < _RESERVE or context.is_cancelled():
            context.logger.warning("out of time")
            break
    context.logger.info("%d expired sign-ins deleted", deleted)
    return {"deleted": deleted}
