"""Circuits in memory, with the table's conditions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from cron_manager.domain.circuit import Circuit, count_after
from cron_manager.domain.errors import Unavailable


class FakeCircuits:
    """CircuitStore. `silent` makes it answer nothing."""

    def __init__(self, *circuits: Circuit) -> None:
        self.stored = {circuit.host: circuit for circuit in circuits}
        self.silent = False
        self.looks = 0
        self.writes = 0

    async def all(self, now: datetime) -> Sequence[Circuit]:
        self._answer()
        self.looks += 1
        return [circuit for circuit in self.stored.values() if now < circuit.forgotten_at]

    async def count(self, host: str, job_id: str, now: datetime) -> Circuit:
        self._write()
        circuit = self.stored.get(host)
        if circuit is None:
            circuit = Circuit(host=host, since=now, jobs=frozenset({job_id}))
        elif not circuit.is_current(now):
            circuit = count_after(circuit, job_id, now)
        elif not circuit.is_open:
            circuit = replace(circuit, failures=circuit.failures + 1, jobs=circuit.jobs | {job_id})
        self.stored[host] = circuit
        return circuit

    async def move(self, seen: Circuit, wanted: Circuit) -> Circuit | None:
        self._write()
        stored = self.stored.get(seen.host)
        if stored and (stored.since, stored.tried_again_at) == (seen.since, seen.tried_again_at):
            self.stored[seen.host] = wanted
        return self.stored.get(seen.host)

    async def close(self, host: str) -> None:
        self._write()
        self.stored.pop(host, None)

    def _write(self) -> None:
        self._answer()
        self.writes += 1

    def _answer(self) -> None:
        if self.silent:
            raise Unavailable
