"""What a route's handler gets, and what it answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Generic, TypeVar

from cron_manager.domain.access import Principal
from cron_manager.domain.audit import Actor
from cron_manager.domain.errors import InvalidInput, NotAuthenticated
from cron_manager.edge.http_call import HttpCall

if TYPE_CHECKING:
    from pydantic import BaseModel

D = TypeVar("D")
M = TypeVar("M", bound="BaseModel")


@dataclass(frozen=True, kw_only=True)
class Request(Generic[D]):
    """One admitted request, read and validated."""

    deps: D  # the function's composition root
    call: HttpCall  # as it was sent
    path: Mapping[str, str]  # the path's parameters by name
    query_model: "BaseModel | None"  # of the route's query schema
    body_model: "BaseModel | None"  # of the route's body schema
    caller: Principal | None  # None on public routes
    actor: Actor  # whom the audit entry names; on a public route nobody is known yet
    now: datetime  # the one instant that this request happens at

    @property
    def principal(self) -> Principal:
        if self.caller is None:
            raise NotAuthenticated
        return self.caller

    def body(self, schema: type[M]) -> M:
        """The body as the route's schema has it."""
        return _expected(self.body_model, schema)

    def query(self, schema: type[M]) -> M:
        """The query's parameters as the route's schema has them."""
        return _expected(self.query_model, schema)

    @property
    def if_match(self) -> int | None:
        """The version in `If-Match` ("3", W/"3" or 3); None without one or for `*`."""
        text = self.call.headers.get("if-match", "").strip()
        if text in {"", "*"}:
            return None
        number = text.removeprefix("W/").strip('"')
        if not number.isdecimal() or len(number) > 15:  # noqa: PLR2004  # longer ones are no version either
            raise InvalidInput.of("If-Match", 'Send the version that you read, as "3".')
        return int(number)


def _expected(model: "BaseModel | None", schema: type[M]) -> M:
    if not isinstance(model, schema):
        raise TypeError(f"the route's table does not name {schema.__name__}")
    return model


@dataclass(frozen=True, kw_only=True)
class Pagination:
    """Where a list goes on."""

    limit: int  # the page size asked for
    next_cursor: str | None  # None on the last page
    total: int | None = None  # where it is known without reading everything


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a handler answers; the edge wraps it."""

    data: object = None  # JSON values, camelCase; goes into the envelope
    status: int | None = None  # the route's own when None
    pagination: Pagination | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: Sequence[str] = ()  # whole Set-Cookie values
    actor_id: str | None = None  # who it turned out to be, for the trail: on public routes nobody is known before
    resource: str | None = None  # what it was done to, for the trail, where the path does not name it
    document: str | None = None  # JSON text to send as it stands, without envelope
