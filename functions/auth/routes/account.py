"""One's own account."""

from typing import TYPE_CHECKING

from presentation import show_user

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Conflict, NotAuthenticated
from cron_manager.edge.requests import Answer, Request
from cron_manager.edge.routes import Route
from cron_manager.usecases.identity_tokens import require_sign_in
from schemas import PasswordChange, Profile, User

if TYPE_CHECKING:
    from deps import Deps


def get_me(request: Request["Deps"]) -> Answer:
    user = request.deps.people.user(request.principal.user_id)
    if user is None:
        raise NotAuthenticated
    return Answer(data=show_user(user))


def change_me(request: Request["Deps"]) -> Answer:
    require_sign_in(request.principal)
    name = request.body(Profile).name
    renamed = request.deps.accounts.rename(request.principal.user_id, name, request.actor, request.now)
    return Answer(data=show_user(renamed))


def change_password(request: Request["Deps"]) -> Answer:
    body = request.body(PasswordChange)
    request.deps.sessions.change_password(
        require_sign_in(request.principal), body.current_password, body.new_password, request.actor, request.now
    )
    return Answer()


_TAG = "Identity"

ROUTES: "tuple[Route[Deps], ...]" = (
    Route(
        method="GET",
        path="/auth/me",
        handler=get_me,
        scope=Scope.READ,
        summary="Who am I",
        tag=_TAG,
        response=User,
    ),
    Route(
        method="PATCH",
        path="/auth/me",
        handler=change_me,
        scope=Scope.READ,
        action="user.update",
        summary="Change your name",
        description="Needs a sign-in: an API token cannot do it.",
        tag=_TAG,
        body=Profile,
        response=User,
        errors=(Conflict,),
    ),
    Route(
        method="POST",
        path="/auth/password",
        handler=change_password,
        action="user.password",
        scope=Scope.READ,
        summary="Change the password",
        description="Ends all your other sign-ins. Needs a sign-in: an API token cannot do it.",
        tag=_TAG,
        status=204,
        body=PasswordChange,
        errors=(Conflict,),
    ),
)
