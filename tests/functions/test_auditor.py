"""The audit table's stream is chained; whatever is no new entry rings an alarm."""

import json
from typing import Any

import pytest

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.audit import audit_item
from cron_manager.adapters.dynamodb.audit_chains import item_to_sealed
from cron_manager.domain.audit import Actor, audited
from cron_manager.domain.audit_chain import Block, Head, examine
from cron_manager.domain.errors import Unavailable
from cron_manager.usecases.chain_audit import ChainAudit
from tests.fakes.clock import NOON, FakeClock
from tests.functions.functions import lambda_context, load_handler


class FakeChains:
    """Blocks by chain and number."""

    def __init__(self) -> None:
        self.stored: dict[tuple[str, int], Block] = {}
        self.rival: list[Block] = []  # what another process appends just before us

    def last_block(self, chain: str) -> Block | None:
        return max((block for block in self.stored.values() if block.chain == chain), key=number_of, default=None)

    def append(self, block: Block) -> bool:
        if self.rival:
            self.append(self.rival.pop())
        if (block.chain, block.number) in self.stored:
            return False
        self.stored[block.chain, block.number] = block
        return True


def number_of(block: Block) -> int:
    return block.number


class FakeHeads:
    def __init__(self) -> None:
        self.kept: list[Head] = []
        self.is_broken = False

    def keep(self, head: Head) -> None:
        if self.is_broken:
            raise ConnectionError("the bucket does not answer")
        self.kept.append(head)


class World:
    def __init__(self) -> None:
        self.chains, self.heads = FakeChains(), FakeHeads()
        chain_audit = ChainAudit(chains=self.chains, heads=self.heads, now=FakeClock())
        self._handler = load_handler("auditor", chain_audit=lambda: chain_audit).handler
        self.items: list[dict[str, Any]] = []

    def entries(self, count: int) -> list[dict[str, Any]]:
        made = [audit_item(audited(Actor(id="usr_alice"), "job.update", "job_1", NOON)) for _ in range(count)]
        self.items += made
        return made

    def hear(self, items: list[dict[str, Any]], event_name: str = "INSERT") -> None:
        records = [
            {"eventName": event_name, "dynamodb": {"Keys": {"pk": item["pk"], "sk": item["sk"]}, "NewImage": item}}
            for item in items
        ]
        self._handler({"Records": records}, lambda_context())

    def problems(self) -> list[object]:
        found = []
        for chain in keys.audit_chains("2026-11-21"):
            blocks = sorted((block for block in self.chains.stored.values() if block.chain == chain), key=number_of)
            entries = [item_to_sealed(item) for item in self.items if item["pk"]["S"] == keys.audit_partition(chain)]
            heads = [head for head in self.heads.kept if head.chain == chain]
            examined = examine(chain, blocks, entries, heads, NOON)
            found += [examined.bad] if examined.bad else []
            assert examined.unchained == 0
        return found


@pytest.fixture
def world(monkeypatch):
    monkeypatch.setenv("POWERTOOLS_METRICS_NAMESPACE", "CronManager")
    return World()


def test_entries_are_chained_by_their_partitions_and_the_heads_kept(world):
    world.hear(world.entries(40))
    world.hear(world.entries(40))

    assert {block.number for block in world.chains.stored.values()} == {0, 1}
    assert len({head.chain for head in world.heads.kept}) == 4
    assert world.problems() == []


def test_what_is_delivered_again_changes_no_chain_and_keeps_the_head(world):
    """The first time, the head could not be kept."""
    entries = world.entries(10)
    world.heads.is_broken = True
    with pytest.raises(ConnectionError):
        world.hear(entries)
    world.heads.is_broken = False

    world.hear(entries)
    blocks = len(world.chains.stored)
    world.hear(entries)

    assert len(world.chains.stored) == blocks
    assert world.problems() == []


def test_who_is_outrun_by_another_process_appends_behind_it(world):
    (item, other) = entries = sorted(world.entries(2), key=lambda each: each["pk"]["S"])
    while item["pk"] != other["pk"]:
        (item, other) = entries = world.entries(2)
    world.items[:] = entries
    rival = World()
    rival.hear([other])
    world.chains.rival = list(rival.chains.stored.values())

    world.hear([item])

    assert sorted(number for _, number in world.chains.stored) == [0, 1]
    assert world.problems() == []


def test_a_chain_that_cannot_be_appended_to_leaves_the_batch_to_be_delivered_again(world):
    world.chains.append = lambda block: False

    with pytest.raises(Unavailable):
        world.hear(world.entries(1))
    assert world.heads.kept == []


@pytest.mark.parametrize("event_name", ["MODIFY", "REMOVE"])
def test_an_entry_that_was_touched_rings_an_alarm_and_is_not_chained(world, capsys, event_name):
    world.hear(world.entries(1), event_name)

    assert world.chains.stored == {}
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines() if "AuditEntriesTouched" in line]
    assert [each["AuditEntriesTouched"] for each in told] == [[1.0]]


def test_a_block_is_no_entry(world, capsys):
    world.hear([{"pk": {"S": "CHAIN#2026-11-21#1"}, "sk": {"S": "000000000000"}}])

    assert world.chains.stored == {}
    assert "AuditEntriesTouched" not in capsys.readouterr().out
