"""EventBridge's quota slows an import down, and neither loses nor doubles any of it."""

from collections.abc import Iterator

import pytest

from local.stack import Stack
from tests.e2e.conftest import as_administrator, started
from tests.e2e.imports import import_jobs

COUNT = 200
A_SECOND = 10


@pytest.fixture(scope="module")
def own_stack() -> Iterator[Stack]:
    with started(console=False) as running:
        yield running


def test_every_job_is_registered_once_though_eventbridge_throttles(own_stack):
    with as_administrator(own_stack) as api:
        imported = import_jobs(own_stack, api, count=COUNT, a_second=A_SECOND)

    assert imported.registrations == {"REGISTERED": COUNT}
    assert set(imported.schedules.values()) == {1}
    assert imported.dead_letters == 0
    assert 0 < imported.throttled < COUNT  # it is put off again and again, and does not hammer
