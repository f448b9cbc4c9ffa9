"""Exports: records of any range as one file, which is made behind the caller's back."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import NotAllowed, NotFound, TooManyExports
from cron_manager.domain.export import Export
from cron_manager.domain.instants import to_iso
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import Shown
from cron_manager.usecases.manage_exports import Download
from deps import Deps

if TYPE_CHECKING:
    from schemas import exports as export_schemas
else:
    export_schemas = lazy_module("schemas.exports")

Request = EdgeRequest[Deps]


def ask_for_export(request: Request) -> Answer:
    body = request.body(export_schemas.ExportRequest)
    export = request.deps.manage_exports.ask(request.principal, body.kind, body.format, body.filters())
    return Answer(data=_shown(export, None), resource=export.id)


def list_exports(request: Request) -> Answer:
    return Answer(data=[_shown(export, None) for export in request.deps.manage_exports.of(request.principal)])


def get_export(request: Request) -> Answer:
    return Answer(data=_shown(*request.deps.manage_exports.find(request.path["exportId"], request.principal)))


def _shown(export: Export, download: Download | None) -> Shown:
    return {
        "id": export.id,
        "kind": str(export.kind),
        "format": str(export.format),
        "state": str(export.state),
        "rows": export.rows,
        "bytes": export.size,
        "filters": dict(export.filters),
        "error": export.error,
        "createdAt": to_iso(export.created_at),
        "updatedAt": to_iso(export.updated_at),
        "finishedAt": to_iso(export.finished_at) if export.finished_at else None,
        "expiresAt": to_iso(export.expires_at),
        "downloadUrl": download.address if download else None,
        "downloadUrlExpiresAt": to_iso(download.until) if download else None,
    }


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="POST",
        path="/exports",
        handler=ask_for_export,
        action="export.create",
        scope=Scope.READ,
        summary="Ask for an export",
        description="Of executions that have ended, or, for administrators, of the audit trail: everything that the"
        " filters keep, of what the caller sees, as one file. It is made meanwhile: read the export until its state is"
        " `done`. Three of a person's can be under way; they and their files are kept for 7 days.",
        tag="Exports",
        status=202,
        takes_key=True,
        body=lambda: export_schemas.ExportRequest,
        response=lambda: export_schemas.Export,
        errors=(NotAllowed, TooManyExports),
    ),
    Route(
        method="GET",
        path="/exports",
        handler=list_exports,
        scope=Scope.READ,
        summary="List your exports",
        description="Newest first, up to 50, on one page. Read one for the address of its file.",
        tag="Exports",
        response=lambda: export_schemas.Export,
        response_is_list=True,
    ),
    Route(
        method="GET",
        path="/exports/{exportId}",
        handler=get_export,
        scope=Scope.READ,
        summary="Read an export",
        description="How far it is, and, once it is done, an address that gives its file to whoever has it, for 15"
        " minutes at most.",
        tag="Exports",
        response=lambda: export_schemas.Export,
        errors=(NotFound,),
    ),
)
