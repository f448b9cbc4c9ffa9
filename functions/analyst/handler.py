"""Every five minutes: what the audit trail gives away, and what waits among the dead letters."""

from typing import Any

from aws_lambda_powertools.metrics import EphemeralMetrics, MetricUnit

from cron_manager.observability import logger
from deps import deps

_deps = deps()


@logger.inject_lambda_context
def handler(_event: object, _context: Any) -> None:
    raised = _deps.analyse()
    metrics = EphemeralMetrics()
    metrics.add_metric("SevereFindings", MetricUnit.Count, sum(found.severity.alerts for found in raised))
    metrics.flush_metrics()
    for found in raised:
        logger.warning("finding", id=found.id, rule=found.rule, severity=found.severity, subject=found.subject)
    logger.info("analysis", raised=len(raised))
    _deps.watch_dead_letters()
