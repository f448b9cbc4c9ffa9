"""What API tokens may be bound to, how one follows another, and what is told of their use."""

from datetime import timedelta

import pytest
import time_machine

from cron_manager.domain.access import Role
from cron_manager.domain.identity import Connection
from tests.fakes.clock import NOON
from tests.functions.auth_world import AuthWorld
from tests.unit.edge_world import ORIGIN_PROOF


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def world():
    return AuthWorld(rate_limit=100)


def made(world, who="alice", **fields):
    body = {"name": "deploys", "scopes": ["READ"]} | fields
    reply = world.send("POST", "/auth/tokens", body=body, headers=world.bearer(who))
    assert reply.status == 201, reply.body
    return reply.data


def use(world, token, path="/auth/me", source_ip="203.0.113.7", **more):
    return world.send("GET", path, headers={"x-api-token": token["secret"], **more}, source_ip=source_ip)


def listed(world, token, who="alice"):
    tokens = world.send("GET", "/auth/tokens", headers=world.bearer(who)).data
    return next(each for each in tokens if each["id"] == token["id"])


def regenerated(world, token, body=None):
    return world.send("POST", f"/auth/tokens/{token['id']}/regenerate", body=body, headers=world.bearer())


# ---- networks


def test_a_token_is_taken_from_its_networks_and_from_nowhere_else(world):
    token = made(world, allowedCidrs=["198.51.100.0/24", "2001:db8::/32", "192.0.2.1"])

    assert token["allowedCidrs"] == ["198.51.100.0/24", "2001:db8::/32", "192.0.2.1/32"]
    for address in ("198.51.100.9", "2001:db8::5", "192.0.2.1", "::ffff:198.51.100.9"):
        assert use(world, token, source_ip=address).status == 200
    for address in ("198.51.101.9", "2001:db9::5", "192.0.2.2", "::1", "", "unknown"):
        reply = use(world, token, source_ip=address)
        assert (reply.status, reply.code) == (403, "NOT_ALLOWED")


@pytest.mark.parametrize(
    ("cidrs", "remedy"),
    [
        (["198.51.100.7/24"], "Write the network itself, 198.51.100.0/24"),
        (["everywhere"], "Write a network as 203.0.113.0/24"),
        (["198.51.100.0/33"], "Write a network as 203.0.113.0/24"),
        ([""], "Write a network as 203.0.113.0/24"),
    ],
)
def test_what_is_no_network_is_refused_with_the_remedy(world, cidrs, remedy):
    body = {"name": "x", "scopes": ["READ"], "allowedCidrs": cidrs}

    problems = world.send("POST", "/auth/tokens", body=body, headers=world.bearer()).problems

    assert list(problems) == ["allowedCidrs.0"]
    assert remedy in problems["allowedCidrs.0"]


def test_nobody_talks_their_way_into_a_network(world):
    token = made(world, allowedCidrs=["198.51.100.0/24"])

    for claims in (
        {"x-forwarded-for": "198.51.100.9"},
        {"x-viewer-address": "198.51.100.9"},
        {"x-viewer-address": "198.51.100.9", "x-origin-proof": "a guess"},
        {"cloudfront-viewer-address": "198.51.100.9:443"},
        {"forwarded": "for=198.51.100.9"},
        {"x-real-ip": "198.51.100.9"},
    ):
        assert use(world, token, **claims).status == 403, claims


def test_the_one_origin_s_word_on_the_address_counts(world):
    token = made(world, allowedCidrs=["198.51.100.0/24"])
    word = {"x-viewer-address": "198.51.100.9", "x-origin-proof": ORIGIN_PROOF}

    assert use(world, token, source_ip="64.252.64.1", **word).status == 200
    assert listed(world, token)["lastUsedFrom"] == "198.51.100.9"
    assert world.audit.entries[-1].actor.source_ip == "203.0.113.7"


# ---- one follows another


def test_the_successor_is_for_the_same_and_both_count_for_a_while(world):
    old = made(world, scopes=["READ", "WRITE"], allowedCidrs=["203.0.113.0/24"], expiresInDays=30)
    world.now += timedelta(days=10)
    with time_machine.travel(world.now, tick=False):
        reply = regenerated(world, old, {"overlapMinutes": 90})
    new = reply.data

    assert reply.status == 201
    assert (new["name"], new["scopes"]) == ("deploys", ["READ", "WRITE"])
    assert new["allowedCidrs"] == ["203.0.113.0/24"]
    assert new["expiresAt"] == "2026-12-31T12:00:00.000Z"
    with time_machine.travel(world.now, tick=False):
        shown = listed(world, old)
    assert (shown["replacedBy"], shown["validUntil"]) == (new["id"], "2026-12-01T13:30:00.000Z")
    assert [use(world, each).status for each in (old, new)] == [200, 200]
    world.now += timedelta(minutes=90)
    assert [use(world, each).status for each in (old, new)] == [401, 200]


