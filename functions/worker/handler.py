"""A tick of a function job becomes a run of its function. The registry asks which functions there are."""

import asyncio
from typing import Any

from cron_manager.messages import PoisonMessage, Tick
from cron_manager.observability import logger
from deps import functions, run_tick

_loop = asyncio.new_event_loop()
_run_tick, _functions = run_tick(), functions()


@logger.inject_lambda_context
def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """SQS batch in, the messages to deliver again out; for `{"describe": true}`, the registered handlers."""
    if event.get("describe"):
        return {"handlers": _loop.run_until_complete(_functions.describe())}
    failed = [record["messageId"] for record in event["Records"] if not _loop.run_until_complete(_run(record))]
    return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in failed]}


async def _run(record: dict[str, Any]) -> bool:
    """Whether the message is done with."""
    try:
        tick = Tick.from_json(record["body"])
        outcome = await _run_tick(tick)
    except PoisonMessage as error:
        logger.error("poison message", message_id=record["messageId"], problem=str(error))
    except Exception:  # the outermost edge: the message comes again
        logger.exception("tick failed", message_id=record["messageId"])
    else:
        logger.info("tick", job_id=tick.job_id, scheduled_for=tick.scheduled_for.isoformat(), outcome=outcome)
        return True
    return False
