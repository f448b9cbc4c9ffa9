"""What every audit trail does: the fake that other tests use, and the table; and what is done to the table is found.

The tampering has the emulator's own rights, which no function has.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

import pytest

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.audit import audit_item, audit_put
from cron_manager.adapters.dynamodb.audit_chains import AuditChains, chain_of, item_to_sealed
from cron_manager.adapters.dynamodb.audit_reading import AuditLog
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.audit import Actor, AuditEntry, AuditOutcome, audited
from cron_manager.domain.audit_chain import Head, Problem
from cron_manager.usecases.chain_audit import ChainAudit
from cron_manager.usecases.verify_audit import Verification, VerifyAudit
from tests.fakes.audit import FakeAudit
from tests.fakes.clock import NOON

ALICE = Actor(
    id="usr_alice",
    token_id="tok_1",
    method="PATCH",
    route="/jobs/{jobId}",
    source_ip="203.0.113.7",
    user_agent="curl",
)
NOBODY = Actor(id="anonymous")
DAY = timedelta(days=1)
DAYS = ["2026-11-20", "2026-11-21"]


@pytest.fixture(params=["fake", pytest.param("table", marks=pytest.mark.emulator)])
def trail(request):
    if request.param == "fake":
        return FakeAudit()
    tables = request.getfixturevalue("dynamodb_tables")
    return AuditLog(tables.client, tables.audit)


def told(trail, hours: float, action: str = "job.update", actor: Actor = ALICE, **more: Any) -> AuditEntry:
    entry = audited(actor, action, more.pop("resource", "job_1"), NOON + timedelta(hours=hours), **more)
    assert trail.add(entry)
    return entry


def test_an_entry_is_read_as_it_was_written(trail):
    by_call = Actor(**{**vars(ALICE), "request_id": "r1", "received_at": NOON})
    entry = audited(
        by_call, "job.update", "job_1", NOON, status=200, error=None, changes={"name": ["a", None], "n": [1, True]}
    )
    trail.add(entry)

    assert trail.find(entry.id) == entry
    assert trail.find(f"aud_{'Z' * 26}") is None
    assert trail.find("job_1") is None


def test_an_entry_that_is_there_stays(trail):
    actor = Actor(id="usr_alice", request_id="r1", received_at=NOON)
    first = audited(actor, "job.update", "job_1", NOON + timedelta(seconds=1))
    second = audited(actor, "job.update", "job_1", NOON, outcome=AuditOutcome.ERROR, status=500)

    assert (trail.add(first), trail.add(second)) == (True, False)

    assert trail.find(first.id).outcome is AuditOutcome.SUCCESS


def test_everything_is_read_in_order_over_days_and_partitions(trail):
    entries = [told(trail, hours) for hours in (-30, -13, -11, 0, 1, 2, 2.5, 3, 5, 7)]

    assert list(trail.between(NOON - 2 * DAY, NOON + DAY)) == entries
    assert list(trail.latest(NOON - 2 * DAY, NOON + DAY)) == entries[::-1]


def test_a_span_begins_at_its_start_and_ends_before_its_end(trail):
    entries = [told(trail, hours) for hours in (0, 1, 2)]

    assert list(trail.between(NOON, NOON + timedelta(hours=2))) == entries[:2]
    assert list(trail.latest(NOON + timedelta(milliseconds=1), NOON + timedelta(hours=2, milliseconds=1))) == [
        entries[2],
        entries[1],
    ]


def test_reading_goes_on_behind_a_position(trail):
    entries = [told(trail, hours) for hours in (-13, 0, 0, 0, 1)][::-1]
    span = (NOON - 2 * DAY, NOON + DAY)
    newest_first = list(trail.latest(*span))

    assert {entry.id for entry in newest_first} == {entry.id for entry in entries}
    for place, entry in enumerate(newest_first):
        assert list(trail.latest(*span, before=entry.position)) == newest_first[place + 1 :]
        assert list(trail.of_actor("usr_alice", *span, before=entry.position)) == newest_first[place + 1 :]
        assert list(trail.of_resource("job_1", *span, before=entry.position)) == newest_first[place + 1 :]


def test_an_actor_and_an_object_have_their_own_order(trail):
    mine = [told(trail, hours) for hours in (-30, 0)]
    other = told(trail, 1, actor=Actor(id="usr_bob"), resource="job_2")
    told(trail, 2, "api.read", resource="/jobs", actor=NOBODY)
    span = (NOON - 2 * DAY, NOON + DAY)

    assert list(trail.of_actor("usr_alice", *span)) == mine[::-1]
    assert list(trail.of_actor("usr_bob", *span)) == [other]
    assert list(trail.of_resource("job_1", *span)) == mine[::-1]
    assert list(trail.of_actor("anonymous", *span)) == []


def test_a_path_is_kept_and_read_again(trail):
    entry = told(trail, 0, "api.read", resource="/jobs", actor=NOBODY)

    assert trail.find(entry.id) == entry


@pytest.mark.emulator
def test_more_than_a_page_is_read_whole_and_no_more_than_is_taken(dynamodb_tables):
    log = AuditLog(dynamodb_tables.client, dynamodb_tables.audit)
    entries = [told(log, 0.001 * number) for number in range(130)]

    assert list(log.of_resource("job_1", NOON, NOON + DAY)) == entries[::-1]
    assert list(islice(log.between(NOON, NOON + DAY), 3)) == entries[:3]


# ------------------------------------------------------------------------------ what is done to the table


class Heads:
    """Kept outside the table."""

    def __init__(self) -> None:
        self.kept: dict[str, Head] = {}

    def keep(self, head: Head) -> None:
        self.kept[head.chain] = head

    def heads(self, chain: str) -> list[Head]:
        return [self.kept[chain]] if chain in self.kept else []


@dataclass
class Chained:
    """Forty entries of an hour, chained in batches of ten, as the stream would bring them."""

    client: Any
    table: str

    def __post_init__(self) -> None:
        self.chains, self.heads = AuditChains(self.client, self.table), Heads()
        self.entries = [
            audited(ALICE, "job.update", f"job_{number}", NOON + timedelta(minutes=number)) for number in range(40)
        ]
        log = AuditLog(self.client, self.table)
        for start in range(0, 40, 10):
            for entry in self.entries[start : start + 10]:
                log.add(entry)
            self.chain(audit_item(entry) for entry in self.entries[start : start + 10])

    def chain(self, items: Iterator[dict[str, Any]], at: datetime = NOON + timedelta(hours=1)) -> None:
        sealed = [(chain_of(item) or "", item_to_sealed(item)) for item in items]
        ChainAudit(chains=self.chains, heads=self.heads, now=lambda: at)(sealed)

    def verify(self, now: datetime = NOON + timedelta(hours=2)) -> Verification:
        return VerifyAudit(chains=self.chains, heads=self.heads)(DAYS, now)

    @property
    def bad(self) -> tuple[str, int, Problem, str | None]:
        bad = self.verify().first_bad
        assert bad is not None
        return bad.chain, bad.index, bad.problem, bad.entry_id

    def place(self, entry: AuditEntry) -> tuple[str, int]:
        """The entry's chain, and its index there."""
        mine = [each for each in self.entries if self.key(each)["pk"] == self.key(entry)["pk"]]
        return chain_of(self.key(entry)) or "", mine.index(entry)

    @staticmethod
    def key(entry: AuditEntry) -> dict[str, Any]:
        return keys.audit_entry(entry.at, entry.id)

    def stored(self, key: dict[str, Any]) -> dict[str, Any]:
        return self.client.get_item(TableName=self.table, Key=key)["Item"]

    def put(self, item: dict[str, Any]) -> None:
        self.client.put_item(TableName=self.table, Item=item)

    def delete(self, key: dict[str, Any]) -> None:
        self.client.delete_item(TableName=self.table, Key=key)


