"""Committed writes become counts, alerts and live messages. Hearing a batch twice changes no count and tells nobody
twice.
"""

from datetime import UTC, datetime
from typing import Any

from canary_metric import emit_canary

from cron_manager.adapters.dynamodb.circuits import item_to_circuit
from cron_manager.adapters.dynamodb.execution_items import item_to_execution
from cron_manager.adapters.dynamodb.heartbeat_items import item_to_beat
from cron_manager.adapters.dynamodb.job_items import item_to_job
from cron_manager.adapters.dynamodb.keys import BEAT_SORT, CIRCUIT_PREFIX, JOB_SORT, NOTIFICATION_PREFIX, RUN_PREFIX
from cron_manager.adapters.dynamodb.notification_items import item_to_notification
from cron_manager.observability import logger
from cron_manager.ports import LiveEvent, Outcome
from cron_manager.usecases.announce import ended_now, execution_events, job_events
from cron_manager.usecases.announce_alerts import due_message, notification_events
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
        if "OldImage" not in images and "restoredAt" in images["NewImage"]:
            continue  # a backup has brought it back (infrastructure/restoring.py): it was told of before
        at = datetime.fromtimestamp(float(images["ApproximateCreationDateTime"]), UTC)
        sort: str = images["Keys"]["sk"]["S"]
        if sort == JOB_SORT:
            events += _job_events(images, at)
        elif sort.startswith(RUN_PREFIX):
            earlier = item_to_execution(images["OldImage"]) if "OldImage" in images else None
            execution = item_to_execution(images["NewImage"])
            events += execution_events(earlier, execution, at)
            if ended_now(earlier, execution):
                outcomes.append(Outcome(execution=execution, sequence=images["SequenceNumber"]))
        elif sort == BEAT_SORT:
            stood = item_to_beat(images["OldImage"]) if "OldImage" in images else None
            _deps.follow_heartbeats.changed(stood, item_to_beat(images["NewImage"]))
        elif sort.startswith(CIRCUIT_PREFIX):
            known = item_to_circuit(images["OldImage"]) if "OldImage" in images else None
            _deps.follow_alerts.circuit_opened(known, item_to_circuit(images["NewImage"]))
        elif sort.startswith(NOTIFICATION_PREFIX):
            events += _notification_events(images, at)
    _deps.follow_outcomes(outcomes)
    emit_canary([outcome.execution for outcome in outcomes])
    _publish(events)


def _job_events(images: dict[str, Any], at: datetime) -> list[LiveEvent]:
    before = item_to_job(images["OldImage"]) if "OldImage" in images else None
    after = item_to_job(images["NewImage"])
    _deps.follow_alerts.job_changed(before, after)
    return list(job_events(before, after, at))


def _notification_events(images: dict[str, Any], at: datetime) -> list[LiveEvent]:
    """What is to be sent is asked for first: a live message that is lost can be read later."""
    before = item_to_notification(images["OldImage"]) if "OldImage" in images else None
    after = item_to_notification(images["NewImage"])
    due = due_message(before, after)
    if due:
        _deps.alert_queue.send(*due)
    return list(notification_events(before, after, at))


def _publish(events: list[LiveEvent]) -> None:
    """A push that fails is not repeated: consoles read the truth from the API whenever they connect again."""
    try:
        _deps.live.publish(events)
    except Exception:  # the outermost edge: live messages must never hold the stream up
        logger.exception("live messages lost", count=len(events))
