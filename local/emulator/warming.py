"""Execution environments made before they are needed, as Lambda's provisioned concurrency does."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from local.emulator import seams

_AT_A_TIME = 2


def warm(wanted: Mapping[str, int]) -> int:
    """Starts processes until each function has as many as wanted ("*": every function not named). How many are up."""
    functions = seams.module("services.lambda_svc")._functions._data
    jobs = [
        (record, wanted.get(name, wanted.get("*", 0))) for (_account, _region, name), record in list(functions.items())
    ]
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        return sum(pool.map(lambda job: _warm(*job), jobs))


def _warm(record: dict[str, Any], count: int) -> int:
    runtime = seams.module("core.lambda_runtime")
    name, config = record["config"]["FunctionName"], record["config"]
    leased = [runtime.acquire_worker(name, config, record["code_zip"])[0] for _ in range(count)]
    try:
        for worker in leased:
            seams.module("core.responses").set_request_region(config["FunctionArn"].split(":")[3])
            runtime.ensure_spawned(worker)
    finally:
        for worker in leased:
            runtime.release_worker(worker)
    return count
