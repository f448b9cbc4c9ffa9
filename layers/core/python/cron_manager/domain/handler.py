"""A handler: a function that code has registered as a job, and what its decorator says of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.schedule import parse_schedule

SYSTEM_PREFIX = "system:"  # begins the names of Cron Manager's own
SHORTEST_TIMEOUT_MS, LONGEST_TIMEOUT_MS = 1_000, 300_000
MOST_RETRIES = 10
SHORTEST_RETRY_DELAY_MS, LONGEST_RETRY_DELAY_MS = 1_000, 60_000
MOST_DESCRIPTION = 500  # characters
MOST_PAYLOAD = 64 * 1024  # bytes of JSON
_NAME = re.compile(rf"({SYSTEM_PREFIX})?[a-z0-9](-?[a-z0-9]){{0,59}}")


@dataclass(frozen=True, kw_only=True)
class Handler:
    """One registered function; its fields are the defaults of its job."""

    name: str  # of the function and of its job: small letters, digits and single hyphens
    function: str  # where it stands: `package.module:name`
    schedule: str  # docs/schedules.md
    timezone: str = "UTC"
    description: str = ""
    is_locked: bool = False  # nobody else gives its job another schedule, or further jobs to it
    notify_on_failure: bool = False  # whether somebody is to be told of a failed run
    timeout_ms: int = 30_000  # 1,000-300,000
    retry_count: int = 3  # attempts after the first; 0-10
    retry_delay_ms: int = 1_000  # before the second attempt; 1,000-60,000
    is_active: bool = True  # whether its job is enabled when it is made

    @property
    def is_system(self) -> bool:
        """Cron Manager's own, which runs with rights that a deployment's own functions do not have."""
        return self.name.startswith(SYSTEM_PREFIX)

    def definition(self) -> dict[str, object]:
        """The fields of the job that follow from the code, by the job's names.

        Cron Manager's own watch over something: that they fail is what they tell, and no reason to stop looking.
        """
        own: dict[str, object] = {"disable_after_failures": 0} if self.is_system else {}
        return own | {
            "cron_expression": self.schedule,
            "timezone": self.timezone,
            "description": self.description,
            "is_locked": self.is_locked,
            "timeout_ms": self.timeout_ms,
            "retry_count": self.retry_count,
            "retry_delay_ms": self.retry_delay_ms,
            "notify_on_failure": self.notify_on_failure,
        }


@dataclass(frozen=True, kw_only=True)
class RegisteredHandler:
    """A handler as it was registered last."""

    handler: Handler
    job_id: str  # the job that stands for it
    problem: str | None = None  # why that job is not there, with the remedy
    gone_at: datetime | None = None  # when a deployment came without the function

    @property
    def name(self) -> str:
        return self.handler.name


def handler_problem(handler: Handler) -> str | None:
    """Why a registration cannot be accepted, with the remedy; None when it can."""
    if not _NAME.fullmatch(handler.name):
        return f"name {handler.name!r}: write at most 60 small letters, digits and single hyphens"
    bounds = (
        ("timeout", handler.timeout_ms, SHORTEST_TIMEOUT_MS, LONGEST_TIMEOUT_MS, 1_000),
        ("retry", handler.retry_count, 0, MOST_RETRIES, 1),
        ("retry_delay", handler.retry_delay_ms, SHORTEST_RETRY_DELAY_MS, LONGEST_RETRY_DELAY_MS, 1_000),
    )
    for name, value, lowest, highest, unit in bounds:
        if not lowest <= value <= highest:
            return f"{name}: write a number from {lowest // unit} to {highest // unit}"
    if len(handler.description) > MOST_DESCRIPTION:
        return f"description: write at most {MOST_DESCRIPTION} characters"
    try:
        parse_schedule(handler.schedule, handler.timezone, key=handler.name)
    except InvalidInput as error:
        return f"schedule {handler.schedule!r}: {error.problems[0].message}"
    return None


def handler_to_plain(handler: Handler) -> dict[str, Any]:
    return {each.name: getattr(handler, each.name) for each in fields(Handler)}


def handler_from_plain(plain: Mapping[str, Any]) -> Handler:
    """Words that a later version has added are left out."""
    return Handler(**{each.name: plain[each.name] for each in fields(Handler) if each.name in plain})
