"""The limit by which the lanes are shaped, as the sweeper notes it and executors read it."""

import pytest
from botocore.exceptions import ClientError

from cron_manager.adapters.dynamodb.concurrency import ConcurrencyTable, ShortLanePlaces
from tests.fakes.lanes import FakeConcurrency


@pytest.fixture
def table(dynamodb_tables):
    return ConcurrencyTable(dynamodb_tables.client, dynamodb_tables.jobs)


@pytest.fixture(params=["fake", "table"])
def concurrency(request):
    return FakeConcurrency() if request.param == "fake" else request.getfixturevalue("table")


def test_a_limit_is_noted_and_given_back(concurrency):
    assert concurrency.read() is None

    concurrency.write(50)
    assert concurrency.read() == 50

    concurrency.write(None)
    assert concurrency.read() is None


def test_an_executor_s_places_follow_within_half_a_minute(table):
    seconds = 0.0
    places = ShortLanePlaces(table, 10, clock=lambda: seconds)
    assert places.current() == 3

    table.write(50)

    assert places.current() == 3
    seconds = 30.0
    assert places.current() == 13


def test_places_that_cannot_be_read_stay_as_they_were(table, monkeypatch):
    seconds = 0.0
    places = ShortLanePlaces(table, 50, clock=lambda: seconds)
    assert places.current() == 13

    def down(self):
        raise ClientError({"Error": {"Code": "InternalServerError"}}, "GetItem")

    monkeypatch.setattr(ConcurrencyTable, "read", down)
    seconds = 31.0

    assert places.current() == 13
