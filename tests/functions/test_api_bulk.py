"""One change for several jobs. Alice owns, Bob is a stranger, Rita only reads, Adam administers."""

from dataclasses import replace

import pytest

from cron_manager.domain.access import Role, Scope
from tests.functions.api_world import ApiWorld
from tests.functions.events import http_event


@pytest.fixture
def world():
    return ApiWorld()


def create(world, name, who="alice", **fields):
    body = {"name": name, "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/", **fields}
    status, job = world.ask("POST", "/jobs", body, who=who)
    assert status == 201, job
    return job["id"]


def bulk(world, action, ids, who="alice", **fields):
    status, result = world.ask("POST", "/jobs/bulk", {"action": action, "ids": ids, **fields}, who=who)
    assert status == 200, result
    return result


def codes(result):
    return [each["error"]["code"] if each["error"] else "ok" for each in result["outcomes"]]


def test_jobs_are_disabled_with_a_reason_and_enabled_again(world):
    ids = [create(world, name) for name in "abc"]

    assert bulk(world, "disable", ids, reason="maintenance")["succeeded"] == 3
    assert {(world.jobs.stored[each].is_active, world.jobs.stored[each].disabled_reason) for each in ids} == {
        (False, "maintenance")
    }
    assert bulk(world, "enable", ids)["succeeded"] == 3
    assert all(world.jobs.stored[each].is_active for each in ids)


def test_each_job_has_an_outcome_of_its_own_in_the_order_sent(world):
    mine, theirs, disabled = create(world, "mine"), create(world, "theirs", who="bob"), create(world, "off")
    bulk(world, "disable", [disabled])
    gone = "job_01KB0000000000000000000000"

    result = bulk(world, "execute", [gone, mine, theirs, disabled, "nonsense"])

    assert [each["id"] for each in result["outcomes"]] == [gone, mine, theirs, disabled, "nonsense"]
    assert codes(result) == ["NOT_FOUND", "ok", "NOT_FOUND", "CONFLICT", "NOT_FOUND"]
    assert (result["succeeded"], result["failed"]) == (1, 4)
    assert result["outcomes"][1]["executionId"].startswith("exe_")
    assert result["outcomes"][0]["error"]["message"] == result["outcomes"][2]["error"]["message"]


def test_a_locked_job_says_so_and_the_others_are_changed(world):
    locked, other = create(world, "locked"), create(world, "other")
    world.jobs.stored[locked] = replace(world.jobs.stored[locked], is_locked=True)

    result = bulk(world, "addTags", [locked, other], tags=["db"])

    assert codes(result) == ["ok", "ok"], "tags are no schedule"
    assert [world.jobs.stored[each].tags for each in (locked, other)] == [("db",), ("db",)]


def test_jobs_are_put_into_a_category_and_taken_out(world):
    category = world.ask("POST", "/categories", {"name": "billing"})[1]["id"]
    ids = [create(world, name) for name in "ab"]

    bulk(world, "setCategory", ids, categoryId=category)
    assert {world.jobs.stored[each].category_id for each in ids} == {category}
    bulk(world, "setCategory", ids, categoryId=None)
    assert {world.jobs.stored[each].category_id for each in ids} == {None}


def test_a_category_that_is_not_there_is_told_for_each_job(world):
    result = bulk(world, "setCategory", [create(world, "a")], categoryId="cat_01KB0000000000000000000000")

    assert codes(result) == ["VALIDATION_FAILED"]
    assert result["outcomes"][0]["error"]["details"][0]["field"] == "categoryId"


def test_tags_come_and_go_and_ten_are_the_most(world):
    job, full = create(world, "a", tags=["x", "y"]), create(world, "b", tags=[str(number) for number in range(10)])

    assert codes(bulk(world, "addTags", [job, full], tags=["y", "z"])) == ["ok", "VALIDATION_FAILED"]
    assert world.jobs.stored[job].tags == ("x", "y", "z")
    bulk(world, "removeTags", [job], tags=["x", "none"])
    assert world.jobs.stored[job].tags == ("y", "z")


def test_what_is_so_already_is_written_no_second_time(world):
    job = create(world, "a", tags=["x"])

    assert codes(bulk(world, "addTags", [job], tags=["x"])) == ["ok"]
    assert world.jobs.stored[job].version == 1


def test_deleted_jobs_are_gone(world):
    ids = [create(world, name) for name in "ab"]

    assert bulk(world, "delete", [*ids, ids[0]])["succeeded"] == 2, "an id that comes twice counts once"
    assert [world.ask("GET", f"/jobs/{each}")[0] for each in ids] == [404, 404]


def test_readers_change_nothing(world):
    job = create(world, "a")

    assert world.ask("POST", "/jobs/bulk", {"action": "enable", "ids": [job]}, who="rita")[0] == 403


@pytest.mark.parametrize(("action", "scope"), [("execute", Scope.EXECUTE), ("delete", Scope.DELETE)])
def test_an_action_needs_its_scope_beside_the_route_s(world, action, scope):
    job = create(world, "a")
    others = world.token(Role.USER, *(set(Scope) - {scope}))

    event = http_event("POST", "/jobs/bulk", body={"action": action, "ids": [job]}, headers=others)

    assert world.dispatch(event)["statusCode"] == 403
    assert world.jobs.stored[job].version == 1


def test_the_trail_has_one_entry_for_the_call_and_one_for_each_job_that_changed(world):
    ids = [create(world, name) for name in "ab"]
    known = {entry.id for entry in world.audit.everything}

    bulk(world, "disable", [*ids, "job_x"])

    told = [entry for entry in world.audit.everything if entry.id not in known]
    assert sorted(entry.action for entry in told) == ["job.bulk", "job.disable", "job.disable"]
    assert len({entry.actor.request_id for entry in told}) == 1
    assert len({entry.id for entry in told}) == 3


def test_a_table_that_does_not_answer_for_one_job_leaves_the_others_changed(world, monkeypatch):
    first, second = create(world, "a"), create(world, "b")
    update = world.jobs.update

    def failing(before, after, entry, *, reason=None):
        if before.id == first:
            raise ConnectionError
        update(before, after, entry, reason=reason)

    monkeypatch.setattr(world.jobs, "update", failing)

    assert codes(bulk(world, "disable", [first, second])) == ["INTERNAL_ERROR", "ok"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"action": "addTags"}, "needs `tags`"),
        ({"action": "removeTags", "tags": []}, "needs `tags`"),
        ({"action": "setCategory"}, "needs `categoryId`"),
        ({"action": "enable", "reason": "x"}, "takes no `reason`"),
        ({"action": "delete", "tags": ["x"]}, "takes no `tags`"),
    ],
)
def test_an_action_takes_what_it_needs_and_no_more(world, body, words):
    (message,) = world.problems("POST", "/jobs/bulk", {"ids": ["job_x"], **body}).values()

    assert words in message


@pytest.mark.parametrize("ids", [[], ["job_x"] * 101])
def test_one_to_a_hundred_jobs_are_changed_at_once(world, ids):
    assert set(world.problems("POST", "/jobs/bulk", {"action": "enable", "ids": ids})) == {"ids"}
