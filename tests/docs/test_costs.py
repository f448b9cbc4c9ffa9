"""The calculator adds up, and the page shows what it says."""

import json
from datetime import timedelta

import pytest

from benchmarks.month import Usage, bill
from benchmarks.results import FOLDER
from scripts.costs import PAGE, main, span, written

HOUR = timedelta(hours=1)
MEASURED = json.loads((FOLDER / "cost.json").read_text())


def a_million_more(**changed):
    """Dollars between a deployment and one with a million executions more a month, without what is kept of them."""
    some, more = (Usage(jobs=jobs, every=timedelta(days=30.4) / 1_000_000, **changed) for jobs in (1, 2))
    services = ("EventBridge Scheduler", "SQS", "DynamoDB requests", "Lambda")
    return sum(bill(more)[each] - bill(some)[each] for each in services)


def test_the_page_s_examples_are_what_the_calculator_says():
    assert PAGE.read_text() == written(PAGE.read_text()), "run: .venv/bin/python scripts/costs.py --write"


@pytest.mark.parametrize(("together", "case"), [(True, "fullBatches"), (False, "single")])
def test_a_million_executions_cost_what_was_measured(together, case):
    assert a_million_more(together=together) == pytest.approx(MEASURED[case]["dollarsPerMillion"]["total"], abs=0.01)


def test_slow_targets_cost_what_was_measured():
    slow = MEASURED["fullBatchesOfSlowTargets"]["dollarsPerMillion"]["total"]

    assert a_million_more(seconds=2.0) == pytest.approx(slow, rel=0.02)


def test_what_stands_still_is_paid_whatever_runs():
    idle = bill(Usage(jobs=0, every=HOUR))

    assert 5 < idle["total"] < 15
    assert idle["SQS"] == idle["DynamoDB requests"] == 0
    assert idle["total"] == pytest.approx(sum(dollars for name, dollars in idle.items() if name != "total"))


def test_twice_as_often_is_twice_the_executions():
    assert Usage(jobs=10, every=HOUR / 2).executions == 2 * Usage(jobs=10, every=HOUR).executions


@pytest.mark.parametrize(("text", "found"), [("30s", timedelta(seconds=30)), ("15m", HOUR / 4), ("1d", 24 * HOUR)])
def test_spans_are_read(text, found):
    assert span(text) == found


def test_a_span_that_cannot_be_read_is_refused(capsys):
    with pytest.raises(SystemExit):
        main(["--every", "often"])

    assert "no span such as 30s, 15m, 1h or 1d" in capsys.readouterr().err


def test_the_bill_is_shown_by_service(capsys):
    main(["--jobs", "1000", "--every", "1h"])

    shown = capsys.readouterr().out
    assert "729,600 executions a month" in shown
    assert f"{bill(Usage(jobs=1000, every=HOUR))['total']:,.2f}" in shown
