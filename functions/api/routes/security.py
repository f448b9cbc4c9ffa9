"""What the audit trail gives away: findings, and the compliance report. For administrators."""

from datetime import timedelta
from typing import TYPE_CHECKING

from presentation import REPORT_COLUMNS, finding_shown, report_rows, report_shown

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Conflict, NotFound
from cron_manager.edge.csv_text import CONTENT_TYPE, csv_text
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer, Pagination
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from deps import Deps

if TYPE_CHECKING:
    from schemas import security as security_schemas
else:
    security_schemas = lazy_module("schemas.security")

Request = EdgeRequest[Deps]
_PERIOD = timedelta(days=30)


def list_findings(request: Request) -> Answer:
    """The newest day first."""
    query = request.query(security_schemas.FindingQuery)
    bound = query.filters()
    before = request.deps.cursors.open(query.cursor, "findings", bound)
    found = request.deps.manage_findings.newest(
        status=query.status, severity=query.severity, before=before, limit=query.limit + 1
    )
    page = found[: query.limit]
    goes_on = page[-1].id if len(found) > query.limit else None
    cursor = request.deps.cursors.seal(goes_on, "findings", bound)
    return Answer(
        data=[finding_shown(each) for each in page], pagination=Pagination(limit=query.limit, next_cursor=cursor)
    )


def acknowledge_finding(request: Request) -> Answer:
    note = request.body(security_schemas.Acknowledgement).note
    finding = request.deps.manage_findings.acknowledge(request.path["findingId"], note, request.actor)
    return Answer(data=finding_shown(finding))


def get_compliance_report(request: Request) -> Answer:
    query = request.query(security_schemas.ReportQuery)
    end = query.end or request.now
    report = request.deps.make_report(query.start or end - _PERIOD, end, request.principal.user_id)
    if query.format == "json":
        return Answer(data=report_shown(report))
    headers = {
        "Content-Type": CONTENT_TYPE,
        "Content-Disposition": f'attachment; filename="compliance-{end:%Y-%m-%d}.csv"',
    }
    return Answer(document=csv_text(REPORT_COLUMNS, report_rows(report)), headers=headers)


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/security/findings",
        handler=list_findings,
        scope=Scope.ADMIN,
        summary="List security findings",
        description="What the analysis of the audit trail has found, every five minutes: guessed passwords, tokens in"
        " new networks, at unusual hours or rates, many deletions, administration outside working hours, weakened"
        " safeguards. The newest day first.",
        tag="Security",
        query=lambda: security_schemas.FindingQuery,
        response=lambda: security_schemas.Finding,
        response_is_list=True,
    ),
    Route(
        method="POST",
        path="/security/findings/{findingId}/acknowledge",
        handler=acknowledge_finding,
        scope=Scope.ADMIN,
        action="finding.acknowledge",
        summary="Acknowledge a security finding",
        description="Says that somebody has looked. It opens again if it gets worse on the same day.",
        tag="Security",
        body=lambda: security_schemas.Acknowledgement,
        body_required=False,
        response=lambda: security_schemas.Finding,
        errors=(NotFound, Conflict),
    ),
    Route(
        method="GET",
        path="/reports/compliance",
        handler=get_compliance_report,
        scope=Scope.ADMIN,
        summary="Report on a period",
        description="From the audit trail: who accessed what, what was changed, who had which rights at the period's"
        " end, the findings, what is kept, and whether the trail is whole.",
        tag="Security",
        query=lambda: security_schemas.ReportQuery,
        response=lambda: security_schemas.ComplianceReport,
    ),
)