@pytest.fixture
def chained(dynamodb_tables):
    return Chained(client=dynamodb_tables.client, table=dynamodb_tables.audit)


@pytest.mark.emulator
def test_what_nobody_touched_is_intact(chained):
    found = chained.verify()

    assert (found.is_intact, found.checked, found.unchained) == (True, 40, 0)
    assert found.anchored_at == NOON + timedelta(hours=1)
    assert 1 <= found.chains <= 4


@pytest.mark.emulator
@pytest.mark.parametrize("number", [0, 17, 39])
def test_an_entry_that_was_updated_is_named(chained, number):
    entry = chained.entries[number]
    chained.client.update_item(
        TableName=chained.table,
        Key=chained.key(entry),
        UpdateExpression="SET sourceIp = :ip",
        ExpressionAttributeValues={":ip": {"S": "198.51.100.1"}},
    )

    assert chained.bad == (*chained.place(entry), Problem.ALTERED, entry.id)


@pytest.mark.emulator
def test_an_entry_that_was_overwritten_is_named(chained):
    """With the right to put alone, which functions have: the table cannot refuse it, and the chain tells."""
    entry = chained.entries[5]
    chained.put(chained.stored(chained.key(entry)) | {"actor": {"S": "usr_bob"}})

    assert chained.bad == (*chained.place(entry), Problem.ALTERED, entry.id)


