"""An alarm rings by CloudWatch's rules."""

from dataclasses import replace

import pytest

from tests.infrastructure.alarm_states import Definition, calculated

ERRORS = Definition(
    namespace="AWS/Lambda",
    metric="Errors",
    dimensions=frozenset({("FunctionName", "sweeper")}),
    statistic="Sum",
    period=300,
    periods=3,
    breaching=3,
    threshold=1,
    comparison="GreaterThanThreshold",
    missing="notBreaching",
)


def test_it_rings_when_every_period_is_over_the_bound():
    assert ERRORS.state([2, 2, 2]) == "ALARM"
    assert ERRORS.state([2, 1, 2]) == "OK"


def test_only_the_latest_periods_count():
    assert ERRORS.state([0, 2, 2, 2]) == "ALARM"
    assert ERRORS.state([2, 2, 2, 0]) == "OK"


def test_so_many_datapoints_of_the_periods_may_be_enough():
    assert replace(ERRORS, breaching=2).state([2, 0, 2]) == "ALARM"


@pytest.mark.parametrize(
    ("missing", "state"), [("notBreaching", "OK"), ("breaching", "ALARM"), ("missing", "INSUFFICIENT_DATA")]
)
def test_what_was_not_measured_counts_as_the_alarm_says(missing, state):
    assert replace(ERRORS, missing=missing).state([None, None, None]) == state


def test_a_period_s_values_become_its_datapoint():
    assert ERRORS.summarised([1, 2]) == 3
    assert replace(ERRORS, statistic="Maximum").summarised([1, 2]) == 2
    assert ERRORS.summarised([]) is None


def test_a_definition_is_read_from_a_template_s_properties():
    properties = {
        "Namespace": "AWS/Lambda", "MetricName": "Errors", "Statistic": "Sum", "Period": 300, "EvaluationPeriods": 3,
        "Threshold": 1, "ComparisonOperator": "GreaterThanThreshold", "TreatMissingData": "notBreaching",
        "Dimensions": [{"Name": "FunctionName", "Value": "sweeper"}],
    }  # fmt: skip

    assert Definition.read(properties) == ERRORS


def test_arithmetic_of_metrics_is_calculated():
    assert calculated("IF(waiting > 0, age, 0)", {"waiting": 2, "age": 70}) == 70
    assert calculated("IF(waiting > 0, age, 0)", {"waiting": 0, "age": 70}) == 0
    with pytest.raises(ValueError, match="alarms of ours know no"):
        calculated("SUM(METRICS())", {})
