"""Live messages by roles by ownership: what is told of a job reaches those who may read the job, whatever it is."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from cron_manager.adapters.websocket import heard_by
from cron_manager.domain.access import Role
from cron_manager.domain.execution import ExecutionStatus, Trigger, claimed, ended, occurrence_of
from cron_manager.domain.identity import Connection
from cron_manager.ports import LiveEvent
from cron_manager.usecases.announce import execution_events, job_events
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

JOB = a_job(owner_id="usr_alice")
OTHER = a_job(owner_id="usr_alice")
QUEUED = occurrence_of(JOB, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
STARTED = claimed(JOB, QUEUED, attempt=1, fence="f", now=NOON)
EVENTS: dict[str, LiveEvent] = {
    event.type: event
    for events in (
        job_events(None, JOB, NOON),
        job_events(JOB, replace(JOB, version=2, cron_expression="0 3 * * *"), NOON),
        job_events(JOB, replace(JOB, deleted_at=NOON), NOON),
        execution_events(QUEUED, STARTED, NOON),
        execution_events(STARTED, ended(STARTED, ExecutionStatus.SUCCESS, now=NOON), NOON),
        execution_events(STARTED, ended(STARTED, ExecutionStatus.FAILED, now=NOON), NOON),
    )
    for event in events
}
LISTENERS = {
    ("usr_alice", Role.USER): True,
    ("usr_bob", Role.USER): False,
    ("usr_alice", Role.READ_ONLY): True,
    ("usr_rita", Role.READ_ONLY): True,
    ("usr_adam", Role.ADMIN): True,
}


def connection(user_id: str, role: Role, *job_ids: str) -> Connection:
    until = NOON + timedelta(hours=2)
    return Connection(id="c", user_id=user_id, role=role, job_ids=frozenset(job_ids), expires_at=until)


def test_every_kind_of_message_is_tried():
    assert EVENTS.keys() == {
        "cron:created",
        "cron:updated",
        "cron:deleted",
        "schedule:changed",
        "execution:started",
        "execution:completed",
        "execution:failed",
    }


@pytest.mark.parametrize(("kind", "listener"), list(product(EVENTS, LISTENERS)))
def test_a_message_reaches_those_who_may_read_the_job(kind, listener):
    assert bool(heard_by(connection(*listener), [EVENTS[kind]])) is LISTENERS[listener]


@pytest.mark.parametrize(("kind", "listener"), list(product(EVENTS, LISTENERS)))
def test_asking_for_a_job_gives_nobody_more(kind, listener):
    asked = connection(*listener, JOB.id)

    assert bool(heard_by(asked, [EVENTS[kind]])) is LISTENERS[listener]
    assert heard_by(connection(*listener, OTHER.id), [EVENTS[kind]]) == []
