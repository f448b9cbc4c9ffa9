"""Deletes sign-ins, tickets and connections that have expired. DynamoDB does it, too, but takes up to some days, and
promises no time.
"""

from datetime import UTC, datetime

from cron_manager.jobs import Context, cron_job
from deps import leftovers

_RESERVE = 10.0  # seconds of the run's time, for its end


@cron_job(
    name="system:expired-sessions",
    schedule="43 */6 * * *",
    description="Deletes sign-ins, tickets and connections that have expired and that the tables' own expiry has not"
    " yet removed.",
    locked=True,
    timeout=240,
)
def delete_expired_sessions(context: Context) -> dict[str, int]:
    """How many of each kind; goes on where it stopped the next time, should there be more than fits into its time."""
    found, now = leftovers(), datetime.now(UTC)
    kinds = {"signIns": found.sign_ins, "tickets": found.tickets, "connections": found.connections}
    deleted = dict.fromkeys(kinds, 0)
    for kind, expired in kinds.items():
        for leftover in expired(now):
            if context.remaining() < _RESERVE or context.is_cancelled():
                context.logger.warning("out of time")
                return deleted
            deleted[kind] += found.delete(leftover)
    context.logger.info("%d sign-ins, %d tickets, %d connections deleted", *deleted.values())
    return deleted
