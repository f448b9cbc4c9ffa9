"""The cataloguer, every minute: a catalogue is written when anything has happened."""

from types import SimpleNamespace

import pytest

from cron_manager.domain.catalogue import Catalogue
from cron_manager.usecases.keep_catalogue import KeepCatalogue
from tests.fakes.catalogues import FakeCatalogues
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.jobs import FakeJobs, a_job
from tests.functions.functions import lambda_context, load_handler


class World:
    def __init__(self) -> None:
        self.clock, self.jobs, self.store = FakeClock(NOON), FakeJobs(a_job()), FakeCatalogues()
        quiet = SimpleNamespace(jobs_that_ran=lambda *_: set(), quiet_days=lambda *_: set())
        self.keep = KeepCatalogue(store=self.store, jobs=self.jobs, changes=self.jobs, runs=quiet, now=self.clock)
        self.handle = load_handler("cataloguer", deps=lambda: SimpleNamespace(keep_catalogue=self.keep)).handler

    def minute(self) -> Catalogue | None:
        self.handle({}, lambda_context())
        self.clock.advance(minutes=1)
        return self.store.kept


@pytest.fixture
def world():
    return World()


def test_the_first_minute_writes_a_catalogue_and_a_quiet_one_leaves_it(world):
    first = world.minute()

    assert len(first.rows) == 1
    assert world.minute() is first


def test_one_that_was_overtaken_is_no_failure(world):
    theirs = Catalogue(at=NOON, complete_at=NOON, rows={})
    living_jobs = world.jobs.living_jobs

    def overtaken():
        world.store.elsewhere().replace(theirs)
        return living_jobs()

    world.jobs.living_jobs = overtaken

    assert world.minute() is theirs


def test_a_failure_is_one(world):
    world.jobs.living_jobs = lambda: 1 / 0

    with pytest.raises(ZeroDivisionError):
        world.minute()
