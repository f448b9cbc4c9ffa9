"""What each rule wants of a job, and when it keeps still."""

from dataclasses import replace

import pytest

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.job import created, edited
from cron_manager.domain.tuning.decide import acts, decide
from cron_manager.domain.tuning.decision import Action, applied, reverted
from cron_manager.domain.tuning.hold import TuningMode
from cron_manager.domain.tuning.holding import put_at
from cron_manager.domain.tuning.look import REST, Look
from cron_manager.domain.tuning.rule import DEFAULT_RULES, Rule, RuleKind, RuleScope, checked
from tests.unit.tuning_world import BAD, DAY, HOUR, LATE, MINUTE, OK, START, decision, job, runs_with

NOW = START + 10 * HOUR


def look(job, *statuses, took_ms=200, now=NOW, **more):
    """Statuses of the job's runs, the oldest first."""
    return Look(job=job, runs=runs_with(job, *statuses, took_ms=took_ms), now=now, **more)


def decided(at, rules=DEFAULT_RULES):
    return decide(at, rules.for_job(at.job))


def stretched_job(expression="*/5 * * * *"):
    """One that was stretched an instant ago, and the decision."""
    made = replace(decided(look(job(expression), *[BAD] * 12)), at=START)
    return put_at(job(expression), made.after, decision=made, by="system", now=START), applied(
        made, by="system", now=START
    )


def test_a_job_that_mostly_fails_runs_half_as_often():
    made = decided(look(job(), *[OK, BAD, BAD] * 20))

    assert (made.action, made.rule_kind, made.after.cron_expression) == (Action.STRETCH, "failure", "*/10 * * * *")
    assert made.after.stretched_by == 2
    assert made.explanation == (
        "40 of 60 runs failed, more than 50%: */5 * * * * becomes */10 * * * *."
        " It would have avoided 20 of 40 failures, left out 10 good runs and added 2.5 minutes of lateness on average."
    )


@pytest.mark.parametrize(
    "statuses",
    [
        [BAD] * 9,  # too few to say anything
        [OK, BAD] * 10,  # half is not more than half
        [BAD] * 40 + [OK] * 10,  # has recovered
        [OK] * 40 + [BAD] * 10,  # has only just begun
    ],
)
def test_a_job_that_does_not_mostly_fail_is_left_alone(statuses):
    assert decided(look(job(), *statuses)) is None


def test_a_job_is_never_stretched_beyond_eight_times():
    current, past = job(), []
    for _ in range(5):
        at = look(current, *[BAD] * 12, now=current.active_since + 20 * HOUR, past=past[::-1])
        made = decided(at)
        if made is None:
            break
        current = put_at(current, made.after, decision=made, by="system", now=at.now)
        past.append(applied(made, by="system", now=at.now))

    assert [each.after.cron_expression for each in past] == ["*/10 * * * *", "*/20 * * * *", "*/40 * * * *"]


@pytest.mark.parametrize(
    "changes",
    [
        {"tuning": TuningMode.OFF},
        {"is_locked": True},
        {"is_active": False},
        {"max_runs": 500},
        {"cron_expression": "@reboot"},
        {"paused_until": NOW + DAY},
    ],
)
def test_some_jobs_are_never_tuned(changes):
    at = look(job(), *[BAD] * 60)

    assert decided(at) is not None
    assert decided(replace(at, job=replace(at.job, **changes))) is None


def test_a_slow_target_s_job_is_offered_a_longer_timeout_and_never_given_it():
    made = decided(look(job(timeout_ms=10_000), *[OK, OK, LATE] * 10, took_ms=8_000))

    assert (made.action, made.after.timeout_ms) == (Action.LONGER_TIMEOUT, 20_000)
    assert made.explanation == (
        "10 of 30 runs took longer than 10 s, and the slowest success took 8.0 s:"
        " a timeout of 20 s would let slow answers arrive."
    )
    assert not acts(made, TuningMode.AUTO)


def test_a_longer_timeout_is_offered_once_and_then_the_job_runs_less_often():
    asked = look(job(timeout_ms=10_000), *[OK, OK, LATE] * 10, took_ms=8_000)
    offered = replace(decided(asked), at=START)

    assert decided(replace(asked, past=[offered])).action is Action.STRETCH


def test_a_target_that_is_quick_or_dead_is_called_less_often_when_it_times_out():
    made = decided(look(job(timeout_ms=10_000), *[OK, OK, LATE] * 10, took_ms=300))

    assert (made.action, made.rule_kind) == (Action.STRETCH, "timeouts")


def test_a_stretched_job_goes_back_when_it_is_healthy():
    held, made = stretched_job()

    found = decided(look(held, *[OK] * 10, past=[made]))

    assert (found.action, found.after.cron_expression, found.after.stretched_by) == (Action.RETURN, "*/5 * * * *", 1)
    assert found.explanation == (
        "10 of the last 10 runs succeeded, at least 95%: */10 * * * * becomes */5 * * * * again, as its owner wants it."
        " In the same time it would have run 9 times more."
    )


@pytest.mark.parametrize("statuses", [[OK] * 9, [OK] * 19 + [BAD], [OK, BAD] * 10])
def test_a_stretched_job_stays_as_it_is_while_its_health_is_in_doubt(statuses):
    held, made = stretched_job()

    assert decided(look(held, *statuses, past=[made])) is None


