"""Jobs are tuned, and people see it, apply it, revert it and try it out. Alice owns, Bob is a stranger, Rita reads,
Adam administers.
"""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.errors import Conflict
from tests.functions.tuning_api_world import BAD, LATE, OK, TuningWorld


@pytest.fixture
def world():
    return TuningWorld()


def a_rule(**changes):
    rule = {
        "id": "mine",
        "kind": "failure",
        "isEnabled": True,
        "priority": 5,
        "threshold": 0.2,
        "minRuns": 5,
        "scope": {"jobIds": [], "categoryIds": [], "tags": ["flaky"]},
    }
    return rule | changes


def test_a_failing_job_is_stretched_and_says_what_its_owner_wrote(world):
    job = world.job()
    world.live(job, *[BAD] * 12)

    (made,) = world.tune()

    shown = world.shown(job)
    assert (shown["cronExpression"], shown["tuning"], shown["updatedBy"]) == ("*/10 * * * *", "auto", "system")
    assert shown["ownersSchedule"] == {
        "cronExpression": "*/5 * * * *",
        "jitterSeconds": 0,
        "stretchedBy": 2,
        "since": made["at"],
        "decisionId": made["id"],
    }
    assert (made["status"], made["action"], made["ruleId"]) == ("APPLIED", "stretch", "failure")
    assert (made["evidence"]["failed"], made["counterfactual"]["avoidedFailures"]) == (12, 6)
    assert (made["decidedBy"], made["appliedAt"]) == ("system", made["at"])


def test_the_trail_and_the_schedule_s_changes_say_which_rule_and_why(world):
    job = world.job()
    world.live(job, *[BAD] * 12)
    (made,) = world.tune()

    newest = world.ask("GET", f"/jobs/{job}/schedule-changes")[1][0]
    entry = world.audit.find(newest["auditEntryId"])

    assert (newest["action"], newest["by"], newest["reason"]) == ("job.tune", "system", made["explanation"])
    assert entry.changes["rule"] == [None, "failure"]
    assert entry.changes["cronExpression"] == ["*/5 * * * *", "*/10 * * * *"]


def test_a_job_that_recovers_goes_back_to_its_owner_s_schedule(world):
    job = world.job()
    world.live(job, *[BAD] * 12)
    world.tune()
    world.live(job, *[OK] * 10)

    (made,) = world.tune()

    shown = world.shown(job)
    assert (made["action"], shown["cronExpression"], shown["ownersSchedule"]) == ("return", "*/5 * * * *", None)
    told = world.announced.stored.values()
    assert [each.alert.title for each in told] == ["poll runs less often", "poll runs more often again"]


def test_nothing_is_tuned_while_it_is_switched_off_or_the_owner_says_so(world):
    world.live(world.job(name="off", tuning="off"), *[BAD] * 12)
    world.live(world.job(name="auto"), *[BAD] * 12)
    world.is_enabled = False
    assert world.tune() == []

    world.is_enabled = True
    assert [each["jobName"] for each in world.tune()] == ["auto"]


def test_jobs_that_fail_nowhere_are_not_even_read(world):
    healthy, failing = world.job(name="healthy"), world.job(name="failing")
    world.live(healthy, *[OK] * 12)
    world.live(failing, *[BAD] * 12)
    read: list[str] = []
    of_job = world.history.of_job
    world.history.of_job = lambda job_id, **how: read.append(job_id) or of_job(job_id, **how)

    world.tune()

    assert read == [failing]


def test_more_jobs_than_a_batch_are_all_tuned(world):
    for number in range(5):
        world.live(world.job(name=f"job {number}"), *[BAD] * 12)

    assert len(world.tune()) == 5


def test_one_job_that_cannot_be_read_is_told_and_keeps_no_other_from_being_tuned(world):
    broken, fine = world.job(name="broken"), world.job(name="fine")
    for each in (broken, fine):
        world.live(each, *[BAD] * 12)
    of_job = world.history.of_job
    world.history.of_job = lambda job_id, **how: 1 / 0 if job_id == broken else of_job(job_id, **how)

    with pytest.raises(Exception, match=broken):
        world.tune()

    assert [each["jobId"] for each in world.listed()] == [fine]


def test_a_job_that_somebody_changes_this_very_moment_is_left_to_them(world):
    job = world.job()
    world.live(job, *[BAD] * 12)
    world.decisions.carry_out = lambda *_, **__: (_ for _ in ()).throw(Conflict())

    assert world.tune() == []
    assert world.announced.stored == {}


