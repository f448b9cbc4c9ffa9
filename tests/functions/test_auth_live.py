"""Live updates end with what they were allowed by: a sign-in, a token, a role."""

from datetime import timedelta

import pytest
import time_machine

from cron_manager.domain.errors import NotAuthenticated
from cron_manager.usecases.identity_live import LiveConnections
from tests.fakes.clock import NOON
from tests.functions.auth_world import PASSWORD, AuthWorld


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def world():
    return AuthWorld()


def ticket_of(browser):
    return browser.send("POST", "/auth/live-ticket").data["ticket"]


def listen(world, name, ticket):
    LiveConnections(tickets=world.tickets, connections=world.connections).open(name, ticket, world.now)


def listening(world):
    return {each.id for each in world.connections.list_connections()}


@pytest.fixture
def two(world):
    """Alice listens at two places, Bob at one; time has passed since."""
    here, there, bobs = world.browser(), world.browser(), world.browser("bob")
    for name, browser in {"here": here, "there": there, "bob": bobs}.items():
        listen(world, name, ticket_of(browser))
    world.now += timedelta(minutes=2)
    return here, there


def test_a_logout_ends_the_live_updates_of_its_sign_in(world, two):
    _, there = two

    there.send("POST", "/auth/logout")

    assert listening(world) == {"here", "bob"}


def test_a_sign_in_that_is_ended_elsewhere_hears_nothing_more(world, two):
    here, _ = two
    (other,) = [each["id"] for each in here.send("GET", "/auth/sessions").data if not each["isCurrent"]]

    here.send("DELETE", f"/auth/sessions/{other}")

    assert listening(world) == {"here", "bob"}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/auth/sessions/revoke-others", None),
        ("/auth/password", {"currentPassword": PASSWORD, "newPassword": "another long walk"}),
    ],
)
def test_what_ends_all_others_leaves_the_own_live_updates(world, two, path, body):
    here, _ = two

    assert here.send("POST", path, body=body).status == 204

    assert listening(world) == {"here", "bob"}


def test_a_refresh_token_that_comes_again_ends_the_live_updates_too(world, two):
    here, _ = two
    stolen = dict(here.jar)
    here.send("POST", "/auth/refresh")
    here.send("POST", "/auth/refresh")
    here.jar = stolen

    assert here.send("POST", "/auth/refresh").status == 401

    assert listening(world) == {"there", "bob"}


def test_a_revoked_api_token_hears_nothing_more(world):
    headers = world.bearer()
    made = world.send("POST", "/auth/tokens", body={"name": "p", "scopes": ["READ"]}, headers=headers).data
    token = {"x-api-token": made["secret"]}
    listen(world, "program", world.send("POST", "/auth/live-ticket", headers=token).data["ticket"])

    world.send("DELETE", f"/auth/tokens/{made['id']}", headers=headers)

    assert listening(world) == set()


def test_a_ticket_from_before_opens_nothing_and_one_from_afterwards_does(world, two):
    here, there = two
    old = ticket_of(there)
    here.send("POST", "/auth/sessions/revoke-others")
    world.now += timedelta(seconds=1)

    with pytest.raises(NotAuthenticated):
        listen(world, "late", old)
    listen(world, "again", ticket_of(here))

    assert listening(world) == {"here", "again", "bob"}
