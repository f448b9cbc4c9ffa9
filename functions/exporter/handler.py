"""An export goes on: another stretch of its file is made."""

from typing import Any

from cron_manager.messages import ExportStep, PoisonMessage
from cron_manager.observability import logger
from deps import run_export

_TRIES = 4  # of a step, before the export is told to have failed: the queue gives up after five
_run_export = run_export()


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """SQS batch in, the messages to deliver again out."""
    failed = [record["messageId"] for record in event["Records"] if not _run(record, context)]
    return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in failed]}


def _run(record: dict[str, Any], context: Any) -> bool:
    """Whether the message is done with."""
    try:
        step = ExportStep.from_json(record["body"])
    except PoisonMessage as error:
        logger.error("poison message", message_id=record["messageId"], problem=str(error))
        return False
    try:
        export = _run_export(
            step.owner_id, step.export_id, remaining=lambda: context.get_remaining_time_in_millis() / 1000
        )
    except Exception:  # the outermost edge: the message comes again, some times
        logger.exception("export failed", export_id=step.export_id)
        if int(record["attributes"]["ApproximateReceiveCount"]) < _TRIES:
            return False
        _run_export.give_up(step.owner_id, step.export_id)
        return True
    state, rows = (export.state, export.rows) if export else (None, None)
    logger.info("export", export_id=step.export_id, state=state, rows=rows)
    return True
