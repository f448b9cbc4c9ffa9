"""A table with days of executions, as executor and broadcaster leave them, and an archiver that can die anywhere."""

import random
import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from cron_manager.adapters.archive_files import ArchiveFiles
from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.archiving import ArchiveTable, EndedRecordTable, job_ids
from cron_manager.adapters.dynamodb.execution_items import execution_to_item
from cron_manager.adapters.dynamodb.job_items import job_to_item
from cron_manager.adapters.dynamodb.outcomes import batch_put
from cron_manager.domain.archive import Manifest
from cron_manager.domain.execution import CallResult, Execution, ExecutionStatus, Trigger, occurrence_of
from cron_manager.domain.job import Job
from cron_manager.usecases.archive_executions import ArchiveExecutions
from tests.fakes.jobs import a_job

_AT_ONCE = 25  # items that one BatchWriteItem takes
_OUTCOMES = (ExecutionStatus.SUCCESS, ExecutionStatus.FAILED, ExecutionStatus.MISSED, ExecutionStatus.TIMEOUT)
PLENTY = 1e9


@dataclass(kw_only=True)
class ArchiveWorld:
    """`tables` and `s3` are the emulator's; `now` moves by hand."""

    tables: Any
    s3: Any
    now: datetime
    retention: timedelta = timedelta(days=30)
    bucket: str = field(default_factory=lambda: f"archive-{secrets.token_hex(4)}")

    @property
    def files(self) -> ArchiveFiles:
        return ArchiveFiles(lambda: self.s3, self.bucket)

    @property
    def records(self) -> EndedRecordTable:
        return EndedRecordTable(self.tables.client, self.tables.executions)

    def archiver(self) -> ArchiveExecutions:
        return ArchiveExecutions(
            book=ArchiveTable(self.tables.client, self.tables.executions),
            records=self.records,
            files=self.files,
            job_ids=partial(job_ids, self.tables.client, self.tables.jobs),
            retention=lambda: self.retention,
            now=lambda: self.now,
        )

    def begin_anew(self) -> None:
        """Has the archiver forget which days it has archived."""
        self.tables.client.delete_item(TableName=self.tables.executions, Key=keys.ARCHIVE)

    def put_jobs(self, count: int) -> list[Job]:
        jobs = [a_job(name=f"job {number}") for number in range(count)]
        self._put_all(self.tables.jobs, [job_to_item(job) for job in jobs])
        return jobs

    def put_job(self, job: Job) -> None:
        self._put_all(self.tables.jobs, [job_to_item(job)])

    def put_day(self, day: datetime, jobs: Sequence[Job], count: int, *, listed: bool = True) -> list[str]:
        """So many that ended within the day, spread over it and over the jobs; their ids, as they ended."""
        step = timedelta(days=1) / count
        ended = [self._ended(jobs[number % len(jobs)], day + number * step, number) for number in range(count)]
        self._put_all(self.tables.executions, [execution_to_item(each) for each in ended])
        if listed:
            self.list_as_ended(ended)
        return [each.id for each in ended]

    def _ended(self, job: Job, due: datetime, number: int) -> Execution:
        status = _OUTCOMES[number % len(_OUTCOMES)]
        run = occurrence_of(job, scheduled_for=due, trigger=Trigger.SCHEDULE)
        result = CallResult(status=status, duration_ms=5, response_excerpt="x" * (number % 300))
        return replace(run, status=status, started_at=due, completed_at=due, result=result, fence="f")

    def list_as_ended(self, executions: Sequence[Execution]) -> None:
        batches = (executions[start : start + 100] for start in range(0, len(executions), 100))
        items = []
        for number, batch in enumerate(batches):
            at = max(each.completed_at for each in batch if each.completed_at)
            items.append(batch_put("", batch, at, f"{number:012d}")["Item"])
        self._put_all(self.tables.executions, items)

    def _put_all(self, table: str, items: Sequence[Any]) -> None:
        for start in range(0, len(items), _AT_ONCE):
            waiting: Any = {table: [{"PutRequest": {"Item": item}} for item in items[start : start + _AT_ONCE]]}
            while waiting:
                waiting = self.tables.client.batch_write_item(RequestItems=waiting).get("UnprocessedItems")

    def in_table(self) -> set[str]:
        """Every execution's id. A Scan is for tests."""
        found = set()
        for page in self.tables.client.get_paginator("scan").paginate(TableName=self.tables.executions):
            for item in page["Items"]:
                if item["sk"]["S"].startswith(keys.RUN_PREFIX):
                    job_id = item["pk"]["S"].removeprefix("JOB#")
                    found.add((job_id, item["sk"]["S"]))
        return {self._id(*each) for each in found}

    def _id(self, job_id: str, sort: str) -> str:
        from cron_manager.domain.ids import execution_id
        from cron_manager.domain.instants import from_iso

        _, due, origin = sort.split("#")
        return execution_id(job_id, from_iso(due), origin)

    def manifests(self) -> Iterator[Manifest]:
        """Of the days that are in the archive."""
        pages = self.s3.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix="executions/")
        for stored in (stored for page in pages for stored in page.get("Contents", ())):
            if stored["Key"].endswith("/manifest.json"):
                manifest = self.files.manifest(stored["Key"].split("=")[1][:10])
                assert manifest
                yield manifest

    def in_archive(self) -> list[str]:
        """Every row's id, by the manifests: what they do not count is not there."""
        return [
            each.id
            for manifest in self.manifests()
            for part in manifest.parts
            for each in self.files.part(manifest.day, part)
        ]


class Killed(BaseException):
    """The process ends here and now."""


def dying(archiver: ArchiveExecutions, chance: random.Random, odds: float) -> ArchiveExecutions:
    """It may die at each thing that it writes, before or after that is done."""

    def at_risk(write: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*arguments: Any) -> Any:
            fate = chance.random()
            if fate < odds / 2:
                raise Killed
            done = write(*arguments)
            if fate < odds:
                raise Killed
            return done

        return wrapped

    for holder, name in (
        (archiver.book, "replace"),
        (archiver.files, "put_part"),
        (archiver.files, "put_manifest"),
        (archiver.records, "forget"),
    ):
        setattr(holder, name, at_risk(getattr(holder, name)))
    return archiver
