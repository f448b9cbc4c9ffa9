"""A job's trial: the API asks the tester for one call and waits. What crosses is written and read here.

The API calls no targets itself: it may write tables that a target must never come near.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from cron_manager.adapters.dynamodb.job_items import item_to_job, job_to_item
from cron_manager.domain.errors import Unavailable
from cron_manager.domain.execution import Execution, Trigger, claimed, occurrence_of
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.job import Job

VERSION = 1
Shown = dict[str, object]


class Trials:
    """Invokes the function of that name. It alone may make the call, and only the API may invoke it."""

    def __init__(self, client: Callable[[], Any], function_name: str) -> None:
        self._client = client
        self._function_name = function_name

    def __call__(self, job: Job, now: datetime) -> Shown:
        """The result as it is shown. Unavailable when it comes to no end; the call may be made."""
        try:
            answer = self._client().invoke(FunctionName=self._function_name, Payload=trial_event(job, now))
        except (BotoCoreError, ClientError) as error:
            raise Unavailable("The test could not be made, or took too long; try again.") from error
        if "FunctionError" in answer:
            raise Unavailable("The test did not come to an end; try again.")
        shown: Shown = json.loads(answer["Payload"].read())
        return shown


def trial_event(job: Job, now: datetime) -> bytes:
    return json.dumps({"v": VERSION, "job": job_to_item(job), "at": to_iso(now)}).encode()


def trial_from_event(event: Mapping[str, Any]) -> tuple[Job, Execution]:
    """The job and its claimed run, which nobody has written down. ValueError for what the API never sends."""
    if event.get("v") != VERSION:
        raise ValueError(f"version {event.get('v')!r} is unknown here")
    job, now = item_to_job(event["job"]), from_iso(event["at"])
    occurrence = occurrence_of(job, scheduled_for=now, trigger=Trigger.MANUAL)
    return job, claimed(job, occurrence, attempt=1, fence="trial", now=now)
