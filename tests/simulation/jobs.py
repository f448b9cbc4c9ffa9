"""The jobs table under its use cases: a change is one transaction, told to the stream, and repeatable by its entry."""

from collections.abc import Callable
from datetime import datetime

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.job import Job
from tests.fakes.jobs import FakeJobs
from tests.simulation.dynamo import STALE
from tests.simulation.history import History
from tests.simulation.network import Network

Listener = Callable[[Job | None, Job], None]


class Jobs(FakeJobs):
    def __init__(self, network: Network, history: History) -> None:
        super().__init__()
        self._network, self._history = network, history
        self._before: dict[str, tuple[Job, datetime]] = {}  # what a stale read answers, and when it went stale
        self.follow: Listener = lambda _before, _after: None

    def find(self, job_id: str) -> Job | None:
        return self._network.request(lambda: self.stored.get(job_id))

    def find_stale(self, job_id: str) -> Job | None:
        """At times as it was before its latest change; one that is new is found all the same."""
        return self._network.request(lambda: self._stale(job_id) or self.stored.get(job_id))

    def _stale(self, job_id: str) -> Job | None:
        old, since = self._before.get(job_id, (None, None))
        fresh = since is not None and self._network.moment() - since < STALE
        return old if fresh and self._network.faults.strike("stale job") else None

    def create(self, job: Job, entry: AuditEntry) -> None:
        self._network.request(lambda: self._commit(None, job, entry), writes=True)

    def update(self, before: Job, after: Job, entry: AuditEntry, *, reason: str | None = None) -> None:
        self._network.request(lambda: self._commit(before, after, entry, reason), writes=True)

    def active_jobs(self) -> list[Job]:
        return self._network.request(super().active_jobs)

    def rescheduled_since(self, since: datetime) -> list[str]:
        return self._network.request(lambda: [job_id for at, job_id in self.rescheduled[::-1] if at > since])

    def registered(self, job_id: str, version: int) -> None:
        self._network.request(lambda: FakeJobs.registered(self, job_id, version), writes=True)

    def registration_failed(self, job_id: str, version: int, error: str) -> None:
        self._network.request(lambda: FakeJobs.registration_failed(self, job_id, version, error), writes=True)

    def _commit(self, before: Job | None, after: Job, entry: AuditEntry, reason: str | None = None) -> None:
        """DynamoDB takes a transaction that it has seen before, by its token, for done."""
        if any(each.id == entry.id for each in self.entries[-20:]):
            return
        if before is None:
            super().create(after, entry)
        else:
            super().update(before, after, entry, reason=reason)
            self._before[after.id] = before, self._network.moment()
        self._history.committed(before, after)
        self.follow(before, after)
