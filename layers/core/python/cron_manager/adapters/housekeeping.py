"""Cron Manager's own functions run in the housekeeper, a Lambda function with the rights that they need.

The deployment's own functions run beside the worker's credentials, so the worker may only ask for this work.
"""

import asyncio
from time import perf_counter

from cron_manager.adapters.handler_calls import answered, crashed, handler_request, late
from cron_manager.adapters.lambdas import AskedFunction
from cron_manager.domain.execution import CallResult, Execution
from cron_manager.domain.handler import SYSTEM_PREFIX
from cron_manager.domain.job import Job
from cron_manager.domain.masking import Masking
from cron_manager.ports import Caller

_NOTHING_TO_MASK = Masking()


class HousekeepingCaller:
    def __init__(self, ask: AskedFunction) -> None:
        self._ask = ask

    async def call(self, job: Job, execution: Execution) -> CallResult:
        """The outcome within `job.timeout_ms`; what the housekeeper then still does, nobody waits for."""
        begun = perf_counter()
        try:
            async with asyncio.timeout(job.timeout_ms / 1000):
                answer = await asyncio.to_thread(self._ask, handler_request(job, execution))
        except TimeoutError:
            return late(job, _since(begun), (), _NOTHING_TO_MASK)
        except RuntimeError as error:
            return crashed(str(error), _since(begun), (), _NOTHING_TO_MASK)
        return answered(answer, _since(begun), answer["log"], _NOTHING_TO_MASK)


class HandlerCaller:
    """Sends each function job's run to where its function is."""

    def __init__(self, *, own: Caller, system: Caller) -> None:
        self._own = own
        self._system = system

    async def call(self, job: Job, execution: Execution) -> CallResult:
        is_system = (job.handler or "").startswith(SYSTEM_PREFIX)
        return await (self._system if is_system else self._own).call(job, execution)


def _since(begun: float) -> int:
    return round((perf_counter() - begun) * 1000)
