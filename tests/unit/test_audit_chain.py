"""Whatever is done to a chained trail is found, and at the first place where something is wrong."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cron_manager.domain.audit_chain import (
    Bad,
    Block,
    Head,
    Problem,
    Sealed,
    content_hash,
    examine,
    head_of,
    next_block,
)
from cron_manager.domain.instants import to_iso
from tests.fakes.clock import NOON

CHAIN = "2026-11-21#2"
A_MINUTE = timedelta(minutes=1)


def sealed(number: int, *, at: datetime | None = None, content: str = "") -> Sealed:
    instant = at or NOON + number * timedelta(seconds=1)
    return Sealed(position=f"{to_iso(instant)}#aud_{number:026d}", content=content or f"content {number}")


@dataclass
class Trail:
    """Twelve entries in four blocks of three, one a second, chained a minute later."""

    entries: list[Sealed] = field(default_factory=lambda: [sealed(number) for number in range(12)])
    blocks: list[Block] = field(default_factory=list)
    heads: list[Head] = field(default_factory=list)
    now: datetime = NOON + timedelta(minutes=10)

    def __post_init__(self) -> None:
        for start in range(0, 12, 3):
            self.chain(*self.entries[start : start + 3])

    def chain(self, *entries: Sealed, at: datetime = NOON + A_MINUTE) -> None:
        block = next_block(CHAIN, self.blocks[-1] if self.blocks else None, entries, at)
        assert block is not None
        self.blocks.append(block)
        self.heads = [head_of(block)]

    def look(self):
        return examine(CHAIN, self.blocks, self.entries, self.heads, self.now)

    @property
    def bad(self) -> tuple[int, Problem, str | None] | None:
        found: Bad | None = self.look().bad
        return (found.index, found.problem, found.entry_id) if found else None

    def rewrite(self, place: int, **changes: object) -> None:
        self.blocks[place] = replace(self.blocks[place], **changes)

    def rechain(self, place: int) -> None:
        """As somebody would who knows how it is done: everything from the block on fits again."""
        behind = [[link.entry for link in block.links] for block in self.blocks[place:]]
        heads, self.blocks = self.heads, self.blocks[:place]
        for entries in behind:
            self.chain(*entries)
        self.heads = heads


@pytest.fixture
def trail():
    return Trail()


def named(number: int) -> str:
    return f"aud_{number:026d}"


def test_a_trail_that_nobody_touched_is_intact(trail):
    found = trail.look()

    assert (found.bad, found.checked, found.unchained) == (None, 12, 0)
    assert found.anchored_at == NOON + A_MINUTE


def test_a_day_on_which_nothing_happened_is_intact():
    found = examine(CHAIN, [], [], [], NOON)

    assert (found.bad, found.checked, found.unchained, found.anchored_at) == (None, 0, 0, None)


@pytest.mark.parametrize("number", range(12))
def test_an_altered_entry_is_found(trail, number):
    trail.entries[number] = replace(trail.entries[number], content="something else")

    assert trail.bad == (number, Problem.ALTERED, named(number))


@pytest.mark.parametrize("number", range(12))
def test_a_deleted_entry_is_found(trail, number):
    del trail.entries[number]

    assert trail.bad == (number, Problem.MISSING, named(number))


@pytest.mark.parametrize("number", range(11))
def test_entries_that_changed_places_are_found(trail, number):
    """Each now stands at the other's instant."""
    one, other = trail.entries[number : number + 2]
    trail.entries[number] = replace(one, position=f"{to_iso(other.at)}#{one.id}")
    trail.entries[number + 1] = replace(other, position=f"{to_iso(one.at)}#{other.id}")

    assert trail.bad == (number, Problem.REORDERED, named(number))


@pytest.mark.parametrize("number", range(12))
def test_an_entry_slipped_in_without_being_chained_is_found(trail, number):
    """Long before others: those were chained, so this one was not there."""
    trail.chain(sealed(12, at=NOON + timedelta(hours=1)), at=NOON + timedelta(hours=1))
    trail.entries += [sealed(12, at=NOON + timedelta(hours=1))]
    stranger = sealed(99, at=NOON + number * timedelta(seconds=1) - timedelta(milliseconds=1))
    trail.entries.append(stranger)

    assert trail.bad == (number, Problem.INSERTED, named(99))


