"""A claimed run takes its job's lock, where the job's runs must not overlap."""

from dataclasses import dataclass

from cron_manager.domain.execution import Execution
from cron_manager.domain.job import Job
from cron_manager.domain.overlap import Lock, goes_on, is_locked, lock_of
from cron_manager.ports import ClaimStore, Clock


@dataclass(frozen=True, kw_only=True)
class TakeLock:
    claims: ClaimStore
    now: Clock

    async def __call__(self, job: Job, claim: Execution, lock: Lock | None = None) -> Execution | None:
        """None when the run may go on; otherwise the run that holds the lock. `lock`: as it stood when the claim was
        written, where it was asked for then.

        Steps: ask for the lock; when another run has it, look at that run's record; when the record says that it is
        over, ask again for the lock as it was seen. Each further turn means that yet another run took it in between.
        """
        if not is_locked(job):
            return None
        wanted = lock_of(claim)
        lock = lock or await self.claims.take_lock(wanted, self.now())
        while lock.holder != wanted.holder:
            holder = await self.claims.read(lock.holder)
            if holder and goes_on(holder, self.now()):
                return holder
            lock = await self.claims.take_lock(wanted, self.now(), over=lock)
        return None
