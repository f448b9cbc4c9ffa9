"""Joining: the first administrator, invited people, and, where that is allowed, everybody."""

from typing import TYPE_CHECKING

from presentation import welcome

from cron_manager.domain.errors import Conflict, RegistrationRefused, TooManyRequests, WrongCredentials
from cron_manager.edge.requests import Answer, Request
from cron_manager.edge.routes import Route
from cron_manager.usecases.identity_accounts import Newcomer
from schemas import Register, Session, SetUp, Status

if TYPE_CHECKING:
    from deps import Deps


def get_status(request: Request["Deps"]) -> Answer:
    return Answer(
        data={"registration": request.deps.registration, "setupNeeded": not request.deps.people.is_set_up()},
    )


def set_up(request: Request["Deps"]) -> Answer:
    body = request.body(SetUp)
    newcomer = Newcomer(email=body.email, name=body.name, password=body.password)
    return welcome(request.deps.accounts.set_up(body.secret, newcomer, request.actor, request.now), request)


def register(request: Request["Deps"]) -> Answer:
    body = request.body(Register)
    newcomer = Newcomer(email=body.email, name=body.name, password=body.password)
    signed_in = request.deps.registrations.register(newcomer, body.invitation, request.actor, request.now)
    return welcome(signed_in, request)


_TAG = "Identity"

ROUTES: "tuple[Route[Deps], ...]" = (
    Route(
        method="GET",
        path="/auth/status",
        handler=get_status,
        scope=None,
        summary="Who may join",
        description="Whether people can register, and whether the first administrator is still to be made.",
        tag=_TAG,
        response=Status,
    ),
    Route(
        method="POST",
        path="/auth/setup",
        handler=set_up,
        scope=None,
        action="user.set-up",
        summary="Make the first administrator",
        description="Works once, with the secret that the deployment has made: the output `SetupSecretCommand` of its "
        "stack tells how to read it. Answers as a sign-in.",
        tag=_TAG,
        status=201,
        body=SetUp,
        response=Session,
        errors=(WrongCredentials, Conflict, TooManyRequests),
    ),
    Route(
        method="POST",
        path="/auth/register",
        handler=register,
        scope=None,
        action="user.register",
        summary="Join, or choose a new password",
        description="With an invitation, or without one where the deployment is open (`REGISTRATION_MODE`). An "
        "invitation for somebody who has a password replaces it and ends their sign-ins. Answers as a sign-in.",
        tag=_TAG,
        status=201,
        body=Register,
        response=Session,
        errors=(RegistrationRefused, TooManyRequests),
    ),
)
