"""Who guesses is slowed down; whose account it is gets in."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine

from tests.fakes.clock import NOON
from tests.functions.auth_world import PASSWORD, AuthWorld, Browser


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def world():
    return AuthWorld(rate_limit=100)


def attack(world, guesses=60):
    """One guess at Alice's password from each of many addresses."""
    return [world.login(password="wrong", source_ip=f"198.51.100.{number}").status for number in range(guesses)]


def sign_in(browser, **how):
    body = {"email": "alice@example.com", "password": how.pop("password", PASSWORD)}
    return browser.send("POST", "/auth/login", body=body, **how)


def test_a_browser_that_the_account_knows_gets_in_while_strangers_guess(world):
    hers = world.browser()
    hers.send("POST", "/auth/logout")

    assert attack(world).count(401) == 30
    assert world.login().status == 429
    assert sign_in(hers).status == 200


def test_a_browser_that_the_account_knows_gets_in_from_a_network_where_others_guess(world):
    hers = world.browser()
    for _ in range(20):
        world.login("bob", password="wrong")

    assert world.login().status == 429
    assert sign_in(hers).status == 200


def test_a_known_browser_may_not_guess_for_ever_either(world):
    hers = world.browser()

    statuses = [sign_in(hers, password="wrong").status for _ in range(12)]

    assert statuses == [401] * 10 + [429] * 2
    assert world.login().status == 200


def test_another_account_s_browser_is_a_stranger_to_this_one(world):
    bobs = world.browser("bob")
    attack(world)

    assert sign_in(bobs).status == 429


@pytest.mark.parametrize("device", ["", ".", "x.y", "AAAAAAAAAAAAAAAAAAAAAA."])
def test_a_made_up_browser_is_a_stranger(world, device):
    forged = Browser(world=world, jar={"__Host-device": device})
    attack(world)

    assert sign_in(forged).status == 429


def test_a_browser_keeps_its_name_from_one_sign_in_to_the_next(world):
    hers = world.browser()
    first = hers.jar["__Host-device"]
    sign_in(hers)

    assert hers.jar["__Host-device"] == first


def test_all_addresses_of_one_ipv6_network_are_one_source(world):
    guesses = [world.login("bob", password="wrong", source_ip=f"2001:db8:1:2::{each:x}").status for each in range(12)]

    assert guesses == [401] * 10 + [429] * 2
    assert world.login("bob", source_ip="2001:db8:1:3::1").status == 200


def test_spraying_one_password_over_many_accounts_ends_at_the_source(world):
    statuses = [world.login(f"person{number}", password="Winter2026!").status for number in range(40)]

    assert statuses == [401] * 10 + [429] * 30


def test_a_burst_in_parallel_cannot_slip_past(world):
    with ThreadPoolExecutor(max_workers=16) as pool:
        statuses = list(pool.map(lambda _: world.login(password="wrong").status, range(64)))

    assert statuses.count(401) == 10
    assert statuses.count(429) == 54


def test_guesses_at_an_invitation_count_as_guesses_at_a_password_do(world):
    body = {"email": "new@example.com", "name": "New", "password": PASSWORD, "invitation": "a guess"}

    statuses = [world.send("POST", "/auth/register", body=body).status for _ in range(12)]

    assert statuses == [403] * 10 + [429] * 2


def test_guesses_at_the_current_password_do_not_keep_its_owner_from_signing_in(world):
    thief = world.browser()
    body = {"currentPassword": "a guess", "newPassword": "another long walk"}

    statuses = [thief.send("POST", "/auth/password", body=body).status for _ in range(12)]

    assert statuses == [422] * 10 + [429] * 2
    assert world.login(source_ip="192.0.2.9").status == 200


def test_a_minute_later_everything_is_forgiven(world):
    attack(world)
    world.now += timedelta(minutes=1)

    assert world.login().status == 200
