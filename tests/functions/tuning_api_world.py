"""The API and the tuner over the same tables in memory."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from cron_manager.domain.catalogue import Catalogue
from cron_manager.domain.execution import ExecutionStatus, Trigger, ended, occurrence_of
from cron_manager.domain.job import Job, JobState, JobStatus
from cron_manager.usecases.keep_catalogue import complete
from cron_manager.usecases.tune_jobs import TuneJobs
from tests.fakes.alerts import FakeNotifications
from tests.functions.api_world import ApiWorld
from tests.functions.functions import lambda_context, load_handler

JOB = {
    "name": "poll",
    "cronExpression": "*/5 * * * *",
    "endpointUrl": "https://example.com/",
    "tuning": "auto",
    "disableAfterFailures": 0,
}
OK, BAD, LATE = ExecutionStatus.SUCCESS, ExecutionStatus.FAILED, ExecutionStatus.TIMEOUT


class TuningWorld(ApiWorld):
    def __init__(self) -> None:
        super().__init__()
        self.is_enabled = True
        self.announced = FakeNotifications()
        self.states: dict[str, JobState] = {}
        self.jobs.states = self._states  # type: ignore[method-assign]
        tune = TuneJobs(
            catalogue=self._catalogue,
            jobs=self.jobs,
            runs=self.history,
            decisions=self.decisions,
            rules=self.rules.read,
            is_enabled=lambda: self.is_enabled,
            announcements=self.announced,
            batch_size=2,
            now=self.clock,
        )
        self.handle = load_handler("tuner", deps=lambda: SimpleNamespace(tune_jobs=tune)).handler

        self.deps.try_rules = replace(self.deps.try_rules, catalogue=self._catalogue)

    def _catalogue(self, now: datetime) -> Catalogue:
        return complete(self.jobs, now)

    def _states(self, job_ids: Sequence[str]) -> dict[str, JobState]:
        return {each: self.states[each] for each in job_ids if each in self.states}

    def job(self, **fields: object) -> str:
        """A new one of Alice's."""
        status, job = self.ask("POST", "/jobs", JOB | fields)
        assert status == 201, job
        return str(job["id"])

    def shown(self, job_id: str) -> Any:
        return self.ask("GET", f"/jobs/{job_id}")[1]

    def live(self, job_id: str, *statuses: ExecutionStatus, took_ms: int = 200) -> None:
        """The job's next runs come and end like this."""
        job = self.stored(job_id)
        for status in statuses:
            due = job.next_run_after(self.clock())
            assert due is not None
            began = occurrence_of(job, scheduled_for=due, trigger=Trigger.SCHEDULE)
            end = due + timedelta(milliseconds=took_ms)
            self.runs.record_missed(replace(ended(began, status, now=end), started_at=due))
            self.clock.now = end
        failing = next((place for place, each in enumerate(reversed(statuses)) if each is OK), len(statuses))
        last = JobStatus.FAILED if failing else JobStatus.SUCCESS
        self.states[job_id] = JobState(status=last, consecutive_failures=failing)

    def stored(self, job_id: str) -> Job:
        found = self.jobs.find(job_id)
        assert found is not None
        return found

    def tune(self) -> list[Any]:
        """An hour passes; the decisions that are new, as the API shows them."""
        known = set(self.decisions.stored)
        self.handle({}, lambda_context())
        return [each for each in self.listed() if each["id"] not in known]

    def listed(self, *, who: str = "adam", query: str = "") -> list[Any]:
        status, found = self.ask("GET", "/tuning/decisions", who=who, query=query)
        assert status == 200, found
        return list(found)
