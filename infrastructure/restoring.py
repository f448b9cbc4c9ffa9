"""An empty deployment becomes the one that a backup is of: what is left out, in which order, who waits meanwhile."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any

from infrastructure.backups import Backup, Item

_SYSTEM = "system"  # the owner of jobs that code has registered
_BATCH = 25  # items that DynamoDB takes at a time
_UNFINISHED_SECONDS = 0.2
# Of the moment that the backup was made in: sign-ins, rates, open consoles, files that expire.
_FORGOTTEN = ("RATE#", "ONCE#", "REFRESH#", "EXPORTS#", "TICKET", "CUTOFF#", "CONNECTIONS")
# Whose functions are registered, and what waited in the lanes: the new deployment finds out by itself.
_FOUND_OUT = {("HANDLERS", "DEPLOYMENT"), ("SWEEP", "LANES")}
# What the tables' followers tell of when it is new. It was told of before.
_ANNOUNCED = ("RUN#", "JOB", "CIRCUIT#", "NOTIFICATION#")
# Jobs come last, when their runs are there: what has run is claimed before anything ticks. The sweeper's mark comes
# after them, since it looks at all that was due since.
ORDER = ("Audit", "Identity", "Realtime", "Executions", "Jobs")


class NotEmpty(RuntimeError):
    """The deployment has jobs of its own; a backup would be mixed into them."""


@dataclass(kw_only=True)
class Restored:
    """How many items came back, by table."""

    items: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Restore:
    """Writes a backup into the tables of an empty deployment."""

    dynamodb: Any
    tables: Mapping[str, str]  # names, by what they hold
    now: Callable[[], datetime]

    def __call__(self, backup: Backup) -> Restored:
        """Steps: see that nobody has made anything; clear what the deployment has made by itself; then table by table
        what the backup has. Repeating is harmless. Raises NotEmpty and BackupIncomplete.
        """
        backup.check()
        self._expect_empty()
        done = Restored()
        for name in ORDER:
            self._clear(name)
            kept = [item for each in backup.items(name) if (item := brought_back(name, each, self.now()))]
            total = self._write(name, sorted(kept, key=_turn) if name == "Jobs" else kept)
            done.items[name] = total
        return done

    def _expect_empty(self) -> None:
        """But for what the deployment has made by itself."""
        for item in self._scan("Jobs"):
            if item["sk"]["S"] == "JOB" and item["ownerId"]["S"] != _SYSTEM:
                raise NotEmpty(f"The deployment has jobs already ({item['pk']['S']}): restore into a new one.")

    def _clear(self, name: str) -> None:
        keys = ({"pk": item["pk"], "sk": item["sk"]} for item in self._scan(name))
        self._batches(name, ({"DeleteRequest": {"Key": key}} for key in keys))

    def _scan(self, name: str) -> Iterator[Item]:
        for page in self.dynamodb.get_paginator("scan").paginate(TableName=self.tables[name], ConsistentRead=True):
            yield from page["Items"]

    def _write(self, name: str, items: Iterable[Item]) -> int:
        return self._batches(name, ({"PutRequest": {"Item": item}} for item in items))

    def _batches(self, name: str, requests: Iterable[dict[str, Any]]) -> int:
        count, left = 0, iter(requests)
        while batch := list(islice(left, _BATCH)):
            count += len(batch)
            while batch:
                answer = self.dynamodb.batch_write_item(RequestItems={self.tables[name]: batch})
                batch = answer.get("UnprocessedItems", {}).get(self.tables[name], [])
                if batch:
                    time.sleep(_UNFINISHED_SECONDS)
        return count


def brought_back(table: str, item: Item, now: datetime) -> Item | None:
    """As it is written into the new table; None for what is not.

    An entry of the audit trail stays as it is, letter by letter: its chain knows its hash.
    """
    pk, sk = item["pk"]["S"], item["sk"]["S"]
    if pk.startswith(_FORGOTTEN) or (pk, sk) in _FOUND_OUT:
        return None
    if table == "Audit":
        return item
    if sk == "STATE":  # counted up to a place in the old table's stream
        return {name: value for name, value in item.items() if name != "sequence"}
    if sk.startswith(_ANNOUNCED):
        return item | {"restoredAt": {"S": now.isoformat()}}
    return item


def _turn(item: Item) -> int:
    """Definitions after all else of the jobs table, and the sweeper's mark at the end."""
    sk = item["sk"]["S"]
    return 2 if sk == "SWEEP" else int(sk == "JOB")


@contextmanager
def at_rest(functions: Any, names: Iterable[str], settle: float) -> Iterator[None]:
    """Meanwhile no function is invoked. `settle`: seconds for invocations under way to end."""
    held = list(names)
    for name in held:
        functions.put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=0)
    time.sleep(settle)
    try:
        yield
    finally:
        for name in held:
            functions.delete_function_concurrency(FunctionName=name)
