"""Committed writes become counts and live messages. Hearing a batch twice changes no count."""

from datetime import UTC, datetime
from typing import Any

from cron_manager.adapters.dynamodb.execution_items import item_to_execution
from cron_manager.adapters.dynamodb.job_items import item_to_job
from cron_manager.adapters.dynamodb.keys import JOB_SORT, RUN_PREFIX
from cron_manager.observability import logger
from cron_manager.ports import LiveEvent, Outcome
from cron_manager.usecases.announce import ended_now, execution_events, job_events
from deps import deps

_deps = deps()


@logger.inject_lambda_context
def handler(event: dict[str, Any], _context: object) -> None:
    """A failure delivers the whole batch again; what was counted is not counted twice."""
    events: list[LiveEvent] = []
    outcomes: list[Outcome] = []
    for record in event["Records"]:
        images = record["dynamodb"]
        if "NewImage" not in images:
            continue  # expired or purged: nothing happened to it
        at = datetime.fromtimestamp(float(images["ApproximateCreationDateTime"]), UTC)
        sort: str = images["Keys"]["sk"]["S"]
        if sort == JOB_SORT:
            before = item_to_job(images["OldImage"]) if "OldImage" in images else None
            events += job_events(before, item_to_job(images["NewImage"]), at)
        elif sort.startswith(RUN_PREFIX):
            earlier = item_to_execution(images["OldImage"]) if "OldImage" in images else None
            execution = item_to_execution(images["NewImage"])
            events += execution_events(earlier, execution, at)
            if ended_now(earlier, execution):
                outcomes.append(Outcome(execution=execution, sequence=images["SequenceNumber"]))
    _deps.follow_outcomes(outcomes)
    _publish(events)


def _publish(events: list[LiveEvent]) -> None:
    """A push that fails is not repeated: consoles read the truth from the API whenever they connect again."""
    try:
        _deps.live.publish(events)
    except Exception:  # the outermost edge: live messages must never hold the stream up
        logger.exception("live messages lost", count=len(events))
