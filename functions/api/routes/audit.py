"""The audit trail: searched, exported, and held against its chains. For administrators."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from cron_manager.audit_presentation import COLUMNS, Emails, audit_row, entry_shown, verification_shown
from cron_manager.domain.access import Scope
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import InvalidInput, NotFound
from cron_manager.domain.instants import to_iso
from cron_manager.edge.csv_text import CONTENT_TYPE, csv_text
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer, Pagination
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.usecases.search_audit import AuditPage, AuditQuestion, search_audit
from deps import Deps

if TYPE_CHECKING:
    from schemas import audit as audit_schemas
else:
    audit_schemas = lazy_module("schemas.audit")

Request = EdgeRequest[Deps]

_BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)  # nothing was written before
_DAY = timedelta(days=1)
_PERIOD = timedelta(days=30)  # that is looked through when nobody says from when
_LONGEST = timedelta(days=92)  # where days are read one by one
_LONGEST_VERIFIED = timedelta(days=31)
_MOST_READ = 2_000  # entries for a page
_MOST_EXPORTED = 5_000  # entries in one part of an export
_MOST_READ_FOR_EXPORT = 20_000
_MOST_EXPORTED_BYTES = 4_000_000  # a function's answer ends at 6 MB
_MOST_VERIFIED = 25_000  # entries: over a second of a whole processor to hash, and a function has a third of one


def list_audit_entries(request: Request) -> Answer:
    """Newest first. A page may be short, even empty, while there is a next cursor."""
    query = request.query(audit_schemas.AuditQuery)
    page, cursor = _found(request, query, limit=query.limit, most=_MOST_READ)
    email_of = _emails(request)
    return Answer(
        data=[entry_shown(entry, email_of) for entry in page.entries],
        pagination=Pagination(limit=query.limit, next_cursor=cursor),
    )


def get_audit_entry(request: Request) -> Answer:
    entry = request.deps.audit.find(request.path["entryId"])
    if entry is None:
        raise NotFound("There is no such entry.")
    return Answer(data=entry_shown(entry, _emails(request)))


def export_audit(request: Request) -> Answer:
    query = request.query(audit_schemas.AuditExportQuery)
    page, cursor = _found(request, query, limit=_MOST_EXPORTED, most=_MOST_READ_FOR_EXPORT)
    email_of = _emails(request)
    onward = {"X-Next-Cursor": cursor} if cursor else {}
    shown = [entry_shown(entry, email_of) for entry in page.entries]
    if query.format == "json":
        return Answer(data=shown, pagination=Pagination(limit=_MOST_EXPORTED, next_cursor=cursor), headers=onward)
    named = {"Content-Type": CONTENT_TYPE, "Content-Disposition": 'attachment; filename="audit.csv"'}
    text = csv_text(COLUMNS, map(audit_row, shown))
    return Answer(document=text, headers=named | onward)


def verify_audit(request: Request) -> Answer:
    """Whole days, as the chains have them."""
    query = request.query(audit_schemas.AuditVerifyQuery)
    end = _end(query, request.now)
    start = _midnight(max(query.start or end - _DAY, _BEGINNING))
    end = _midnight(end - timedelta(milliseconds=1)) + _DAY
    _refuse_span(start, end, _LONGEST_VERIFIED)
    days = [f"{start + number * _DAY:%Y-%m-%d}" for number in range((end - start).days)]
    try:
        found = request.deps.verify_audit(days, request.now, _MOST_VERIFIED)
    except ValueError as error:
        raise InvalidInput.of(
            "from", f"There are more than {_MOST_VERIFIED} entries; ask for fewer days, or run `make verify`."
        ) from error
    return Answer(data=verification_shown(found, to_iso(start), to_iso(end)))


def _found(
    request: Request, query: "audit_schemas.AuditQuery | audit_schemas.AuditExportQuery", *, limit: int, most: int
) -> tuple[AuditPage, str | None]:
    """The page, and the cursor behind it. The span stays what it was on the first page: the cursor holds it."""
    bound = query.filters()
    place = request.deps.cursors.open(query.cursor, "audit", bound)
    asked_at, _, before = (place or "").partition("|")
    end = _end(query, request.now)
    if asked_at and query.end is None:
        end = datetime.fromisoformat(asked_at)
    question = AuditQuestion(
        start=max(query.start or end - _PERIOD, _BEGINNING),
        end=end,
        actor=query.actor,
        action=query.action,
        resource=query.resource,
        outcome=query.outcome,
        text=query.search,
    )
    _refuse_span(question.start, end, timedelta.max if question.has_index else _LONGEST)
    page = _cut(search_audit(request.deps.audit, question, before=before or None, limit=limit, most=most))
    onward = f"{end.isoformat()}|{page.goes_on}" if page.goes_on else None
    return page, request.deps.cursors.seal(onward, "audit", bound)


def _cut(page: AuditPage) -> AuditPage:
    """As much of it as an answer can carry."""
    fitting = [*_fitting(page.entries)]
    if len(fitting) == len(page.entries):
        return page
    return AuditPage(entries=fitting, goes_on=fitting[-1].position)


def _fitting(entries: Sequence[AuditEntry]) -> Iterator[AuditEntry]:
    size = 0
    for entry in entries:
        size += 1_000 + 2 * len(repr(entry.changes))
        if size > _MOST_EXPORTED_BYTES:
            return
        yield entry


def _end(query: "audit_schemas.Span", now: datetime) -> datetime:
    end = min(query.end or now, now)
    if end <= _BEGINNING:
        raise InvalidInput.of("to", "Nothing was written before 2020.")
    return end


def _refuse_span(start: datetime, end: datetime, longest: timedelta) -> None:
    if start >= end:
        raise InvalidInput.of("from", "Write an instant before `to`, and in the past.")
    if end - start > longest:
        raise InvalidInput.of(
            "from", f"At most {longest.days} days can be looked through at once; name an actor or an object for more."
        )


def _midnight(instant: datetime) -> datetime:
    return instant.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def _emails(request: Request) -> Emails:
    @cache
    def email_of(actor_id: str) -> str | None:
        user = request.deps.people.user(actor_id) if actor_id.startswith("usr_") else None
        return user.email if user else None

    return email_of


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/audit",
        handler=list_audit_entries,
        scope=Scope.ADMIN,
        summary="Search the audit trail",
        description="Every call of the API and everything that Cron Manager did by itself, newest first. Without `from`"
        " the last 30 days; at most 92 days at once, unless an actor or an object is named. With filters a page may be"
        " short while there is a next cursor.",
        tag="Audit",
        query=lambda: audit_schemas.AuditQuery,
        response=lambda: audit_schemas.AuditEntry,
        response_is_list=True,
    ),
    Route(
        method="GET",
        path="/audit/{entryId}",
        handler=get_audit_entry,
        scope=Scope.ADMIN,
        summary="Read an audit entry",
        tag="Audit",
        response=lambda: audit_schemas.AuditEntry,
        errors=(NotFound,),
    ),
    Route(
        method="GET",
        path="/audit/export",
        handler=export_audit,
        scope=Scope.ADMIN,
        summary="Export the audit trail",
        description="As CSV, in which no cell is taken for a formula, or as JSON. Up to 5,000 entries, newest first;"
        " while the header `X-Next-Cursor` comes, ask again with it as `cursor`.",
        tag="Audit",
        query=lambda: audit_schemas.AuditExportQuery,
        response=lambda: audit_schemas.AuditEntry,
        response_is_list=True,
        also=("text/csv",),
    ),
    Route(
        method="GET",
        path="/audit/verify",
        handler=verify_audit,
        scope=Scope.ADMIN,
        summary="Verify the audit trail",
        description="Holds whole days (UTC) against their hash chains, and those against their ends as they are kept"
        " outside the table; names the first entry that was altered, deleted, moved, cut off or slipped in. At most 31"
        " days and 25,000 entries at once; `make verify` knows no such bounds.",
        tag="Audit",
        query=lambda: audit_schemas.AuditVerifyQuery,
        response=lambda: audit_schemas.AuditVerification,
    ),
)