def test_a_suggestion_changes_nothing_until_its_owner_applies_it(world):
    job = world.job(tuning="suggest")
    world.live(job, *[BAD] * 12)
    (made,) = world.tune()
    assert (made["status"], world.shown(job)["cronExpression"]) == ("SUGGESTED", "*/5 * * * *")
    (told,) = (each.alert for each in world.announced.stored.values())
    assert (told.title, told.resource, told.description) == (
        "poll might run less often",
        made["id"],
        made["explanation"],
    )

    status, applied = world.ask("POST", f"/tuning/decisions/{made['id']}/apply")

    assert (status, applied["status"], applied["decidedBy"]) == (200, "APPLIED", "usr_alice")
    assert world.shown(job)["cronExpression"] == "*/10 * * * *"
    assert world.jobs.entries[-1].action == "tuning.apply"
    status, error = world.ask("POST", f"/tuning/decisions/{made['id']}/apply")
    assert (status, error["message"]) == (
        409,
        "This decision is APPLIED already; only a suggestion can be applied.",
    )


def test_a_later_decision_takes_the_place_of_a_suggestion(world):
    job = world.job(tuning="suggest", timeoutMs=10_000)
    world.live(job, *[OK, OK, LATE] * 5, took_ms=8_000)
    (first,) = world.tune()
    world.live(job, *[OK, OK, LATE] * 5, took_ms=8_000)
    (second,) = world.tune()

    assert (first["action"], second["action"]) == ("longer-timeout", "stretch")
    assert [each["status"] for each in world.listed()] == ["SUGGESTED", "EXPIRED"]


def test_a_longer_timeout_is_applied_by_people_and_taken_back(world):
    job = world.job(timeoutMs=10_000)
    world.live(job, *[OK, OK, LATE] * 5, took_ms=8_000)
    (made,) = world.tune()

    world.ask("POST", f"/tuning/decisions/{made['id']}/apply")
    assert world.shown(job)["timeoutMs"] == 20_000
    world.ask("POST", f"/tuning/decisions/{made['id']}/revert")
    assert world.shown(job)["timeoutMs"] == 10_000


def test_what_was_done_is_reverted_with_one_call_and_left_alone_for_a_week(world):
    job = world.job()
    world.live(job, *[BAD] * 12)
    (made,) = world.tune()

    status, reverted = world.ask("POST", f"/tuning/decisions/{made['id']}/revert")

    assert (status, reverted["status"], reverted["revertedBy"]) == (200, "REVERTED", "usr_alice")
    shown = world.shown(job)
    assert (shown["cronExpression"], shown["ownersSchedule"]) == ("*/5 * * * *", None)
    world.live(job, *[BAD] * 12)
    assert world.tune() == []
    world.clock.advance(days=7)
    world.live(job, *[BAD] * 12)
    assert [each["action"] for each in world.tune()] == ["stretch"]


def test_what_was_edited_since_is_neither_reverted_nor_applied(world):
    auto, suggest = world.job(name="auto"), world.job(name="suggest", tuning="suggest")
    made = {}
    for each in (auto, suggest):
        world.live(each, *[BAD] * 12)
    for each in world.tune():
        made[each["jobId"]] = each["id"]
    for each in (auto, suggest):
        world.ask("PATCH", f"/jobs/{each}", {"cronExpression": "7 * * * *"})

    status, error = world.ask("POST", f"/tuning/decisions/{made[auto]}/revert")
    assert (status, error["code"]) == (409, "CONFLICT")
    assert error["message"] == (
        "The schedule was edited since: it is 7 * * * * with a jitter of 0 s, and the decision is about */10 * * * *"
        " with 0 s."
    )
    assert world.ask("POST", f"/tuning/decisions/{made[suggest]}/apply")[0] == 409
    assert world.shown(auto)["cronExpression"] == "7 * * * *"


def test_a_disabled_job_s_suggestion_waits_for_it_to_be_enabled(world):
    job = world.job(tuning="suggest")
    world.live(job, *[BAD] * 12)
    (made,) = world.tune()
    world.ask("POST", f"/jobs/{job}/disable")

    status, error = world.ask("POST", f"/tuning/decisions/{made['id']}/apply")

    assert (status, error["message"]) == (409, "The job is disabled; enable it first.")


def test_what_fails_on_and_on_is_disabled_and_enabled_again_by_reverting(world):
    job = world.job(disableAfterFailures=4)
    world.live(job, *[BAD] * 4)

    (made,) = world.tune()

    shown = world.shown(job)
    assert (made["action"], shown["isActive"], shown["disabledReason"]) == ("disable", False, made["explanation"])
    world.ask("POST", f"/tuning/decisions/{made['id']}/revert")
    assert world.shown(job)["isActive"]


def test_a_locked_job_is_never_tuned(world):
    job = world.job()
    world.live(job, *[BAD] * 12)
    world.jobs.stored[job] = replace(world.stored(job), is_locked=True)

    assert world.tune() == []


def test_a_copy_of_a_stretched_job_begins_with_its_owner_s_schedule(world):
    job = world.job()
    world.live(job, *[BAD] * 12)
    world.tune()

    copy = world.ask("POST", f"/jobs/{job}/clone")[1]

    assert (copy["cronExpression"], copy["tuning"], copy["ownersSchedule"]) == ("*/5 * * * *", "auto", None)


