"""A tester that makes no call."""

import json
from datetime import datetime

from cron_manager.adapters.trials import trial_event, trial_from_event
from cron_manager.domain.execution import CallResult, ExecutionStatus, Timings
from cron_manager.domain.job import Job
from cron_manager.presentation import trial_shown

ANSWERED = CallResult(
    status=ExecutionStatus.SUCCESS,
    duration_ms=120,
    response_status=200,
    response_excerpt="ok",
    response_content_type="text/plain",
    response_headers=(("content-type", "text/plain"), ("set-cookie", "•••")),
    timings=Timings(dns_ms=1, connect_ms=2, tls_ms=30, first_byte_ms=80, download_ms=1),
)


class FakeTester:
    """Remembers the jobs, as they came over the wire."""

    def __init__(self) -> None:
        self.called: list[Job] = []

    def __call__(self, job: Job, now: datetime) -> dict[str, object]:
        received, execution = trial_from_event(json.loads(trial_event(job, now)))
        self.called.append(received)
        return trial_shown(execution, ANSWERED)
