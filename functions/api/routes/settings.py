"""Settings that administrators change while the deployment runs."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Conflict, VersionStale
from cron_manager.domain.instants import to_iso
from cron_manager.domain.overrides import Overrides
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import Shown
from cron_manager.usecases.manage_settings import PUBLIC, RESOURCE
from deps import Deps

if TYPE_CHECKING:
    from schemas import settings as setting_schemas
else:
    setting_schemas = lazy_module("schemas.settings")

Request = EdgeRequest[Deps]


def read_settings(request: Request) -> Answer:
    return _shown(request, request.deps.manage_settings.read())


def change_settings(request: Request) -> Answer:
    body, manage = request.body(setting_schemas.SettingsUpdate), request.deps.manage_settings
    version = body.version if body.version is not None else request.if_match
    try:
        overrides = manage.change(body.changes(), version, request.principal, request.actor)
    except Conflict as error:
        raise VersionStale(_settings_shown(request, manage.read())) from error
    return _shown(request, overrides)


def _shown(request: Request, overrides: Overrides) -> Answer:
    shown = _settings_shown(request, overrides)
    return Answer(data=shown, headers={"ETag": f'"{overrides.version}"'}, resource=RESOURCE)


def _settings_shown(request: Request, overrides: Overrides) -> Shown:
    changed = {public: value for name, public in PUBLIC.items() if (value := getattr(overrides, name)) is not None}
    deployed = request.deps.deployed_settings
    return {
        "version": overrides.version,
        "values": {**deployed, **changed},
        "deployed": dict(deployed),
        "changed": list(changed),
        "fixed": list(request.deps.fixed_settings),
        "updatedBy": overrides.updated_by,
        "updatedAt": to_iso(overrides.updated_at) if overrides.updated_at else None,
    }


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/settings",
        handler=read_settings,
        scope=Scope.ADMIN,
        summary="Read the settings",
        description="What counts, what was deployed, and what only another deployment changes.",
        tag="System",
        response=lambda: setting_schemas.Settings,
    ),
    Route(
        method="PATCH",
        path="/settings",
        handler=change_settings,
        action="settings.update",
        scope=Scope.ADMIN,
        summary="Change some settings",
        description="They count everywhere within 60 s. null gives a setting back to the deployment. Send the version"
        " that you read, in the body or as `If-Match`.",
        tag="System",
        body=lambda: setting_schemas.SettingsUpdate,
        response=lambda: setting_schemas.Settings,
        errors=(VersionStale,),
    ),
)
