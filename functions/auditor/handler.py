"""The audit table's stream: new entries are chained, and whatever else happens to the table rings an alarm."""

from typing import Any

from aws_lambda_powertools.metrics import EphemeralMetrics, MetricUnit

from cron_manager.adapters.dynamodb.audit_chains import chain_of, item_to_sealed
from cron_manager.domain.audit_chain import Sealed
from cron_manager.observability import logger
from deps import chain_audit

_chain_audit = chain_audit()


@logger.inject_lambda_context
def handler(event: dict[str, Any], _context: object) -> None:
    """A failure delivers the whole batch again: no entry is left out, and one that is chained twice does no harm."""
    entries: list[tuple[str, Sealed]] = []
    touched = 0
    for record in event["Records"]:
        images = record["dynamodb"]
        if record["eventName"] == "INSERT":
            if chain := chain_of(images["Keys"]):
                entries.append((chain, item_to_sealed(images["NewImage"])))
            continue
        touched += 1
        where = {name: value["S"] for name, value in images["Keys"].items()}
        logger.error("audit trail touched", event_name=record["eventName"], **where)
    _chain_audit(entries)
    if touched:
        _ring(touched)


def _ring(touched: int) -> None:
    metrics = EphemeralMetrics()
    metrics.add_metric("AuditEntriesTouched", MetricUnit.Count, touched)
    metrics.flush_metrics()
