"""Jobs, their names, versions, registrations and audit entries: the fake and the table agree."""

from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.history import HistoryTable
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.dynamodb.job_items import job_to_item
from cron_manager.adapters.dynamodb.outcomes import OutcomeTables, batch_put
from cron_manager.adapters.dynamodb.registrations import RegistrationTable
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.errors import Conflict, NameTaken
from cron_manager.domain.execution import CallResult, ExecutionStatus, Trigger, attempted, claimed, ended, occurrence_of
from cron_manager.domain.job import (
    CatchUp,
    JobStatus,
    OnCrash,
    OverlapPolicy,
    RetryStrategy,
    deleted,
    disabled,
    edited,
    enabled,
)
from cron_manager.domain.schedule import DstGap, DstOverlap
from cron_manager.ports import DayCounts, Outcome
from tests.fakes.clock import NOON
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.outcomes import FakeOutcomes


class Tables:
    def __init__(self, tables) -> None:
        jobs = JobChanges(tables.client, tables.jobs, tables.audit)
        for each in (jobs, RegistrationTable(tables.client, tables.jobs)):
            for name in dir(each):
                if not name.startswith("_"):
                    setattr(self, name, getattr(each, name))


@pytest.fixture(params=["fake", "table"])
def jobs(request):
    return FakeJobs() if request.param == "fake" else Tables(request.getfixturevalue("dynamodb_tables"))


def entry(action="job.test"):
    return audited(SYSTEM_ACTOR, action, "job_x", NOON)


FULL = a_job(
    description="words",
    tags=("a", "b"),
    headers={"X-Key": "1"},
    query_params={"q": "2"},
    body="{}",
    timeout_ms=60_000,
    disabled_reason="because",
    start_at=NOON,
    end_at=NOON + timedelta(days=90),
    max_runs=7,
    jitter_seconds=90,
    catch_up=CatchUp.LAST,
    retry_strategy=RetryStrategy.STEPPED,
    retry_on=("network", "503"),
    on_crash=OnCrash.RETRY,
    overlap_policy=OverlapPolicy.QUEUE,
    callback_deadline_seconds=90,
    dst_gap=DstGap.RUN_AFTER,
    dst_overlap=DstOverlap.TWICE,
    calendar_ids=("cal_1", "cal_2"),
    paused_until=NOON + timedelta(hours=1),
    scheduled_since=NOON - timedelta(days=1),
    runs_used=2,
    last_at=NOON + timedelta(days=1),
)


def test_a_job_comes_back_as_it_went(jobs):
    jobs.create(FULL, entry())

    assert jobs.find(FULL.id) == FULL


def test_a_job_that_never_was_is_not_found(jobs):
    assert jobs.find(FULL.id) is None


def test_a_name_is_held_by_one_living_job_whatever_its_case(jobs):
    jobs.create(a_job(name="Backup"), entry())

    with pytest.raises(NameTaken):
        jobs.create(a_job(name="backup"), entry())


def test_a_renamed_job_frees_its_old_name_and_takes_the_new_one(jobs):
    job, other = a_job(name="old"), a_job(name="other")
    jobs.create(job, entry())
    jobs.create(other, entry())
    renamed = edited(job, {"name": "new"}, by="usr_alice", now=NOON)
    jobs.update(job, renamed, entry())

    jobs.create(a_job(name="old"), entry())
    with pytest.raises(NameTaken):
        jobs.update(other, edited(other, {"name": "NEW"}, by="usr_alice", now=NOON), entry())


def test_a_deleted_job_frees_its_name_and_stays_readable(jobs):
    job = a_job(name="gone")
    jobs.create(job, entry())
    jobs.update(job, deleted(job, by="usr_alice", now=NOON), entry())

    jobs.create(a_job(name="gone"), entry())
    assert jobs.find(job.id).deleted_at == NOON


def test_of_two_edits_of_the_same_version_one_is_refused(jobs):
    job = a_job()
    jobs.create(job, entry())
    jobs.update(job, edited(job, {"description": "first"}, by="usr_alice", now=NOON), entry())

    with pytest.raises(Conflict):
        jobs.update(job, edited(job, {"description": "second"}, by="usr_alice", now=NOON), entry())
    assert jobs.find(job.id).description == "first"


def test_only_enabled_living_jobs_have_occurrences(jobs):
    first, second, third = a_job(name="1"), a_job(name="2"), a_job(name="3")
    for job in (first, second, third):
        jobs.create(job, entry())
    jobs.update(second, disabled(second, reason=None, by="usr_alice", now=NOON), entry())
    jobs.update(third, deleted(third, by="usr_alice", now=NOON), entry())

    assert list(jobs.active_jobs()) == [first]
    assert sorted(job.id for job in jobs.living_jobs()) == sorted([first.id, second.id])


