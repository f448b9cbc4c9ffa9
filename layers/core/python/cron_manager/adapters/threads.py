"""Blocking adapters for the executor's loop: each request runs in a thread of the loop's pool.

They stand apart so that functions without a loop need not import asyncio, 7 ms of a cold start.
"""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from cron_manager.adapters.dynamodb.circuits import CircuitTable
from cron_manager.adapters.lanes import SqsLanes
from cron_manager.adapters.secret_values import ParameterReader
from cron_manager.domain.circuit import Circuit
from cron_manager.domain.job import Lane
from cron_manager.messages import Tick
from cron_manager.ports import DelayedTick


class ThreadedLanes:
    def __init__(self, lanes: SqsLanes) -> None:
        self._lanes = lanes

    async def send(self, tick: Tick, lane: Lane, delay: timedelta = timedelta(0)) -> None:
        await asyncio.to_thread(self._lanes.enqueue, tick, lane, delay)

    async def send_all(self, ticks: Sequence[DelayedTick], lane: Lane) -> None:
        await asyncio.to_thread(self._lanes.enqueue_all, ticks, lane)


class ThreadedCircuits:
    def __init__(self, circuits: CircuitTable) -> None:
        self._circuits = circuits

    async def all(self, now: datetime) -> Sequence[Circuit]:
        return await asyncio.to_thread(self._circuits.all, now)

    async def count(self, host: str, job_id: str, now: datetime) -> Circuit:
        return await asyncio.to_thread(self._circuits.count, host, job_id, now)

    async def move(self, seen: Circuit, wanted: Circuit) -> Circuit | None:
        return await asyncio.to_thread(self._circuits.move, seen, wanted)

    async def close(self, host: str) -> None:
        await asyncio.to_thread(self._circuits.close, host)


class ThreadedSecrets:
    def __init__(self, secrets: ParameterReader) -> None:
        self._secrets = secrets

    async def read(self, names: Collection[str]) -> Mapping[str, str]:
        remembered = self._secrets.remembered(names)
        return remembered if remembered is not None else await asyncio.to_thread(self._secrets.read, names)
