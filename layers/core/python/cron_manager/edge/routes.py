"""The table of routes: the one source for routing, authorization and the OpenAPI document.

Matching is ours because Powertools' resolver doubles the edge's share of a cold start
(docs/decisions/0006-own-route-table.md).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import CronManagerError, MethodNotAllowed, NotFound
from cron_manager.domain.usage import Limit
from cron_manager.edge.requests import Answer, Request

if TYPE_CHECKING:
    from pydantic import BaseModel

D = TypeVar("D")

BASE = "/api/v1"

# A schema, or a function that answers it: importing pydantic costs as much as a tenth of a cold start, so a table may
# put it off until a request brings something to validate.
SchemaReference = type["BaseModel"] | Callable[[], type["BaseModel"]]


def schema_of(reference: "SchemaReference") -> "type[BaseModel]":
    return reference if isinstance(reference, type) else reference()


@dataclass(frozen=True, kw_only=True)
class Route(Generic[D]):
    """One operation of the API."""

    method: str
    path: str  # below /api/v1: /jobs/{jobId}
    handler: Callable[[Request[D]], Answer]
    scope: Scope | None  # what the caller needs; None: public
    summary: str  # a few words
    action: str | None = None  # kind.verb, for the trail: what a call attempts; None: it only reads
    description: str = ""
    tag: str  # the section of the documentation
    status: int = 200
    may_create: bool = False  # it answers 201 where it makes what was not there
    body: "SchemaReference | None" = None
    body_required: bool = True  # False: an empty body stands for {}
    query: "SchemaReference | None" = None
    response: "SchemaReference | None" = None  # of `data`, or of one element of it
    response_is_list: bool = False
    takes_key: bool = False  # `Idempotency-Key`: carried out once, however often it is sent
    answers_secret: bool = False  # so that the answer is kept nowhere
    also: tuple[str, ...] = ()  # media types that are answered beside JSON: text/csv
    limit: Limit | None = Limit.REQUESTS  # what a request counts against; None: the handler counts
    errors: tuple[type[CronManagerError], ...] = ()  # beyond those that every route can answer
    operation: str | None = None  # the operation's id, where several routes share a handler
    is_told: bool = True  # in the audit trail: what strangers send by the thousand has a list of its own

    @property
    def name(self) -> str:
        """The operation's id: the handler's own name in camelCase, where none is given."""
        head, *rest = self.handler.__name__.split("_")
        return self.operation or head + "".join(word.capitalize() for word in rest)

    @cached_property
    def segments(self) -> tuple[str, ...]:
        return tuple(self.path.strip("/").split("/"))

    @property
    def parameters(self) -> tuple[str, ...]:
        return tuple(segment[1:-1] for segment in self.segments if _is_parameter(segment))

    def match(self, segments: tuple[str, ...]) -> dict[str, str] | None:
        """The path's parameters when it is this route's."""
        if len(segments) != len(self.segments):
            return None
        found: dict[str, str] = {}
        for pattern, segment in zip(self.segments, segments, strict=True):
            if _is_parameter(pattern) and segment:
                found[pattern[1:-1]] = segment
            elif pattern != segment:
                return None
        return found


def _is_parameter(segment: str) -> bool:
    return segment.startswith("{")


class WrongMethod(MethodNotAllowed):
    """This path does not take that method."""

    def __init__(self, allowed: Iterable[str]) -> None:
        self.allowed = tuple(sorted(set(allowed)))
        super().__init__(f"This path takes {', '.join(self.allowed)} only.")


class RouteTable(Generic[D]):
    """A function's routes. Literal segments win over parameters, whatever the order."""

    def __init__(self, *routes: Route[D]) -> None:
        self._routes = tuple(sorted(routes, key=lambda route: [_is_parameter(part) for part in route.segments]))

    def __iter__(self) -> Iterator[Route[D]]:
        return iter(self._routes)

    def methods(self, path: str) -> tuple[str, ...]:
        """Those that the path takes. NotFound when there is none."""
        try:
            self.find("", path)
        except WrongMethod as error:
            return error.allowed
        raise NotFound

    def find(self, method: str, path: str) -> tuple[Route[D], Mapping[str, str]]:
        """The route and its parameters. NotFound, or WrongMethod with those that the path takes."""
        if not path.startswith(f"{BASE}/"):
            raise NotFound
        segments = tuple(path[len(BASE) + 1 :].split("/"))
        matches = [(route, found) for route in self._routes if (found := route.match(segments)) is not None]
        matches = [each for each in matches if each[0].path == matches[0][0].path]  # /jobs/test is no job's path
        for route, found in matches:
            if route.method == method:
                return route, found
        if matches:
            raise WrongMethod(route.method for route, _ in matches)
        raise NotFound
