"""What fell due in the past: counted and made up for through the API."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.execution import ExecutionStatus, Trigger, ended, occurrence_of
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Lane
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job
from tests.functions.api_world import ApiWorld

SINCE = NOON - timedelta(hours=6)
SPAN = {"from": "2026-11-21T08:00:00Z", "to": "2026-11-21T11:00:00Z"}


class World(ApiWorld):
    """Alice has a job at each full hour since six; it ran at eight, and the sweeper has seen to the rest up to noon."""

    def __init__(self) -> None:
        super().__init__()
        self.job = a_job(cron_expression="0 * * * *", active_since=SINCE, created_at=SINCE, updated_at=SINCE)
        self.jobs.create(self.job, audited(SYSTEM_ACTOR, "job.test", self.job.id, NOON))
        self.runs.move_watermark(NOON)
        ran = occurrence_of(self.job, scheduled_for=NOON - timedelta(hours=4), trigger=Trigger.SCHEDULE)
        self.runs.record_missed(ended(ran, ExecutionStatus.SUCCESS, now=NOON))

    def ledger(self, **how):
        return self.ask("GET", f"/jobs/{self.job.id}/ledger", **how)

    def backfill(self, body=SPAN, **how):
        return self.ask("POST", f"/jobs/{self.job.id}/backfill", body, **how)


@pytest.fixture
def world():
    return World()


def test_a_ledger_accounts_for_every_occurrence_of_the_span(world):
    status, ledger = world.ledger(query="from=2026-11-21T08:00:00Z&to=2026-11-21T10:30:00Z", who="alice")

    assert status == 200
    assert ledger == {
        "from": "2026-11-21T08:00:00.000Z",
        "to": "2026-11-21T10:30:00.000Z",
        "expected": 3,
        "accounted": 1,
        "byOutcome": {"SUCCESS": 1},
        "open": 0,
        "missing": ["2026-11-21T09:00:00.000Z", "2026-11-21T10:00:00.000Z"],
        "periods": [
            {
                "from": "2026-11-21T08:00:00.000Z",
                "to": "2026-11-21T10:30:00.000Z",
                "cronExpression": "0 * * * *",
                "timezone": "UTC",
            }
        ],
    }


def test_a_ledger_is_of_the_last_day_unless_told_otherwise(world):
    ledger = world.ledger()[1]

    assert (ledger["from"], ledger["to"]) == ("2026-11-20T12:00:00.000Z", "2026-11-21T12:00:00.000Z")
    assert ledger["expected"] == 6


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("from=2026-11-21T08:00:00Z&to=2026-11-21T07:00:00Z", "from"),
        ("from=2026-10-01T08:00:00Z&to=2026-11-21T07:00:00Z", "to"),
        ("from=yesterday", "from"),
        ("from=2026-11-21T08:00:00", "from"),
    ],
)
def test_a_span_that_cannot_be_looked_at_is_refused_by_its_field(world, query, field):
    status, error = world.ledger(query=query)

    assert (status, [each["field"] for each in error["details"]]) == (422, [field])


def test_occurrences_without_a_record_are_queued_oldest_first(world):
    status, told = world.backfill()

    assert (status, told) == (202, {"expected": 4, "queued": 3, "already": 1})
    assert [tick.scheduled_for.hour for tick, _, _ in world.queue.sent] == [9, 10, 11]
    assert {lane for _, lane, _ in world.queue.sent} == {Lane.SHORT}
    (run, *_) = (each for each in world.runs.records.values() if each.trigger is Trigger.BACKFILL)
    assert (run.triggered_by, to_iso(run.asked_at)) == ("usr_alice", "2026-11-21T12:00:00.000Z")


def test_making_up_leaves_one_entry_and_asking_again_none(world):
    world.backfill()
    again = world.backfill()[1]

    assert again == {"expected": 4, "queued": 0, "already": 4}
    assert [(entry.action, dict(entry.changes)) for entry in world.audit.everything if entry.changes] == [
        (
            "job.backfill",
            {
                "from": [None, "2026-11-21T08:00:00.000Z"],
                "to": [None, "2026-11-21T11:00:00.000Z"],
                "expected": [None, 4],
            },
        )
    ]


def test_what_is_made_up_for_is_open_in_the_ledger(world):
    world.backfill()

    ledger = world.ledger(query="from=2026-11-21T08:00:00Z&to=2026-11-21T11:00:00Z")[1]

    assert (ledger["expected"], ledger["open"], ledger["missing"]) == (4, 3, [])


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"to": "2026-11-21T13:00:00Z"}, "to"),
        ({"from": "2026-11-21T11:30:00Z"}, "from"),
        ({"from": None}, "from"),
        ({"count": 3}, "count"),
    ],
)
def test_a_past_that_cannot_be_made_up_for_is_refused_by_its_field(world, changes, field):
    assert list(world.problems("POST", f"/jobs/{world.job.id}/backfill", SPAN | changes)) == [field]


def test_nothing_of_a_disabled_job_is_made_up_for(world):
    world.jobs.stored[world.job.id] = replace(world.job, is_active=False)

    assert world.backfill()[0] == 409


@pytest.mark.parametrize(("who", "reading", "running"), [("bob", 404, 404), ("rita", 200, 403), ("adam", 200, 202)])
def test_strangers_find_nothing_readers_may_look_and_administrators_may_run(world, who, reading, running):
    assert (world.ledger(who=who)[0], world.backfill(who=who)[0]) == (reading, running)


def test_the_ledger_reaches_back_for_as_long_as_the_category_keeps_executions(world):
    world.jobs.stored[world.job.id] = replace(world.job, kept_days=1)
    world.clock.advance(hours=22)

    found = world.ledger(query="from=2026-11-21T06:00:00Z&to=2026-11-21T11:00:00Z")[1]

    assert found["from"] == "2026-11-21T10:00:00.000Z"
