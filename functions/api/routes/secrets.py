"""Secrets: their names are listed, their values are put and never read."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Conflict, NotAllowed, NotFound
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import secret_shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import secrets as secret_schemas
else:
    secret_schemas = lazy_module("schemas.secrets")

Request = EdgeRequest[Deps]


def list_secrets(request: Request) -> Answer:
    secrets = request.deps.manage_secrets.all()
    return Answer(data=[secret_shown(secret) for secret in secrets if request.principal.sees(secret.owner_id)])


def put_secret(request: Request) -> Answer:
    value = request.body(secret_schemas.SecretValue).value
    secret, is_new = request.deps.manage_secrets.put(request.path["name"], value, request.principal, request.actor)
    return Answer(data=secret_shown(secret), status=201 if is_new else 200)


def delete_secret(request: Request) -> Answer:
    request.deps.manage_secrets.delete(request.path["name"], request.principal, request.actor)
    return Answer()


_ONE = "/secrets/{name}"

ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/secrets",
        handler=list_secrets,
        scope=Scope.READ,
        summary="List secrets",
        description="By name, without their values: nobody can read those. Up to 200, on one page.",
        tag="Secrets",
        response=lambda: secret_schemas.Secret,
        response_is_list=True,
    ),
    Route(
        method="PUT",
        path=_ONE,
        handler=put_secret,
        action="secret.put",
        scope=Scope.WRITE,
        summary="Make a secret, or give it another value",
        description="A name is a letter and then letters, digits, _ and -. Answers 201 for a new one. Runs use the new"
        " value within a minute. Only its owner and administrators may change a secret, or name it in jobs.",
        tag="Secrets",
        body=lambda: secret_schemas.SecretValue,
        response=lambda: secret_schemas.Secret,
        may_create=True,
        errors=(NotFound, NotAllowed, Conflict),
    ),
    Route(
        method="DELETE",
        path=_ONE,
        handler=delete_secret,
        action="secret.delete",
        scope=Scope.DELETE,
        summary="Delete a secret",
        description="409 while jobs name it.",
        tag="Secrets",
        status=204,
        errors=(NotFound, NotAllowed, Conflict),
    ),
)
