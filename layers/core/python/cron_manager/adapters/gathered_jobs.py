"""The jobs of a whole batch of ticks, by one request."""

import asyncio
from collections.abc import Mapping

from cron_manager.adapters.dynamodb.attributes import Item
from cron_manager.adapters.dynamodb.job_items import item_to_job
from cron_manager.adapters.dynamodb.jobs import JobTable
from cron_manager.domain.job import Job


class GatheredJobs:
    """Reads together what is asked for in the same turn of the loop.

    Nothing is remembered: each turn reads anew. A read that fails does so for all who share it; an item that cannot be
    understood only for the one who asked for it.
    """

    def __init__(self, jobs: JobTable) -> None:
        self._jobs = jobs
        self._wanted: set[str] = set()
        self._reading: asyncio.Task[Mapping[str, Item]] | None = None  # what begins in the next turn

    async def get(self, job_id: str) -> Job | None:
        self._wanted.add(job_id)
        if self._reading is None:
            self._reading = asyncio.create_task(self._read())
        item = (await asyncio.shield(self._reading)).get(job_id)
        if item is None:
            return None
        job = item_to_job(item)
        return await asyncio.to_thread(self._jobs.attached, job) if job.calendar_ids or job.category_id else job

    async def _read(self) -> Mapping[str, Item]:
        wanted, self._wanted, self._reading = self._wanted, set(), None
        return await asyncio.to_thread(self._jobs.items, wanted)
