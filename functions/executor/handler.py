"""A batch of ticks becomes calls. They run concurrently; each fails for itself alone."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from cron_manager.messages import PoisonMessage, Tick
from cron_manager.observability import logger
from deps import run_tick

# The loop outlives the invocation, and with it the connections to targets. Each of ten ticks needs a thread for AWS, at
# times two; names are resolved in threads of their own, for a resolver may hang.
_loop = asyncio.new_event_loop()
_loop.set_default_executor(ThreadPoolExecutor(max_workers=24, thread_name_prefix="aws"))
_run_tick = run_tick()


@logger.inject_lambda_context
def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """SQS batch in, the messages to deliver again out."""
    failed = _loop.run_until_complete(_run_all(event["Records"]))
    return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in failed if message_id]}


async def _run_all(records: list[dict[str, Any]]) -> list[str | None]:
    return await asyncio.gather(*(_run_one(record) for record in records))


async def _run_one(record: dict[str, Any]) -> str | None:
    """The message's id when it has to come again, or, after enough times, go to the dead-letter queue."""
    try:
        tick = Tick.from_json(record["body"])
        outcome = await _run_tick(tick)
    except PoisonMessage as error:
        logger.error("poison message", message_id=record["messageId"], problem=str(error))
    except Exception:  # the outermost edge: one message's trouble must not become its neighbours'
        logger.exception("tick failed", message_id=record["messageId"])
    else:
        logger.info("tick", job_id=tick.job_id, scheduled_for=tick.scheduled_for.isoformat(), outcome=outcome)
        return None
    return str(record["messageId"])
