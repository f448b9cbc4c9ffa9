"""The jobs table's stream reaches EventBridge: each committed change of a job, in order."""

from typing import Any

from cron_manager.adapters.dynamodb.job_items import item_to_job
from cron_manager.observability import logger
from cron_manager.ports import ScheduleDelayed
from deps import register_job, tell_trail

HAND_BACK_MS = 10_000  # before the function's time is up: a batch that ends so goes on from where it came to

_register_job, _tell_trail = register_job(), tell_trail()


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """Stream records in; the first that failed, or that there was no time for, out: Lambda goes on from it later."""
    for record in event["Records"]:
        images = record["dynamodb"]
        if context.get_remaining_time_in_millis() < HAND_BACK_MS:
            return _from(images)
        if "NewImage" not in images:
            continue  # a purged job was deleted, and so unregistered, long before
        before = item_to_job(images["OldImage"]) if "OldImage" in images else None
        after = item_to_job(images["NewImage"])
        try:
            agreed = _register_job(before, after)
            _tell_trail.registered(before, after, agreed=agreed)
        except ScheduleDelayed:  # nothing is wrong with the job: it stays pending
            logger.warning("registration delayed", job_id=after.id)
            return _from(images)
        except Exception as error:  # the outermost edge: told to the owner, repeated by Lambda, mended by the sweeper
            logger.exception("registration failed", job_id=after.id)
            _register_job.registrations.registration_failed(after.id, after.version, str(error))
            return _from(images)
        if not agreed:
            logger.error("registration refused", job_id=after.id)
    return {"batchItemFailures": []}


def _from(images: dict[str, Any]) -> dict[str, Any]:
    """This record and those after it have to come again."""
    return {"batchItemFailures": [{"itemIdentifier": images["SequenceNumber"]}]}
