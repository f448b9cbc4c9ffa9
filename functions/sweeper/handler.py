"""Every minute: what should have happened and did not."""

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from measures import emit

from cron_manager.domain.errors import Unavailable
from cron_manager.observability import logger
from deps import deps

RESERVE = timedelta(seconds=15)  # of the function's time, for mending the drift
HALF_RESERVE = RESERVE / 2  # what is left of it when heartbeats have been looked at
LAST_MOMENT = timedelta(seconds=5)  # of the function's time, for writing what was begun
_deps = deps()


@logger.inject_lambda_context
def handler(_event: object, context: Any) -> None:
    reshaped = _follow_concurrency()
    jobs = list(_deps.tables.active_jobs())
    end = _deps.now() + timedelta(milliseconds=context.get_remaining_time_in_millis())
    report = _deps.sweep(jobs, end - RESERVE)
    silent = _deps.watch_heartbeats(end - HALF_RESERVE)
    repaired = _deps.repair_drift(jobs, end - LAST_MOMENT)
    open_circuits = sum(circuit.is_open for circuit in _deps.circuits.all(_deps.now()))
    emit(_deps.measure_lanes(report.oldest), report, open_circuits)
    counts = {name: count for name, count in asdict(report).items() if isinstance(count, int)}
    _deps.tell_trail.mended({**counts, "repaired": repaired, "lanes_reshaped": reshaped})
    registering = _deps.follow_deployment()
    logger.info("sweep", registering=registering, jobs=len(jobs), silent=silent, repaired=repaired, **asdict(report))


def _follow_concurrency() -> int:
    """How many lanes were shaped anew. One that Lambda does not take is tried again in a minute, and stops no sweep."""
    try:
        return _deps.follow_concurrency()
    except Unavailable:
        logger.exception("lanes not shaped")
        return 0
