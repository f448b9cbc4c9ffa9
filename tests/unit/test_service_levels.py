"""What counts for the service levels, and what objectives make of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from cron_manager.domain.canary import CANARY_ID
from cron_manager.domain.execution import ExecutionStatus, Trigger, claimed, ended, occurrence_of
from cron_manager.domain.service_levels import (
    LATER,
    START_BOUNDS_SECONDS,
    Indicator,
    Objective,
    Served,
    burns,
    is_measured,
    lag_place,
    together,
)
from cron_manager.settings.service_levels import objectives
from cron_manager.usecases.read_service_levels import ReadServiceLevels, Window
from infrastructure.environment import START_SECONDS
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

STARTS = Objective(indicator=Indicator.START, percent=Decimal("99.9"), within_seconds=60)
API = Objective(indicator=Indicator.API, percent=Decimal(99))
HOUR = timedelta(hours=1)


def begun(*, after_ms: int, trigger: Trigger = Trigger.SCHEDULE, **changes: object):
    job = a_job(**changes)
    occurrence = occurrence_of(job, scheduled_for=NOON, trigger=trigger)
    at = NOON + timedelta(milliseconds=after_ms)
    return ended(claimed(job, occurrence, attempt=1, fence="f", now=at), ExecutionStatus.FAILED, now=at)


def unbegun(status: ExecutionStatus):
    return ended(occurrence_of(a_job(), scheduled_for=NOON, trigger=Trigger.SCHEDULE), status, now=NOON)


def served(good: int = 0, late: int = 0, never: int = 0, answered: int = 0, unanswered: int = 0) -> Served:
    return Served(begun=(good, *[0] * (LATER - 1), late), never=never, answered=answered, unanswered=unanswered)


@pytest.mark.parametrize(
    ("lag_ms", "place"), [(0, 0), (100, 0), (101, 1), (60_000, 9), (60_001, 10), (300_000, 11), (300_001, LATER)]
)
def test_a_bound_belongs_to_what_it_bounds(lag_ms, place):
    assert lag_place(begun(after_ms=lag_ms)) == place


def test_what_never_began_has_no_place_and_counts_when_it_was_missed():
    assert lag_place(unbegun(ExecutionStatus.MISSED)) is None
    assert is_measured(unbegun(ExecutionStatus.MISSED))


@pytest.mark.parametrize("status", [ExecutionStatus.SKIPPED, ExecutionStatus.CANCELLED])
def test_what_was_not_to_begin_is_not_measured(status):
    assert not is_measured(unbegun(status))


@pytest.mark.parametrize("trigger", [Trigger.MANUAL, Trigger.RETRY, Trigger.BACKFILL])
def test_what_people_asked_for_has_no_due_time(trigger):
    assert not is_measured(begun(after_ms=0, trigger=trigger))


def test_what_the_sweeper_caught_up_is_measured_by_its_due_time():
    assert is_measured(begun(after_ms=90_000, trigger=Trigger.CATCH_UP))


def test_a_run_that_waited_for_another_one_s_end_is_not_measured():
    assert not is_measured(replace(begun(after_ms=90_000), waiting_since=NOON))


def test_the_canary_is_counted_by_itself():
    assert not is_measured(begun(after_ms=0, id=CANARY_ID))


def test_starts_are_good_within_the_objective_s_seconds():
    tally = STARTS.tally(served(good=997, late=2, never=1))

    assert (tally.good, tally.total, tally.bad) == (997, 1000, 3)
    assert STARTS.allowed(tally) == pytest.approx(1)
    assert STARTS.budget_left(tally) == pytest.approx(-2)
    assert STARTS.is_met(tally) is False


def test_the_budget_that_is_left_is_what_the_objective_allows_less_what_went_wrong():
    tally = API.tally(served(answered=9_975, unanswered=25))

    assert API.budget_left(tally) == pytest.approx(0.75)
    assert API.burn_rate(tally) == pytest.approx(0.25)
    assert API.is_met(tally) is True


def test_of_nothing_nothing_is_said():
    tally = STARTS.tally(Served())

    assert (STARTS.budget_left(tally), STARTS.burn_rate(tally), STARTS.is_met(tally)) == (None, None, None)


def test_percentiles_are_the_bounds_that_hold_so_many():
    some = Served(begun=(50, 45, 4, *[0] * (LATER - 3), 1))

    assert [some.lag_percentile_ms(percent) for percent in (50, 95, 99, 100)] == [100, 200, 500, 300_000]
    assert Served(never=3).lag_percentile_ms(50) is None


def test_hours_add_up():
    assert together([served(1, 2, 3, 4, 5), served(10, 20, 30, 40, 50)]) == served(11, 22, 33, 44, 55)
    assert together([]) == Served()


@pytest.mark.parametrize(
    ("hour", "six", "rings"),
    [
        (served(good=980, late=20), served(good=5_980, late=20), True),  # fast: 20 times in the last hour
        (served(good=993, late=7), served(good=5_960, late=40), True),  # steady: 7 times, in both
        (served(good=1_000), served(good=5_900, late=100), False),  # it is over
        (served(good=993, late=7), served(good=5_993, late=7), False),  # neither fast nor for long
        (served(good=6, late=4), served(good=6, late=4), False),  # too few to say anything
        (served(), served(), False),
    ],
)
def test_somebody_is_told_when_the_budget_burns(hour, six, rings):
    assert burns(STARTS, hour=hour, six_hours=six) is rings


class Hours:
    """HourReader of what a test says."""

    def __init__(self, known: dict[datetime, Served]) -> None:
        self.known, self.asked = known, 0

    def served_by_hour(self, hours):
        self.asked = len(hours)
        return {hour: self.known[hour] for hour in hours if hour in self.known}


def test_a_day_is_the_last_24_hours():
    now = NOON + timedelta(minutes=20)
    hours = Hours({NOON: served(1), NOON - 23 * HOUR: served(2), NOON - 24 * HOUR: served(4)})

    report = ReadServiceLevels(hours=hours)(Window.DAY, now)

    assert (report.since, len(report.points), report.points[-1]) == (NOON - 23 * HOUR, 24, (NOON, served(1)))
    assert report.served == served(3)


@pytest.mark.parametrize(("window", "days"), [(Window.WEEK, 7), (Window.MONTH, 28)])
def test_longer_windows_are_whole_days_and_today(window, days):
    midnight = datetime(2026, 11, 21, tzinfo=UTC)
    hours = Hours({NOON: served(1), midnight: served(2), midnight - HOUR: served(4)})

    report = ReadServiceLevels(hours=hours)(window, NOON)

    assert [at for at, _ in report.points] == [midnight - timedelta(days=back) for back in reversed(range(days))]
    assert [part for _, part in report.points[-2:]] == [served(4), served(3)]
    assert hours.asked <= 700  # seven requests


def test_burn_rates_look_at_the_running_hour_and_those_before():
    hours = Hours({NOON - back * HOUR: served(late=10**back) for back in range(8)})
    read = ReadServiceLevels(hours=hours)

    assert read.burning(NOON) == read(Window.DAY, NOON).burning
    assert (read.burning(NOON).one, read.burning(NOON).six) == (served(late=11), served(late=1_111_111))


def test_the_deployment_offers_what_is_counted():
    assert START_SECONDS == START_BOUNDS_SECONDS


def test_objectives_are_the_deployment_s():
    start, api = objectives({"SLO_START_SECONDS": "5", "SLO_START_PERCENT": "99.95", "SLO_API_PERCENT": "99.5"})

    assert (start.within_seconds, start.percent) == (5, Decimal("99.95"))
    assert (api.within_seconds, api.percent) == (None, Decimal("99.5"))
