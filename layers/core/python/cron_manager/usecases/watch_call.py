"""A call that takes long is given up when its claim is lost: cancelled, or taken for dead."""

import asyncio
from collections.abc import Awaitable, Callable

from cron_manager.domain.execution import CallResult

LOOK_EVERY = 10.0  # seconds
_ABORT = 2.0  # seconds for closing the connection: once the invocation ends, nothing in the process goes on


async def watched(
    call: Awaitable[CallResult], holds: Callable[[], Awaitable[bool]], every: float = LOOK_EVERY
) -> CallResult | None:
    """The call's result; None when the claim does not hold any more, in which case the call has been aborted."""
    going = asyncio.ensure_future(call)
    try:
        while not (await asyncio.wait({going}, timeout=every))[0]:
            if not await holds():
                return None
        return going.result()
    finally:
        if going.cancel():
            await asyncio.wait({going}, timeout=_ABORT)
