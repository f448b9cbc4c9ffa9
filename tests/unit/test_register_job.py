"""EventBridge agrees with the table."""

from datetime import timedelta

import pytest

from cron_manager.domain.job import deleted, disabled, edited, enabled, paused
from cron_manager.usecases import schedule_entries as wanted
from cron_manager.usecases.register_job import RegisterJob, RepairDrift, drift_of
from cron_manager.usecases.schedule_entries import schedule_entries
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.executions import FakeQueue
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.scheduler import FakeScheduler


@pytest.fixture
def scheduler():
    return FakeScheduler()


FAR = NOON + timedelta(days=365)


def register(scheduler, jobs, now=NOON, queue=None):
    return RegisterJob(scheduler=scheduler, registrations=jobs, queue=queue or FakeQueue(), now=FakeClock(now))


def repair(scheduler, jobs, now=NOON, deadline=FAR):
    mend = RepairDrift(scheduler=scheduler, registrations=jobs, find=jobs.find, now=FakeClock(now))
    return mend(jobs.active_jobs(), deadline)


def test_a_new_job_gets_its_schedule_and_is_noted_as_registered(scheduler):
    job = a_job()
    jobs = FakeJobs(job)

    register(scheduler, jobs)(None, job)

    (entry,) = scheduler.entries.values()
    assert entry.expression == "cron(* * * * ? *)"
    assert entry.name.startswith(job.id)
    assert len(entry.name) <= 64
    assert jobs.registered_versions[job.id] == 1


def test_a_day_or_schedule_gets_two(scheduler):
    job = a_job(cron_expression="0 9 1,15 * fri")

    register(scheduler, FakeJobs(job))(None, job)

    assert sorted(entry.expression for entry in scheduler.entries.values()) == [
        "cron(0 9 1,15 * ? *)",
        "cron(0 9 ? * 6 *)",
    ]


def test_a_changed_schedule_replaces_the_old_one(scheduler):
    job = a_job()
    registrar = register(scheduler, FakeJobs(job))
    registrar(None, job)
    changed = edited(job, {"cron_expression": "0 3 * * *"}, by="usr_alice", now=NOON)

    registrar(job, changed)

    assert [entry.expression for entry in scheduler.entries.values()] == ["cron(0 3 * * ? *)"]


def test_a_change_that_leaves_the_schedule_alone_asks_eventbridge_for_nothing(scheduler):
    job = a_job()
    jobs = FakeJobs(job)
    registrar = register(scheduler, jobs)
    registrar(None, job)
    writes = scheduler.writes

    registrar(job, edited(job, {"description": "new words"}, by="usr_alice", now=NOON))

    assert scheduler.writes == writes
    assert jobs.registered_versions[job.id] == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda job: disabled(job, reason=None, by="usr_alice", now=NOON),
        lambda job: deleted(job, by="usr_alice", now=NOON),
    ],
)
def test_a_job_that_is_disabled_or_deleted_loses_its_schedule(scheduler, change):
    job = a_job()
    registrar = register(scheduler, FakeJobs(job))
    registrar(None, job)

    registrar(job, change(job))

    assert scheduler.entries == {}


def test_the_sweep_creates_what_a_failure_left_out(scheduler):
    job = a_job()
    jobs = FakeJobs(job)
    scheduler.down = True
    with pytest.raises(ConnectionError):
        register(scheduler, jobs)(None, job)
    scheduler.down = False

    assert repair(scheduler, jobs) == 1
    assert len(scheduler.entries) == 1
    assert jobs.registered_versions[job.id] == 1


def test_the_sweep_deletes_orphans(scheduler):
    job = a_job()
    (entry,) = schedule_entries(job, NOON)
    scheduler.create(entry, None)

    assert repair(scheduler, FakeJobs()) == 1
    assert scheduler.entries == {}


def test_the_sweep_believes_the_job_and_not_a_stale_list(scheduler):
    job = a_job()
    (entry,) = schedule_entries(job, NOON)
    scheduler.create(entry, None)
    jobs = FakeJobs(job)

    mend = RepairDrift(scheduler=scheduler, registrations=jobs, find=jobs.find, now=FakeClock())

    repaired = mend([], FAR)

    assert repaired == 0
    assert list(scheduler.entries) == [entry.name]


def test_two_sweeps_in_a_row_find_nothing_the_second_time(scheduler):
    jobs = FakeJobs(a_job(), a_job(name="other", cron_expression="0 9 1 * mon"))

    assert repair(scheduler, jobs) == 3
    assert repair(scheduler, jobs) == 0


def test_a_sweep_stops_when_eventbridge_takes_no_more_and_the_next_one_goes_on(scheduler):
    jobs = FakeJobs(*(a_job(name=f"job {number}") for number in range(3)))
    scheduler.takes = 1

    first = repair(scheduler, jobs)
    scheduler.takes = None
    second = repair(scheduler, jobs)

    assert (first, second) == (1, 2)
    assert jobs.registration_errors == {}


