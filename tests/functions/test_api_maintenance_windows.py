"""Maintenance windows and channels that are told later, over the API."""

import pytest

from tests.fakes.categories import a_category
from tests.functions.api_world import ApiWorld

WEEKLY = {"name": "patching", "cronExpression": "0 2 * * sun", "timezone": "Europe/Berlin", "durationMinutes": 120}
ONCE = {"name": "moving", "startAt": "2026-11-21T11:00:00Z", "endAt": "2026-11-21T13:00:00Z"}
WEBHOOK = {"name": "operations", "kind": "webhook", "url": "https://hooks.example.com/T000/secret-path"}
PAGER = {"name": "pager", "kind": "pagerduty", "routingKey": "a" * 32}


@pytest.fixture
def world():
    return ApiWorld()


def test_a_window_shows_the_span_that_it_is_in_and_the_next(world):
    category = a_category()
    world.categories.stored[category.id] = category

    weekly = world.ask("POST", "/maintenance-windows", WEEKLY | {"categoryIds": [category.id]}, who="adam")[1]
    once = world.ask("POST", "/maintenance-windows", ONCE, who="adam")[1]

    assert (weekly["current"], weekly["nextAt"]) == (None, "2026-11-22T01:00:00.000Z")
    assert once["current"] == {"from": "2026-11-21T11:00:00.000Z", "until": "2026-11-21T13:00:00.000Z"}
    assert once["nextAt"] is None
    names = [each["name"] for each in world.ask("GET", "/maintenance-windows", who="adam")[1]]
    assert names == ["moving", "patching"]


@pytest.mark.parametrize(("fields", "field"), [
    (WEEKLY | {"durationMinutes": 10_081}, "durationMinutes"),
    (WEEKLY | {"categoryIds": ["cat_01KB0000000000000000000000"]}, "categoryIds"),
    (WEEKLY | {"cronExpression": "@at 2020-01-01T00:00:00Z"}, "cronExpression"),
    (ONCE | {"endAt": "2026-11-21T11:59:00Z"}, "endAt"),
    (ONCE | {"endAt": "2026-11-21T10:00:00Z"}, ""),
    (ONCE | WEEKLY, ""),
    ({"name": "never"}, ""),
    ({"name": "half", "cronExpression": "0 2 * * *"}, ""),
    ({"name": "half", "startAt": "2026-11-21T11:00:00Z", "durationMinutes": 5}, ""),
])  # fmt: skip
def test_what_makes_no_window_is_refused_with_the_field(world, fields, field):
    assert field in world.problems("POST", "/maintenance-windows", fields, who="adam")


def test_a_stale_version_is_refused_with_the_window_as_it_is(world):
    made = world.ask("POST", "/maintenance-windows", WEEKLY, who="adam")[1]
    changed = WEEKLY | {"version": 1, "isActive": False}
    world.ask("PUT", f"/maintenance-windows/{made['id']}", changed, who="adam")

    status, error = world.ask("PUT", f"/maintenance-windows/{made['id']}", changed, who="adam")

    assert (status, error["code"], error["details"]["current"]["isActive"]) == (409, "VERSION_STALE", False)


@pytest.mark.parametrize(("timing", "shown"), [
    ({"escalation": {"afterMinutes": 30}}, {"escalation": {"afterMinutes": 30}, "digest": None}),
    ({"digest": {"frequency": "hourly"}},
     {"escalation": None, "digest": {"frequency": "hourly", "hour": None, "timezone": None}}),
    ({"digest": {"frequency": "daily", "hour": 7, "timezone": "Asia/Tokyo"}},
     {"escalation": None, "digest": {"frequency": "daily", "hour": 7, "timezone": "Asia/Tokyo"}}),
])  # fmt: skip
def test_a_channel_shows_when_it_is_told(world, timing, shown):
    status, made = world.ask("POST", "/channels", WEBHOOK | timing, who="adam")

    assert status == 201
    assert {name: made[name] for name in shown} == shown


@pytest.mark.parametrize(("fields", "field"), [
    (WEBHOOK | {"escalation": {"afterMinutes": 0}}, "escalation.afterMinutes"),
    (WEBHOOK | {"escalation": {"afterMinutes": 1441}}, "escalation.afterMinutes"),
    (WEBHOOK | {"digest": {"frequency": "weekly"}}, "digest.frequency"),
    (WEBHOOK | {"digest": {"frequency": "daily", "hour": 24}}, "digest.hour"),
    (WEBHOOK | {"digest": {"frequency": "hourly", "hour": 7}}, "digest"),
    (WEBHOOK | {"digest": {"frequency": "hourly"}, "escalation": {"afterMinutes": 5}}, "digest"),
    (PAGER | {"digest": {"frequency": "hourly"}}, "digest"),
])  # fmt: skip
def test_when_a_channel_is_told_is_refused_with_the_field(world, fields, field):
    assert field in world.problems("POST", "/channels", fields, who="adam")
