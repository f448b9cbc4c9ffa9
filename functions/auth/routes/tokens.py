"""One's own API tokens."""

from datetime import timedelta
from typing import TYPE_CHECKING

from presentation import show_token

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Conflict
from cron_manager.edge.requests import Answer, Request
from cron_manager.edge.routes import Route
from schemas import Token, TokenCreate, TokenCreated

if TYPE_CHECKING:
    from deps import Deps


def list_tokens(request: Request["Deps"]) -> Answer:
    return Answer(data=[show_token(token) for token in request.deps.api_tokens.of(request.principal)])


def create_token(request: Request["Deps"]) -> Answer:
    body = request.body(TokenCreate)
    created = request.deps.api_tokens.create(
        body.name,
        scopes=frozenset(body.scopes),
        lifetime=timedelta(days=body.expires_in_days) if body.expires_in_days else None,
        principal=request.principal,
        actor=request.actor,
        now=request.now,
    )
    return Answer(data=show_token(created.token) | {"secret": created.secret})


def revoke_token(request: Request["Deps"]) -> Answer:
    request.deps.api_tokens.revoke(request.path["id"], request.principal, request.actor, request.now)
    return Answer()


_TAG = "Identity"

ROUTES: "tuple[Route[Deps], ...]" = (
    Route(
        method="GET",
        path="/auth/tokens",
        handler=list_tokens,
        scope=Scope.READ,
        summary="List your API tokens",
        tag=_TAG,
        response=Token,
        response_is_list=True,
    ),
    Route(
        method="POST",
        path="/auth/tokens",
        handler=create_token,
        scope=Scope.READ,
        summary="Create an API token",
        description="The secret is shown this once. Needs a sign-in: an API token cannot make others.",
        tag=_TAG,
        status=201,
        body=TokenCreate,
        response=TokenCreated,
        errors=(Conflict,),
    ),
    Route(
        method="DELETE",
        path="/auth/tokens/{id}",
        handler=revoke_token,
        scope=Scope.READ,
        summary="Revoke an API token",
        description="Takes effect everywhere within a minute. Needs a sign-in.",
        tag=_TAG,
        status=204,
    ),
)