@pytest.mark.emulator
@pytest.mark.parametrize("number", [0, 17, 39])
def test_an_entry_that_was_deleted_is_named(chained, number):
    entry = chained.entries[number]
    chained.delete(chained.key(entry))

    assert chained.bad == (*chained.place(entry), Problem.MISSING, entry.id)


@pytest.mark.emulator
def test_entries_that_changed_places_are_named(chained):
    """Each stands at the other's instant, as if it had happened then."""
    one = chained.entries[8]
    other = next(each for each in chained.entries[9:] if chained.key(each)["pk"] == chained.key(one)["pk"])
    items = [chained.stored(chained.key(each)) for each in (one, other)]
    for item, source in zip(items, (other, one), strict=True):
        chained.delete(chained.key(one if source is other else other))
        at = chained.key(source)["sk"]["S"].partition("#")[0]
        chained.put(item | {"sk": {"S": f"{at}#{item['id']['S']}"}, "at": {"S": at}})

    assert chained.bad == (*chained.place(one), Problem.REORDERED, one.id)


@pytest.mark.emulator
def test_an_entry_that_was_slipped_in_is_named(chained):
    """Put where nothing stood, and chained like any other by an auditor that cannot know."""
    forged = audited(ALICE, "job.delete", "job_1", NOON + timedelta(minutes=20, seconds=30))
    chained.put(audit_item(forged))
    chained.chain([audit_item(forged)])
    chain = chain_of(chained.key(forged))

    bad = chained.verify().first_bad

    assert bad is not None
    assert (bad.chain, bad.problem, bad.entry_id) == (chain, Problem.INSERTED, forged.id)
    assert bad.index == sum(chain_of(chained.key(entry)) == chain for entry in chained.entries)


@pytest.mark.emulator
def test_an_end_that_was_cut_off_is_named(chained):
    """Entries and blocks: nothing is left in the table that could tell."""
    last = chained.entries[-1]
    chain = chain_of(chained.key(last)) or ""
    blocks = list(chained.chains.blocks(chain))
    for link in blocks[-1].links:
        chained.delete(keys.key(keys.audit_partition(chain), link.entry.position))
    chained.delete(keys.chain_block(chain, blocks[-1].number))

    assert chained.bad == (chain, blocks[-1].first, Problem.TRUNCATED, None)


@pytest.mark.emulator
def test_a_whole_day_that_was_cut_off_is_named(chained):
    chain = chain_of(chained.key(chained.entries[0])) or ""
    for item in chained.client.scan(TableName=chained.table)["Items"]:
        chained.delete({"pk": item["pk"], "sk": item["sk"]})

    found = chained.verify().first_bad

    assert (found.index, found.problem) == (0, Problem.TRUNCATED)
    assert chain in {head.chain for head in chained.heads.kept.values()}


@pytest.mark.emulator
def test_a_block_that_nobody_can_read_is_named(chained):
    chain, _ = chained.place(chained.entries[0])
    chained.put(keys.chain_block(chain, 0) | {"links": {"S": "nothing"}})

    assert chained.bad[:3] == (chain, 0, Problem.ALTERED)


@pytest.mark.emulator
def test_a_block_is_never_put_over_another(chained):
    chain, _ = chained.place(chained.entries[0])
    first = next(chained.chains.blocks(chain))

    assert chained.chains.append(first) is False


@pytest.mark.emulator
def test_more_than_was_asked_for_is_not_looked_through(chained):
    with pytest.raises(ValueError, match="more than 10"):
        VerifyAudit(chains=chained.chains, heads=chained.heads)(DAYS, NOON, 10)


@pytest.mark.emulator
def test_another_change_by_the_same_call_is_another_request(dynamodb_tables):
    """A condition that did not hold does not stand in the way of what the call does instead."""
    client, table = dynamodb_tables.client, dynamodb_tables.audit
    actor = Actor(id="usr_alice", request_id="r1", received_at=NOON)
    entry = audited(actor, "job.update", "job_1", NOON)
    taken = {"Put": {"TableName": table, "Item": audit_item(entry), "ConditionExpression": "attribute_exists(pk)"}}

    assert write_together(client, [taken], entry.id) == {0}
    assert write_together(client, [audit_put(table, entry)], entry.id) == frozenset()
    assert write_together(client, [audit_put(table, entry)], entry.id) == frozenset(), "only its answer was lost"
    other = audited(actor, "job.delete", "job_1", NOON)
    assert write_together(client, [audit_put(table, other)], other.id) == {0}, "the call has an entry already"
