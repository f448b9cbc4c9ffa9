"""Lambda's metrics, of every invocation and by the clock's time.

MiniStack counts what is invoked over Lambda's API and leaves out what schedules, queues and streams invoke, whose
errors the alarms watch; and it knows no age of a stream's records. The seams are
`lambda_svc._execute_function_dispatch`, which every invocation passes once, and `_emit_lambda_metrics`.
https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
"""

import time
from typing import Any

from local.emulator import seams


def install() -> None:
    functions = seams.module("services.lambda_svc")

    def dispatch(func: Any, config: Any, event: Any, request_id: str, started: float) -> Any:
        begun = time.monotonic()
        result = original(func, config, event, request_id, started)
        name = config["FunctionName"]
        _record(name, "Invocations", 1, "Count")
        _record(name, "Errors", 1 if result.get("error") else 0, "Count")
        _record(name, "Duration", (time.monotonic() - begun) * 1000, "Milliseconds")
        return result

    def throttles(function_name: str, duration_ms: float, error: bool, throttle: bool) -> None:  # noqa: ARG001, FBT001
        """The other metrics are recorded above, once."""
        if throttle:
            _record(function_name, "Throttles", 1, "Count")

    parameters = "func, config, event, request_id, started"
    original = seams.replace(functions, "_execute_function_dispatch", parameters, dispatch)
    seams.replace(functions, "_emit_lambda_metrics", "function_name, duration_ms, error, throttle", throttles)
    seams.require(seams.module("services.cloudwatch"), "record_metric")


def record_iterator_age(function_name: str, seconds: float) -> None:
    """How old the last record of a stream's batch is when a function is handed it, whatever the function then does."""
    _record(function_name, "IteratorAge", seconds * 1000, "Milliseconds")


def _record(function_name: str, metric: str, value: float, unit: str) -> None:
    seams.module("services.cloudwatch").record_metric(
        "AWS/Lambda", metric, value, unit, {"FunctionName": function_name}
    )
