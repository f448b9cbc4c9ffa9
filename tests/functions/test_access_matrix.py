"""Routes by roles by ownership, completely: every route of both functions, everybody, own objects and others'."""

import re
from itertools import product

import pytest
import time_machine

from tests.fakes.clock import NOON
from tests.functions.access_rows import ROWS, Row
from tests.functions.access_world import PERSONAS, ROUTES, SIDES

_REFUSED = {401, 403, 404}
_STRANGER = {"alice": "bob", "rita": "bob", "adam": "bob"}
ASKING = {"alice": "user", "rita": "reader", "adam": "admin"}
MATRIX = list(product(sorted(ROWS.keys() & ROUTES.keys()), ASKING, ("own", "foreign")))


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


def answered(name: str, who: str | None, owner: str):
    function, route = ROUTES[name]
    side = SIDES[function](ROWS[name].state)
    return side.knock(route, who, side.path(route, owner), ROWS[name])


def test_every_route_says_who_may_use_it():
    assert ROUTES.keys() == ROWS.keys()


@pytest.mark.parametrize(("name", "who", "whose"), MATRIX)
def test_a_route_answers_each_role_as_its_row_says(name, who, whose):
    row: Row = ROWS[name]
    pair = getattr(row, ASKING[who])

    answer = answered(name, who, who if whose == "own" else _STRANGER[who])

    assert answer.status == pair[whose == "foreign"], answer.text
    assert not (answer.status in _REFUSED and answer.changed)


@pytest.mark.parametrize("name", sorted(ROWS.keys() & ROUTES.keys()))
def test_a_route_answers_nobody_as_its_row_says(name):
    answer = answered(name, None, "alice")

    assert answer.status == ROWS[name].nobody, answer.text
    assert not answer.changed or ROWS[name].nobody < 300


def without_request_id(text: str) -> str:
    """Each answer has its own."""
    return re.sub(r'"requestId":"[^"]*"', "", text)


@pytest.mark.parametrize("name", sorted(name for name, row in ROWS.items() if row.user[1] == 404))
def test_what_is_foreign_and_what_is_not_there_cannot_be_told_apart(name):
    function, route = ROUTES[name]
    side = SIDES[function](ROWS[name].state)
    foreign = side.path(route, "bob")
    for kind, made in side.ids["bob"].items():
        side.ids["bob"][kind] = made[:-3] + ("ZZS" if made.endswith("S") else "ZZZ")
    absent = side.path(route, "bob")

    told = [side.knock(route, "alice", path, ROWS[name]) for path in (foreign, absent)]

    if name.startswith("PUT /secrets"):  # there, what is not there is made
        assert [each.status for each in told] == [404, 201]
        return
    assert without_request_id(told[0].text) == without_request_id(told[1].text)
    assert [each.status for each in told] == [404, 404]


OF_ALL = {
    "GET /notifications",
    "GET /jobs",
    "GET /executions",
    "GET /executions/export",
    "GET /logs",
    "GET /secrets",
    "GET /stats",
    "GET /tuning/decisions",
}
LISTS = [name for name, (_, route) in ROUTES.items() if route.method == "GET" and not route.parameters and route.scope]


@pytest.mark.parametrize(("name", "who"), list(product(sorted(LISTS), PERSONAS)))
def test_nothing_of_others_is_in_a_user_s_lists(name, who):
    function, route = ROUTES[name]
    side = SIDES[function]("ended")
    text = side.knock(route, who, side.path(route, who), ROWS[name]).text

    others = {
        other
        for other in PERSONAS.keys() - {who}
        for mark in (f"job of {other}", f"token of {other}", f"{other}.example.com", f"OF_{other}", f"{other}@")
        if mark in text
    }

    sees_all = (who in {"rita", "adam"} and name in OF_ALL) or (who == "adam" and name == "GET /users")
    assert others == (PERSONAS.keys() - {who} if sees_all else set())
