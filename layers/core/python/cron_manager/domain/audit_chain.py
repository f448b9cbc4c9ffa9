"""The chain over the audit trail: what makes it plain that an entry was altered, deleted, moved or slipped in.

Each partition of a day has a chain of its own, so no chain is a hot spot and a day is checked by itself. A link takes
in the link before it and one entry's content; links come in blocks, as the table's stream brings the entries. The head
of each chain is kept outside the table: without that, who may rewrite the table could rewrite its end as well.
"""

import hashlib
import json
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from cron_manager.domain.instants import from_iso, to_iso

# An entry bears the instant at which its call came, and is chained in the order of the writes: for so long it may be
# overtaken by calls that came later. The longest call takes 30 s; the rest is for clocks that differ.
OVERTAKEN_FOR = timedelta(minutes=2)
# The table's stream keeps what is not chained yet for a day; what is chained later than this was never in it.
CHAINED_WITHIN = timedelta(hours=25)


_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Problem(StrEnum):
    """What can be wrong with a trail."""

    ALTERED = "altered"
    MISSING = "missing"
    REORDERED = "reordered"
    TRUNCATED = "truncated"  # the end is gone: the head outside knows more
    INSERTED = "inserted"


@dataclass(frozen=True, kw_only=True)
class Sealed:
    """An entry as the chain sees it."""

    position: str  # its sort key: `<instant>#<id>`
    content: str  # the hash of everything that is stored of it

    @property
    def at(self) -> datetime:
        """Long ago, when somebody has written something else there: nothing was chained then."""
        try:
            return from_iso(self.position.partition("#")[0])
        except ValueError:
            return _LONG_AGO

    @property
    def id(self) -> str:
        return self.position.partition("#")[2]


@dataclass(frozen=True, kw_only=True)
class Link:
    """One entry's place in a chain."""

    entry: Sealed
    hash: str  # of the link before and the entry


@dataclass(frozen=True, kw_only=True)
class Block:
    """Some links in a row, stored together and never changed."""

    chain: str  # `2026-11-21#3`
    number: int  # from 0
    first: int  # how many links the chain has before these
    previous: str  # the hash of the block before; the chain's own beginning for the first one
    links: Sequence[Link]  # at least one; none when what is stored cannot be read
    at: datetime  # when it was written
    hash: str  # of all the above

    @property
    def end(self) -> int:
        return self.first + len(self.links)


@dataclass(frozen=True, kw_only=True)
class Head:
    """Where a chain ends, as it is kept outside the table."""

    chain: str
    number: int  # of the last block
    hash: str  # of the last block
    count: int  # of all links
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Bad:
    """The first thing that is wrong with a chain."""

    chain: str
    index: int  # the link's, from 0; where something was slipped in, the place at which it stands
    entry_id: str | None  # None when nobody can know it any more
    problem: Problem
    at: datetime | None  # of the entry, as far as it is known


@dataclass(frozen=True, kw_only=True)
class Examined:
    """What looking through one chain has shown."""

    chain: str
    checked: int  # entries that are as they were chained
    unchained: int  # entries that wait to be chained
    unchained_since: datetime | None  # the oldest of them
    anchored_at: datetime | None  # when the head was last kept outside
    bad: Bad | None  # None: everything is as it was written


def content_hash(stored: Mapping[str, object]) -> str:
    """Of an item as it is stored, every attribute with its type, whatever their order."""
    return _digest(json.dumps(stored, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=repr))


def beginning(chain: str) -> str:
    """What stands before a chain's first link: no two chains begin alike, so none passes for another."""
    return _digest(f"chain {chain}")


def next_block(chain: str, last: Block | None, entries: Iterable[Sealed], now: datetime) -> Block | None:
    """The block that takes these entries in, in this order; None when the last one has them all already."""
    known = {link.entry for link in last.links} if last else set()
    fresh = [entry for entry in dict.fromkeys(entries) if entry not in known]
    if not fresh:
        return None
    hash_before = last.links[-1].hash if last else beginning(chain)
    links: list[Link] = []
    for entry in fresh:
        hash_before = _link_hash(hash_before, entry)
        links.append(Link(entry=entry, hash=hash_before))
    block = Block(
        chain=chain,
        number=last.number + 1 if last else 0,
        first=last.end if last else 0,
        previous=last.hash if last else beginning(chain),
        links=tuple(links),
        at=now,
        hash="",
    )
    return replace(block, hash=_block_hash(block))


def head_of(block: Block) -> Head:
    return Head(chain=block.chain, number=block.number, hash=block.hash, count=block.end, at=block.at)


def examine(
    chain: str, blocks: Iterable[Block], entries: Iterable[Sealed], heads: Sequence[Head], now: datetime
) -> Examined:
    """Looks through one chain: its blocks by number, the partition's entries, and the heads that were kept outside.

    To be read in this order, so that what is written meanwhile looks like nothing but what it is: heads, blocks,
    entries.
    """
    walk = _Walk(chain=chain, present={entry.position: entry for entry in entries}, heads=heads)
    bad = walk.along(blocks) or walk.missing_end()
    strangers = walk.strangers(now)
    slipped_in = next((each for each in strangers if each[1]), None)
    if slipped_in and (bad is None or slipped_in[0].index < bad.index):
        bad = slipped_in[0]
    waiting = [found.at for found, is_inserted in strangers if not is_inserted and found.at]
    return Examined(
        chain=chain,
        checked=len(walk.good),
        unchained=len(waiting),
        unchained_since=min(waiting, default=None),
        anchored_at=max((head.at for head in heads), default=None),
        bad=bad,
    )


