"""Notifications go out: first to whom, then one message for each channel. Each message fails for itself alone."""

from typing import Any

from cron_manager.messages import AlertMessage, ChannelTimer, PoisonMessage, read_alert_message
from cron_manager.observability import logger
from cron_manager.usecases.send_alerts import Outcome
from deps import deps

_deps = deps()


@logger.inject_lambda_context
def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """SQS batch in, the messages to deliver again out."""
    failed = [record["messageId"] for record in event["Records"] if not _done(record)]
    return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in failed]}


def _done(record: dict[str, Any]) -> bool:
    """Whether the message is done with."""
    try:
        message = read_alert_message(record["body"])
        outcome = _outcome(message)
    except PoisonMessage as error:
        logger.error("poison message", message_id=record["messageId"], problem=str(error))
    except Exception:  # the outermost edge: one message's trouble must not become its neighbours'
        logger.exception("alert not sent", message_id=record["messageId"])
    else:
        logger.info("alert", notification_id=message.notification_id, channel_id=message.channel_id, outcome=outcome)
        return True
    return False


def _outcome(message: AlertMessage | ChannelTimer) -> Outcome:
    if isinstance(message, ChannelTimer):
        return _deps.escalate(message) if message.notification_id else _deps.send_digest(message)
    return _deps.deliver(message) if message.channel_id else _deps.fan_out(message)
