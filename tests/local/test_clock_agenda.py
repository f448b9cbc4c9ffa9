"""The agenda: what is due, in order, with replaced plans left out."""

from datetime import UTC, datetime, timedelta

from local.clock.agenda import Agenda, Due
from local.clock.payload import Invocation
from local.clock.retries import RetryPolicy, retry_policy

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def due(key: str, minutes: int, attempt: int = 1) -> Due:
    at = NOON + timedelta(minutes=minutes)
    return Due(key=key, at=at, scheduled=at, attempt=attempt)


def test_what_is_due_comes_in_order_of_time() -> None:
    agenda = Agenda()
    for key, minutes in (("c", 3), ("a", 1), ("b", 2), ("later", 9)):
        agenda.plan(due(key, minutes))

    found = [one.key for one in agenda.pop_due(NOON + timedelta(minutes=5))]

    assert found == ["a", "b", "c"]
    assert agenda.next_at() == NOON + timedelta(minutes=9)


def test_a_new_plan_replaces_the_one_before() -> None:
    agenda = Agenda()
    agenda.plan(due("a", 1))
    agenda.plan(due("a", 2))

    assert [one.at for one in agenda.pop_due(NOON + timedelta(hours=1))] == [NOON + timedelta(minutes=2)]


def test_a_forgotten_key_fires_no_more_but_its_retries_do() -> None:
    agenda = Agenda()
    agenda.plan(due("a", 1))
    agenda.retry(due("a", 2, attempt=2))
    agenda.forget("a")

    assert [one.attempt for one in agenda.pop_due(NOON + timedelta(hours=1))] == [2]


def test_what_is_planned_while_firing_is_taken_in_its_turn() -> None:
    agenda = Agenda()
    agenda.plan(due("a", 0))
    found = []

    for one in agenda.pop_due(NOON + timedelta(minutes=3)):
        found.append(one.at)
        agenda.plan(Due(key="a", at=one.at + timedelta(minutes=1), scheduled=one.at + timedelta(minutes=1)))

    assert found == [NOON + timedelta(minutes=minutes) for minutes in range(4)]


def test_retries_stop_at_the_policys_attempts_and_age() -> None:
    policy = retry_policy({"RetryPolicy": {"MaximumRetryAttempts": 2, "MaximumEventAgeInSeconds": 100}})

    first = policy.next_attempt(now=NOON, scheduled=NOON, attempt=1)
    third = policy.next_attempt(now=NOON, scheduled=NOON, attempt=3)
    old = policy.next_attempt(now=NOON + timedelta(seconds=100), scheduled=NOON, attempt=1)

    assert first == NOON + timedelta(seconds=1)
    assert third is None
    assert old is None
    assert retry_policy({}) == RetryPolicy(attempts=185, age=timedelta(days=1))


def test_the_context_attributes_are_filled_in() -> None:
    invocation = Invocation(
        schedule_arn="arn:aws:scheduler:us-east-1:000000000000:schedule/g/n",
        scheduled_time=datetime(2022, 3, 22, 18, 59, 43, tzinfo=UTC),
        execution_id="d32c5kddcf5bb8c3",
        attempt=1,
    )

    filled = invocation.fill(
        "<aws.scheduler.schedule-arn> <aws.scheduler.scheduled-time> "
        "<aws.scheduler.execution-id> <aws.scheduler.attempt-number> <aws.scheduler.other>"
    )

    assert filled == (
        "arn:aws:scheduler:us-east-1:000000000000:schedule/g/n 2022-03-22T18:59:43Z "
        "d32c5kddcf5bb8c3 1 <aws.scheduler.other>"
    )