def test_an_entry_slipped_in_behind_all_others_is_found_when_its_stream_is_over(trail):
    trail.entries.append(sealed(99))
    assert (trail.bad, trail.look().unchained) == (None, 1)

    trail.now = NOON + timedelta(hours=26)

    assert trail.bad == (12, Problem.INSERTED, named(99))


def test_an_entry_slipped_in_and_chained_like_any_other_is_found(trail):
    """The stream tells the auditor of whatever is put; only its instant gives it away."""
    late = sealed(12, at=NOON + timedelta(hours=1))
    forged = sealed(99, at=NOON + timedelta(seconds=4, milliseconds=500))
    trail.entries += [late, forged]
    trail.chain(late, forged, at=NOON + timedelta(hours=1))

    assert trail.bad == (13, Problem.INSERTED, named(99))


def test_an_entry_of_a_day_long_past_is_found_although_nothing_came_after_it(trail):
    forged = sealed(99, at=NOON + A_MINUTE)
    trail.entries.append(forged)
    trail.chain(forged, at=NOON + timedelta(days=3))
    trail.now = NOON + timedelta(days=3)

    assert trail.bad == (12, Problem.INSERTED, named(99))


def test_a_call_that_was_overtaken_is_none_that_was_slipped_in(trail):
    slow, quick = sealed(12, at=NOON + timedelta(seconds=30)), sealed(13, at=NOON + timedelta(seconds=59))
    trail.entries += [slow, quick]
    trail.chain(quick, slow)

    assert trail.bad is None


def test_what_waits_to_be_chained_is_counted_and_is_no_fault(trail):
    trail.entries += [sealed(number) for number in (12, 13)]

    found = trail.look()

    assert (found.bad, found.checked, found.unchained) == (None, 12, 2)


@pytest.mark.parametrize("kept", range(4))
def test_a_cut_off_end_is_found_by_the_head_outside(trail, kept):
    """Entries and blocks are gone, so that what is left fits."""
    del trail.blocks[kept:]
    del trail.entries[3 * kept :]

    assert trail.bad == (3 * kept, Problem.TRUNCATED, None)


def test_a_cut_off_end_is_found_although_the_entries_are_left(trail):
    del trail.blocks[2:]

    assert trail.bad == (6, Problem.TRUNCATED, None)


@pytest.mark.parametrize("place", range(3))
def test_a_deleted_block_is_found(trail, place):
    del trail.blocks[place]

    assert trail.bad == (3 * place, Problem.MISSING, None)


@pytest.mark.parametrize("place", range(3))
def test_blocks_that_changed_places_are_found(trail, place):
    one, other = trail.blocks[place : place + 2]
    trail.blocks[place : place + 2] = replace(other, number=one.number), replace(one, number=other.number)

    assert trail.bad[:2] == (3 * place, Problem.REORDERED)


def test_links_that_changed_places_are_found(trail):
    first, second, third = trail.blocks[1].links
    trail.rewrite(1, links=(first, third, second))

    assert trail.bad == (4, Problem.REORDERED, named(5))


def test_an_altered_link_is_found(trail):
    first, second, third = trail.blocks[2].links
    trail.rewrite(2, links=(first, replace(second, entry=replace(second.entry, content="else")), third))

    assert trail.bad == (7, Problem.ALTERED, named(7))


@pytest.mark.parametrize("changes", [{"at": NOON}, {"hash": "0"}, {"links": ()}])
def test_an_altered_block_is_found(trail, changes):
    trail.rewrite(2, **changes)

    assert trail.bad[:2] == (6, Problem.ALTERED)


