"""I6 for what people do to runs: what each of them asked for and what the audit trail says of it, held together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from cron_manager.adapters.dynamodb.attributes import decode_item
from cron_manager.domain.ids import execution_id, parse_execution_id
from cron_manager.domain.instants import from_iso
from tests.simulation.expressions import Item
from tests.simulation.history import History

Deed = tuple[str, str]  # what was done, and to which run or in which backfill
_ACTIONS = {"manual": "job.execute", "retry": "execution.retry"}


def untold(history: History, entries: Iterable[Item]) -> Iterator[tuple[str, str]]:
    """Job and text for each deed that has no entry of its own, and each entry without its deed."""
    done, told = Counter(_done(history)), Counter(_told(decode_item(entry)) for entry in entries)
    for deed in sorted(done.keys() | told.keys()):
        if done[deed] != told[deed]:
            action, name = deed
            yield _job_of(name), f"{action} of {name}: done {done[deed]} times, told {told[deed]} times"


def _done(history: History) -> Iterator[Deed]:
    backfills = set()
    for (pk, sk), asked in history.asked.items():
        job_id = pk.removeprefix("JOB#")
        if asked.trigger in _ACTIONS:
            yield _ACTIONS[asked.trigger], _run_of(pk, sk)
        elif asked.trigger == "backfill":
            backfills.add(("job.backfill", f"{job_id} at {asked.at}"))
    yield from backfills
    for (pk, sk), writes in history.writes.items():
        if any(write.status == "CANCELLED" and (write.reason or "").startswith("cancelled ") for write in writes):
            yield "execution.cancel", _run_of(pk, sk)


def _told(entry: Mapping[str, object]) -> Deed:
    action, changes = str(entry["action"]), entry["changes"]
    assert isinstance(changes, Mapping)
    if action == "job.backfill":
        return action, f"{entry['resource']} at {entry['at']}"
    return action, changes["execution"][1] if "execution" in changes else str(entry["resource"])


def _run_of(pk: str, sk: str) -> str:
    _, due, origin = sk.split("#")
    return execution_id(pk.removeprefix("JOB#"), from_iso(due), origin)


def _job_of(name: str) -> str:
    parsed = parse_execution_id(name)
    return parsed[0] if parsed else name.split(maxsplit=1)[0]
