"""How simulated executors read jobs: each one alone, since what is read together is one process's matter, but as stale
as a batch may be.
"""

import asyncio

from cron_manager.domain.job import Job
from tests.simulation.jobs import Jobs


class JobReader:
    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs

    async def get(self, job_id: str) -> Job | None:
        return await asyncio.to_thread(self._jobs.find_stale, job_id)
