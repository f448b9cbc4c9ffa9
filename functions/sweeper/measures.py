"""The sweep's metrics, in CloudWatch's embedded format: the ten that an account has for nothing."""

from collections.abc import Sequence

from aws_lambda_powertools.metrics import EphemeralMetrics, MetricUnit

from cron_manager.usecases.measure_lanes import LaneLoad
from cron_manager.usecases.sweep_report import SweepReport


def emit(loads: Sequence[LaneLoad], report: SweepReport, open_circuits: int) -> None:
    """Depth and oldest age for each lane; an occurrence's longest delay until its run began; open circuits."""
    for load in loads:
        lane = EphemeralMetrics()
        lane.add_dimension("lane", str(load.lane))
        lane.add_metric("LaneDepth", MetricUnit.Count, load.depth.waiting)
        lane.add_metric("LaneOldestAge", MetricUnit.Seconds, load.oldest_age_seconds)
        lane.flush_metrics()
    sweep = EphemeralMetrics()
    sweep.add_metric("StartDelay", MetricUnit.Milliseconds, report.start_delay.total_seconds() * 1000)
    sweep.add_metric("OpenCircuits", MetricUnit.Count, open_circuits)
    sweep.flush_metrics()
