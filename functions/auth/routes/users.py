"""People, for administrators."""

from typing import TYPE_CHECKING

from presentation import show_invited, show_user

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import AlreadyExists, Conflict, LastAdministrator, NotFound, VersionStale
from cron_manager.edge.requests import Answer, Pagination, Request
from cron_manager.edge.routes import Route
from cron_manager.edge.schemas import PageQuery
from cron_manager.usecases.identity_users import UserChange
from schemas import Invited, User, UserInvite, UserUpdate

if TYPE_CHECKING:
    from deps import Deps


def list_users(request: Request["Deps"]) -> Answer:
    query = request.query(PageQuery)
    start = request.deps.cursors.open(query.cursor, "users", query.filters())
    found = request.deps.users.page(after=start, limit=query.limit + 1)
    shown = found[: query.limit]
    more = shown[-1].id if len(found) > query.limit else None
    cursor = request.deps.cursors.seal(more, "users", query.filters())
    return Answer(
        data=[show_user(user) for user in shown], pagination=Pagination(limit=query.limit, next_cursor=cursor)
    )


def get_user(request: Request["Deps"]) -> Answer:
    return Answer(data=show_user(request.deps.users.find(request.path["id"])))


def invite_user(request: Request["Deps"]) -> Answer:
    body = request.body(UserInvite)
    invited = request.deps.users.invite(
        body.email,
        body.name or body.email.partition("@")[0],
        body.role,
        principal=request.principal,
        actor=request.actor,
        now=request.now,
    )
    return Answer(data=show_invited(invited, request.deps))


def invite_user_again(request: Request["Deps"]) -> Answer:
    invited = request.deps.users.invite_again(
        request.path["id"], principal=request.principal, actor=request.actor, now=request.now
    )
    return Answer(data=show_invited(invited, request.deps))


def update_user(request: Request["Deps"]) -> Answer:
    body = request.body(UserUpdate)
    change = UserChange(name=body.name, role=body.role, is_active=body.is_active, version=body.version)
    try:
        changed = request.deps.users.change(
            request.path["id"], change, principal=request.principal, actor=request.actor, now=request.now
        )
    except LastAdministrator:
        raise
    except Conflict as error:
        raise VersionStale(show_user(request.deps.users.find(request.path["id"]))) from error
    return Answer(data=show_user(changed))


def revoke_user_sessions(request: Request["Deps"]) -> Answer:
    request.deps.users.revoke_sessions(
        request.path["id"], principal=request.principal, actor=request.actor, now=request.now
    )
    return Answer()


_TAG = "People"
_ONE = "/users/{id}"

ROUTES: "tuple[Route[Deps], ...]" = (
    Route(
        method="GET",
        path="/users",
        handler=list_users,
        scope=Scope.ADMIN,
        summary="List people",
        description="Newest first.",
        tag=_TAG,
        query=PageQuery,
        response=User,
        response_is_list=True,
    ),
    Route(
        method="POST",
        path="/users",
        handler=invite_user,
        scope=Scope.ADMIN,
        action="user.invite",
        summary="Invite somebody",
        description="The invitation is shown this once: hand it on. It counts for seven days, once. Needs a sign-in: "
        "an API token cannot do it.",
        tag=_TAG,
        status=201,
        takes_key=True,
        answers_secret=True,
        body=UserInvite,
        response=Invited,
        errors=(AlreadyExists, Conflict),
    ),
    Route(
        method="GET",
        path=_ONE,
        handler=get_user,
        scope=Scope.ADMIN,
        summary="Show somebody",
        tag=_TAG,
        response=User,
        errors=(NotFound,),
    ),
    Route(
        method="PATCH",
        path=_ONE,
        handler=update_user,
        scope=Scope.ADMIN,
        action="user.update",
        summary="Change somebody's name, role, or whether they may sign in",
        description="Whoever is disabled or gets another role is signed out everywhere, within a minute. Send the "
        "`version` that you read. One active administrator must remain. Needs a sign-in.",
        tag=_TAG,
        body=UserUpdate,
        response=User,
        errors=(NotFound, VersionStale, LastAdministrator),
    ),
    Route(
        method="POST",
        path="/users/{id}/invitation",
        handler=invite_user_again,
        scope=Scope.ADMIN,
        action="user.invite",
        summary="Invite again, or let somebody choose a new password",
        description="The invitation before counts no more. A password stays until the invitation is used. Needs a "
        "sign-in.",
        tag=_TAG,
        status=201,
        takes_key=True,
        answers_secret=True,
        response=Invited,
        errors=(NotFound, Conflict),
    ),
    Route(
        method="POST",
        path="/users/{id}/revoke-sessions",
        handler=revoke_user_sessions,
        scope=Scope.ADMIN,
        action="user.revoke-sessions",
        summary="Sign somebody out everywhere",
        description="Takes effect everywhere within a minute; their API tokens stay. Needs a sign-in.",
        tag=_TAG,
        status=204,
        errors=(NotFound, Conflict),
    ),
)