def test_each_relapse_doubles_the_healthy_runs_that_a_step_back_takes():
    held, made = stretched_job()
    back = replace(made, action=Action.RETURN)

    def after(relapses):
        return look(held, *[OK] * 60, past=[made, *[back, made] * relapses]).runs_to_return(DEFAULT_RULES.rules[-1])

    assert [after(number) for number in range(6)] == [10, 20, 40, 80, 100, 100]


def test_what_a_person_has_reverted_is_left_alone_for_a_week():
    at = look(job(), *[BAD] * 60)
    made = reverted(applied(decision(job()), by="system", now=START), by="usr_alice", now=START + HOUR)

    assert decided(replace(at, past=[made], now=START + HOUR + REST - MINUTE)) is None
    assert decided(replace(at, past=[made], now=START + HOUR + REST)) is not None


def test_the_same_is_not_suggested_twice():
    at = look(job(), *[BAD] * 60)
    made = decided(at)

    assert decided(replace(at, past=[replace(made, at=START)])) is None


def test_jobs_that_crowd_a_minute_are_spread_as_far_as_their_owners_allow():
    made = decided(look(job("0 * * * *", misfire_grace_seconds=120), jobs_in_minute=51))

    assert (made.action, made.after.jitter_seconds) == (Action.SPREAD, 120)


@pytest.mark.parametrize(
    ("wanted", "crowd"),
    [
        (job("0 * * * *"), 50),
        (job("0 * * * *", jitter_seconds=5), 500),  # the owner has spread it
        (job("* * * * *"), 500),  # there is no room
    ],
)
def test_jobs_that_crowd_nobody_or_have_no_room_are_not_spread(wanted, crowd):
    assert decided(look(wanted, jobs_in_minute=crowd)) is None


def test_a_job_is_spread_until_half_the_crowd_is_gone():
    made = decided(look(job("0 * * * *"), jobs_in_minute=51))
    held = put_at(job("0 * * * *"), made.after, decision=made, by="system", now=START)
    past = [applied(replace(made, at=START), by="system", now=START)]

    assert decided(look(held, jobs_in_minute=26, past=past)) is None
    found = decided(look(held, jobs_in_minute=25, past=past))
    assert (found.action, found.after.jitter_seconds) == (Action.UNSPREAD, 0)


def test_what_fails_without_end_is_disabled_unless_its_owner_says_never():
    failing = look(job(disable_after_failures=5), consecutive_failures=5)

    assert decided(failing).action is Action.DISABLE
    assert decided(replace(failing, consecutive_failures=4)) is None
    assert decided(look(job(disable_after_failures=0), consecutive_failures=500)) is None


def test_the_rule_with_the_lowest_priority_number_decides():
    first = Rule(id="mine", kind=RuleKind.FAILURE, priority=1, threshold=0.2, scope=RuleScope(tags=("Flaky",)))
    rules = replace(DEFAULT_RULES, rules=[*DEFAULT_RULES.rules, first])
    failing = [OK, OK, BAD] * 20

    assert decided(look(job(tags=("flaky",)), *failing), rules).rule_id == "mine"
    assert decided(look(job(tags=("other",)), *failing), rules) is None
    off = replace(rules, rules=[replace(first, is_enabled=False)])
    assert decided(look(job(tags=("flaky",)), *failing), off) is None


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"id": "Not good"}, "rules.1.id"),
        ({"id": "success"}, "rules.1.id"),
        ({"priority": 0}, "rules.1.priority"),
        ({"min_runs": 2}, "rules.1.minRuns"),
        ({"threshold": 1.5}, "rules.1.threshold"),
        ({"kind": RuleKind.LOAD, "threshold": 0.5}, "rules.1.threshold"),
    ],
)
def test_rules_that_cannot_be_are_refused_by_place(changes, field):
    rules = [DEFAULT_RULES.rules[-1], Rule(id="mine", kind=RuleKind.FAILURE, priority=5, threshold=0.5)]

    assert checked(rules) == rules
    with pytest.raises(InvalidInput) as caught:
        checked([rules[0], replace(rules[1], **changes)])
    assert [problem.field for problem in caught.value.problems] == [field]


def test_an_owner_s_new_schedule_ends_the_hold_and_stays_as_written():
    held, _ = stretched_job()

    later = edited(held, {"cron_expression": "7 * * * *"}, by="usr_alice", now=NOW)

    assert (later.cron_expression, later.hold) == ("7 * * * *", None)


def test_another_change_of_the_owner_s_leaves_the_hold():
    held, _ = stretched_job()

    later = edited(held, {"name": "other", "timezone": "Europe/Berlin"}, by="usr_alice", now=NOW)

    assert (later.cron_expression, later.hold.cron_expression) == ("*/10 * * * *", "*/5 * * * *")


def test_no_more_tuning_brings_the_owner_s_schedule_back():
    held, _ = stretched_job("@every 7m")

    later = edited(held, {"tuning": TuningMode.OFF}, by="usr_alice", now=NOW)

    assert (later.cron_expression, later.hold, later.scheduled_since) == ("@every 7m", None, START)
    assert later.active_since == NOW


def test_runs_from_before_the_schedule_say_nothing():
    before = created({**_definition(), "cron_expression": "*/5 * * * *"}, job_id="job_1", by="usr_alice", now=START)
    at = Look(job=replace(before, active_since=NOW), runs=runs_with(before, *[BAD] * 60), now=NOW)

    assert decided(at) is None


def _definition():
    return {"name": "n", "endpoint_url": "https://example.com/", "tuning": TuningMode.AUTO}
