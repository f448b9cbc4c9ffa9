"""Each ends in a way of its own."""

import os
import time

from cron_manager.jobs import Context, NoRetry, cron_job

_NEVER = "0 0 1 1 *"


@cron_job(name="greets", schedule="*/5 * * * *", description="Says what it was given.", locked=True, retry=2)
def greet(context: Context) -> dict[str, object]:
    print("printed")
    context.logger.info("attempt %d of %s", context.attempt, context.execution_id)
    return {"remaining": context.remaining() > 0, "payload": dict(context.payload)}


@cron_job(name="fails-once", schedule=_NEVER, retry=2, retry_delay=1)
def fail_once(context: Context) -> str:
    if context.attempt == 1:
        raise ValueError("not yet: password=hunter2secret")
    return "at last"


@cron_job(name="gives-up", schedule=_NEVER, retry=2)
def give_up(_context: Context) -> None:
    raise NoRetry("no use in trying again")


@cron_job(name="hangs", schedule=_NEVER, timeout=2, retry=0)
def hang(_context: Context) -> None:
    print("begun", flush=True)
    time.sleep(600)


@cron_job(name="kills-its-interpreter", schedule=_NEVER, retry=2)
def kill_interpreter(_context: Context) -> None:
    print("last words", flush=True)
    os._exit(7)


@cron_job(name="waits-for-its-cancellation", schedule=_NEVER, timeout=120)
def wait_for_cancellation(context: Context) -> str:
    while not context.is_cancelled():
        time.sleep(0.1)
    return "noticed"


@cron_job(name="looks-around", schedule=_NEVER, retry=0)
def look_around(_context: Context) -> list[str]:
    return sorted(name for name in os.environ if "KEY" in name or "TABLE" in name or "TOKEN" in name)


@cron_job(name="sleeps-at-first", schedule=_NEVER, active=False)
def sleep_at_first(_context: Context) -> None:
    """Its job waits for somebody to enable it."""
