"""What is found in the catalogue, in which order, and where a page goes on."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cron_manager.domain.catalogue import JobRow, next_runs_of, row_of
from cron_manager.domain.catalogue_search import JobFilter, JobOrder, read, search, written
from cron_manager.domain.job import JobState, JobStatus
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job


def a_row(name: str = "backup", state: JobState | None = None, **changes) -> JobRow:
    job = a_job(name=name, id=f"job_{name}", **changes)
    return row_of(job, state or JobState(), next_runs_of(job, NOON))


def names(rows, order: str = "name", **wanted) -> list[str]:
    return [row.name for row in search(rows, JobFilter(**wanted), JobOrder(order), NOON).rows]


def test_without_a_filter_everything_is_found():
    assert names([a_row("b"), a_row("A")]) == ["A", "b"]


@pytest.mark.parametrize(
    "words", ["ACME", "week", "Reports", "example.org/in"], ids=["name", "description", "tag", "address"]
)
def test_a_search_ignores_case_and_looks_at_everything_that_a_list_shows(words):
    fits = a_row("acme", description="each week", tags=("reports",), endpoint_url="https://example.org/in")

    assert names([fits, a_row("other")], search=words) == ["acme"]


def test_a_secret_in_an_address_is_not_found():
    assert names([a_row(endpoint_url="https://example.org/?token=hunter22")], search="hunter22") == []


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        ({"is_active": False}, {"is_active": False}),
        ({"owner_id": "usr_bob"}, {"owner_id": "usr_bob"}),
        ({"seen_by": "usr_bob"}, {"owner_id": "usr_bob"}),
        ({"tag": "Nightly"}, {"tags": ("nightly", "x")}),
        ({"status": "FAILED"}, {"state": JobState(status=JobStatus.FAILED)}),
    ],
)
def test_each_filter_keeps_what_fits_it(wanted, fits):
    assert names([a_row("fits", **fits), a_row("other")], **wanted) == ["fits"]


def test_filters_hold_together():
    rows = [a_row("a", tags=("x",)), a_row("b", tags=("x",), is_active=False), a_row("c")]

    assert names(rows, tag="x", is_active=True) == ["a"]


@pytest.mark.parametrize("order", ["lastRunAt", "-lastRunAt"])
def test_jobs_without_the_value_come_last_either_way(order):
    rows = [a_row("never"), a_row("ran", JobState(last_run_at=NOON))]

    assert names(rows, order) == ["ran", "never"]


def test_the_next_run_sorts_as_an_instant_and_a_job_that_is_over_last():
    rows = [a_row("over", is_active=False), a_row("daily", cron_expression="0 3 * * *"), a_row("each minute")]

    assert names(rows, "nextRunAt") == ["each minute", "daily", "over"]


@pytest.mark.parametrize("order", [*JobOrder])
def test_pages_add_up_to_the_whole_list(order):
    states = [JobState(), JobState(status=JobStatus.FAILED, last_run_at=NOON), JobState(last_run_at=NOON)]
    rows = [a_row(f"job {number % 7}{number}", states[number % 3], is_active=number % 2 == 0) for number in range(20)]
    found = search(rows, JobFilter(), order, NOON)

    seen, place = [], None
    while page := found.after(read(written(place)) if place else None, 3):
        seen += page
        place = found.place_of(page[-1])

    assert seen == list(found.rows)
    assert len(seen) == 20


@pytest.mark.parametrize("order", ["name", "-name"])
def test_a_page_goes_on_at_its_place_although_the_job_there_is_gone_and_others_came(order):
    rows = [a_row(name) for name in "bdfh"]
    found = search(rows, JobFilter(), JobOrder(order), NOON)
    gone = found.rows[1]

    changed = [row for row in rows if row is not gone] + [a_row("a"), a_row("e"), a_row("z")]
    left = search(changed, JobFilter(), JobOrder(order), NOON).after(found.place_of(gone), 99)

    assert [row.name for row in left] == (["e", "f", "h", "z"] if order == "name" else ["e", "d", "b", "a"])


@given(
    runs=st.lists(st.lists(st.integers(1, 40), min_size=1, max_size=3, unique=True), max_size=30),
    ends=st.sets(st.integers(0, 29)),
    later=st.integers(0, 12),
)
def test_the_soonest_runs_are_right_although_the_order_is_some_seconds_old(runs, ends, later):
    since = int(NOON.timestamp())
    rows = [
        a_row(f"job {number}")._replace(
            next_runs=[since + second for second in sorted(seconds)] + ([0] if number in ends else [])
        )
        for number, seconds in enumerate(runs)
    ]
    now = NOON + timedelta(seconds=later)

    found = search(rows, JobFilter(), JobOrder.NEXT_RUN, NOON).next_runs(now, 5)

    assert found == sorted((second, row) for row in rows if (second := row.next_run(now.timestamp())))[:5]


def test_how_many_stand_how_is_counted_once():
    rows = [a_row("one"), a_row("two", is_active=False), a_row("three", JobState(status=JobStatus.FAILED))]

    found = search(rows, JobFilter(), JobOrder.NAME, NOON)

    assert found.standing == {(True, "PENDING"): 1, (False, "PENDING"): 1, (True, "FAILED"): 1}
    assert found.standing is found.standing
