"""Every hour: days that have been over for long enough go into the archive. Most often there is none."""

from dataclasses import asdict
from typing import Any

from cron_manager.domain.errors import Conflict
from cron_manager.observability import logger
from deps import archive_executions

_archive = archive_executions()


@logger.inject_lambda_context
def handler(_event: object, context: Any) -> None:
    try:
        done = _archive(remaining=lambda: context.get_remaining_time_in_millis() / 1000)
    except Conflict:
        logger.warning("another archiver works on the same day")
        return
    logger.info("archive", **asdict(done))
