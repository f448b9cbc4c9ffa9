"""A month's bill of a deployment, from how many jobs it has, how often they run and how long their targets take.

What an execution asks of AWS is what `cost` has measured; the rest is counted from what a deployment has. Free tiers
are left out: an account has them once, for all that it runs.
"""

import json
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from benchmarks import prices
from benchmarks.results import FOLDER

DAYS_OF_A_MONTH = 30.4
ALARMS, METRICS, SECRETS = 45, 12, 3  # of a deployment in AWS (tests/infrastructure/test_costs.py counts them)
_MEASURED_SECONDS = 0.1  # what the targets took when an execution was measured
_EXECUTOR_GB = 0.5
_RECORD_KB = 1.0  # of an execution with its excerpt, as it lies in the table
_LOG_KB = 0.3  # of an execution, over all functions: lines of ours and of Lambda's, in batches of ten
_KEPT_DAYS, _ARCHIVED_DAYS, _BACKUPS = 37, 90, 5
_ARCHIVED_SHARE = 0.15  # of a record's size, compressed
# Functions that run by the clock: how often a month, and what they take; gigabyte-seconds of an invocation.
_BY_THE_CLOCK = {
    "sweeper": (60 * 24 * DAYS_OF_A_MONTH, 0.25),
    "cataloguer": (60 * 24 * DAYS_OF_A_MONTH, 0.15),
    "analyst": (12 * 24 * DAYS_OF_A_MONTH, 0.5),
    "archiver, tuner": (2 * 24 * DAYS_OF_A_MONTH, 1.0),
}


@dataclass(frozen=True, kw_only=True)
class Usage:
    """What somebody wants to know the price of."""

    jobs: int
    every: timedelta  # between two runs of a job
    seconds: float = _MEASURED_SECONDS  # that a target takes
    together: bool = True  # runs are due at round times, so that ten go in a batch; else each goes alone

    @property
    def executions(self) -> float:
        """In a month."""
        return self.jobs * timedelta(days=DAYS_OF_A_MONTH) / self.every


def bill(usage: Usage) -> dict[str, float]:
    """Dollars a month by service; `total` last."""
    millions = usage.executions / 1e6
    batch = 10 if usage.together else 1
    measured = _per_million("fullBatches" if usage.together else "single")
    longer = max(0.0, usage.seconds - _MEASURED_SECONDS) * _EXECUTOR_GB / batch
    table_gb = usage.executions / DAYS_OF_A_MONTH * _KEPT_DAYS * _RECORD_KB / 1e6
    found = {
        "EventBridge Scheduler": millions * measured["EventBridge Scheduler"]
        + _clock_starts(prices.SCHEDULER_INVOCATION),
        "SQS": millions * measured["SQS"],
        "DynamoDB requests": millions * (measured["DynamoDB writes"] + measured["DynamoDB reads"]),
        "DynamoDB storage and recovery": table_gb * (prices.TABLE_GB_MONTH + prices.RECOVERY_GB_MONTH),
        "Lambda": millions * (measured["Lambda"] + longer * 1e6 * prices.LAMBDA_GB_SECOND) + _by_the_clock(),
        "CloudWatch": ALARMS * prices.ALARM_MONTH
        + METRICS * prices.METRIC_MONTH
        + usage.executions * _LOG_KB / 1e6 * prices.LOG_GB,
        "S3, and backups": _kept_in_s3(usage, table_gb),
        "Secrets Manager": SECRETS * prices.SECRET_MONTH,
    }
    return found | {"total": sum(found.values())}


def _per_million(case: str) -> dict[str, float]:
    dollars: dict[str, float] = _measured()[case]["dollarsPerMillion"]
    return dollars


@cache
def _measured() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / "cost.json").read_text())
    return found


def _clock_starts(price: float) -> float:
    return sum(times for times, _ in _BY_THE_CLOCK.values()) * price


def _by_the_clock() -> float:
    seconds = sum(times * gigabyte_seconds for times, gigabyte_seconds in _BY_THE_CLOCK.values())
    return seconds * prices.LAMBDA_GB_SECOND + _clock_starts(prices.LAMBDA_REQUEST)


def _kept_in_s3(usage: Usage, table_gb: float) -> float:
    """The archive, and each Sunday's export of the executions for as long as it is kept."""
    archived = usage.executions / DAYS_OF_A_MONTH * _ARCHIVED_DAYS * _RECORD_KB * _ARCHIVED_SHARE / 1e6
    exported = table_gb * DAYS_OF_A_MONTH / 7 * prices.EXPORT_GB
    return exported + (archived + table_gb * _BACKUPS * _ARCHIVED_SHARE) * prices.OBJECT_GB_MONTH
