"""A batch of ticks becomes calls. They run concurrently; each fails for itself alone."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from cron_manager.domain.instants import to_iso
from cron_manager.messages import PoisonMessage, Tick
from cron_manager.observability import logger
from cron_manager.ports import Message
from cron_manager.usecases.run_batch import RunBatch
from deps import run_tick, short_lane

# The loop outlives the invocation, and with it the connections to targets. Each of a dozen ticks needs a thread for
# AWS, at times two; names are resolved in threads of their own, for a resolver may hang.
_loop = asyncio.new_event_loop()
_loop.set_default_executor(ThreadPoolExecutor(max_workers=28, thread_name_prefix="aws"))
_run_tick = run_tick()


@logger.inject_lambda_context
def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """SQS batch in, the messages to deliver again out."""
    ran: list[dict[str, str]] = []
    failed = _loop.run_until_complete(_run_all(event["Records"], ran))
    logger.info("ticks", ran=ran)  # one line for all: a line each costs a twentieth of a run's processor time
    return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in failed]}


async def _run_all(records: list[dict[str, Any]], ran: list[dict[str, str]]) -> list[str]:
    """The ids of the messages that have to come again, or, after enough times, go to the dead-letter queue. What has
    run is added to `ran`.
    """
    inbox, places = short_lane()
    is_short = inbox.is_of(records[0]["eventSourceARN"])
    run = partial(_run_one, ran)
    return await RunBatch(run=run, inbox=inbox, places=places if is_short else _none)([*map(_message, records)])


async def _none() -> int:
    """Lanes whose invocations fill no places by themselves."""
    return 0


def _message(record: dict[str, Any]) -> Message:
    group = record["attributes"].get("MessageGroupId", record["messageId"])
    return Message(id=record["messageId"], body=record["body"], group=group, receipt=record["receiptHandle"])


async def _run_one(ran: list[dict[str, str]], message: Message) -> bool:
    """Whether the message is done with."""
    try:
        tick = Tick.from_json(message.body)
        outcome = await _run_tick(tick)
    except PoisonMessage as error:
        logger.error("poison message", message_id=message.id, problem=str(error))
    except Exception:  # the outermost edge: one message's trouble must not become its neighbours'
        logger.exception("tick failed", message_id=message.id)
    else:
        ran.append({"job_id": tick.job_id, "scheduled_for": to_iso(tick.scheduled_for), "outcome": outcome})
        return True
    return False
