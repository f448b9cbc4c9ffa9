"""What every counter of requests does: the fake that other tests use, and the table."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from cron_manager.adapters.dynamodb.meters import MeterTable, UsageTable
from cron_manager.domain.access import Principal, Role, Scope
from cron_manager.domain.usage import LastUse, Limit, Use, days_of_use
from cron_manager.ports import RequestMeter, UsageReader
from tests.fakes.clock import NOON
from tests.fakes.meters import FakeMeter

ALICE = Principal(user_id="usr_alice", role=Role.USER, scopes=frozenset(Scope), session_id="ses_1")
DEPLOYS = Principal(user_id="usr_alice", role=Role.USER, scopes=frozenset(Scope), token_id="tok_deploys")
REPORTS = Principal(user_id="usr_alice", role=Role.USER, scopes=frozenset(Scope), token_id="tok_reports")
READING = Use(method="GET", route="/jobs", source_ip="203.0.113.7", refused=False)
RUNNING = Use(method="POST", route="/jobs/{jobId}/execute", source_ip="203.0.113.8", refused=False)
REFUSED = Use(method="DELETE", route="/jobs/{jobId}", source_ip="203.0.113.9", refused=True)


@dataclass(frozen=True, kw_only=True)
class Meters:
    meter: RequestMeter
    usages: UsageReader

    def count(self, caller: Principal, use: Use = READING, limit: Limit = Limit.REQUESTS, at: datetime = NOON) -> int:
        return self.meter.count(limit, 100, caller, use, at)

    def days(self, caller: Principal, days: int = 1):
        hours = self.usages.hours("usr_alice", caller.token_id or "", NOON.replace(hour=0) - timedelta(days=days - 1))
        return days_of_use(hours, last=NOON.date(), days=days)

    def last(self, *callers: Principal):
        return self.usages.last_uses("usr_alice", [each.token_id or "" for each in callers], NOON + timedelta(days=1))


@pytest.fixture(params=["fake", pytest.param("table", marks=pytest.mark.emulator)])
def meters(request):
    if request.param == "fake":
        fake = FakeMeter()
        return Meters(meter=fake, usages=fake)
    tables = request.getfixturevalue("dynamodb_tables")
    return Meters(meter=MeterTable(tables.client, tables.identity), usages=UsageTable(tables.client, tables.identity))


def test_a_minute_counts_from_one_and_the_next_one_anew(meters):
    counts = [meters.count(DEPLOYS, at=NOON + timedelta(seconds=each)) for each in (0, 30, 59, 60, 61, 3600)]

    assert counts == [1, 2, 3, 1, 2, 1]


def test_tokens_people_and_kinds_are_counted_apart(meters):
    assert [meters.count(each) for each in (DEPLOYS, REPORTS, ALICE, ALICE)] == [1, 1, 1, 2]
    assert [meters.count(each, RUNNING, Limit.RUNS) for each in (DEPLOYS, REPORTS, ALICE)] == [1, 2, 3]
    assert meters.count(ALICE, RUNNING, Limit.TRIALS) == 1


def test_use_is_told_by_day_and_route_runs_included(meters):
    for use in (READING, READING, REFUSED):
        meters.count(DEPLOYS, use)
    meters.count(DEPLOYS, READING, at=NOON + timedelta(hours=3))
    meters.count(DEPLOYS, RUNNING, Limit.RUNS)
    meters.count(REPORTS, RUNNING, Limit.RUNS)
    meters.count(DEPLOYS, READING, at=NOON - timedelta(days=1))
    meters.count(ALICE)

    yesterday, today = meters.days(DEPLOYS, 2)

    assert (yesterday.date, yesterday.requests) == (date(2026, 11, 20), 1)
    assert (today.requests, today.refused) == (5, 1)
    assert today.routes == {
        ("GET", "/jobs"): 3,
        ("DELETE", "/jobs/{jobId}"): 1,
        ("POST", "/jobs/{jobId}/execute"): 1,
    }
    assert [each.requests for each in meters.days(REPORTS)] == [1]


def test_what_is_over_the_limit_counts_as_refused(meters):
    for _ in range(103):
        meters.count(DEPLOYS)

    (day,) = meters.days(DEPLOYS)
    assert (day.requests, day.refused) == (103, 3)


def test_the_last_use_is_told_whatever_it_was(meters):
    meters.count(DEPLOYS, at=NOON)
    meters.count(DEPLOYS, RUNNING, Limit.RUNS, NOON + timedelta(minutes=1))
    meters.count(REPORTS, RUNNING, Limit.RUNS, NOON + timedelta(minutes=2))
    meters.count(REPORTS, at=NOON + timedelta(hours=2))

    assert meters.last(DEPLOYS, REPORTS) == {
        "tok_deploys": LastUse(at=NOON + timedelta(minutes=1), source_ip="203.0.113.8"),
        "tok_reports": LastUse(at=NOON + timedelta(hours=2), source_ip="203.0.113.7"),
    }


def test_a_token_that_was_never_used_has_no_last_use(meters):
    meters.count(ALICE)

    assert meters.last(DEPLOYS) == {}
    assert [each.requests for each in meters.days(DEPLOYS)] == [0]


@pytest.mark.emulator
def test_a_burst_in_parallel_counts_each_request_once(dynamodb_tables):
    meter = MeterTable(dynamodb_tables.client, dynamodb_tables.identity)

    with ThreadPoolExecutor(max_workers=20) as pool:
        counts = list(pool.map(lambda _: meter.count(Limit.REQUESTS, 100, DEPLOYS, READING, NOON), range(200)))

    assert sorted(counts) == list(range(1, 201))


@pytest.mark.emulator
def test_a_full_hour_of_a_busy_token_takes_one_item_of_less_than_a_kilobyte(dynamodb_tables):
    meter = MeterTable(dynamodb_tables.client, dynamodb_tables.identity)
    for minute in range(60):
        for use in (READING, REFUSED, RUNNING):
            meter.count(Limit.REQUESTS, 100, DEPLOYS, use, NOON.astimezone(UTC) + timedelta(minutes=minute))

    (item,) = dynamodb_tables.client.scan(TableName=dynamodb_tables.identity)["Items"]
    assert sum(len(name) + len(next(iter(value.values()))) for name, value in item.items()) < 1024
