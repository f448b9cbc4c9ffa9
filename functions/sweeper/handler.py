"""Every minute: what should have happened and did not."""

from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

from cron_manager.observability import logger
from deps import deps

RESERVE = timedelta(seconds=15)  # of the function's time, for mending the drift and for writing what was begun
_deps = deps()


@logger.inject_lambda_context
def handler(_event: object, context: Any) -> None:
    deadline = datetime.now(UTC) + timedelta(milliseconds=context.get_remaining_time_in_millis()) - RESERVE
    jobs = list(_deps.tables.active_jobs())
    report = _deps.sweep(jobs, deadline)
    repaired = _deps.repair_drift(jobs)
    logger.info("sweep", jobs=len(jobs), repaired=repaired, **asdict(report))
