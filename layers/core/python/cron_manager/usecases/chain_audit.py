"""What the trail's table tells of new entries becomes links of its chains, and each chain's head is kept outside."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from cron_manager.domain.audit_chain import Block, Head, Sealed, head_of, next_block
from cron_manager.domain.errors import Unavailable
from cron_manager.ports import Clock

_TRIES = 5  # another process may append to the same chain, for a moment


class ChainStore(Protocol):
    """The blocks, which are put and never changed."""

    def last_block(self, chain: str) -> Block | None:
        """Strongly consistent."""
        ...

    def append(self, block: Block) -> bool:
        """Lost when the chain has a block of this number."""
        ...


class HeadStore(Protocol):
    """Where nobody who may write the table can rewrite anything."""

    def keep(self, head: Head) -> None: ...


@dataclass(frozen=True, kw_only=True)
class ChainAudit:
    chains: ChainStore
    heads: HeadStore
    now: Clock

    def __call__(self, entries: Iterable[tuple[str, Sealed]]) -> None:
        """`entries` come with the names of their chains, in the order in which they were written.

        Steps for each chain: append what its last block has not; keep its head. Repeating is harmless: an entry that
        is linked twice says the same twice.
        """
        by_chain: dict[str, list[Sealed]] = defaultdict(list)
        for chain, entry in entries:
            by_chain[chain].append(entry)
        for chain, sealed in by_chain.items():
            self.heads.keep(head_of(self._appended(chain, sealed)))

    def _appended(self, chain: str, entries: list[Sealed]) -> Block:
        """The chain's last block, afterwards."""
        for _ in range(_TRIES):
            last = self.chains.last_block(chain)
            block = next_block(chain, last, entries, self.now())
            if block is None and last is not None:
                return last
            if block is not None and self.chains.append(block):
                return block
        raise Unavailable
