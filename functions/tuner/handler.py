"""Every hour: rules look at how jobs went, and tune their schedules."""

from typing import Any

from cron_manager.observability import logger
from deps import deps

_deps = deps()


class SomeJobsNotTunedError(Exception):
    """Their rules were not asked; the log says why."""


@logger.inject_lambda_context
def handler(_event: object, _context: Any) -> None:
    """Fails after everything is done, if some jobs could not be looked at, so that somebody hears of it."""
    tuned = _deps.tune_jobs()
    for decision in tuned.decisions:
        logger.info("decision", id=decision.id, job_id=decision.job_id, rule=decision.rule_id, status=decision.status)
    logger.info("tuning", looked_at=tuned.looked_at, decisions=len(tuned.decisions), failed=len(tuned.failed))
    if tuned.failed:
        raise SomeJobsNotTunedError(", ".join(tuned.failed[:10]))
