"""What people are told because jobs fail, recover, are missed or are disabled."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.circuit import Circuit
from cron_manager.domain.execution import ErrorCategory, ExecutionStatus, Trigger, ended, occurrence_of
from cron_manager.domain.job import JobState, JobStatus, disabled
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job
from tests.unit.alert_world import AlertWorld, a_failure, a_success

MINUTE = timedelta(minutes=1)


def jobs_on_one_host(count, **changes):
    return [a_job(name=f"job {number}", disable_after_failures=0, **changes) for number in range(count)]


def test_a_job_that_fails_is_told_of_once_and_once_more_when_it_has_recovered():
    job = a_job(name="nightly", disable_after_failures=0)
    world = AlertWorld(job)

    world.end(a_failure(job))
    world.end(a_failure(job, NOON + MINUTE))
    world.end(a_success(job, NOON + 2 * MINUTE))

    failed, recovered = world.told()
    assert (failed.alert.title, failed.alert.description) == ("“nightly” fails on example.com", "refused")
    assert recovered.alert.title == "“nightly” runs again on example.com"
    assert recovered.alert.incident == failed.id
    assert failed.resolved_at == recovered.alert.at


def test_five_hundred_jobs_of_a_host_that_is_down_are_one_alert_one_recovery_and_two_messages():
    jobs = jobs_on_one_host(500)
    world = AlertWorld(*jobs)
    world.open_channel()

    for start in range(0, 500, 100):  # as the stream brings them
        world.end(*(a_failure(job) for job in jobs[start : start + 100]))
    world.work()
    for start in range(0, 500, 100):
        world.end(*(a_success(job, NOON + MINUTE) for job in jobs[start : start + 100]))
    world.work()

    assert world.kinds() == ["job-failed", "recovered"]
    assert world.sent() == ["500 jobs fail on example.com", "All 500 jobs run again on example.com"]
    assert [each.job_count for each in world.told()] == [500, 500]
    assert world.incidents.stored == {}


def test_whoever_joins_after_the_message_is_told_of_again_when_the_group_has_doubled():
    jobs = jobs_on_one_host(9)
    world = AlertWorld(*jobs)
    world.open_channel()

    for number, job in enumerate(jobs):
        world.end(a_failure(job, NOON + number * MINUTE))
        world.work()

    counts = [letter.data["jobCount"] for _, letter in world.sender.sent]
    assert counts == [1, 2, 4, 8]


def test_a_batch_that_is_heard_again_tells_nobody_twice():
    jobs = jobs_on_one_host(3)
    world = AlertWorld(*jobs)

    batch = world.end(a_failure(jobs[0]), a_failure(jobs[1]), a_success(jobs[0], NOON + MINUTE))
    again = list(world.notifications.stored)
    world.follow(batch)

    assert list(world.notifications.stored) == again


def test_an_alert_that_a_crash_has_cut_short_is_raised_when_the_batch_comes_again(monkeypatch):
    job = a_job(disable_after_failures=0)
    world = AlertWorld(job)
    raise_alert = world.notifications.raise_alert
    monkeypatch.setattr(world.notifications, "raise_alert", lambda _alert: (_ for _ in ()).throw(ConnectionError()))

    with pytest.raises(ConnectionError):
        world.end(a_failure(job))
    monkeypatch.setattr(world.notifications, "raise_alert", raise_alert)
    world._sequence = 0  # the same record
    world.end(a_failure(job))

    assert world.kinds() == ["job-failed"]
    assert world.outcomes.states[job.id].failure_count == 1


def test_a_recovery_that_a_crash_has_cut_short_is_told_when_the_batch_comes_again(monkeypatch):
    job = a_job(disable_after_failures=0)
    world = AlertWorld(job)
    world.end(a_failure(job))
    resolve = world.notifications.resolve
    monkeypatch.setattr(world.notifications, "resolve", lambda *_: (_ for _ in ()).throw(ConnectionError()))

    with pytest.raises(ConnectionError):
        world.end(a_success(job, NOON + MINUTE))
    monkeypatch.setattr(world.notifications, "resolve", resolve)
    world._sequence -= 1  # the same record
    world.end(a_success(job, NOON + MINUTE))

    assert world.kinds() == ["job-failed", "recovered"]


def test_what_the_target_refuses_is_the_job_s_own_trouble():
    jobs = jobs_on_one_host(2)
    world = AlertWorld(*jobs)

    world.end(*(a_failure(job, category=ErrorCategory.CLIENT, response_status=404) for job in jobs))

    assert sorted(each.alert.title for each in world.told()) == ["“job 0” fails", "“job 1” fails"]


def test_a_fourth_failure_in_a_row_is_told_of_and_the_recovery_is_as_severe():
    job = a_job(name="nightly", disable_after_failures=0)
    world = AlertWorld(job)

    for number in range(6):
        world.end(a_failure(job, NOON + number * MINUTE))
    world.end(a_success(job, NOON + 6 * MINUTE))

    assert world.kinds() == ["job-failed", "consecutive-failures", "recovered"]
    assert [str(each.alert.severity) for each in world.told()] == ["HIGH"] * 3
    assert world.told()[1].alert.title == "“nightly” has failed 4 times in a row"


@pytest.mark.parametrize(("of_job", "default", "kinds"), [
    (False, True, []), (None, False, []), (None, True, ["job-failed"]), (True, False, ["job-failed"]),
])  # fmt: skip
def test_the_job_says_whether_people_are_told_and_the_settings_where_it_does_not(of_job, default, kinds):
    job = a_job(notify_on_failure=of_job)
    world = AlertWorld(job)
    world.default = default

    world.end(a_failure(job))

    assert world.kinds() == kinds


def test_nobody_is_told_of_a_job_under_maintenance_until_it_is_over():
    job = a_job(alerts_muted_until=NOON + MINUTE, disable_after_failures=0)
    world = AlertWorld(job)

    world.end(a_failure(job))
    quiet = world.kinds()
    world.clock.advance(minutes=1)
    world.end(a_failure(job, NOON + MINUTE))

    assert (quiet, world.kinds()) == ([], ["job-failed"])


def test_a_job_that_cron_manager_disables_is_announced_even_if_nobody_wants_to_hear_of_its_failures():
    job = a_job(name="nightly", notify_on_failure=False, disable_after_failures=1)
    world = AlertWorld(job)

    world.end(a_failure(job))
    world.alerts.job_changed(job, world.jobs.find(job.id))

    (told,) = world.told()
    assert (told.alert.title, str(told.alert.kind)) == ("“nightly” was disabled", "job-disabled")
    assert told.alert.description.startswith("1 runs in a row failed")


def test_a_job_that_a_person_disables_is_no_news_and_fails_no_more():
    job = a_job(disable_after_failures=0)
    world = AlertWorld(job)
    world.end(a_failure(job))

    world.alerts.job_changed(job, disabled(job, reason=None, by="usr_alice", now=NOON))

    assert world.kinds() == ["job-failed"]
    assert world.incidents.stored == {}


def test_jobs_that_are_disabled_within_an_hour_are_announced_together_and_every_one_of_them():
    jobs = jobs_on_one_host(3)
    world = AlertWorld(*jobs)
    world.open_channel()

    for job in jobs[:2]:
        world.alerts.job_changed(job, disabled(job, reason="it failed", by="system", now=NOON))
    world.work()
    world.alerts.job_changed(jobs[2], disabled(jobs[2], reason="it failed", by="system", now=NOON + MINUTE))
    world.work()

    assert world.sent() == ["2 jobs were disabled", "3 jobs were disabled"]


def test_occurrences_that_an_outage_held_up_are_one_alert():
    jobs = jobs_on_one_host(3)
    world = AlertWorld(*jobs)

    occurrences = [occurrence_of(job, scheduled_for=NOON, trigger=Trigger.CATCH_UP) for job in jobs]
    world.end(*(ended(each, ExecutionStatus.MISSED, now=NOON, reason="too late") for each in occurrences))

    (told,) = world.told()
    assert (told.alert.title, told.job_count) == ("Occurrences of 3 jobs were missed", 3)


def test_a_run_that_takes_far_longer_than_usual_is_told_of_once_a_day():
    job = a_job(name="nightly")
    world = AlertWorld(job)
    known = JobState(status=JobStatus.SUCCESS, success_count=50, duration_total_ms=50_000)
    world.outcomes.states[job.id] = known

    for number in range(2):
        world.end(a_success(job, NOON + number * MINUTE, seconds=30))

    (told,) = world.told()
    assert told.alert.title == "“nightly” took 30.0 s"


def test_a_circuit_that_opens_is_told_of_unless_its_jobs_failures_are():
    job = a_job(disable_after_failures=0)
    world = AlertWorld(job)
    counting = Circuit(host="example.com:443", since=NOON, failures=20, jobs=frozenset({job.id, "job_2"}))
    opened = replace(counting, opened_at=NOON, tried_again_at=NOON + MINUTE)

    world.alerts.circuit_opened(counting, opened)
    world.alerts.circuit_opened(counting, opened)
    quiet = list(world.kinds())
    world.end(a_failure(job))
    world.open_channel()
    world.work()

    assert quiet == ["circuit-opened"]
    assert world.sent() == ["“nightly backup” fails on example.com"]


def test_a_job_that_calls_another_host_since_does_not_hold_the_first_one_s_recovery_up():
    first, second = jobs_on_one_host(2)
    world = AlertWorld(first, second)
    world.end(a_failure(first), a_failure(second))

    moved = replace(first, endpoint_url="https://other.example.com/")
    world.alerts.job_changed(first, moved)
    world.end(a_success(second, NOON + MINUTE))

    assert world.kinds() == ["job-failed", "recovered"]
