"""Ten thousand jobs are imported while EventBridge throttles: each is registered once. IMPORTED_JOBS sets how many."""

import os

from tests.e2e.conftest import as_administrator, started
from tests.e2e.imports import import_jobs

COUNT = int(os.environ.get("IMPORTED_JOBS", "10000"))
A_SECOND = 50  # of all changes in an account and region


def test_an_import_of_many_jobs_ends_with_each_registered_once():
    with started(console=False) as stack, as_administrator(stack) as api:
        imported = import_jobs(stack, api, count=COUNT, a_second=A_SECOND)

    assert imported.registrations == {"REGISTERED": COUNT}
    assert sum(imported.schedules.values()) == COUNT
    assert imported.dead_letters == 0
    assert imported.throttled < COUNT
