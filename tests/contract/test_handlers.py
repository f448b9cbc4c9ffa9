"""Registered functions: the fake and the table agree. Sign-ins that have expired are found and deleted."""

from dataclasses import replace

import pytest

from cron_manager.adapters.dynamodb.handlers import HandlerTable
from cron_manager.domain.handler import RegisteredHandler
from tests.fakes.clock import NOON
from tests.fakes.handlers import FakeHandlers, a_handler

FIRST = RegisteredHandler(handler=a_handler("a-first", is_locked=True, timeout_ms=5_000), job_id="job_1")
SECOND = RegisteredHandler(handler=a_handler("b-second"), job_id="job_2", problem="its name is taken")


@pytest.fixture(params=["fake", "table"])
def handlers(request):
    if request.param == "fake":
        return FakeHandlers()
    tables = request.getfixturevalue("dynamodb_tables")
    return HandlerTable(tables.client, tables.jobs)


def test_handlers_come_back_as_they_went_by_name(handlers):
    handlers.put(SECOND)
    handlers.put(FIRST)

    assert list(handlers.all()) == [FIRST, SECOND]
    assert (handlers.find("b-second"), handlers.find("c")) == (SECOND, None)


def test_a_handler_that_is_put_again_replaces_itself(handlers):
    handlers.put(SECOND)

    handlers.put(gone := replace(SECOND, problem=None, gone_at=NOON))

    assert list(handlers.all()) == [gone]


def test_the_deployment_that_was_registered_last_is_remembered(handlers):
    before = handlers.deployment()
    handlers.note_deployment("a")
    handlers.note_deployment("b")

    assert (before, handlers.deployment(), list(handlers.all())) == (None, "b", [])
