"""The identity routes, by resource."""

from typing import TYPE_CHECKING

from cron_manager.edge.routes import RouteTable
from routes import account, registration, sessions, tokens, users

if TYPE_CHECKING:
    from deps import Deps

ROUTES: "RouteTable[Deps]" = RouteTable(
    *registration.ROUTES,
    *sessions.ROUTES,
    *account.ROUTES,
    *tokens.ROUTES,
    *users.ROUTES,
)
