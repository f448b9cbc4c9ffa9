"""The tuning's rules and decisions: the fakes and the tables agree."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.decisions import DecisionTable
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.dynamodb.periods import PeriodTable
from cron_manager.adapters.dynamodb.rule_book import RuleBookTable
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.errors import Conflict
from cron_manager.domain.ids import new_id
from cron_manager.domain.tuning.decision import (
    Action,
    Counterfactual,
    DecisionStatus,
    Evidence,
    applied,
    reverted,
    setting_of,
)
from cron_manager.domain.tuning.holding import put_at
from cron_manager.domain.tuning.rule import DEFAULT_RULES, Rule, RuleBook, RuleKind, RuleScope
from cron_manager.domain.tuning.runs import metrics_of
from tests.fakes.clock import NOON
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.tuning import FakeDecisions, FakeRuleBook
from tests.unit.tuning_world import BAD, decision, run_at

HOUR = timedelta(hours=1)


@pytest.fixture(params=["fake", "table"])
def world(request):
    """Decisions, jobs and periods."""
    if request.param == "fake":
        jobs = FakeJobs()
        return FakeDecisions(jobs), jobs, jobs
    tables = request.getfixturevalue("dynamodb_tables")
    jobs = JobChanges(tables.client, tables.jobs, tables.audit)
    decisions = DecisionTable(tables.client, tables.jobs, tables.audit)
    return decisions, jobs, PeriodTable(tables.client, tables.jobs)


@pytest.fixture
def decisions(world):
    return world[0]


@pytest.fixture
def job(world):
    made = a_job(cron_expression="*/5 * * * *")
    world[1].create(made, entry(made))
    return made


@pytest.fixture(params=["fake", "table"])
def rules(request):
    if request.param == "fake":
        return FakeRuleBook()
    tables = request.getfixturevalue("dynamodb_tables")
    return RuleBookTable(tables.client, tables.jobs, tables.audit)


def entry(job):
    return audited(SYSTEM_ACTOR, "job.tune", job.id, NOON)


def a_decision(job, at=NOON, **changes):
    """With something in every field."""
    before = setting_of(job)
    made = decision(
        job,
        id=new_id("dec", at),
        at=at,
        after=replace(before, cron_expression="*/10 * * * *", stretched_by=2),
        evidence=Evidence(
            metrics=metrics_of([run_at(NOON), run_at(NOON - HOUR, BAD)]), consecutive_failures=3, jobs_in_minute=7
        ),
        counterfactual=Counterfactual(
            failures=2, avoided_failures=1, lost_successes=1, added_runs=4,
            added_lateness=timedelta(seconds=1, microseconds=333_333), jobs_in_minute=9,
        ),
    )  # fmt: skip
    return replace(made, **changes)


def told():
    return audited(SYSTEM_ACTOR, "tuning.rules", "tuning-rules", NOON)


def suggest(decisions, job, instead_of=None, **changes):
    made = a_decision(job, **changes)
    decisions.suggest(made, instead_of, entry(job))
    return made


def test_a_decision_is_kept_whole(decisions, job):
    plain = suggest(decisions, job)
    full = replace(applied(a_decision(job), by="usr_bob", now=NOON), action=Action.LONGER_TIMEOUT)
    full = replace(reverted(full, by="usr_alice", now=NOON + HOUR), evidence=decision(job).evidence)
    decisions.suggest(full, None, entry(job))

    assert decisions.find(plain.id) == plain
    assert decisions.find(full.id) == full
    assert decisions.find(new_id("dec", NOON)) is None


def test_decisions_are_listed_newest_first_of_all_jobs_and_of_one(decisions, job):
    other = a_job(name="other")
    first, second = (suggest(decisions, job, at=NOON + number * HOUR) for number in (0, 2))
    elsewhere = suggest(decisions, other, at=NOON + HOUR)

    assert list(decisions.newest()) == [second, elsewhere, first]
    assert list(decisions.newest(second.id)) == [elsewhere, first]
    assert decisions.of_job(job.id, 20) == [second, first]
    assert decisions.of_job(job.id, 1) == [second]
    assert decisions.of_job(job.id, 20, second.id) == [first]


def test_a_suggestion_takes_the_place_of_the_one_that_waits(decisions, job):
    first = suggest(decisions, job)
    suggest(decisions, job, at=NOON + HOUR, instead_of=first)

    assert decisions.find(first.id).status is DecisionStatus.EXPIRED
    with pytest.raises(Conflict):
        suggest(decisions, job, at=NOON + 2 * HOUR, instead_of=first)
    assert len(decisions.of_job(job.id, 20)) == 2


def test_the_job_its_period_and_the_decision_are_changed_together(world, job):
    decisions, jobs, periods = world
    waiting = suggest(decisions, job)
    made = applied(a_decision(job, at=NOON + HOUR), by="system", now=NOON + HOUR)
    after = put_at(job, made.after, decision=made, by="system", now=NOON + HOUR)

    decisions.carry_out(job, after, None, made, entry(job), instead_of=waiting)

    assert jobs.find(job.id) == after
    assert after.hold.cron_expression == "*/5 * * * *"
    assert decisions.find(made.id) == made
    assert decisions.find(waiting.id).status is DecisionStatus.EXPIRED
    changes, _ = periods.schedule_changes(job.id, before=None, limit=5)
    assert (changes[0].after.cron_expression, changes[0].origin.reason) == ("*/10 * * * *", made.explanation)


def test_nothing_is_changed_where_the_job_is_another_one_by_now(world, job):
    decisions, jobs, _ = world
    made = applied(a_decision(job), by="system", now=NOON)
    stale = replace(job, version=7)
    after = put_at(stale, made.after, decision=made, by="system", now=NOON)

    with pytest.raises(Conflict):
        decisions.carry_out(stale, after, None, made, entry(job))

    assert jobs.find(job.id) == job
    assert decisions.find(made.id) is None


def test_a_decision_is_applied_once(world, job):
    decisions, jobs, _ = world
    known = suggest(decisions, job)
    done = applied(known, by="usr_alice", now=NOON + HOUR)
    after = put_at(job, done.after, decision=done, by="usr_alice", now=NOON + HOUR)
    decisions.carry_out(job, after, known, done, entry(job))

    again = put_at(after, done.before, decision=done, by="usr_alice", now=NOON + 2 * HOUR)
    with pytest.raises(Conflict):
        decisions.carry_out(after, again, known, done, entry(job))

    assert decisions.find(known.id) == done
    assert jobs.find(job.id) == after


def test_at_first_the_rules_are_the_product_s(rules):
    assert rules.read() == DEFAULT_RULES


def test_rules_come_back_as_they_went_and_are_replaced_one_after_another(rules):
    scope = RuleScope(job_ids=("job_1",), category_ids=("cat_1",), tags=("flaky",))
    rule = Rule(
        id="mine", kind=RuleKind.TIMEOUTS, is_enabled=False, priority=7, threshold=0.125, min_runs=4, scope=scope
    )
    first = RuleBook(version=1, rules=(rule,), updated_by="usr_adam", updated_at=NOON)

    rules.replace(DEFAULT_RULES, first, told())

    assert rules.read() == first
    for before in (DEFAULT_RULES, replace(first, version=4)):
        with pytest.raises(Conflict):
            rules.replace(before, replace(first, version=before.version + 1), told())
    assert rules.read() == first
