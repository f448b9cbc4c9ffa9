"""One's own API tokens."""

from datetime import timedelta
from typing import TYPE_CHECKING

from presentation import show_token, show_usage

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Conflict, NotAllowed, NotFound
from cron_manager.edge.requests import Answer, Request
from cron_manager.edge.routes import Route
from cron_manager.usecases.identity_tokens import NewToken, TokenPlan
from schemas import Token, TokenCreate, TokenCreated, TokenRegenerate, TokenUsage, UsageQuery

if TYPE_CHECKING:
    from deps import Deps


def list_tokens(request: Request["Deps"]) -> Answer:
    manage = request.deps.api_tokens
    tokens = manage.of(request.principal)
    uses = manage.last_uses(tokens, request.principal, request.now)
    return Answer(data=[show_token(token, uses.get(token.id)) for token in tokens])


def create_token(request: Request["Deps"]) -> Answer:
    body = request.body(TokenCreate)
    plan = TokenPlan(
        name=body.name,
        scopes=frozenset(body.scopes),
        lifetime=timedelta(days=body.expires_in_days) if body.expires_in_days else None,
        networks=tuple(dict.fromkeys(body.allowed_cidrs)),
    )
    return _made(request.deps.api_tokens.create(plan, request.principal, request.actor, request.now))


def regenerate_token(request: Request["Deps"]) -> Answer:
    overlap = timedelta(minutes=request.body(TokenRegenerate).overlap_minutes)
    manage, token_id = request.deps.api_tokens, request.path["id"]
    made = manage.regenerate(token_id, overlap, request.principal, request.actor, request.now)
    if not overlap:
        request.deps.live.credential(request.principal.user_id, token_id, request.now)
    return _made(made)


def get_token_usage(request: Request["Deps"]) -> Answer:
    days = request.query(UsageQuery).days
    usage = request.deps.api_tokens.usage(request.path["id"], days, request.principal, request.now)
    return Answer(data=show_usage(usage))


def revoke_token(request: Request["Deps"]) -> Answer:
    request.deps.api_tokens.revoke(request.path["id"], request.principal, request.actor, request.now)
    request.deps.live.credential(request.principal.user_id, request.path["id"], request.now)
    return Answer()


def _made(made: NewToken) -> Answer:
    return Answer(data=show_token(made.token) | {"secret": made.secret}, resource=made.token.id)


_TAG = "Identity"

ROUTES: "tuple[Route[Deps], ...]" = (
    Route(
        method="GET",
        path="/auth/tokens",
        handler=list_tokens,
        scope=Scope.READ,
        summary="List your API tokens",
        description="Newest first, with their last use.",
        tag=_TAG,
        response=Token,
        response_is_list=True,
    ),
    Route(
        method="POST",
        path="/auth/tokens",
        handler=create_token,
        scope=Scope.READ,
        action="token.create",
        summary="Create an API token",
        description="The secret is shown this once. Needs a sign-in: an API token cannot make others.",
        tag=_TAG,
        status=201,
        takes_key=True,
        answers_secret=True,
        body=TokenCreate,
        response=TokenCreated,
        errors=(Conflict, NotAllowed),
    ),
    Route(
        method="POST",
        path="/auth/tokens/{id}/regenerate",
        handler=regenerate_token,
        scope=Scope.READ,
        action="token.regenerate",
        summary="Give an API token another secret",
        description="Answers a token of the same name, scopes and networks, with a lifetime as long, whose secret is"
        " shown this once. The old one counts for `overlapMinutes` more, so that programs can change over one by one."
        " Needs a sign-in.",
        tag=_TAG,
        status=201,
        takes_key=True,
        answers_secret=True,
        body=TokenRegenerate,
        body_required=False,
        response=TokenCreated,
        errors=(Conflict, NotAllowed, NotFound),
    ),
    Route(
        method="GET",
        path="/auth/tokens/{id}/usage",
        handler=get_token_usage,
        scope=Scope.READ,
        summary="How much an API token is used",
        description="Requests of each UTC day by route, those that were refused included. Nothing is counted where the"
        " deployment has no limits (`API_RATE_LIMIT=0`).",
        tag=_TAG,
        query=UsageQuery,
        response=TokenUsage,
        errors=(NotFound,),
    ),
    Route(
        method="DELETE",
        path="/auth/tokens/{id}",
        handler=revoke_token,
        scope=Scope.READ,
        action="token.revoke",
        summary="Revoke an API token",
        description="Takes effect everywhere within a minute. Needs a sign-in.",
        tag=_TAG,
        status=204,
        errors=(NotAllowed, NotFound),
    ),
)