def test_the_index_of_active_jobs_holds_them_whole(jobs):
    jobs.create(FULL, entry())

    assert list(jobs.active_jobs()) == [FULL]


def test_a_job_stored_by_an_earlier_version_is_read_with_the_defaults(dynamodb_tables):
    job = a_job()
    item = job_to_item(job)
    item.pop("scheduledSince")
    dynamodb_tables.client.put_item(TableName=dynamodb_tables.jobs, Item=item)

    found = Tables(dynamodb_tables).find(job.id)

    assert set(item).isdisjoint({"startAt", "maxRuns", "jitterSeconds", "catchUp", "dstGap", "calendarIds", "lastAt"})
    assert found == job
    assert found.scheduled_since == job.active_since


def test_an_older_registration_does_not_overwrite_a_newer_one(jobs):
    jobs.registered("job_1", 3)
    jobs.registered("job_1", 2)

    assert jobs.states(["job_1"])["job_1"].registered_version == 3


def test_each_change_leaves_one_audit_entry_and_a_refused_one_none(dynamodb_tables):
    jobs = Tables(dynamodb_tables)
    job = a_job()
    jobs.create(job, entry("job.create"))
    jobs.update(job, edited(job, {"description": "x"}, by="usr_alice", now=NOON), entry("job.update"))
    with pytest.raises(Conflict):
        jobs.update(job, edited(job, {"description": "y"}, by="usr_alice", now=NOON), entry("job.update"))

    items = dynamodb_tables.client.scan(TableName=dynamodb_tables.audit)["Items"]
    assert sorted(item["action"]["S"] for item in items) == ["job.create", "job.update"]


def test_pages_go_from_the_newest_to_the_oldest(dynamodb_tables):
    jobs = Tables(dynamodb_tables)
    made = [a_job(name=f"job {number}") for number in range(5)]
    for job in made:
        jobs.create(job, entry())
    newest_first = sorted((job.id for job in made), reverse=True)

    first = [job.id for job in jobs.page(after=None, limit=3)]
    rest = [job.id for job in jobs.page(after=first[-1], limit=3)]

    assert first + rest == newest_first


# ---- what follows from outcomes


@pytest.fixture(params=["fake", "table"])
def outcomes(request):
    if request.param == "fake":
        return FakeOutcomes()
    tables = request.getfixturevalue("dynamodb_tables")
    return OutcomeTables(tables.client, tables.jobs, tables.executions)


JOB = a_job()


def outcome(number: int, status=ExecutionStatus.SUCCESS) -> Outcome:
    due = NOON + timedelta(minutes=number)
    claim = claimed(JOB, occurrence_of(JOB, scheduled_for=due, trigger=Trigger.SCHEDULE), attempt=1, fence="f", now=due)
    end = ended(attempted(claim, CallResult(status=status, duration_ms=50)), status, now=due + timedelta(seconds=2))
    return Outcome(execution=end, sequence=str(100 + number))


def test_outcomes_are_counted_once_however_they_are_batched_again(outcomes):
    first, second, third = outcome(1), outcome(2, ExecutionStatus.FAILED), outcome(3, ExecutionStatus.TIMEOUT)

    outcomes.count(JOB.id, [first, second])
    assert outcomes.count(JOB.id, [first, second]) is None
    state = outcomes.count(JOB.id, [second, third])

    assert (state.success_count, state.failure_count, state.consecutive_failures) == (1, 2, 2)
    assert state.status is JobStatus.FAILED
    assert state.average_duration_ms == 2000
    assert state.last_run_at == NOON + timedelta(minutes=3)


def test_the_latest_ten_that_count_are_kept_however_they_came_together(outcomes):
    ends = [ExecutionStatus.SUCCESS, ExecutionStatus.SKIPPED, ExecutionStatus.FAILED, ExecutionStatus.TIMEOUT]
    all_ended = [outcome(number, ends[number % 4]) for number in range(20)]
    counted = [str(each.execution.status) for each in all_ended if each.execution.status is not ExecutionStatus.SKIPPED]

    for start, end in ((0, 1), (1, 2), (2, 5), (5, 6), (6, 19), (19, 20)):
        state = outcomes.count(JOB.id, all_ended[start:end])
        told = [run.status for run in state.recent_runs]
        so_far = len([each for each in all_ended[:end] if each.execution.status is not ExecutionStatus.SKIPPED])
        assert told == counted[:so_far][::-1][:10]

    assert {run.duration_ms for run in state.recent_runs} == {2000}
    assert outcomes.state(JOB.id).recent_runs == state.recent_runs


