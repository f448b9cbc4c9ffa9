"""How simulated executors read jobs: each one alone, since what is read together is one process's matter."""

import asyncio

from cron_manager.domain.job import Job
from tests.simulation.jobs import Jobs


class JobReader:
    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs

    async def get(self, job_id: str) -> Job | None:
        return await asyncio.to_thread(self._jobs.find, job_id)
