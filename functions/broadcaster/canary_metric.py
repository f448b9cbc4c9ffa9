"""The canary's metric, in CloudWatch's embedded format."""

from collections.abc import Iterable

from aws_lambda_powertools.metrics import EphemeralMetrics, MetricUnit

from cron_manager.domain.canary import CANARY_ID
from cron_manager.domain.execution import Execution, ExecutionStatus


def emit_canary(ended: Iterable[Execution]) -> None:
    """A value for each success, from its due time to its end: an alarm rings where none comes (CanarySilent).

    Written when the run has been counted, so that it proves the stream's way, too.
    """
    for run in ended:
        if run.job_id == CANARY_ID and run.status is ExecutionStatus.SUCCESS and run.completed_at:
            metrics = EphemeralMetrics()
            took = run.completed_at - run.scheduled_for
            metrics.add_metric("CanaryRoundTrip", MetricUnit.Milliseconds, took.total_seconds() * 1000)
            metrics.flush_metrics()
