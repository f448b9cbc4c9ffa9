"""The jobs table's stream reaches EventBridge: each committed change of a job, in order."""

from typing import Any

from cron_manager.adapters.dynamodb.job_items import item_to_job
from cron_manager.observability import logger
from deps import register_job, tell_trail

_register_job, _tell_trail = register_job(), tell_trail()


@logger.inject_lambda_context
def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """Stream records in; the first that failed out, from which Lambda goes on later."""
    for record in event["Records"]:
        images = record["dynamodb"]
        if "NewImage" not in images:
            continue  # a purged job was deleted, and so unregistered, long before
        before = item_to_job(images["OldImage"]) if "OldImage" in images else None
        after = item_to_job(images["NewImage"])
        try:
            agreed = _register_job(before, after)
            _tell_trail.registered(before, after, agreed=agreed)
        except Exception as error:  # the outermost edge: told to the owner, repeated by Lambda, mended by the sweeper
            logger.exception("registration failed", job_id=after.id)
            _register_job.registrations.registration_failed(after.id, after.version, str(error))
            return {"batchItemFailures": [{"itemIdentifier": images["SequenceNumber"]}]}
        if not agreed:
            logger.error("registration refused", job_id=after.id)
    return {"batchItemFailures": []}
