"""Idempotency keys on the real routes of both functions."""

from tests.functions.api_world import ApiWorld
from tests.functions.auth_world import AuthWorld
from tests.functions.events import http_event

KEY = {"idempotency-key": "8e03978e-40d5-43dd-bc93-6894a57f9324"}
JOB = {"name": "backup", "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}


def test_a_job_is_created_once_and_answered_twice_alike():
    world = ApiWorld()
    event = {"body": JOB, "headers": world.headers["alice"] | KEY}

    first, second = (world.dispatch(http_event("POST", "/jobs", **event)) for _ in range(2))

    assert (first["statusCode"], second["statusCode"]) == (201, 201)
    assert first["body"] == second["body"]
    assert first["headers"]["ETag"] == second["headers"]["ETag"]
    assert len(world.jobs.stored) == 1
    assert [entry.action for entry in world.jobs.entries] == ["job.create"]


def test_a_run_by_hand_is_queued_once():
    world = ApiWorld()
    job = world.ask("POST", "/jobs", JOB)[1]["id"]

    for _ in range(3):
        world.dispatch(http_event("POST", f"/jobs/{job}/execute", headers=world.headers["alice"] | KEY))

    assert len(world.runs.records) == 1


def test_an_api_token_s_secret_is_shown_once_and_the_repeated_call_names_the_token():
    world = AuthWorld()
    body, headers = {"name": "a program", "scopes": ["READ"]}, world.bearer("alice") | KEY

    first = world.send("POST", "/auth/tokens", body=body, headers=headers)
    second = world.send("POST", "/auth/tokens", body=body, headers=headers)

    assert (first.status, second.status, second.code) == (201, 409, "ALREADY_DONE")
    assert second.body["error"]["details"] == {"id": first.data["id"]}
    assert first.data["secret"] not in repr(world.keyed_calls.stored)
    assert len(world.people.tokens) == 1


def test_an_invitation_is_shown_once_and_the_repeated_call_names_the_person():
    world = AuthWorld()
    body, headers = {"email": "new@example.com", "role": "USER"}, world.bearer("adam") | KEY

    first = world.send("POST", "/users", body=body, headers=headers)
    second = world.send("POST", "/users", body=body, headers=headers)

    assert (second.status, second.body["error"]["details"]) == (409, {"id": first.data["user"]["id"]})
    assert first.data["invitation"] not in repr(world.keyed_calls.stored)