def test_no_more_tuning_brings_the_owner_s_schedule_back(world):
    job = world.job()
    world.live(job, *[BAD] * 12)
    world.tune()

    shown = world.ask("PATCH", f"/jobs/{job}", {"tuning": "off"})[1]

    assert (shown["cronExpression"], shown["ownersSchedule"]) == ("*/5 * * * *", None)


def test_people_see_decisions_about_the_jobs_that_they_see(world):
    mine = world.job(tuning="suggest")
    world.live(mine, *[BAD] * 12)
    (made,) = world.tune()

    assert [each["id"] for each in world.listed(who="alice", query=f"jobId={mine}")] == [made["id"]]
    assert world.listed(who="bob") == []
    assert world.ask("GET", "/tuning/decisions", who="bob", query=f"jobId={mine}")[0] == 404
    assert len(world.listed(who="rita", query="status=SUGGESTED")) == 1
    assert world.listed(who="rita", query="status=REVERTED") == []
    assert world.ask("POST", f"/tuning/decisions/{made['id']}/apply", who="bob")[0] == 404
    assert world.ask("POST", f"/tuning/decisions/{made['id']}/apply", who="rita")[0] == 403


def test_decisions_come_page_by_page(world):
    for number in range(5):
        world.live(world.job(name=f"job {number}"), *[BAD] * 12)
    made = [each["id"] for each in world.tune()]

    assert [each["id"] for each in world.every("/tuning/decisions", limit=2)] == made


def test_the_product_s_rules_count_until_an_administrator_writes_others(world):
    status, found = world.ask("GET", "/tuning/rules")
    assert (status, found["version"], found["isDefault"], found["isEnabled"]) == (200, 0, True, True)
    kinds = ["consecutive-failures", "timeouts", "failure", "load", "success"]
    assert [each["kind"] for each in found["rules"]] == kinds

    status, written = world.ask("PUT", "/tuning/rules", {"version": 0, "rules": [a_rule()]}, who="adam")

    assert (status, written["version"], written["isDefault"], written["updatedBy"]) == (200, 1, False, "usr_adam")
    assert written["rules"] == [a_rule()]
    assert world.rules.entries[-1].changes["mine"] == [None, "failure 0.2 after 5 runs, priority 5, flaky"]
    assert world.ask("PUT", "/tuning/rules", {"rules": []})[0] == 403
    status, error = world.ask("PUT", "/tuning/rules", {"version": 0, "rules": []}, who="adam")
    assert (status, error["code"], error["details"]["current"]["version"]) == (409, "VERSION_STALE", 1)


def test_written_rules_decide(world):
    world.ask("PUT", "/tuning/rules", {"rules": [a_rule()]}, who="adam")
    for name, tags in (("flaky", ["flaky"]), ("other", [])):
        world.live(world.job(name=name, tags=tags), *[OK, OK, BAD] * 3)

    assert [(each["jobName"], each["ruleId"]) for each in world.tune()] == [("flaky", "mine")]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"threshold": 1.5}, "rules.0.threshold"),
        ({"kind": "load", "threshold": 1.5}, "rules.0.threshold"),
        ({"priority": 0}, "rules.0.priority"),
        ({"id": "-"}, "rules.0.id"),
        ({"kind": "weather"}, "rules.0.kind"),
        ({"scope": {"jobIds": ["nonsense"]}}, "rules.0.scope.jobIds.0"),
    ],
)
def test_rules_that_cannot_be_are_refused(world, changes, field):
    assert set(world.problems("PUT", "/tuning/rules", {"rules": [a_rule(**changes)]}, who="adam")) == {field}


def test_a_trial_says_what_the_rules_do_an_instant_later(world):
    job = world.job()
    world.live(job, *[BAD] * 11)
    world.clock.now = (world.clock() + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)

    status, tried = world.ask("POST", "/tuning/dry-run")
    (made,) = world.tune()

    assert (status, tried["jobs"], tried["totals"]["failures"]) == (200, 1, 11)
    (foreseen,) = tried["decisions"]
    assert foreseen["isApplied"]
    assert {name: foreseen[name] for name in foreseen if name != "isApplied"} == {
        name: made[name] for name in foreseen if name != "isApplied"
    }


def test_a_trial_takes_other_rules_and_jobs_that_are_not_tuned(world):
    job = world.job(tuning="off", tags=["flaky"])
    world.live(job, *[OK, OK, BAD] * 8)

    def tried(**body):
        return world.ask("POST", "/tuning/dry-run", {"jobIds": [job], **body})[1]["decisions"]

    assert tried() == []
    assert [each["ruleId"] for each in tried(rules=[a_rule()])] == ["mine"]
    assert world.shown(job)["cronExpression"] == "*/5 * * * *"
    assert world.ask("POST", "/tuning/dry-run", {"jobIds": [job]}, who="bob")[0] == 404
