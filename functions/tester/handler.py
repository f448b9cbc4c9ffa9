"""One call of a job that is not saved, for whoever waits at the API for what becomes of it."""

import asyncio
from typing import Any

from cron_manager.adapters.trials import trial_from_event
from cron_manager.observability import logger
from cron_manager.presentation import trial_shown
from deps import caller

_loop = asyncio.new_event_loop()
_caller = caller()


@logger.inject_lambda_context
def handler(event: dict[str, Any], _context: object) -> dict[str, object]:
    """A trial in, its full result out, as the API shows it."""
    job, execution = trial_from_event(event)
    result = _loop.run_until_complete(_caller.call(job, execution))
    logger.info("trial", job_id=job.id, owner_id=job.owner_id, status=result.status)
    return trial_shown(execution, result)
