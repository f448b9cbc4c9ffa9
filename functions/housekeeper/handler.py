"""Runs Cron Manager's own function jobs, for the worker, and tells the registry which there are."""

import logging
from typing import Any

from cron_manager.domain.handler import handler_to_plain
from cron_manager.jobs.registry import discover
from cron_manager.jobs.running import run
from cron_manager.observability import logger

_registry = discover("system_jobs")


class _Lines(logging.Handler):
    """Keeps what a run logs."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@logger.inject_lambda_context
def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """A request of the worker's in, what the function returned or raised and its log out."""
    if event.get("describe"):
        return {"handlers": [handler_to_plain(each) for each in _registry.handlers]}
    lines, log = _Lines(), logging.getLogger(event["handler"])
    log.setLevel(logging.INFO)
    log.addHandler(lines)
    try:
        return {**run(_registry, event), "log": lines.lines}
    finally:
        log.removeHandler(lines)
