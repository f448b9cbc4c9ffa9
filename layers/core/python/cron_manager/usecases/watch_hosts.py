"""The circuit breaker: executors tell each other which hosts fail, and leave those alone.

In quiet times it costs one query per process and quarter of a minute, and nothing per call. A failure costs a write; an
answer costs one only when the process knows of failures counted before.
"""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cron_manager.domain.circuit import (
    Circuit,
    answered,
    failed_again,
    has_failed_enough,
    held_up,
    host_of,
    opened,
    tried,
)
from cron_manager.domain.errors import Unavailable
from cron_manager.domain.execution import CallResult, Execution
from cron_manager.domain.job import Job
from cron_manager.domain.overlap import Waiting
from cron_manager.ports import CircuitStore, Clock

LOOK_EVERY = timedelta(seconds=15)  # in quiet times
LOOK_BEFORE_REFUSING = timedelta(seconds=2)  # nobody is held up by older news than this


@dataclass(frozen=True, kw_only=True)
class Passed:
    """The call goes ahead."""

    probe: Circuit | None = None  # the circuit that it tries, where it does


@dataclass(kw_only=True)
class WatchHosts:
    """Lives as long as its process and remembers what it saw. Where the table does not answer, calls go ahead."""

    circuits: CircuitStore
    now: Clock
    limit: int  # failures that open a circuit; 0: none ever opens
    _known: dict[str, Circuit] = field(default_factory=dict, init=False)
    _looked_at: datetime | None = field(default=None, init=False)
    _looking: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)

    async def ask(self, job: Job, claim: Execution) -> Passed | Waiting | Execution:
        """Whether a claimed run may call its host; otherwise what becomes of the run.

        Steps: look at the circuits, unless somebody just has; where the host's is open, look again, since it may have
        closed; when it may be tried, be the one who does. A run by hand goes ahead in any case.
        """
        if not self.limit:
            return Passed()
        host = host_of(job.endpoint_url)
        circuit = await self._open_circuit(host, LOOK_EVERY)
        if circuit:
            circuit = await self._open_circuit(host, LOOK_BEFORE_REFUSING)
        if circuit is None:
            return Passed()
        if circuit.may_be_tried(self.now()):
            now_tried = tried(circuit, claim)
            circuit = await self._move(circuit, now_tried)
            if circuit == now_tried:
                return Passed(probe=circuit)
        if circuit is None or not circuit.is_open or claim.trigger.by_hand:
            return Passed()
        return held_up(claim, circuit, self.now())

    async def tell(self, job: Job, passed: Passed, result: CallResult) -> None:
        """What the call came to. A host that answered has its circuit closed; failures are counted, and open it."""
        verdict = answered(result) if self.limit else None
        if verdict is None:
            return
        host = host_of(job.endpoint_url)
        if verdict:
            await self._close(host)
        elif passed.probe:
            await self._move(passed.probe, failed_again(passed.probe, job.id, self.now()))
        else:
            await self._count(host, job.id)

    async def _open_circuit(self, host: str, age: timedelta) -> Circuit | None:
        """The host's circuit where it is open, as it was no longer ago than `age`."""
        async with self._looking:
            if self._looked_at is None or self.now() >= self._looked_at + age:
                await self._look()
        circuit = self._known.get(host)
        return circuit if circuit and circuit.is_open and self.now() < circuit.forgotten_at else None

    async def _look(self) -> None:
        at = self.now()
        try:
            self._known = {circuit.host: circuit for circuit in await self.circuits.all(at)}
        except Unavailable:
            self._known = {}
        self._looked_at = at

    async def _count(self, host: str, job_id: str) -> None:
        try:
            circuit = await self.circuits.count(host, job_id, self.now())
        except Unavailable:
            return
        self._known[host] = circuit
        if has_failed_enough(circuit, self.limit, self.now()):
            await self._move(circuit, opened(circuit, self.now()))

    async def _close(self, host: str) -> None:
        """One process that knows writes; the others' next look finds nothing."""
        circuit = self._known.pop(host, None)
        if circuit is None or self.now() >= circuit.forgotten_at:
            return
        try:
            await self.circuits.close(host)
        except Unavailable:
            self._known[host] = circuit

    async def _move(self, seen: Circuit, wanted: Circuit) -> Circuit | None:
        """The circuit as it stands afterwards; as it was wanted only when this process has moved it."""
        try:
            circuit = await self.circuits.move(seen, wanted)
        except Unavailable:
            return None
        if circuit:
            self._known[circuit.host] = circuit
        else:
            self._known.pop(seen.host, None)
        return circuit
