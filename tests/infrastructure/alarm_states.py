"""What CloudWatch makes of an alarm's datapoints, for definitions of ours. The emulator looks at no dimension, at no
missing data and at no number of periods, so that it cannot say when an alarm would ring.

https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html
"""

import ast
import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_COMPARISONS: Mapping[str, Callable[[float, float], bool]] = {
    "GreaterThanThreshold": operator.gt,
    "GreaterThanOrEqualToThreshold": operator.ge,
    "LessThanThreshold": operator.lt,
    "LessThanOrEqualToThreshold": operator.le,
}
_STATISTICS: Mapping[str, Callable[[Sequence[float]], float]] = {
    "Sum": sum,
    "Maximum": max,
    "Minimum": min,
    "Average": lambda values: sum(values) / len(values),
    "SampleCount": len,
}
_OPERATORS: Mapping[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Eq: operator.eq,
}


@dataclass(frozen=True, kw_only=True)
class Definition:
    """An alarm on one metric."""

    namespace: str  # such as AWS/SQS
    metric: str
    dimensions: frozenset[tuple[str, str]]
    statistic: str
    period: int  # seconds
    periods: int  # that are looked at, the latest ones
    breaching: int  # of them, for the alarm to ring
    threshold: float
    comparison: str
    missing: str  # what a period without a datapoint counts as

    @classmethod
    def read(cls, alarm: Mapping[str, Any]) -> "Definition":
        """From the properties of a template, or from what CloudWatch describes: both use the same words."""
        periods = int(alarm["EvaluationPeriods"])
        return cls(
            namespace=alarm["Namespace"],
            metric=alarm["MetricName"],
            dimensions=frozenset((each["Name"], str(each["Value"])) for each in alarm.get("Dimensions", [])),
            statistic=alarm["Statistic"],
            period=int(alarm["Period"]),
            periods=periods,
            breaching=int(alarm.get("DatapointsToAlarm") or periods),
            threshold=float(alarm["Threshold"]),
            comparison=alarm["ComparisonOperator"],
            missing=alarm.get("TreatMissingData", "missing"),
        )

    def summarised(self, values: Sequence[float]) -> float | None:
        """A period's datapoint; None when nothing was measured in it."""
        return _STATISTICS[self.statistic](values) if values else None

    def state(self, datapoints: Sequence[float | None]) -> str:
        """OK, ALARM or INSUFFICIENT_DATA, from one datapoint for each of the latest periods, oldest first."""
        latest = list(datapoints)[-self.periods :]
        compare = _COMPARISONS[self.comparison]
        judged = [self._missing() if each is None else compare(each, self.threshold) for each in latest]
        if all(each is None for each in judged):
            return "INSUFFICIENT_DATA"
        return "ALARM" if judged.count(True) >= self.breaching else "OK"

    def _missing(self) -> bool | None:
        return {"breaching": True, "notBreaching": False}.get(self.missing)


def calculated(expression: str, metrics: Mapping[str, float]) -> float:
    """Arithmetic of metrics, as far as our alarms use it: IF, comparisons, numbers, names."""
    return _value(ast.parse(expression, mode="eval").body, metrics)


def _value(node: ast.expr, metrics: Mapping[str, float]) -> float:
    match node:
        case ast.Constant(value=int() | float() as number):
            return number
        case ast.Name(id=name):
            return metrics[name]
        case ast.Compare(left=left, ops=[comparison], comparators=[right]):
            return float(_OPERATORS[type(comparison)](_value(left, metrics), _value(right, metrics)))
        case ast.Call(func=ast.Name(id="IF"), args=[condition, then, otherwise]):
            return _value(then if _value(condition, metrics) else otherwise, metrics)
    raise ValueError(f"alarms of ours know no {ast.unparse(node)}")