def test_the_state_says_how_the_job_stood_before_what_was_counted_last(outcomes):
    unknown = outcomes.state(JOB.id)
    outcomes.count(JOB.id, [outcome(1, ExecutionStatus.FAILED)])
    counted = outcomes.count(JOB.id, [outcome(2)])
    outcomes.count(JOB.id, [outcome(2)])

    assert (unknown.status_before, unknown.status) == (JobStatus.PENDING, JobStatus.PENDING)
    assert (counted.status_before, counted.status) == (JobStatus.FAILED, JobStatus.SUCCESS)
    assert outcomes.state(JOB.id) == counted


def test_a_success_ends_the_row_of_failures(outcomes):
    outcomes.count(JOB.id, [outcome(1, ExecutionStatus.FAILED), outcome(2, ExecutionStatus.CRASHED)])

    state = outcomes.count(JOB.id, [outcome(3), outcome(4, ExecutionStatus.FAILED)])

    assert state.consecutive_failures == 1


def test_what_ran_for_nobody_counts_for_nobody(outcomes):
    state = outcomes.count(
        JOB.id, [outcome(1), outcome(2, ExecutionStatus.MISSED), outcome(3, ExecutionStatus.SKIPPED)]
    )

    assert (state.success_count, state.failure_count, state.consecutive_failures) == (1, 0, 0)
    assert state.status is JobStatus.SUCCESS


def test_a_job_enabled_again_begins_its_row_of_failures_anew(dynamodb_tables):
    jobs = Tables(dynamodb_tables)
    outcomes = OutcomeTables(dynamodb_tables.client, dynamodb_tables.jobs, dynamodb_tables.executions)
    jobs.create(JOB, entry())
    outcomes.count(JOB.id, [outcome(1, ExecutionStatus.FAILED), outcome(2, ExecutionStatus.FAILED)])
    off = disabled(JOB, reason=None, by="usr_alice", now=NOON)
    jobs.update(JOB, off, entry())
    jobs.update(off, enabled(off, by="usr_alice", now=NOON), entry())

    state = outcomes.count(JOB.id, [outcome(3, ExecutionStatus.FAILED)])

    assert (state.consecutive_failures, state.failure_count) == (1, 3)


def test_a_batch_is_noted_once(outcomes):
    batch = [outcome(1), outcome(2, ExecutionStatus.FAILED)]

    assert outcomes.note_batch(batch, NOON)
    assert not outcomes.note_batch(batch, NOON)


def test_the_day_s_list_and_counts_tell_what_ended(dynamodb_tables):
    noted = OutcomeTables(dynamodb_tables.client, dynamodb_tables.jobs, dynamodb_tables.executions)
    noted.note_batch([outcome(1), outcome(2, ExecutionStatus.FAILED)], NOON)
    noted.note_batch([outcome(3)], NOON)
    noted.note_batch([outcome(3)], NOON)
    history = HistoryTable(dynamodb_tables.client, dynamodb_tables.executions)

    entries = history.ended_on("2026-11-21", before=None, limit=10)
    later = history.ended_on("2026-11-21", before=entries[0].position, limit=10)

    assert history.counts_on(NOON) == DayCounts(by_status={"SUCCESS": 2, "FAILED": 1}, batches=2)
    assert history.quiet_days(NOON - timedelta(days=2), NOON) == {"2026-11-19", "2026-11-20"}
    assert history.ended_on("2026-11-21", before=entries[1].position, limit=1) == entries[2:]
    assert (
        history.ended_on("2026-11-21", before=None, limit=9, until=NOON + timedelta(minutes=2, seconds=30))
        == entries[1:]
    )
    hours = [NOON - timedelta(hours=number) for number in range(-1, 150)]
    assert history.counts_by_hour(hours) == {NOON: {"SUCCESS": 2, "FAILED": 1}}
    assert [each.status for each in entries] == ["SUCCESS", "FAILED", "SUCCESS"]
    assert [each.execution_id for each in later] == [each.execution_id for each in entries[1:]]


def test_a_batch_that_an_earlier_version_has_noted_is_read_all_the_same(dynamodb_tables):
    noted = batch_put(dynamodb_tables.executions, [outcome(1).execution, outcome(2).execution], NOON, "digest")
    lines = noted["Item"]["entries"]["S"].split("\n")
    noted["Item"]["entries"] = encode(lines)
    dynamodb_tables.client.put_item(**noted)
    history = HistoryTable(dynamodb_tables.client, dynamodb_tables.executions)

    entries = history.ended_on("2026-11-21", before=None, limit=10)

    assert [f"{each.execution_id} {each.status}" for each in entries] == lines[::-1]
    assert history.jobs_that_ran(NOON, NOON) == {outcome(1).execution.job_id}
