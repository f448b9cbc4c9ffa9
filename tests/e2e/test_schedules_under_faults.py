"""What goes wrong around a schedule, in virtual time: ticks in flight, lost ticks, outages, deployments, refusals."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from tests.e2e.virtual_world import World, instants, parsed

FIRST_DAY = datetime(2027, 12, 1, 12, tzinfo=UTC)
EVERY_FIVE = "*/5 * * * *"
NEVER_SOON = "0 0 1 6 *"
_days = count()


@pytest.fixture(scope="module")
def lasting(virtual_stack) -> Iterator[World]:
    made = World.of(virtual_stack)
    yield made
    made.api.http.close()


@pytest.fixture
def world(lasting) -> Iterator[World]:
    """A day of the test's own, with nothing before it, from noon."""
    noon = FIRST_DAY + timedelta(days=next(_days))
    lasting.begin_at(noon.isoformat())
    lasting.made.clear()
    lasting.noon = noon
    yield lasting
    lasting.stack.clock(duplicates=0, lose=0, refuse=False)
    lasting.clear()


def after(world: World, **since_noon: float) -> str:
    return (world.noon + timedelta(**since_noon)).isoformat()


def due(world: World, *minutes: int) -> list[datetime]:
    return [world.noon + timedelta(minutes=minute) for minute in minutes]


@pytest.mark.parametrize(
    "fields",
    [{"cronExpression": EVERY_FIVE, "jitterSeconds": 900}, {"cronExpression": "55 */5 * * * *"}],
    ids=["jitter", "seconds"],
)
def test_a_changed_schedule_is_not_run_at_its_old_times_though_their_ticks_are_on_the_way(world, fields):
    names = ("one", "two", "three")  # jitter may be nothing for one of them
    jobs = [world.job(name, **fields) for name in names]
    world.advance_to(after(world, minutes=30, seconds=5))  # ticks wait in the lane, delayed
    before = {name: len(world.heard(name)) for name in names}
    waiting = sum(lane["delayed"] for lane in world.api.data("GET", "/queue")["lanes"])
    old = {name: parsed(world.preview(name, fields)[0]) for name in names}

    for job in jobs:
        world.api.data("PATCH", f"/jobs/{job['id']}", {"version": job["version"], "cronExpression": NEVER_SOON})
    world.advance_to(after(world, minutes=60))

    assert min(before.values()) >= 2
    assert waiting >= 1
    assert max(old.values()) < parsed(after(world, minutes=60))
    assert {name: len(world.heard(name)) for name in names} == before
    assert {name: len(world.executions(name)) for name in names} == before


def test_a_changed_schedule_runs_at_its_new_times_from_the_change_on(world):
    job = world.job("moved", cronExpression="0,30 * * * * *")
    world.advance_to(after(world, minutes=3, seconds=10))
    world.api.data("PATCH", f"/jobs/{job['id']}", {"version": job["version"], "cronExpression": "15,45 * * * * *"})
    changed = world.now()

    world.advance_to(after(world, minutes=6))

    runs = instants(world.executions("moved"))
    assert {at.second for at in runs if at <= parsed(after(world, minutes=3, seconds=10))} == {0, 30}
    assert {at.second for at in runs if at > changed + timedelta(seconds=5)} == {15, 45}
    assert len(runs) == len(set(runs)) == len(world.heard("moved"))


def test_a_lost_tick_is_found_within_two_minutes(world):
    world.job("lost", cronExpression=EVERY_FIVE)
    world.settle()

    world.advance_to(after(world, minutes=5, seconds=30), lose=1.0)
    none = world.executions("lost")
    world.advance_to(after(world, minutes=8), lose=0.0)

    assert none == []
    (found,) = world.executions("lost")
    assert (found["status"], found["trigger"]) == ("SUCCESS", "catch-up")
    assert instants([found]) == due(world, 5)
    assert parsed(found["startedAt"]) - parsed(found["scheduledFor"]) <= timedelta(minutes=2, seconds=10)


def test_lost_ticks_of_seconds_and_jitter_are_found_as_well(world):
    fields = {
        "seconds": {"cronExpression": "10,50 5 * * * *"},
        "jittered": {"cronExpression": "5 * * * *", "jitterSeconds": 120},
    }
    for name, schedule in fields.items():
        world.job(name, **schedule)
    world.settle()
    foretold = {name: [parsed(at) for at in world.preview(name, schedule)] for name, schedule in fields.items()}

    world.advance_to(after(world, minutes=5, seconds=30), lose=1.0)
    world.advance_to(after(world, minutes=12), lose=0.0)

    for name, instants_foretold in foretold.items():
        expected = [at for at in instants_foretold if at <= parsed(after(world, minutes=12))]
        assert instants(world.executions(name)) == expected
        assert len(world.heard(name)) == len(expected)


def test_after_an_outage_each_job_catches_up_as_it_says(world):
    for catch_up in ("none", "last", "all"):
        world.job(catch_up, cronExpression="*/30 * * * *", catchUp=catch_up, misfireGraceSeconds=300)
    world.advance_to(after(world, minutes=3))

    world.outage_until(after(world, minutes=190))
    world.advance_to(after(world, minutes=196))

    missed_times = due(world, 30, 60, 90, 120, 150, 180)
    for catch_up, statuses in {
        "none": ["MISSED"] * 6,
        "last": ["MISSED"] * 5 + ["SUCCESS"],
        "all": ["SUCCESS"] * 6,
    }.items():
        executions = world.executions(catch_up)
        assert instants(executions) == missed_times, catch_up
        assert [each["status"] for each in executions] == statuses, catch_up
        assert len(world.heard(catch_up)) == Counter(statuses)["SUCCESS"], catch_up


