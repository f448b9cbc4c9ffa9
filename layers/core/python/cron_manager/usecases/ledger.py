"""A job's ledger: the occurrences that its schedules brought in a span of time, and what became of each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.execution import KEPT, ExecutionStatus
from cron_manager.domain.job import Job
from cron_manager.domain.ledger import Ledger, Stretch, ledger
from cron_manager.domain.period import Period, period_of, plan_in
from cron_manager.domain.schedule import Calendar, RebootSchedule
from cron_manager.ports import Clock

LONGEST_SPAN = timedelta(days=31)
MOST_OCCURRENCES = 50_000  # a minute's job in 31 days has 44,640
_MOMENT = timedelta(microseconds=1)


class PeriodReader(Protocol):
    def periods(self, job_id: str, start: datetime, end: datetime) -> Sequence[Period]:
        """Those that begin before `end`, oldest first, from the one that held at `start` on, if it is known."""
        ...


class OutcomeReader(Protocol):
    def outcomes(self, job_id: str, start: datetime, end: datetime) -> Mapping[datetime, ExecutionStatus]:
        """How the job's scheduled occurrences from `start` to `end` stand, both inclusive, by due time."""
        ...


class CalendarReader(Protocol):
    def find_many(self, calendar_ids: Sequence[str]) -> Sequence[Calendar]: ...


class Watermark(Protocol):
    def watermark(self) -> datetime | None:
        """Up to here the sweeper has accounted for every occurrence."""
        ...


@dataclass(frozen=True, kw_only=True)
class ReadLedger:
    periods: PeriodReader
    outcomes: OutcomeReader
    calendars: CalendarReader
    sweeps: Watermark
    now: Clock
    retention: Callable[[], timedelta] = field(default=lambda: KEPT)  # for which records are in the table

    def __call__(self, job: Job, start: datetime, end: datetime) -> Ledger:
        """From `start` to `end`, both inclusive, as far as records are kept and time has come.

        InvalidInput when the span is too long, upside down, or holds too many occurrences.
        """
        if start > end:
            raise InvalidInput.of("from", "Write an instant that is not after `to`.")
        if end - start > LONGEST_SPAN:
            raise InvalidInput.of("to", f"Choose a span of at most {LONGEST_SPAN.days} days.")
        now = self.now()
        start, end = max(start, now - self._kept(job)), min(end, now)
        settled = self.sweeps.watermark()  # read first: what is settled by then has its record by now
        found = self.outcomes.outcomes(job.id, start, end) if start <= end else {}
        stretches = list(self._stretches(job, start, end, found)) if start <= end else []
        return ledger(stretches, found, start=start, end=end, settled_until=settled)

    def _kept(self, job: Job) -> timedelta:
        """Records are, in the table."""
        return self.retention() if job.kept_days is None else min(self.retention(), timedelta(days=job.kept_days))

    def _stretches(
        self, job: Job, start: datetime, end: datetime, found: Mapping[datetime, ExecutionStatus]
    ) -> Iterator[Stretch]:
        """A job from before periods were noted is taken to have been as it is since it became active."""
        periods = self.periods.periods(job.id, start, end) or [period_of(job, job.active_since)]
        room = MOST_OCCURRENCES
        for number, period in enumerate(periods):
            following = periods[number + 1].since if number + 1 < len(periods) else None
            after, until = max(start - _MOMENT, period.since), min(end, following or end)
            if not period.is_scheduled or after >= until:
                continue
            calendars = self.calendars.find_many(period.calendar_ids) if period.calendar_ids else ()
            plan = plan_in(period, job, calendars)
            if isinstance(plan.schedule, RebootSchedule):  # known by their records alone
                due = [instant for instant in sorted(found) if after < instant <= until]
            else:
                due = plan.between(after, until, room + 1)
            room -= len(due)
            if room < 0:
                raise InvalidInput.of("to", f"More than {MOST_OCCURRENCES} occurrences; choose a shorter span.")
            yield Stretch(
                period=period,
                start=max(start, period.since),
                end=until,
                due=due,
                changed=following is not None and following <= end,
                certain_since=max((calendar.updated_at for calendar in calendars), default=None),
            )
