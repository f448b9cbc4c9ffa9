"""A month of jobs in virtual time: what the rules do to them, that they do not go to and fro, and that a trial of the
same rules on what was recorded foretells it exactly.
"""

import random
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cron_manager.domain.tuning.decision import Action, DecisionStatus
from cron_manager.domain.tuning.hold import TuningMode
from cron_manager.domain.tuning.replay import hourly, replayed
from cron_manager.domain.tuning.rule import DEFAULT_RULES
from tests.unit.tuning_world import BAD, DAY, HOUR, LATE, OK, START, World, job, run_at

END = START + 30 * DAY


def healthy(due):
    return OK


def dead(due):
    return BAD


def dead_until(until):
    return lambda due: BAD if due < until else OK


def mostly_failing(due):
    return OK if random.Random(due.isoformat()).random() < 0.3 else BAD


def fails_once_in_twenty(due):
    return BAD if due.minute == 0 and due.hour % 2 else OK


def slow_by_day(due):
    return LATE if 8 <= due.hour < 20 else OK


def a_month_of(health, wanted=None):
    return World([(wanted or job(), health)]).live(END)


def recorded(wanted, health, until=END):
    """What would have been recorded at the owner's schedule, the oldest first."""
    return [run_at(due, health(due)) for due in wanted.plan.between(START, until, 100_000)]


def test_a_healthy_job_is_left_alone():
    assert a_month_of(healthy).decisions["job_1"] == []


def test_a_job_that_fails_at_times_is_left_alone():
    assert a_month_of(fails_once_in_twenty).decisions["job_1"] == []


@pytest.mark.parametrize("health", [dead, mostly_failing])
def test_a_job_that_fails_is_stretched_step_by_step_and_stays_so(health):
    world = a_month_of(health)

    assert world.factors() == [2, 4, 8]
    assert world.jobs["job_1"].cron_expression == "*/40 * * * *"
    assert world.jobs["job_1"].hold.cron_expression == "*/5 * * * *"


def test_ten_runs_lie_between_two_decisions():
    world = a_month_of(dead)

    decided = [each.at for each in world.decisions["job_1"]]
    for before, after in pairwise(decided):
        assert sum(before < run.due <= after for run in world.runs["job_1"]) >= 10


@pytest.mark.parametrize("expression", ["*/5 * * * *", "@every 7m", "15 * * * *", "*/30 9-17 * * mon-fri"])
def test_a_job_whose_target_comes_back_is_given_back_to_its_owner_step_by_step(expression):
    wanted = job(expression, timezone="Europe/Berlin")

    world = a_month_of(dead_until(START + 5 * DAY), wanted)

    factors = world.factors()
    assert factors[0] == 2
    assert factors == [*sorted(factors[: len(factors) // 2]), *sorted(factors[len(factors) // 2 :], reverse=True)]
    now = world.jobs["job_1"]
    assert (now.cron_expression, now.hold) == (expression, None)
    assert {run.due for run in world.runs["job_1"]} <= set(wanted.plan.between(START, END, 100_000))


def test_a_job_that_cannot_bear_its_owner_s_schedule_goes_to_and_fro_ever_more_seldom():
    """Its target answers while it is called twice an hour or less, and refuses whoever comes more often."""
    world = World([(job(), healthy)])
    world.health["job_1"] = lambda due: OK if world.jobs["job_1"].hold and _stretched(world) >= 8 else BAD
    world.live(END)

    returns = [each.at for each in world.decisions["job_1"] if each.action is Action.RETURN]
    gaps = [after - before for before, after in pairwise(returns)]

    assert len(gaps) >= 4
    assert gaps[:4] == sorted(gaps[:4])
    assert gaps[3] > 3 * gaps[0]
    assert all(gap >= 7 * DAY for gap in gaps[4:])


def _stretched(world):
    return world.jobs["job_1"].hold.stretched_by


def test_a_slow_job_is_offered_a_longer_timeout_or_runs_less_often():
    world = a_month_of(slow_by_day)

    actions = [each.action for each in world.decisions["job_1"]]
    assert actions[0] is Action.STRETCH
    assert {Action.STRETCH, Action.RETURN} >= set(actions)


def test_suggestions_change_nothing_and_do_not_pile_up():
    world = a_month_of(dead, job(tuning=TuningMode.SUGGEST))

    only = world.decisions["job_1"]
    assert [each.status for each in only] == [DecisionStatus.SUGGESTED]
    assert world.jobs["job_1"].cron_expression == "*/5 * * * *"


def test_a_crowd_is_spread_once_each_job_to_a_second_of_its_own():
    crowd = [job("0 * * * *", job_id=f"job_{number}") for number in range(60)]
    world = World([(each, healthy) for each in crowd]).live(START + 3 * DAY)

    assert all([each.action for each in made] == [Action.SPREAD] for made in world.decisions.values())
    minutes = [each.plan.next_after(START + 4 * DAY).minute for each in world.jobs.values()]
    assert max(minutes.count(minute) for minute in set(minutes)) <= 25


def test_a_crowd_that_has_gone_gives_its_jobs_back():
    crowd = [job("0 * * * *", job_id=f"job_{number}") for number in range(60)]
    world = World([(each, healthy) for each in crowd]).live(START + 2 * DAY)
    for number in range(10, 60):
        del world.jobs[f"job_{number}"]
    world.live(START + 4 * DAY, START + 2 * DAY)

    left = world.jobs.values()
    assert all([each.action for each in world.decisions[job.id]] == [Action.SPREAD, Action.UNSPREAD] for job in left)
    assert all((job.jitter_seconds, job.hold) == (0, None) for job in left)


@pytest.mark.parametrize(
    "health", [healthy, dead, mostly_failing, fails_once_in_twenty, slow_by_day, dead_until(START + 5 * DAY)]
)
def test_a_trial_on_the_recorded_runs_foretells_what_the_rules_do(health):
    wanted = job()
    trial = replayed(wanted, recorded(wanted, health), DEFAULT_RULES, hourly(START, END))

    world = World([(wanted, health)]).live(END)

    assert trial.decisions == world.decisions["job_1"]
    made = world.runs["job_1"]
    assert trial.failures - trial.avoided_failures == sum(not run.succeeded for run in made)


@settings(max_examples=12, deadline=None)
@given(
    st.sampled_from(["*/15 * * * *", "@every 20m", "0 * * * *", "*/20 6-20 * * *"]),
    st.lists(st.tuples(st.integers(1, 60), st.floats(0, 1)), min_size=1, max_size=8),
    st.integers(0, 1000),
    st.sampled_from(list(TuningMode)[1:]),
)
def test_it_does_so_for_any_weather(expression, spells, seed, mode):
    """Spells of so many hours, each with its own share of failures."""
    ends, begun = [], START
    for hours, share in spells:
        begun += timedelta(hours=hours)
        ends.append((begun, share))

    def health(due):
        share = next((share for end, share in ends if due < end), 0)
        return BAD if random.Random(f"{seed} {due}").random() < share else OK

    wanted, until = job(expression, tuning=mode), START + 8 * DAY
    trial = replayed(wanted, recorded(wanted, health, until), DEFAULT_RULES, hourly(START, until))

    assert trial.decisions == World([(wanted, health)]).live(until).decisions["job_1"]


def test_looks_are_at_full_hours():
    begin = START.replace(hour=3, minute=20)

    assert hourly(begin, begin + 2 * HOUR) == [START.replace(hour=4), START.replace(hour=5)]
    assert hourly(begin, begin + timedelta(minutes=5)) == []
