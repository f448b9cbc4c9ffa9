"""The compliance report of a period."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice, takewhile
from typing import Protocol

from cron_manager.domain.analysis.findings import Finding
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.compliance import (
    ComplianceReport,
    Retention,
    access_in,
    configuration_in,
    gone_since,
    rights_at,
)
from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.identity import ApiToken, User
from cron_manager.ports import AuditReader, Clock
from cron_manager.usecases.check_safeguards import days_from, problem_of
from cron_manager.usecases.verify_audit import Verification

LONGEST = timedelta(days=92)  # a quarter
MOST_ENTRIES = 100_000  # of the period, and after it: what an answer can be made of in time
_DAY = timedelta(days=1)
_PAGE = 100
_EXECUTION_DAYS = 30


class People(Protocol):
    """Everybody, and what they made."""

    def users_page(self, *, after: str | None, limit: int) -> Sequence[User]:
        """By id, from after one."""
        ...

    def tokens_of(self, user_id: str) -> Sequence[ApiToken]: ...


class FindingReader(Protocol):
    def newest(self) -> Iterator[Finding]: ...


@dataclass(frozen=True, kw_only=True)
class MakeReport:
    trail: AuditReader
    people: People
    findings: FindingReader
    verify: Callable[[Sequence[str], datetime], Verification]  # of some days (UTC, as keys write them)
    now: Clock

    def __call__(self, start: datetime, end: datetime, made_by: str) -> ComplianceReport:
        """InvalidInput when the period is empty, longer than 92 days, or too full for one answer."""
        now = self.now()
        end = min(end, now)
        if not start < end:
            raise InvalidInput.of("from", "The period must begin before it ends, and before now.")
        if end - start > LONGEST:
            raise InvalidInput.of("to", f"One report covers {LONGEST.days} days at most; ask for several.")
        entries, since = self._read(start, end), self._read(end, now)
        checked = self.verify(days_from(start, end), now)
        users = list(self._users())
        tokens = {user.id: self.people.tokens_of(user.id) for user in users}
        return ComplianceReport(
            start=start,
            end=end,
            made_at=now,
            made_by=made_by,
            entries=len(entries),
            access=access_in(entries),
            configuration=configuration_in(entries),
            rights=rights_at(end, users, tokens, since),
            gone_tokens=gone_since(end, since),
            findings=self._findings(start, end),
            retention=Retention(
                audit_days=None, execution_days=_EXECUTION_DAYS, oldest_audit_entry_at=self._oldest(users)
            ),
            chain_problem=problem_of(checked.first_bad) if checked.first_bad else None,
        )

    def _users(self) -> Iterator[User]:
        after = None
        while page := self.people.users_page(after=after, limit=_PAGE):
            yield from page
            after = page[-1].id

    def _read(self, start: datetime, end: datetime) -> Sequence[AuditEntry]:
        if start >= end:
            return []
        entries = list(islice(self.trail.between(start, end), MOST_ENTRIES + 1))
        if len(entries) > MOST_ENTRIES:
            raise InvalidInput.of(
                "from",
                f"From {start:%Y-%m-%d} to {end:%Y-%m-%d} the trail has more than {MOST_ENTRIES:,} entries."
                " Ask for a shorter period, or one nearer to today, or export the trail.",
            )
        return entries

    def _findings(self, start: datetime, end: datetime) -> Sequence[Finding]:
        """Those that were seen in the period, oldest first."""
        recent = takewhile(lambda each: each.last_seen_at >= start - _DAY, self.findings.newest())
        seen = [each for each in recent if each.first_seen_at < end and each.last_seen_at >= start]
        return seen[::-1]

    def _oldest(self, users: Sequence[User]) -> datetime | None:
        """The trail's first entry, which is of the day on which the first person came."""
        first = min((user.created_at for user in users), default=None)
        return first and next((entry.at for entry in self.trail.between(first - _DAY, first + _DAY)), None)
