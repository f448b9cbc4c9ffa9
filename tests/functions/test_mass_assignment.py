"""Nobody sets what they only read: every body of every route takes its own fields and no others."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
import time_machine
from pydantic import BaseModel

from cron_manager.edge.routes import Route, schema_of
from tests.fakes.clock import NOON
from tests.functions.access_rows import ROWS
from tests.functions.access_world import ROUTES, SIDES

WRITING = sorted(name for name, (_, route) in ROUTES.items() if route.body)
# What a record may hold beside what its answers show.
INNER = {
    "id", "ownerId", "owner_id", "userId", "user_id", "role", "isAdmin", "isLocked", "is_locked", "isActive", "version",
    "createdBy", "createdAt", "updatedBy", "passwordHash", "password_hash", "scopes", "digest", "status",
    "consecutiveFailures", "successCount", "fence", "__class__", "__proto__", "constructor",
}  # fmt: skip


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


def models(schema: Any) -> Iterator[type[BaseModel]]:
    """A schema and every schema within it."""
    if isinstance(schema, type) and issubclass(schema, BaseModel):
        schema.model_rebuild()
        yield schema
        for field in schema.model_fields.values():
            yield from models(field.annotation)
    for part in get_args(schema):
        yield from models(part)


def public(schema: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in schema.model_fields.items()}


def read_only(route: Route[Any]) -> set[str]:
    """Everything that the route answers or that a record holds, and that its body does not take."""
    answered = public(schema_of(route.response)) if route.response else set()
    return (answered | INNER) - public(schema_of(route.body))


@pytest.mark.parametrize("name", WRITING)
def test_every_part_of_a_body_refuses_what_it_does_not_know(name):
    _, route = ROUTES[name]

    assert [each.__name__ for each in models(schema_of(route.body)) if each.model_config.get("extra") != "forbid"] == []


@pytest.mark.parametrize("name", WRITING)
def test_a_body_with_a_field_that_is_only_read_is_refused_by_its_name_and_changes_nothing(name):
    function, route = ROUTES[name]
    row, side = ROWS[name], SIDES[function](ROWS[name].state)
    path = side.path(route, "adam")

    for field in sorted(read_only(route)):
        answer = side.knock(route, "adam", path, row, body={**(row.body or {}), field: "mine"})

        assert answer.status == 422, (field, answer.text)
        assert f'"field":"{field}"' in answer.text
        assert not answer.changed
