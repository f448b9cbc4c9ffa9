"""Who reads jobs again and again remembers their calendars for a while."""

import pytest

from cron_manager.adapters.dynamodb.calendars import CalendarBook
from tests.fakes.calendars import a_calendar
from tests.fakes.jobs import a_job


class Table:
    """Counts how often it is read."""

    def __init__(self, *calendars):
        self.calendars = list(calendars)
        self.reads = 0

    def all(self):
        self.reads += 1
        return list(self.calendars)


class World:
    def __init__(self):
        self.seconds = 0.0
        self.calendar = a_calendar()
        self.table = Table(self.calendar)
        self.book = CalendarBook(self.table, clock=lambda: self.seconds)
        self.job = a_job(calendar_ids=(self.calendar.id,))


@pytest.fixture
def world():
    return World()


def test_a_job_without_calendars_costs_no_reading(world):
    job = a_job()

    assert world.book.attached(job) is job
    assert world.table.reads == 0


def test_calendars_are_read_once_in_half_a_minute(world):
    for world.seconds in (0, 10, 29):
        assert world.book.attached(world.job).calendars == (world.calendar,)
    assert world.table.reads == 1

    world.seconds = 30
    world.book.attached(world.job)
    assert world.table.reads == 2


def test_a_calendar_that_is_newer_than_the_book_is_found_at_once(world):
    world.book.attached(world.job)
    newer = a_calendar(name="newer")
    world.table.calendars.append(newer)

    assert world.book.attached(a_job(calendar_ids=(newer.id,))).calendars == (newer,)


def test_calendars_that_are_gone_are_ignored_without_reading_for_each_job(world):
    jobs = [a_job(calendar_ids=("cal_gone", world.calendar.id)), a_job(calendar_ids=("cal_lost",))]

    for _ in range(3):
        first, second = map(world.book.attached, jobs)

    assert (first.calendars, second.calendars) == ((world.calendar,), ())
    assert world.table.reads == 2


def test_a_book_that_forgets_reads_anew(world):
    world.book.attached(world.job)
    world.book.forget()
    world.book.attached(world.job)

    assert world.table.reads == 2


def test_the_order_is_the_job_s(world):
    other = a_calendar(name="other")
    world.table.calendars.append(other)

    job = world.book.attached(a_job(calendar_ids=(other.id, world.calendar.id)))

    assert job.calendars == (other, world.calendar)