def test_a_job_enabled_again_counts_from_then(scheduler):
    job = disabled(a_job(), reason="maintenance", by="usr_alice", now=NOON)

    again = enabled(job, by="usr_alice", now=NOON + timedelta(hours=1))

    assert again.disabled_reason is None
    assert not again.is_due(NOON)
    assert len(schedule_entries(again, NOON)) == 1


def test_a_rate_begins_at_its_next_minute_in_phase(scheduler):
    job = a_job(cron_expression="@every 7m", scheduled_since=NOON - timedelta(minutes=60, seconds=33))

    register(scheduler, FakeJobs(job))(None, job)

    ((name, entry),) = scheduler.entries.items()
    assert entry.expression == "rate(7 minutes)"
    assert scheduler.starts[name] == NOON + timedelta(minutes=2)  # 10:59 and nine times seven minutes


def test_a_start_in_the_future_is_asked_for_and_a_past_one_is_not(scheduler):
    soon = a_job(cron_expression="0 9 * * *", start_at=NOON + timedelta(days=1))
    begun = a_job(name="begun", cron_expression="0 9 * * *", start_at=NOON - timedelta(days=1))

    for job in (soon, begun):
        register(scheduler, FakeJobs(job))(None, job)

    starts = {scheduler.entries[name].job_id: start for name, start in scheduler.starts.items()}
    assert starts == {soon.id: NOON + timedelta(days=1) - timedelta(minutes=2), begun.id: None}


def test_a_rate_whose_start_lies_ahead_begins_there(scheduler):
    start = NOON + timedelta(days=1, seconds=20)
    job = a_job(cron_expression="@every 1h", start_at=start)

    register(scheduler, FakeJobs(job))(None, job)

    assert list(scheduler.starts.values()) == [start.replace(second=0)]


def test_time_passing_does_not_change_what_a_schedule_is_called(scheduler):
    jobs = [
        a_job(cron_expression=expression, timezone="Europe/Berlin", start_at=NOON + timedelta(hours=1))
        for expression in ("* * * * *", "@every 5m", "30 2 * * *", "0 0 9 1 * mon")
    ]

    for job in jobs:
        names = {
            tuple(entry.name for entry in schedule_entries(job, NOON + timedelta(days=day))) for day in (0, 1, 400)
        }
        assert len(names) == 1


def test_another_layout_gives_every_schedule_another_name(monkeypatch):
    (entry,) = schedule_entries(a_job(), NOON)

    monkeypatch.setattr(wanted, "_LAYOUT", "another")

    (changed,) = schedule_entries(a_job(id=entry.job_id), NOON)
    assert changed.name != entry.name


@pytest.mark.parametrize(
    "changes",
    [
        {"cron_expression": "@at 2026-11-21T12:00:00Z"},
        {"cron_expression": "@every 1h", "end_at": NOON},
        {"cron_expression": "0 * * * *", "last_at": NOON},
    ],
)
def test_a_job_that_has_ended_keeps_its_schedules_for_ten_minutes_and_gets_no_new_ones(scheduler, changes):
    job = a_job(timezone="UTC", **changes)
    jobs = FakeJobs(job)
    register(scheduler, jobs, NOON - timedelta(minutes=5))(None, job)
    assert len(scheduler.entries) == 1

    assert repair(scheduler, jobs, NOON + timedelta(minutes=9, seconds=59)) == 0
    assert repair(scheduler, jobs, NOON + timedelta(minutes=10)) == 1
    assert scheduler.entries == {}

    register(scheduler, jobs, NOON + timedelta(minutes=5))(None, job)
    assert scheduler.entries == {}


def test_a_rate_that_would_begin_after_its_end_is_not_asked_for(scheduler):
    job = a_job(cron_expression="@every 1h", scheduled_since=NOON - timedelta(minutes=1), end_at=NOON)

    assert register(scheduler, FakeJobs(job))(None, job)

    assert scheduler.entries == {}
    assert repair(scheduler, FakeJobs(job)) == 0


def test_a_paused_job_s_schedules_begin_when_the_pause_ends(scheduler):
    until = NOON + timedelta(days=7)
    hourly, often = a_job(), a_job(name="often", cron_expression="@every 7m", scheduled_since=NOON)
    jobs = [paused(job, until=until, reason=None, by="usr_alice", now=NOON) for job in (hourly, often)]

    for before, after in zip((hourly, often), jobs, strict=True):
        registrar = register(scheduler, FakeJobs(after))
        registrar(None, before)
        registrar(before, after)

    starts = {scheduler.entries[name].job_id: start for name, start in scheduler.starts.items()}
    assert starts == {hourly.id: until - timedelta(minutes=2), often.id: until}
    assert (until - NOON) % timedelta(minutes=7) == timedelta(0)
    assert repair(scheduler, FakeJobs(*jobs), until + timedelta(days=1)) == 0


