"""When a job has occurrences: its schedule within bounds, without closed days, moved by its share of the jitter."""

from datetime import UTC, datetime, timedelta
from itertools import islice

from cron_manager.domain.schedule import Calendar, Closure, Plan, parse_schedule
from cron_manager.domain.schedule.jitter import jitter_offset

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def plan(expression: str = "0 * * * *", zone: str = "UTC", **bounds: object) -> Plan:
    return Plan(schedule=parse_schedule(expression, zone, anchor=NOW), since=NOW, **bounds)


def calendar(*closures: Closure) -> Calendar:
    return Calendar(
        id="cal_1", version=1, owner_id="usr_1", name="closed", closures=closures,
        created_by="usr_1", updated_by="usr_1", created_at=NOW, updated_at=NOW,
    )  # fmt: skip


def closure(start: str, end: str, **more: object) -> Closure:
    return Closure(start=datetime.fromisoformat(start), end=datetime.fromisoformat(end), **more)


def hours(found) -> list[str]:
    return [run.strftime("%dT%H:%M:%S") for run in found]


def test_start_and_end_are_included():
    bounded = plan(start_at=NOW + 2 * HOUR, end_at=NOW + 4 * HOUR)

    assert hours(bounded.after(NOW)) == ["21T14:00:00", "21T15:00:00", "21T16:00:00"]
    assert hours(bounded.before(NOW + 9 * HOUR)) == ["21T16:00:00", "21T15:00:00", "21T14:00:00"]


def test_the_instant_from_which_a_plan_counts_is_none_of_its_occurrences():
    assert plan().next_after(NOW - 5 * HOUR) == NOW + HOUR


def test_the_share_of_the_jitter_moves_every_occurrence():
    moved = plan(offset=timedelta(seconds=70))

    assert hours(islice(moved.after(NOW), 2)) == ["21T13:01:10", "21T14:01:10"]
    assert moved.is_due(NOW + HOUR + timedelta(seconds=70))
    assert not moved.is_due(NOW + HOUR)
    assert moved.brought_by(NOW + HOUR) == [NOW + HOUR + timedelta(seconds=70)]


def test_the_jitter_moves_no_occurrence_past_the_end():
    ending = plan(offset=timedelta(seconds=70), end_at=NOW + 2 * HOUR)

    assert hours(ending.after(NOW)) == ["21T13:01:10"]


def test_jitter_is_a_job_s_own_and_stays_within_its_bound():
    drawn = [jitter_offset(f"job_{number}", 30) for number in range(300)]

    assert drawn[3] == jitter_offset("job_3", 30)
    assert min(drawn) == timedelta(0)
    assert max(drawn) == timedelta(seconds=30)
    assert jitter_offset("job_3", 0) == timedelta(0)


def test_a_closed_window_is_read_on_the_wall_clock_of_the_schedule():
    closed = calendar(closure("2026-11-21T14:00", "2026-11-21T16:00"))

    assert hours(islice(plan(zone="Europe/Berlin", calendars=(closed,)).after(NOW), 2)) == [
        "21T15:00:00",
        "21T16:00:00",
    ]


def test_a_yearly_closure_comes_back_and_may_cross_the_year():
    closed = calendar(closure("2020-12-24", "2021-01-02", yearly=True))

    found = islice(plan("0 0 * * *", calendars=(closed,)).after(datetime(2027, 12, 22, 12, tzinfo=UTC)), 2)

    assert [run.date().isoformat() for run in found] == ["2027-12-23", "2028-01-02"]


def test_a_calendar_that_never_opens_ends_the_plan_instead_of_searching_for_ever():
    closed = calendar(closure("2020-01-01", "2021-01-01", yearly=True))

    assert plan("* * * * * *", calendars=(closed,)).next_after(NOW) is None


def test_a_closure_of_years_is_jumped_over_second_by_second_schedules_too():
    closed = calendar(closure("2026-11-21", "2031-01-01"))

    assert plan("* * * * * *", calendars=(closed,)).next_after(NOW) == datetime(2031, 1, 1, tzinfo=UTC)


def test_what_a_calendar_takes_away_is_told_with_the_reason():
    closed = calendar(closure("2026-12-24", "2026-12-25", label="Christmas Eve"))

    found = plan(calendars=(closed,)).closure_at(datetime(2026, 12, 24, 9, tzinfo=UTC))

    assert found
    assert (found[0].name, found[1].label) == ("closed", "Christmas Eve")


def test_a_tick_stands_for_all_occurrences_of_its_minute():
    assert plan("*/20 * * * * *").brought_by(NOW + HOUR + timedelta(seconds=3)) == [
        NOW + HOUR,
        NOW + HOUR + timedelta(seconds=20),
        NOW + HOUR + timedelta(seconds=40),
    ]


def test_a_plan_is_precise_when_a_tick_is_the_occurrence_itself():
    assert plan("30 4 * * *").precise
    assert plan("@every 5m").precise
    assert plan("@at 2026-12-24T18:00").precise
    assert not plan("15 30 4 * * *").precise
    assert not plan("@every 90s").precise
    assert not plan("@at 2026-12-24T18:00:30").precise
    assert not plan("30 4 * * *", offset=timedelta(seconds=1)).precise


def test_the_last_run_allowed_ends_the_plan():
    counted = plan(last_at=plan().nth_after(NOW, 3))

    assert len(list(counted.after(NOW))) == 3