class _Walk:
    """Along one chain, link by link, up to the first thing that is wrong."""

    def __init__(self, *, chain: str, present: Mapping[str, Sealed], heads: Sequence[Head]) -> None:
        self.chain = chain
        self.good: dict[str, int] = {}  # position → index of the link that has it as it is
        self._present = present
        self._ids = {entry.id for entry in present.values()}
        self._heads = {head.number: head for head in heads}
        self._last: Block | None = None
        self._linked: set[str] = set()  # positions, those of bad links and of links behind the first bad one too
        self._reach: datetime | None = None  # the latest instant of an entry so far

    def along(self, blocks: Iterable[Block]) -> Bad | None:
        bad: Bad | None = None
        for block in blocks:
            self._linked |= {link.entry.position for link in block.links}
            if bad is None:
                bad = self._block(block)
                self._last = block if bad is None else self._last
        return bad

    def missing_end(self) -> Bad | None:
        """The heads outside may know of blocks that are not there."""
        known = max(self._heads.values(), key=lambda head: head.number, default=None)
        if known is None or (self._last and known.number <= self._last.number):
            return None
        return self._bad(self._last.end if self._last else 0, Problem.TRUNCATED, None)

    def strangers(self, now: datetime) -> list[tuple[Bad, bool]]:
        """Entries that no link has, each with whether it was slipped in rather than not chained yet."""
        ordered, found = sorted(self.good), []
        for position in sorted(self._present.keys() - self._linked):
            entry = self._present[position]
            place = bisect(ordered, position)
            index = self.good[ordered[place]] if place < len(ordered) else self._end
            is_late = self._is_overtaken(entry) or entry.at + CHAINED_WITHIN < now
            found.append((self._bad(index, Problem.INSERTED, entry), is_late))
        return found

    def _is_overtaken(self, entry: Sealed) -> bool:
        return self._reach is not None and entry.at + OVERTAKEN_FOR < self._reach

    @property
    def _end(self) -> int:
        return self._last.end if self._last else 0

    def _block(self, block: Block) -> Bad | None:
        """The first problem of a block: of its place, its links, their entries, its hash, its head outside."""
        start = self._end
        if block.number != (self._last.number + 1 if self._last else 0):
            return self._bad(start, Problem.MISSING, None)
        if not block.links:
            return self._bad(start, Problem.ALTERED, None)
        if bad := self._place(block, start) or self._links(block, start):
            return bad
        head = self._heads.get(block.number)
        if not _is_whole(block) or (head and (head.hash, head.count) != (block.hash, block.end)):
            return self._bad(start, Problem.ALTERED, block.links[0].entry)
        return None

    def _place(self, block: Block, start: int) -> Bad | None:
        """Whether the block follows the one before it."""
        last = self._last
        if block.first == start and block.previous == (last.hash if last else beginning(self.chain)):
            return None
        if last and _is_whole(block):  # it stands where it stood; the one before is not the one that it followed
            return self._bad(last.first, Problem.ALTERED, last.links[0].entry)
        return self._bad(start, Problem.REORDERED, block.links[0].entry)

    def _links(self, block: Block, start: int) -> Bad | None:
        hash_before = self._last.links[-1].hash if self._last else beginning(self.chain)
        for index, link in enumerate(block.links, start):
            if link.hash != _link_hash(hash_before, link.entry):
                is_elsewhere = any(each.hash == _link_hash(hash_before, each.entry) for each in block.links)
                return self._bad(index, Problem.REORDERED if is_elsewhere else Problem.ALTERED, link.entry)
            hash_before = link.hash
            if problem := self._entry(link.entry, block.at):
                return self._bad(index, problem, link.entry)
            self.good[link.entry.position] = index
            self._reach = max(self._reach or link.entry.at, link.entry.at)
        return None

    def _entry(self, entry: Sealed, chained_at: datetime) -> Problem | None:
        stored = self._present.get(entry.position)
        if stored is None:
            return Problem.REORDERED if entry.id in self._ids else Problem.MISSING
        if stored.content != entry.content:
            return Problem.ALTERED
        if entry.position in self.good:
            return None  # the stream has told of it twice
        if self._is_overtaken(entry) or entry.at + CHAINED_WITHIN < chained_at:
            return Problem.INSERTED
        return None

    def _bad(self, index: int, problem: Problem, entry: Sealed | None) -> Bad:
        return Bad(
            chain=self.chain,
            index=index,
            entry_id=entry.id if entry else None,
            problem=problem,
            at=entry.at if entry else None,
        )


def _is_whole(block: Block) -> bool:
    """Whether its hash is that of what it says, in its place."""
    return block.hash == _block_hash(block)


def _link_hash(before: str, entry: Sealed) -> str:
    return _digest("\n".join((before, entry.position, entry.content)))


def _block_hash(block: Block) -> str:
    told = (block.chain, block.number, block.first, block.previous, block.links[-1].hash, to_iso(block.at))
    return _digest("\n".join(map(str, told)))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
