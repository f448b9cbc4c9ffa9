"""Calendars, their names, versions and audit entries: the fake and the table agree."""

from dataclasses import replace

import pytest

from cron_manager.adapters.dynamodb.calendar_changes import CalendarChanges
from cron_manager.adapters.dynamodb.calendars import CalendarBook, CalendarTable
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.dynamodb.jobs import JobTable
from cron_manager.domain.access import ROLE_SCOPES, Principal, Role
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.catalogue import Catalogue
from cron_manager.domain.errors import Conflict, NameTaken
from cron_manager.domain.job import bounded
from cron_manager.usecases.manage_calendars import ManageCalendars
from tests.fakes.calendars import CHRISTMAS, FakeCalendars, a_calendar, a_closure
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

ADAM = Principal(user_id="usr_adam", role=Role.ADMIN, scopes=ROLE_SCOPES[Role.ADMIN])
FULL = a_calendar(
    description="words",
    closures=(CHRISTMAS, a_closure("2026-12-31T18:00", "2027-01-01T06:00")),
)


def changes_in(tables):
    book = CalendarBook(CalendarTable(tables.client, tables.jobs))
    return CalendarChanges(tables.client, tables.jobs, tables.audit, book)


def no_jobs(now):
    return Catalogue(at=now, complete_at=now, rows={})


@pytest.fixture(params=["fake", "table"])
def calendars(request):
    return FakeCalendars() if request.param == "fake" else changes_in(request.getfixturevalue("dynamodb_tables"))


def entry(action="calendar.test"):
    return audited(SYSTEM_ACTOR, action, "cal_x", NOON)


def changed(calendar, **fields):
    return replace(calendar, version=calendar.version + 1, **fields)


def test_a_calendar_comes_back_as_it_went(calendars):
    calendars.create(FULL, entry())

    assert calendars.find(FULL.id) == FULL
    assert calendars.all() == [FULL]


def test_calendars_are_found_in_the_order_asked_for_without_those_that_are_not_there(calendars):
    first, second = a_calendar(name="1"), a_calendar(name="2")
    for calendar in (first, second):
        calendars.create(calendar, entry())

    assert calendars.find("cal_none") is None
    assert list(calendars.find_many([second.id, "cal_none", first.id])) == [second, first]
    assert list(calendars.find_many([])) == []


def test_a_name_is_held_by_one_calendar_whatever_its_case(calendars):
    calendars.create(a_calendar(name="Holidays"), entry())

    with pytest.raises(NameTaken):
        calendars.create(a_calendar(name="holidays"), entry())


def test_a_renamed_calendar_frees_its_old_name_and_takes_the_new_one(calendars):
    calendar, other = a_calendar(name="old"), a_calendar(name="other")
    calendars.create(calendar, entry())
    calendars.create(other, entry())
    calendars.replace(calendar, changed(calendar, name="new"), entry())

    calendars.create(a_calendar(name="old"), entry())
    with pytest.raises(NameTaken):
        calendars.replace(other, changed(other, name="NEW"), entry())


def test_of_two_changes_of_the_same_version_one_is_refused(calendars):
    calendars.create(FULL, entry())
    calendars.replace(FULL, changed(FULL, description="first"), entry())

    with pytest.raises(Conflict):
        calendars.replace(FULL, changed(FULL, description="second"), entry())
    with pytest.raises(Conflict):
        calendars.delete(FULL, entry())
    assert calendars.find(FULL.id).description == "first"


def test_a_deleted_calendar_is_gone_and_frees_its_name(calendars):
    calendars.create(FULL, entry())
    calendars.delete(FULL, entry())

    assert calendars.find(FULL.id) is None
    with pytest.raises(Conflict):
        calendars.delete(FULL, entry())
    calendars.create(a_calendar(name=FULL.name), entry())


def test_a_calendar_of_500_closures_fits_into_its_item(dynamodb_tables):
    full = a_calendar(closures=(replace(CHRISTMAS, label="x" * 100),) * 500)
    calendars = changes_in(dynamodb_tables)

    calendars.create(full, entry())

    assert calendars.find(full.id) == full


def test_each_change_leaves_one_audit_entry_and_a_refused_one_none(dynamodb_tables):
    calendars = changes_in(dynamodb_tables)
    calendars.create(FULL, entry("calendar.create"))
    with pytest.raises(NameTaken):
        calendars.create(a_calendar(), entry("calendar.create"))
    calendars.delete(FULL, entry("calendar.delete"))

    items = dynamodb_tables.client.scan(TableName=dynamodb_tables.audit)["Items"]
    assert sorted(item["action"]["S"] for item in items) == ["calendar.create", "calendar.delete"]


def test_jobs_are_read_with_the_calendars_that_they_name(dynamodb_tables):
    changes_in(dynamodb_tables).create(FULL, entry())
    job = a_job(calendar_ids=(FULL.id, "cal_00000000000000000000000000"))
    JobChanges(dynamodb_tables.client, dynamodb_tables.jobs, dynamodb_tables.audit).create(job, entry())
    table = JobTable(dynamodb_tables.client, dynamodb_tables.jobs)

    readings = [table.find(job.id), *table.page(after=None, limit=9), *table.active_jobs(), *table.living_jobs()]

    assert [each.calendars for each in readings] == [(FULL,)] * 4
    assert [each.calendar_ids for each in readings] == [job.calendar_ids] * 4


def test_a_change_of_a_calendar_reaches_the_jobs_that_count_their_runs(dynamodb_tables):
    calendars = changes_in(dynamodb_tables)
    calendars.create(FULL, entry())
    jobs = JobChanges(dynamodb_tables.client, dynamodb_tables.jobs, dynamodb_tables.audit)
    since = NOON.replace(month=12, day=22)
    uses = {"calendar_ids": (FULL.id,), "calendars": (FULL,)}
    job = bounded(a_job(cron_expression="@daily", max_runs=5, active_since=since, **uses))
    jobs.create(job, entry())
    manage = ManageCalendars(calendars=calendars, jobs=jobs, catalogue=no_jobs, now=lambda: since)

    manage.replace(FULL.id, {"closures": ()}, None, ADAM, SYSTEM_ACTOR)

    assert (job.last_at.day, jobs.find(job.id).last_at.day) == (30, 27)
    with pytest.raises(Conflict, match=job.name):
        manage.delete(FULL.id, ADAM, SYSTEM_ACTOR)