def test_a_refused_schedule_is_told_to_the_owner_and_leaves_the_old_one(scheduler):
    job = a_job()
    jobs = FakeJobs(job)
    registrar = register(scheduler, jobs)
    registrar(None, job)
    changed = edited(job, {"cron_expression": "0 9 1 * fri"}, by="usr_alice", now=NOON)
    scheduler.refused = {"cron(0 9 ? * 6 *)"}

    assert registrar(job, changed) is False

    assert "cron(* * * * ? *)" in {entry.expression for entry in scheduler.entries.values()}
    assert "refuses" in jobs.registration_errors[job.id]
    assert jobs.registered_versions[job.id] == 1


def test_one_refused_job_does_not_keep_the_sweep_from_mending_the_others(scheduler):
    refused, fine = a_job(cron_expression="0 9 L * *"), a_job(name="fine")
    jobs = FakeJobs(refused, fine)
    scheduler.refused = {"cron(0 9 L * ? *)"}

    assert repair(scheduler, jobs) == 1

    assert [entry.job_id for entry in scheduler.entries.values()] == [fine.id]
    assert refused.id in jobs.registration_errors


def test_a_deployment_s_job_needs_no_schedule(scheduler):
    job = a_job(cron_expression="@reboot")
    jobs = FakeJobs(job)

    assert register(scheduler, jobs)(None, job)

    assert scheduler.entries == {}
    assert jobs.registered_versions[job.id] == 1


def test_a_sweep_that_runs_out_of_time_mends_the_rest_the_next_time(scheduler):
    jobs = FakeJobs(*(a_job(name=f"job {number}") for number in range(3)))

    assert repair(scheduler, jobs, deadline=NOON) == 0
    assert repair(scheduler, jobs) == 3


def test_what_is_due_before_eventbridge_ticks_for_a_new_schedule_is_sent_by_the_registrar(scheduler):
    job = a_job(cron_expression="*/20 * * * * *", active_since=NOON)
    queue = FakeQueue()

    register(scheduler, FakeJobs(job), now=NOON + timedelta(seconds=25), queue=queue)(None, job)

    assert [(tick.scheduled_for - NOON, tick.occurrence, delay) for tick, _, delay in queue.sent] == [
        (timedelta(seconds=20), True, timedelta(0)),
        (timedelta(seconds=40), True, timedelta(seconds=15)),
        (timedelta(seconds=60), True, timedelta(seconds=35)),
        (timedelta(seconds=80), True, timedelta(seconds=55)),
    ]


def test_a_change_that_leaves_the_schedules_alone_sends_nothing(scheduler):
    job = a_job()
    queue = FakeQueue()
    registrar = register(scheduler, FakeJobs(job), queue=queue)
    registrar(None, job)
    queue.sent.clear()

    registrar(job, edited(job, {"description": "other"}, by="usr_alice", now=NOON))

    assert queue.sent == []


def test_an_instant_within_the_present_minute_is_sent_although_eventbridge_would_come_too_late(scheduler):
    job = a_job(cron_expression=f"@at {NOON + timedelta(seconds=45):%Y-%m-%dT%H:%M:%SZ}", active_since=NOON)
    queue = FakeQueue()

    register(scheduler, FakeJobs(job), now=NOON + timedelta(seconds=20), queue=queue)(None, job)

    assert [(tick.scheduled_for - NOON, delay) for tick, _, delay in queue.sent] == [
        (timedelta(seconds=45), timedelta(seconds=25))
    ]


def test_drift_is_what_no_job_wants_and_what_jobs_lack(scheduler):
    kept, lost = a_job(), a_job(cron_expression="0 3 * * *")
    register(scheduler, FakeJobs(kept))(None, kept)
    gone = a_job(cron_expression="0 9 1,15 * fri")
    register(scheduler, FakeJobs(gone))(None, gone)

    found = drift_of([kept, lost], set(scheduler.names()), NOON)

    assert found.orphans == {entry.name for entry in schedule_entries(gone, NOON)}
    assert found.missing == {entry.name for entry in schedule_entries(lost, NOON)}
    assert found.job_ids == sorted([gone.id, lost.id])
    assert not drift_of([kept, gone], set(scheduler.names()), NOON)


def test_a_schedule_near_its_end_is_no_drift_whether_it_is_there_or_not(scheduler):
    job = a_job(end_at=NOON + timedelta(seconds=30))
    present = {entry.name for entry in schedule_entries(job, NOON)}

    assert not drift_of([job], present, NOON + timedelta(minutes=9))
    assert not drift_of([job], set(), NOON + timedelta(minutes=9))
