"""What the script says of each day, and how it exits."""

from datetime import date

import pytest

from cron_manager.domain.audit_chain import Bad, Problem
from cron_manager.usecases.verify_audit import Verification
from infrastructure.environment import ParameterInvalid
from scripts.verify_audit import days_asked_for, verify
from tests.fakes.clock import NOON

TODAY = date(2026, 11, 21)
INTACT = Verification(checked=12, chains=4, unchained=2, anchored_at=NOON)
TOUCHED = Verification(
    checked=7, first_bad=Bad(chain="2026-11-21#3", index=7, entry_id="aud_7", problem=Problem.MISSING, at=NOON)
)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (None, None, ["2026-11-20", "2026-11-21"]),
        ("", "", ["2026-11-20", "2026-11-21"]),
        ("2026-11-19", None, ["2026-11-19", "2026-11-20", "2026-11-21"]),
        (None, "2026-03-01", ["2026-02-28", "2026-03-01"]),
        ("2026-11-01", "2026-11-01", ["2026-11-01"]),
    ],
)
def test_days_from_the_first_to_the_last_are_looked_through(first, last, days):
    assert days_asked_for(first, last, TODAY) == days


@pytest.mark.parametrize(("first", "last"), [("yesterday", None), ("2026-11-22", None), ("2026-11-31", None)])
def test_what_are_no_days_is_refused_with_the_remedy(first, last):
    with pytest.raises(ParameterInvalid):
        days_asked_for(first, last, TODAY)


def test_each_day_is_told_and_the_bad_ones_counted(capsys):
    found = {"2026-11-20": INTACT, "2026-11-21": TOUCHED}

    bad = verify(lambda days, _now: found[days[0]], list(found), NOON)

    assert bad == 1
    assert capsys.readouterr().out.splitlines() == [
        "2026-11-20  intact: 12 entries in 4 chains, 2 wait to be chained, anchored 2026-11-21 12:00:00 UTC",
        "2026-11-21  MISSING: entry aud_7, index 7 of chain 2026-11-21#3",
    ]
