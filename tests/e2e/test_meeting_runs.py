"""Runs that meet, are cancelled, lose their executor or are made up for: on the real stack."""

import time
from datetime import UTC, datetime, timedelta

from cron_manager.domain.instants import from_iso, to_iso
from tests.e2e.conftest import eventually, kill_function


def run_now(api, job) -> str:
    return api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)["id"]


def seen(api, execution_id: str, *statuses: str):
    """The execution, as soon as it has one of the statuses."""

    def found():
        now = api.data("GET", f"/executions/{execution_id}")
        return now if now["status"] in statuses else None

    return found


def test_a_run_that_meets_another_one_is_skipped_and_the_target_is_called_once(api, received):
    job = api.create(name="skips", path="/slow?s=4")
    first = run_now(api, job)
    eventually(seen(api, first, "RUNNING"))

    second = eventually(seen(api, run_now(api, job), "SKIPPED", "SUCCESS"))

    assert second["status"] == "SKIPPED"
    assert second["reason"].startswith("the run asked for at")
    assert eventually(seen(api, first, "SUCCESS"))
    assert len(received(job["id"])) == 1
    assert eventually(seen(api, run_now(api, job), "SUCCESS"))


def test_a_queued_run_is_called_when_the_other_one_has_ended(api, received):
    job = api.create(name="queues", path="/slow?s=4", overlapPolicy="queue")
    first = run_now(api, job)
    eventually(seen(api, first, "RUNNING"))

    second = eventually(seen(api, run_now(api, job), "SUCCESS"), 60)

    earlier = api.data("GET", f"/executions/{first}")
    assert from_iso(second["startedAt"]) >= from_iso(earlier["completedAt"])
    assert (second["attemptNumber"], len(received(job["id"]))) == (1, 2)


def test_a_long_call_is_aborted_when_its_run_is_cancelled(api):
    job = api.create(name="cancelled", path="/slow?s=60", timeoutMs=90_000, overlapPolicy="queue")
    first = run_now(api, job)
    eventually(seen(api, first, "RUNNING"))

    cancelled = api.data("POST", f"/executions/{first}/cancel", {})

    assert cancelled["status"] == "CANCELLED"
    assert "whether the target acted is unknown" in cancelled["reason"]
    begun = time.monotonic()
    following = run_now(api, job)
    eventually(seen(api, following, "RUNNING"), 60)  # the lock is free well before the first call's 60 s
    assert time.monotonic() - begun < 45
    api.data("POST", f"/executions/{following}/cancel", {})
    assert api.data("GET", f"/executions/{first}")["status"] == "CANCELLED"


def test_a_run_whose_executor_was_killed_goes_on_with_its_next_attempt(stack, api, received):
    job = api.create(name="goes on", path="/slow?s=2.5", timeoutMs=5_000, onCrash="retry")
    execution = run_now(api, job)
    eventually(lambda: received(job["id"]))
    assert kill_function(stack, "executor")

    ended = eventually(seen(api, execution, "SUCCESS", "CRASHED", "FAILED"), 120)

    assert ended["status"] == "SUCCESS"
    assert [attempt["errorCategory"] for attempt in ended["attempts"]] == ["crash", None]
    assert len({request["headers"]["Idempotency-Key"] for request in received(job["id"])}) == 1


def test_past_occurrences_are_made_up_for_and_the_ledger_accounts_for_them(api, received):
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    job = api.create(name="made up for", cronExpression="*/10 * * * *")
    span = {"from": to_iso(now - timedelta(minutes=59)), "to": to_iso(now - timedelta(minutes=1))}

    answer = api.data("POST", f"/jobs/{job['id']}/backfill", span, status=202)

    assert (answer["queued"], answer["already"]) == (answer["expected"], 0)
    assert answer["expected"] in {5, 6}

    def all_done():
        return [each["status"] for each in api.executions(job["id"])] == ["SUCCESS"] * answer["expected"]

    eventually(all_done, 60)
    again = api.data("POST", f"/jobs/{job['id']}/backfill", span, status=202)
    assert (again["queued"], again["already"]) == (0, answer["expected"])
    assert len(received(job["id"])) == answer["expected"]
    ledger = api.data("GET", f"/jobs/{job['id']}/ledger?from={span['from']}&to={to_iso(now + timedelta(minutes=1))}")
    assert ledger["missing"] == []
    assert ledger["expected"] == ledger["accounted"] + ledger["open"]
