"""A job's life on the real stack: it fires, it is retried, it survives a crash, and its schedule is mended."""

import time
from datetime import datetime

import botocore.session
import pytest

from cron_manager.domain.canary import CANARY_ID
from tests.e2e.conftest import eventually, kill_function, until_second


@pytest.fixture(scope="module")
def story(stack, api, received):
    """Everything that needs full minutes to pass, told at once: about two and a half minutes.

    The clock delivers every tick twice, as EventBridge may.
    """
    until_second(40)
    stack.clock(duplicates=1.0)
    made = {
        "minute": api.create(name="every minute", cronExpression="* * * * *"),
        "crash": api.create(
            name="dies in mid-call", cronExpression="* * * * *", path="/slow?s=8", timeoutMs=10_000, retryCount=0
        ),
        "drift": api.create(name="loses its schedule", cronExpression="* * * * *"),
    }
    eventually(lambda: registered(api, made.values()))
    delete_schedule(stack, made["drift"]["id"])
    until_second(3)
    eventually(lambda: received(made["crash"]["id"]), 20)
    made["killedAt"] = time.time()
    made["killed"] = kill_function(stack, "executor")
    made["canary"] = eventually(lambda: found_canary(api), 60)
    api.data("POST", f"/jobs/{CANARY_ID}/enable")
    time.sleep(made["killedAt"] + 10 + 60 - time.time())
    eventually(lambda: len(received(made["minute"]["id"])) >= 2, 70)
    stack.clock(duplicates=0.0)
    yield made
    api.data("POST", f"/jobs/{CANARY_ID}/disable")


def found_canary(api):
    """The job, once the registry has made it."""
    answer = api.http.get(f"/jobs/{CANARY_ID}")
    return answer.json()["data"] if answer.is_success else None


def registered(api, jobs) -> bool:
    return all(api.data("GET", f"/jobs/{job['id']}")["registration"] == "REGISTERED" for job in jobs)


def scheduler(stack):
    return botocore.session.Session().create_client(
        "scheduler",
        region_name="us-east-1",
        endpoint_url=stack.info["emulatorUrl"],
        aws_access_key_id="000000000000",
        aws_secret_access_key="test",
    )


def schedules_of(stack, job_id):
    group = stack.info["outputs"]["ScheduleGroup"]
    listed = scheduler(stack).list_schedules(GroupName=group, NamePrefix=job_id)["Schedules"]
    return [each["Name"] for each in listed]


def delete_schedule(stack, job_id):
    (name,) = schedules_of(stack, job_id)
    scheduler(stack).delete_schedule(GroupName=stack.info["outputs"]["ScheduleGroup"], Name=name)


def test_the_call_arrives_once_a_minute_and_at_no_other_time(story, received):
    arrivals = [float(request["time"]) for request in received(story["minute"]["id"])]

    minutes = [int(at // 60) for at in arrivals]
    assert minutes == list(range(minutes[0], minutes[0] + len(minutes)))
    assert all(at % 60 < 20 for at in arrivals)


def test_each_run_has_its_terminal_record(story, api):
    ended = [each for each in api.executions(story["minute"]["id"]) if each["completedAt"]]

    assert len(ended) >= 2
    assert {each["status"] for each in ended} == {"SUCCESS"}
    assert all(each["scheduledFor"].endswith(":00.000Z") for each in ended)
    assert ended[0]["attempts"][0]["responseStatus"] == 200


def test_the_canary_calls_the_api_by_its_public_address_and_is_counted_by_the_minute(story, api, stack):
    assert (story["canary"]["isLocked"], story["canary"]["isActive"]) == (True, False)
    levels = eventually(lambda: (found := api.data("GET", "/slo?window=1d"))["canary"]["lastSuccessAt"] and found, 70)
    (run, *_) = [each for each in api.executions(CANARY_ID) if each["completedAt"]]
    record = api.data("GET", f"/executions/{run['id']}")

    def minutes() -> dict[str, int]:
        return {each["kind"]: each for each in api.data("GET", "/slo?window=1d")["objectives"]}["api"]

    assert (record["status"], record["request"]["url"]) == ("SUCCESS", "/api/v1/health")
    assert record["attempts"][0]["responseStatus"] == 200
    assert levels["canary"]["latest"]["lagMs"] < 60_000
    assert eventually(lambda: minutes()["good"] >= 1)
    assert minutes()["good"] == minutes()["total"] <= 4  # ticks come twice, and minutes do not
    assert CANARY_ID not in {each["jobId"] for each in api.data("GET", "/executions?limit=100")}


def test_starts_are_counted_by_how_soon_they_began(story, api):
    def starts() -> dict[str, int]:
        return {each["kind"]: each for each in api.data("GET", "/slo?window=1d")["objectives"]}["start"]

    assert eventually(lambda: starts()["total"] >= 4)
    assert sum(each["count"] for each in api.data("GET", "/slo?window=1d")["lag"]["buckets"]) >= 4


def test_counters_follow_the_runs(story, api):
    def counted():
        job = api.data("GET", f"/jobs/{story['minute']['id']}")
        return job["successCount"] >= 2 and job["status"] == "SUCCESS" and job["successRate"] == 1.0

    assert eventually(counted)


def test_a_call_killed_midway_leaves_one_truthful_record_and_the_next_occurrence_runs(story, api, received):
    records = list(reversed(api.executions(story["crash"]["id"])))

    assert story["killed"] >= 1
    assert records[0]["status"] == "CRASHED"
    assert "unknown" in records[0]["reason"]
    closed = datetime.fromisoformat(records[0]["completedAt"]).timestamp()
    assert closed <= story["killedAt"] + 10 + 60
    assert eventually(lambda: len(received(story["crash"]["id"])) >= 2, 60)


def test_a_schedule_that_vanished_is_made_again_and_its_tick_caught_up(story, stack, api):
    job_id = story["drift"]["id"]

    assert eventually(lambda: len(schedules_of(stack, job_id)) == 1, 90)
    assert eventually(lambda: api.executions(job_id), 90)[-1]["trigger"] in {"catch-up", "schedule"}


def test_a_deleted_job_leaves_no_schedule_and_a_free_name(stack, api):
    job = api.create(name="short lived", cronExpression="* * * * *")
    eventually(lambda: schedules_of(stack, job["id"]))

    api.data("DELETE", f"/jobs/{job['id']}", status=204)

    assert eventually(lambda: not schedules_of(stack, job["id"]))
    assert api.create(name="short lived")["id"] != job["id"]
