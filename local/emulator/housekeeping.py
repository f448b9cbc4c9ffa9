"""Keeps the emulator small: AWS's retention, in minutes instead of months.

MiniStack keeps every log line and metric point it was ever given, and a log stream per invocation: a job per minute
grows it without end. Logs stay readable in `.local/logs/functions.log`. The seams are the stores `_log_groups`,
`_log_records` and `_metrics`.
"""

import threading
import time

from local.emulator import seams

_EVERY_SECONDS = 60
_STREAMS_PER_GROUP = 100
_METRIC_SECONDS = 3 * 3600  # longer than any alarm looks back


def start() -> None:
    seams.require(seams.module("services.cloudwatch"), "_metrics")
    seams.require(seams.module("services.cloudwatch_logs"), "_log_groups")
    threading.Thread(target=_keep, daemon=True, name="housekeeping").start()


def _keep() -> None:
    while True:
        time.sleep(_EVERY_SECONDS)
        _trim_metrics(time.time() - _METRIC_SECONDS)
        _trim_logs()


def _trim_metrics(oldest: float) -> None:
    for points in list(seams.module("services.cloudwatch")._metrics._data.values()):
        old = next((index for index, point in enumerate(points) if point["Timestamp"] >= oldest), len(points))
        del points[:old]


def _trim_logs() -> None:
    logs = seams.module("services.cloudwatch_logs")
    for group in list(logs._log_groups._data.values()):
        streams = group["streams"]
        for name in list(streams)[:-_STREAMS_PER_GROUP]:
            streams.pop(name, None)
    logs._log_records.clear()