def test_an_occurrence_found_beyond_its_grace_is_recorded_as_missed_with_the_reason(world):
    world.job("graceless", cronExpression=EVERY_FIVE, misfireGraceSeconds=60)
    world.job("patient", cronExpression=EVERY_FIVE, misfireGraceSeconds=3600)
    world.advance_to(after(world, minutes=3))

    world.outage_until(after(world, minutes=9))
    world.advance_to(after(world, minutes=9, seconds=59))

    (missed,) = world.executions("graceless")
    assert (missed["status"], missed["trigger"], missed["startedAt"]) == ("MISSED", "catch-up", None)
    assert "s after it was due" in missed["reason"]
    assert "60 s" in missed["reason"]
    assert world.heard("graceless") == []
    (run,) = world.executions("patient")
    assert run["status"] == "SUCCESS"


def test_a_deployment_runs_reboot_jobs_once(world):
    world.advance_to(after(world, minutes=2))  # the stack's own deployment has been noted
    world.job("at reboot", cronExpression="@reboot")
    world.advance_to(after(world, minutes=5))
    before = world.executions("at reboot")

    deploy(world, "the next one")
    world.advance_to(after(world, minutes=10), duplicates=1.0)

    assert before == []
    (run,) = world.executions("at reboot")
    assert run["status"] == "SUCCESS"
    assert parsed(after(world, minutes=5)) <= parsed(run["scheduledFor"]) < parsed(after(world, minutes=10))
    assert len(world.heard("at reboot")) == 1


def test_a_reboot_job_made_after_the_deployment_waits_for_the_next(world):
    deploy(world, "before it")
    world.advance_to(after(world, minutes=3))
    world.job("made later", cronExpression="@reboot")

    world.advance_to(after(world, minutes=10))

    assert world.executions("made later") == []


def deploy(world: World, name: str) -> None:
    """What a deployment does to the sweeper: its settings change."""
    functions = world.aws("lambda")
    sweeper = world.stack.info["outputs"]["SweeperFunction"]
    variables = functions.get_function_configuration(FunctionName=sweeper)["Environment"]["Variables"]
    assert variables["DEPLOYMENT_ID"]
    functions.update_function_configuration(
        FunctionName=sweeper, Environment={"Variables": variables | {"DEPLOYMENT_ID": name}}
    )


def test_a_registration_that_eventbridge_refuses_is_shown_and_mended(world):
    world.stack.clock(refuse=True)
    refused = world.job("refused", cronExpression=EVERY_FIVE)
    world.settle()
    shown = world.api.data("GET", f"/jobs/{refused['id']}")

    world.stack.clock(refuse=False)
    world.advance_to(after(world, minutes=12))

    assert shown["registration"] == "ERROR"
    assert "Invalid Schedule Expression" in shown["registrationError"]
    now = world.api.data("GET", f"/jobs/{refused['id']}")
    assert (now["registration"], now["registrationError"]) == ("REGISTERED", None)
    assert len(world.schedules_of("refused")) == 1
    assert instants(world.executions("refused")) == due(world, 5, 10)


def test_an_ended_job_s_schedules_are_removed(world):
    world.job("ended", cronExpression=EVERY_FIVE, maxRuns=2)
    world.job("goes on", cronExpression=EVERY_FIVE)
    world.advance_to(after(world, minutes=11))
    during = world.schedules_of("ended")

    world.advance_to(after(world, minutes=24))

    assert len(during) == 1
    assert world.schedules_of("ended") == []
    assert len(world.schedules_of("goes on")) == 1
    assert instants(world.executions("ended")) == due(world, 5, 10)


def test_a_pause_is_ended_by_enabling(world):
    job = world.job("paused", cronExpression=EVERY_FIVE)
    paused = world.api.data(
        "POST", f"/jobs/{job['id']}/disable", {"reason": "later", "until": after(world, minutes=60)}
    )
    world.advance_to(after(world, minutes=12))

    world.api.data("POST", f"/jobs/{job['id']}/enable", {})
    world.advance_to(after(world, minutes=21))

    assert paused["isActive"]
    assert parsed(paused["pausedUntil"]) == parsed(after(world, minutes=60))
    assert instants(world.executions("paused")) == due(world, 15, 20)


def test_what_is_due_before_eventbridge_first_ticks_for_a_job_runs_on_time(world):
    world.advance_to(after(world, seconds=20))
    world.job("dense", cronExpression="@every 5s", maxRuns=6)
    world.job("once", cronExpression=f"@at {after(world, seconds=45)}")

    world.advance_to(after(world, minutes=3))

    runs = {name: world.executions(name) for name in ("dense", "once")}
    assert {name: len(found) for name, found in runs.items()} == {"dense": 6, "once": 1}
    assert {run["trigger"] for found in runs.values() for run in found} == {"schedule"}
    # EventBridge's minute would come 15 s after the one and 35 s after the first of the others
    assert max(run["lagMs"] for found in runs.values() for run in found) < 12_000
