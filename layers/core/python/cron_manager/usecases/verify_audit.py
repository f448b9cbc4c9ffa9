"""The trail of some days is held against its chains."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from cron_manager.domain.audit_chain import Bad, Block, Examined, Head, Sealed, examine
from cron_manager.domain.instants import to_iso


class ChainReader(Protocol):
    """The table, as it is now: every reading is strongly consistent."""

    def chains_of(self, day: str) -> Sequence[str]:
        """The names of a day's chains, whether they have anything or not."""
        ...

    def blocks(self, chain: str) -> Iterator[Block]:
        """By number."""
        ...

    def sealed(self, chain: str) -> Iterator[Sealed]:
        """The partition's entries, by position."""
        ...


class HeadReader(Protocol):
    """What is kept outside the table."""

    def heads(self, chain: str) -> Sequence[Head]:
        """Those that are known of the chain, in any order: the latest at least."""
        ...


@dataclass(frozen=True, kw_only=True)
class Verification:
    """What looking through some days has shown."""

    checked: int = 0  # entries that are as they were chained
    unchained: int = 0  # entries that wait to be chained
    unchained_since: datetime | None = None  # the oldest of them
    chains: int = 0  # that have anything, or should
    anchored_at: datetime | None = None  # when a head was last kept outside
    first_bad: Bad | None = None  # None: everything is as it was written

    @property
    def is_intact(self) -> bool:
        return self.first_bad is None

    def with_chain(self, found: Examined) -> "Verification":
        is_there = bool(found.checked or found.unchained or found.bad or found.anchored_at)
        return Verification(
            checked=self.checked + found.checked,
            unchained=self.unchained + found.unchained,
            unchained_since=min(filter(None, (self.unchained_since, found.unchained_since)), default=None),
            chains=self.chains + is_there,
            anchored_at=max(filter(None, (self.anchored_at, found.anchored_at)), default=None),
            first_bad=min(filter(None, (self.first_bad, found.bad)), key=_place, default=None),
        )


@dataclass(frozen=True, kw_only=True)
class VerifyAudit:
    chains: ChainReader
    heads: HeadReader

    def __call__(self, days: Sequence[str], now: datetime, most: int | None = None) -> Verification:
        """Looks through whole days (UTC), as keys write them. Stops with ValueError when there is more than `most`
        entries: a caller who waits for an answer asks for less.
        """
        done = Verification()
        for day in days:
            for chain in self.chains.chains_of(day):
                heads = self.heads.heads(chain)
                blocks = list(self.chains.blocks(chain))
                done = done.with_chain(examine(chain, blocks, self.chains.sealed(chain), heads, now))
                if most is not None and done.checked + done.unchained > most:
                    raise ValueError(f"more than {most} entries")
        return done


def _place(bad: Bad) -> tuple[str, str, int]:
    """The earliest comes first: by day, by the entry's instant where it is known, by place."""
    return bad.chain[:10], to_iso(bad.at) if bad.at else "", bad.index