def test_an_entry_altered_together_with_its_block_is_found_by_the_block_behind(trail):
    trail.entries[4] = replace(trail.entries[4], content="else")
    behind = trail.blocks[2:]
    links = [link.entry for link in trail.blocks[1].links]
    links[1] = trail.entries[4]
    trail.blocks = trail.blocks[:1]
    trail.chain(*links)
    trail.blocks += behind
    trail.heads = [head_of(behind[-1])]

    assert trail.bad[:2] == (3, Problem.ALTERED)


def test_a_chain_written_anew_to_its_end_is_found_by_the_head_outside(trail):
    trail.entries[4] = replace(trail.entries[4], content="else")
    links = list(trail.blocks[1].links)
    links[1] = replace(links[1], entry=trail.entries[4])
    trail.rewrite(1, links=tuple(links))
    trail.rechain(1)

    assert trail.bad[:2] == (9, Problem.ALTERED)


def test_every_head_that_was_kept_names_the_block_itself(trail):
    heads = [head_of(block) for block in trail.blocks]
    trail.entries[4] = replace(trail.entries[4], content="else")
    links = list(trail.blocks[1].links)
    links[1] = replace(links[1], entry=trail.entries[4])
    trail.rewrite(1, links=tuple(links))
    trail.rechain(1)
    trail.heads = heads

    assert trail.bad[:2] == (3, Problem.ALTERED)


def test_another_chain_s_blocks_do_not_pass_for_this_one_s():
    block = next_block("2026-11-21#1", None, [sealed(0)], NOON)

    found = examine(CHAIN, [replace(block, chain=CHAIN)], [sealed(0)], [], NOON)

    assert (found.bad.index, found.bad.problem) == (0, Problem.REORDERED)


def test_what_stands_where_no_entry_can_stand_was_slipped_in(trail):
    trail.entries.append(Sealed(position="zzz", content="?"))

    assert trail.bad[:2] == (12, Problem.INSERTED)


def test_the_first_of_several_faults_is_named(trail):
    trail.entries[8] = replace(trail.entries[8], content="else")
    del trail.entries[5]

    assert trail.bad == (5, Problem.MISSING, named(5))


def test_what_the_stream_tells_twice_is_linked_once(trail):
    last = trail.blocks[-1]

    assert next_block(CHAIN, last, [link.entry for link in last.links], NOON) is None


def test_what_the_stream_tells_again_much_later_changes_nothing(trail):
    trail.chain(*trail.entries[:3])

    found = trail.look()

    assert (found.bad, found.checked) == (None, 12)


def test_the_order_of_attributes_does_not_matter_and_everything_else_does():
    item = {"pk": {"S": "DAY#1"}, "status": {"N": "200"}}

    assert content_hash(item) == content_hash({"status": {"N": "200"}, "pk": {"S": "DAY#1"}})
    changed = [{**item, "status": {"N": "201"}}, {**item, "status": {"S": "200"}}, {**item, "a": {"NULL": True}}]
    assert content_hash(item) not in {content_hash(each) for each in changed}


@given(
    sizes=st.lists(st.integers(1, 5), min_size=1, max_size=6),
    fault=st.sampled_from(["alter", "delete", "cut"]),
    data=st.data(),
)
def test_any_fault_in_any_chain_is_found_where_it_is(sizes, fault, data):
    total = sum(sizes)
    entries = [sealed(number) for number in range(total)]
    blocks: list[Block] = []
    for size in sizes:
        start = blocks[-1].end if blocks else 0
        blocks.append(next_block(CHAIN, blocks[-1] if blocks else None, entries[start : start + size], NOON + A_MINUTE))
    heads = [head_of(blocks[-1])]
    at = data.draw(st.integers(0, total - 1))
    if fault == "alter":
        entries[at] = replace(entries[at], content="else")
    elif fault == "delete":
        del entries[at]
    else:
        kept = data.draw(st.integers(0, len(blocks) - 1))
        at, blocks = blocks[kept].first, blocks[:kept]
        del entries[at:]

    bad = examine(CHAIN, blocks, entries, heads, NOON + A_MINUTE).bad

    assert bad is not None
    assert (bad.index, bad.problem) == (
        at,
        {"alter": Problem.ALTERED, "delete": Problem.MISSING, "cut": Problem.TRUNCATED}[fault],
    )