@pytest.mark.parametrize(("body", "minutes"), [(None, 60), ({}, 60), ({"overlapMinutes": 0}, 0)])
def test_without_a_word_they_overlap_for_an_hour_and_with_none_not_at_all(world, body, minutes):
    old = made(world)
    regenerated(world, old, body)

    world.now += timedelta(minutes=minutes)
    assert use(world, old).status == 401
    world.now -= timedelta(milliseconds=1 if minutes else 0)
    assert use(world, old).status == (200 if minutes else 401)


def test_a_token_is_regenerated_once(world):
    old = made(world)

    assert [regenerated(world, old).status for _ in range(2)] == [201, 409]
    assert len(world.people.tokens) == 2


def test_regenerating_revives_no_right_that_its_owner_has_lost(world):
    old = made(world, who="adam", scopes=["READ", "ADMIN"])
    world.people.tokens[old["id"]] = world.people.tokens[old["id"]].__class__(
        **{**vars(world.people.tokens[old["id"]]), "user_id": "usr_alice"}
    )

    assert regenerated(world, old).data["scopes"] == ["READ"]


def test_a_token_does_not_regenerate_itself(world):
    old = made(world)
    headers = {"x-api-token": old["secret"]}

    assert world.send("POST", f"/auth/tokens/{old['id']}/regenerate", headers=headers).status == 403


def test_regenerating_leaves_one_entry(world):
    old = made(world)
    new = regenerated(world, old).data

    (entry,) = [each for each in world.audit.everything if each.action == "token.regenerate"]
    assert (entry.resource, entry.changes["replacedBy"]) == (old["id"], [None, new["id"]])
    assert new["secret"] not in str(world.audit.everything)


# ---- use


def test_a_token_s_last_use_and_address_are_shown(world):
    token = made(world)
    assert (token["lastUsedAt"], token["lastUsedFrom"]) == (None, None)

    world.now += timedelta(minutes=5)
    use(world, token, source_ip="198.51.100.4")

    shown = listed(world, token)
    assert (shown["lastUsedAt"], shown["lastUsedFrom"]) == ("2026-11-21T12:05:00.000Z", "198.51.100.4")


def usage(world, token, query="", who="alice"):
    return world.send("GET", f"/auth/tokens/{token['id']}/usage", query=query, headers=world.bearer(who))


def test_a_token_s_requests_are_counted_by_day_and_route(world):
    token = made(world)
    for path in ("/auth/me", "/auth/me", "/auth/tokens"):
        use(world, token, path)
    world.send("DELETE", "/users/usr_bob", headers={"x-api-token": token["secret"]})
    world.send("GET", "/users", headers={"x-api-token": token["secret"]})
    use(world, token, source_ip="198.51.100.4")

    days = usage(world, token, "days=2").data["days"]

    assert [(each["date"], each["requests"], each["refused"]) for each in days] == [
        ("2026-11-20", 0, 0),
        ("2026-11-21", 5, 1),
    ]
    assert days[1]["routes"] == [
        {"method": "GET", "route": "/auth/me", "requests": 3},
        {"method": "GET", "route": "/auth/tokens", "requests": 1},
        {"method": "GET", "route": "/users", "requests": 1},
    ]


def test_requests_over_the_limit_are_counted_as_refused():
    world = AuthWorld(rate_limit=5)
    token = made(world)
    for _ in range(8):
        use(world, token)
    world.now += timedelta(minutes=1)

    (day,) = usage(world, token, "days=1").data["days"]
    assert (day["requests"], day["refused"]) == (8, 3)


@pytest.mark.parametrize("days", ["0", "31", "x"])
def test_usage_reaches_a_month_back(world, days):
    assert usage(world, made(world), f"days={days}").problems.keys() == {"days"}


def test_nobody_learns_of_somebody_else_s_token(world):
    assert usage(world, made(world), who="adam").status == 404


@pytest.mark.parametrize(("overlap", "left"), [(0, 0), (10, 1)])
def test_what_ends_at_once_hears_no_more_live_messages(world, overlap, left):
    old = made(world)
    listening = Connection(
        id="c", user_id="usr_alice", role=Role.USER, credential_id=old["id"], expires_at=NOON + timedelta(hours=1)
    )
    world.connections.add_connection(listening)

    regenerated(world, old, {"overlapMinutes": overlap})

    assert len(world.connections.list_connections()) == left
