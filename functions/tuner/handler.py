"""Every hour: rules look at how jobs went, and tune their schedules."""

from typing import Any

from aws_lambda_powertools.metrics import EphemeralMetrics, MetricUnit

from cron_manager.observability import logger
from deps import deps

_deps = deps()


@logger.inject_lambda_context
def handler(_event: object, _context: Any) -> None:
    tuned = _deps.tune_jobs()
    metrics = EphemeralMetrics()
    metrics.add_metric("TuningDecisions", MetricUnit.Count, len(tuned.decisions))
    metrics.add_metric("JobsNotTuned", MetricUnit.Count, len(tuned.failed))
    metrics.flush_metrics()
    for decision in tuned.decisions:
        logger.info("decision", id=decision.id, job_id=decision.job_id, rule=decision.rule_id, status=decision.status)
    logger.info("tuning", looked_at=tuned.looked_at, decisions=len(tuned.decisions), failed=len(tuned.failed))
