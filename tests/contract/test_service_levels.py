"""The hours' counts tell how punctually runs began and in which minutes the canary was answered."""

from datetime import timedelta

from cron_manager.adapters.dynamodb.history import HistoryTable
from cron_manager.adapters.dynamodb.outcomes import OutcomeTables
from cron_manager.domain.canary import CANARY_ID
from cron_manager.domain.execution import Execution, ExecutionStatus, Trigger, claimed, ended, occurrence_of
from cron_manager.domain.service_levels import Tally
from cron_manager.ports import DayCounts, Outcome
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

HOUR = timedelta(hours=1)


def a_run(minute: int, status=ExecutionStatus.SUCCESS, *, lag: float = 0, **changes: object) -> Execution:
    """An occurrence that began some seconds after it was due."""
    job, due = a_job(**changes), NOON + timedelta(minutes=minute)
    begun = due + timedelta(seconds=lag)
    occurrence = occurrence_of(job, scheduled_for=due, trigger=Trigger.SCHEDULE)
    return ended(claimed(job, occurrence, attempt=1, fence="f", now=begun), status, now=begun)


def stores(tables) -> tuple[OutcomeTables, HistoryTable]:
    return (
        OutcomeTables(tables.client, tables.jobs, tables.executions),
        HistoryTable(tables.client, tables.executions),
    )


def test_a_batch_adds_to_what_began_in_time_once(dynamodb_tables):
    outcomes, history = stores(dynamodb_tables)
    missed = ended(
        occurrence_of(a_job(), scheduled_for=NOON, trigger=Trigger.SCHEDULE), ExecutionStatus.MISSED, now=NOON
    )
    runs = [a_run(0), a_run(1, lag=45), a_run(2, lag=400), missed]
    batch = [Outcome(execution=run, sequence=str(number)) for number, run in enumerate(runs)]
    outcomes.note_batch(batch, NOON)
    outcomes.note_batch(batch, NOON)

    served = history.served_by_hour([NOON, NOON + HOUR])[NOON]

    assert [served.starts(seconds) for seconds in (30, 60, 300)] == [
        Tally(good=1, total=4),
        Tally(good=2, total=4),
        Tally(good=2, total=4),
    ]
    assert history.counts_on(NOON) == DayCounts(by_status={"SUCCESS": 3, "MISSED": 1}, batches=1)


def test_a_minute_of_the_canary_counts_once_and_in_no_total(dynamodb_tables):
    outcomes, history = stores(dynamodb_tables)
    answered = [a_run(minute, id=CANARY_ID) for minute in (1, 2, 61)]
    unanswered = a_run(3, ExecutionStatus.TIMEOUT, id=CANARY_ID)

    outcomes.note_canary([*answered, unanswered])
    outcomes.note_canary(answered)

    served = history.served_by_hour([NOON, NOON + HOUR])
    assert (served[NOON].api, served[NOON + HOUR].api) == (Tally(good=2, total=3), Tally(good=1, total=1))
    assert history.counts_by_hour([NOON]) == {NOON: {}}
    assert history.counts_on(NOON) == DayCounts(by_status={}, batches=0)


def test_an_hour_stays_small(dynamodb_tables):
    """So that a batch costs no more for what it counts."""
    outcomes, _ = stores(dynamodb_tables)
    outcomes.note_canary([a_run(minute, id=CANARY_ID) for minute in range(60)])
    for number, lag in enumerate((0, 0.15, 0.3, 0.7, 1.5, 3, 7, 15, 25, 45, 90, 200, 400)):
        for status in (status for status in ExecutionStatus if status.is_terminal):
            run = a_run(number, status, lag=lag)
            outcomes.note_batch([Outcome(execution=run, sequence=f"{number}{status}")], NOON)

    (item,) = dynamodb_tables.client.query(
        TableName=dynamodb_tables.executions,
        KeyConditionExpression="pk = :day",
        ExpressionAttributeValues={":day": {"S": f"STATS#{NOON:%Y-%m-%d}"}},
    )["Items"]

    assert sum(len(name) + len(str(*value.values())) for name, value in item.items()) < 1024
