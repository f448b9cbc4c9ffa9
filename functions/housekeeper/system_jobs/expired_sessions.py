"""Deletes sign-ins and tickets that have expired. DynamoDB does, too, but takes up to some days and promises none."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TypeVar

from cron_manager.jobs import Context, cron_job
from deps import session_leftovers, ticket_leftovers

Each = TypeVar("Each")
_RESERVE = 10.0  # seconds of the run's time, for its end


@cron_job(
    name="system:expired-sessions",
    schedule="43 */6 * * *",
    description="Deletes expired sign-ins and tickets of live updates that the tables' own expiry has not removed yet.",
    locked=True,
    timeout=240,
)
def delete_expired_sessions(context: Context) -> dict[str, int]:
    """Goes on where it stopped the next time, should there be more than fits into its time."""
    now, sessions, tickets = datetime.now(UTC), session_leftovers(), ticket_leftovers()
    deleted = sum(sessions.delete(each) for each in _in_time(context, sessions.expired(now)))
    void = 0
    for each in _in_time(context, tickets.expired(now)):
        tickets.delete(each)
        void += 1
    context.logger.info("%d expired sign-ins and %d tickets deleted", deleted, void)
    return {"signIns": deleted, "tickets": void}


def _in_time(context: Context, leftovers: Iterable[Each]) -> Iterator[Each]:
    for each in leftovers:
        if context.remaining() < _RESERVE or context.is_cancelled():
            context.logger.warning("out of time")
            return
        yield each
