"""What should have run against what the records say."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.execution import ExecutionStatus, Trigger, ended, occurrence_of
from cron_manager.domain.job import Job, disabled, edited, enabled, paused
from cron_manager.domain.ledger import Ledger
from cron_manager.domain.schedule import Calendar, Closure
from cron_manager.usecases.ledger import ReadLedger
from tests.fakes.calendars import FakeCalendars
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.executions import FakeExecutions
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.runs import FakeRuns

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
START = NOON - 4 * HOUR
STATUS = ExecutionStatus


class World:
    """A job due at each full hour since START; it is noon, and the sweeper has settled everything up to five to."""

    def __init__(self, **job_changes: object) -> None:
        self.clock = FakeClock(NOON + MINUTE)
        self.calendars = FakeCalendars()
        self.jobs = FakeJobs(calendars=self.calendars)
        self.executions = FakeExecutions(self.jobs)
        self.executions.move_watermark(NOON - 5 * MINUTE)
        since = START - MINUTE
        self.job = a_job(
            **{"cron_expression": "0 * * * *", "active_since": since, "updated_at": since, "created_at": since}
            | job_changes
        )
        self.jobs.create(self.job, _entry())
        self.read = ReadLedger(
            periods=self.jobs,
            outcomes=FakeRuns(self.executions),
            calendars=self.calendars,
            sweeps=self.executions,
            now=self.clock,
        )

    def ran(self, *instants: datetime, status: ExecutionStatus = STATUS.SUCCESS) -> None:
        for instant in instants:
            record = occurrence_of(self.job, scheduled_for=instant, trigger=Trigger.SCHEDULE)
            self.executions.record_missed(ended(record, status, now=instant) if status.is_terminal else record)

    def change(self, after: Job) -> None:
        self.jobs.update(self.job, after, _entry())
        self.job = after

    def ledger(self, start: datetime = START, end: datetime = NOON) -> Ledger:
        return self.read(self.job, start, end)


def _entry():
    return audited(SYSTEM_ACTOR, "job.test", "job_x", NOON)


def hours(*numbers: int) -> list[datetime]:
    return [START + number * HOUR for number in numbers]


def test_every_occurrence_is_accounted_for_by_its_outcome():
    world = World()
    world.ran(*hours(0, 1))
    world.ran(*hours(2), status=STATUS.MISSED)
    world.ran(*hours(3), status=STATUS.SKIPPED)
    world.ran(*hours(4), status=STATUS.QUEUED)

    found = world.ledger()

    assert (found.expected, found.accounted, found.open, found.missing) == (5, 4, 1, [])
    assert found.by_outcome == {STATUS.SUCCESS: 2, STATUS.MISSED: 1, STATUS.SKIPPED: 1}


def test_an_occurrence_without_a_record_is_open_until_the_sweeper_has_been_there_and_missing_afterwards():
    world = World()
    world.ran(*hours(0, 1, 2))

    found = world.ledger()

    assert (found.expected, found.accounted, found.open) == (5, 3, 1)
    assert found.missing == hours(3)


def test_without_a_sweep_nothing_is_called_missing():
    world = World()
    world.read = replace(world.read, sweeps=FakeExecutions())

    assert (world.ledger().open, world.ledger().missing) == (5, [])


def test_each_period_is_held_against_the_schedule_of_its_time():
    world = World()
    world.ran(*hours(0, 1))
    world.change(edited(world.job, {"cron_expression": "30 * * * *"}, by="usr_alice", now=START + 90 * MINUTE))
    world.ran(START + 150 * MINUTE, START + 210 * MINUTE)

    found = world.ledger()

    assert (found.expected, found.accounted, found.missing) == (4, 4, [])
    assert [(each.start, each.end, each.period.cron_expression) for each in found.stretches] == [
        (START, START + 90 * MINUTE, "0 * * * *"),
        (START + 90 * MINUTE, NOON, "30 * * * *"),
    ]


def test_what_a_change_dropped_while_its_tick_was_on_its_way_is_not_missing():
    world = World()
    world.ran(*hours(0))
    world.change(edited(world.job, {"cron_expression": "30 5 * * *"}, by="usr_alice", now=START + HOUR + 2 * MINUTE))

    assert (world.ledger().expected, world.ledger().missing) == (1, [])


def test_a_job_that_was_disabled_or_paused_had_no_occurrences():
    world = World()
    world.ran(*hours(0))
    world.change(disabled(world.job, reason=None, by="usr_alice", now=START + 30 * MINUTE))
    world.change(enabled(world.job, by="usr_alice", now=START + 90 * MINUTE))
    until = START + 200 * MINUTE
    world.change(paused(world.job, until=until, reason=None, by="usr_alice", now=START + 100 * MINUTE))
    world.ran(*hours(4))

    assert (world.ledger().expected, world.ledger().accounted) == (2, 2)


def test_a_job_from_before_periods_were_noted_is_held_against_its_schedule_since_it_is_active():
    world = World()
    world.jobs.noted_periods.clear()
    world.ran(*hours(0, 1, 2, 3, 4))

    assert (world.ledger().expected, world.ledger().accounted) == (5, 5)


def test_runs_by_hand_and_of_other_times_are_not_counted():
    world = World(active_since=NOON - 90 * MINUTE, updated_at=NOON - 90 * MINUTE)
    world.ran(*hours(0, 3))
    by_hand = occurrence_of(world.job, scheduled_for=NOON - HOUR, trigger=Trigger.MANUAL)
    world.executions.record_missed(ended(by_hand, STATUS.SUCCESS, now=NOON))

    assert (world.ledger().expected, world.ledger().accounted) == (2, 1)


def test_what_a_calendar_closed_before_it_was_changed_is_not_called_missing():
    calendar = Calendar(
        id="cal_1",
        version=2,
        owner_id="usr_alice",
        name="closed",
        closures=(Closure(start=datetime(2026, 11, 21, 11), end=datetime(2026, 11, 21, 12)),),  # noqa: DTZ001
        created_by="usr_alice",
        updated_by="usr_alice",
        created_at=START,
        updated_at=START + 90 * MINUTE,
    )
    world = World(calendar_ids=("cal_1",))
    world.calendars.stored[calendar.id] = calendar
    world.ran(*hours(0))

    found = world.ledger()

    assert found.expected == 3  # not the second, which may have been closed, nor the fourth, which was
    assert found.missing == hours(2)


def test_deployments_are_known_by_their_records():
    world = World(cron_expression="@reboot")
    world.ran(START + 7 * MINUTE)

    assert (world.ledger().expected, world.ledger().accounted) == (1, 1)


def test_a_span_reaches_neither_into_the_future_nor_beyond_what_is_kept():
    world = World(active_since=NOON - 365 * 24 * HOUR, updated_at=NOON - 365 * 24 * HOUR)
    world.clock.now = NOON

    found = world.ledger(NOON - 31 * 24 * HOUR, NOON)

    assert (found.start, found.end) == (NOON - 30 * 24 * HOUR, NOON)
    assert found.expected == 721
    assert len(found.missing) == 50
    assert world.ledger(NOON + HOUR, NOON + 2 * HOUR).expected == 0


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [(NOON, NOON - HOUR, "from"), (NOON - 32 * 24 * HOUR, NOON, "to")],
)
def test_a_span_that_is_upside_down_or_too_long_is_refused_by_name(start, end, field):
    with pytest.raises(InvalidInput) as refusal:
        World().ledger(start, end)

    assert refusal.value.problems[0].field == field


def test_a_span_with_too_many_occurrences_is_refused():
    world = World(cron_expression="* * * * * *", active_since=NOON - 24 * HOUR, updated_at=NOON - 24 * HOUR)

    with pytest.raises(InvalidInput, match="named"):
        world.ledger(NOON - 24 * HOUR, NOON)
