"""Categories, their names, versions, what deleted ones leave behind: the fake and the table agree."""

from dataclasses import replace

import pytest

from cron_manager.adapters.dynamodb.categories import CategoryBook, CategoryTable
from cron_manager.adapters.dynamodb.category_changes import CategoryChanges
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.category import CategoryStatus
from cron_manager.domain.errors import Conflict, NameTaken
from tests.fakes.categories import FakeCategories, a_category
from tests.fakes.clock import NOON
from tests.fakes.jobs import FakeJobs, a_job

FULL = a_category(description="words", color="#2563eb", status=CategoryStatus.ARCHIVED, execution_retention_days=3)


class Shelves:
    """Categories, and jobs that are read with them."""

    def __init__(self, categories, jobs):
        self.categories, self.jobs = categories, jobs

    def put(self, *categories):
        for category in categories:
            self.categories.create(category, entry())

    def category_of(self, job):
        return self.jobs.find(job.id).category_id


@pytest.fixture(params=["fake", "table"])
def shelves(request):
    if request.param == "fake":
        fake = FakeCategories()
        return Shelves(fake, FakeJobs(categories=fake))
    tables = request.getfixturevalue("dynamodb_tables")
    book = CategoryBook(CategoryTable(tables.client, tables.jobs))
    return Shelves(
        CategoryChanges(tables.client, tables.jobs, tables.audit, book),
        JobChanges(tables.client, tables.jobs, tables.audit, categories=book),
    )


def entry(action="category.test"):
    return audited(SYSTEM_ACTOR, action, "cat_x", NOON)


def changed(category, **fields):
    return replace(category, version=category.version + 1, **fields)


def test_a_category_comes_back_as_it_went(shelves):
    shelves.put(FULL)

    assert shelves.categories.find(FULL.id) == FULL
    assert shelves.categories.all() == [FULL]


def test_a_name_is_held_by_one_category_whatever_its_case(shelves):
    shelves.put(a_category(name="Billing"))

    with pytest.raises(NameTaken):
        shelves.put(a_category(name="billing"))


def test_a_renamed_category_frees_its_old_name_and_takes_the_new_one(shelves):
    category, other = a_category(name="old"), a_category(name="other")
    shelves.put(category, other)
    shelves.categories.replace(category, changed(category, name="new"), entry())

    shelves.put(a_category(name="old"))
    with pytest.raises(NameTaken):
        shelves.categories.replace(other, changed(other, name="NEW"), entry())


def test_of_two_changes_of_the_same_version_one_is_refused(shelves):
    target = a_category(name="target")
    shelves.put(FULL, target)
    shelves.categories.replace(FULL, changed(FULL, description="first"), entry())

    with pytest.raises(Conflict):
        shelves.categories.replace(FULL, changed(FULL, description="second"), entry())
    with pytest.raises(Conflict):
        shelves.categories.delete(FULL, entry())
    with pytest.raises(Conflict):
        shelves.categories.move(FULL, target, entry())
    assert shelves.categories.find(FULL.id).description == "first"


def test_jobs_of_a_deleted_category_are_in_none_and_its_name_is_free(shelves):
    job = a_job(category_id=FULL.id)
    shelves.put(FULL)
    shelves.jobs.create(job, entry())
    assert shelves.category_of(job) == FULL.id

    shelves.categories.delete(FULL, entry())

    assert shelves.category_of(job) is None
    assert shelves.categories.find(FULL.id) is None
    shelves.put(a_category(name=FULL.name))


def test_jobs_follow_where_their_category_went_over_several_deletions(shelves):
    first, second, third = (a_category(name=name) for name in "123")
    job = a_job(category_id=first.id)
    shelves.put(first, second, third)
    shelves.jobs.create(job, entry())

    shelves.categories.move(first, second, entry())
    assert shelves.category_of(job) == second.id
    shelves.categories.move(second, third, entry())
    assert shelves.category_of(job) == third.id
    shelves.categories.delete(third, entry())
    assert shelves.category_of(job) is None
    assert shelves.categories.all() == []


def test_a_job_is_read_with_how_long_its_category_keeps_executions(shelves):
    short, usual = a_category(name="short", execution_retention_days=2), a_category(name="usual")
    job, other = a_job(category_id=short.id), a_job(name="other", category_id=usual.id)
    shelves.put(short, usual)
    for each in (job, other):
        shelves.jobs.create(each, entry())

    assert [shelves.jobs.find(each.id).kept_days for each in (job, other)] == [2, None]
    shelves.categories.move(short, usual, entry())
    assert shelves.jobs.find(job.id).kept_days is None


def test_what_was_deleted_takes_no_jobs(shelves):
    """So pointers never make a ring."""
    first, second = a_category(name="1"), a_category(name="2")
    shelves.put(first, second)
    shelves.categories.move(first, second, entry())

    with pytest.raises(Conflict):
        shelves.categories.move(second, first, entry())
    with pytest.raises(Conflict):
        shelves.categories.move(first, second, entry())


def test_a_job_without_a_category_costs_no_reading(dynamodb_tables):
    class Unread(CategoryTable):
        def known(self):
            raise AssertionError("nothing to look up")

    book = CategoryBook(Unread(dynamodb_tables.client, dynamodb_tables.jobs))

    assert book.filed(a_job()).category_id is None


def test_the_book_looks_up_what_it_knows_every_30_seconds_and_what_is_new_at_once(dynamodb_tables):
    table = CategoryTable(dynamodb_tables.client, dynamodb_tables.jobs)
    now, elsewhere = [0.0], CategoryBook(table)
    changes = CategoryChanges(dynamodb_tables.client, dynamodb_tables.jobs, dynamodb_tables.audit, elsewhere)
    book = CategoryBook(table, clock=lambda: now[0])
    first, second = a_category(name="1"), a_category(name="2")
    changes.create(first, entry())
    assert book.filed(a_job(category_id=first.id)).category_id == first.id
    changes.create(second, entry())
    changes.move(first, second, entry())

    now[0] = 29
    assert book.filed(a_job(category_id=first.id)).category_id == first.id
    assert book.filed(a_job(category_id=second.id)).category_id == second.id  # new to the book, so it reads
    assert book.filed(a_job(category_id=first.id)).category_id == second.id


def test_each_change_leaves_one_audit_entry_and_a_refused_one_none(dynamodb_tables):
    table = CategoryTable(dynamodb_tables.client, dynamodb_tables.jobs)
    changes = CategoryChanges(dynamodb_tables.client, dynamodb_tables.jobs, dynamodb_tables.audit, CategoryBook(table))
    changes.create(FULL, entry("category.create"))
    with pytest.raises(NameTaken):
        changes.create(a_category(), entry("category.create"))
    changes.delete(FULL, entry("category.delete"))

    items = dynamodb_tables.client.scan(TableName=dynamodb_tables.audit)["Items"]
    assert sorted(item["action"]["S"] for item in items) == ["category.create", "category.delete"]
