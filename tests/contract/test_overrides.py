"""Settings that are changed at run time: the fake and the table agree."""

from dataclasses import replace

import pytest
from botocore.exceptions import ConnectionError as NoConnection

from cron_manager.adapters.dynamodb.overrides import OverrideBook, OverrideTable
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.errors import Conflict
from cron_manager.domain.overrides import AS_DEPLOYED, Overrides
from cron_manager.domain.registration import Registration
from tests.fakes.clock import NOON
from tests.fakes.overrides import FakeOverrides

FIRST = Overrides(
    version=1,
    api_rate_limit=50,
    manual_run_limit=5,
    registration_mode=Registration.OPEN,
    default_timezone="Europe/Berlin",
    updated_by="usr_adam",
    updated_at=NOON,
)


@pytest.fixture(params=["fake", "table"])
def overrides(request):
    if request.param == "fake":
        return FakeOverrides()
    tables = request.getfixturevalue("dynamodb_tables")
    return OverrideTable(tables.client, tables.identity, tables.audit)


def entry():
    return audited(SYSTEM_ACTOR, "settings.update", "settings", NOON)


def test_at_first_everything_is_as_it_was_deployed(overrides):
    assert overrides.read() == AS_DEPLOYED


def test_overrides_come_back_as_they_went_and_are_taken_back_one_by_one(overrides):
    overrides.replace(AS_DEPLOYED, FIRST, entry())
    assert overrides.read() == FIRST

    second = replace(FIRST, version=2, registration_mode=None, api_rate_limit=None)
    overrides.replace(FIRST, second, entry())
    assert overrides.read() == second


def test_of_two_changes_of_the_same_version_one_is_refused(overrides):
    overrides.replace(AS_DEPLOYED, FIRST, entry())
    with pytest.raises(Conflict):
        overrides.replace(AS_DEPLOYED, replace(FIRST, api_rate_limit=99), entry())

    second = replace(FIRST, version=2)
    overrides.replace(FIRST, second, entry())
    with pytest.raises(Conflict):
        overrides.replace(FIRST, replace(second, api_rate_limit=99), entry())
    assert overrides.read() == second


class Table:
    """Answers what it is told to, and counts."""

    def __init__(self, *answers):
        self.answers, self.reads = list(answers), 0

    def read(self):
        self.reads += 1
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_a_process_reads_them_every_30_seconds_and_goes_by_what_it_knows_meanwhile():
    now, table = [0.0], Table(AS_DEPLOYED, FIRST)
    book = OverrideBook(table, clock=lambda: now[0])

    for second, known in ((0, AS_DEPLOYED), (29, AS_DEPLOYED), (30, FIRST), (59, FIRST)):
        now[0] = second
        assert book.current() == known
    assert table.reads == 2


def test_a_table_that_does_not_answer_leaves_what_was_known():
    now, table = [0.0], Table(FIRST, NoConnection(error="gone"), AS_DEPLOYED)
    book = OverrideBook(table, clock=lambda: now[0])
    book.current()

    now[0] = 30
    assert book.current() == FIRST
    now[0] = 60
    assert book.current() == AS_DEPLOYED
