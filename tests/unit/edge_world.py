"""A small API behind the real edge: people who may different things, and routes that ask for each."""

import json
from typing import Any

from pydantic import Field

from cron_manager.domain.access import ROLE_SCOPES, Role, Scope
from cron_manager.domain.errors import VersionStale
from cron_manager.domain.identity import ApiToken, User
from cron_manager.edge.authentication import Authenticator
from cron_manager.edge.cors import Cors
from cron_manager.edge.dispatch import dispatch
from cron_manager.edge.gate import Gate
from cron_manager.edge.idempotency import KeyedCalls
from cron_manager.edge.rate_limit import CallerLimits, SourceLimit
from cron_manager.edge.requests import Answer, Pagination, Request
from cron_manager.edge.routes import Route, RouteTable
from cron_manager.edge.schemas import Instant, PageQuery, Schema
from cron_manager.edge.viewers import Viewers
from tests.fakes.audit import FakeAudit
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.identity import FakeAccounts, FakeKeys, FakeRates
from tests.fakes.keyed_calls import FakeKeyedCalls
from tests.fakes.meters import FakeMeter
from tests.functions.events import http_event

ORIGIN_PROOF = "only the origin knows"


class Inner(Schema):
    letters: list[str] = Field(default=[], max_length=2)
    mapping: dict[str, str] = Field(default={})


class Thing(Schema):
    display_name: str = Field(min_length=2, max_length=5)
    size_ms: int = Field(default=1, ge=1, le=9)
    is_on: bool = True
    role: Role = Role.USER
    inner: Inner = Inner()
    at: Instant | None = None


class ThingQuery(PageQuery):
    is_on: bool | None = None
    role: Role | None = None


def make_thing(request: Request[None]) -> Answer:
    return Answer(data=request.body(Thing).model_dump(mode="json"), headers={"Location": "/api/v1/things/1"})


def list_things(request: Request[None]) -> Answer:
    query = request.query(ThingQuery)
    return Answer(data=[query.filters()], pagination=Pagination(limit=query.limit, next_cursor=None, total=1))


def get_thing(request: Request[None]) -> Answer:
    return Answer(data={**request.path, "ifMatch": request.if_match, "actor": request.actor.id})


def literal_thing(_request: Request[None]) -> Answer:
    return Answer(data="literal")


def poke_thing(request: Request[None]) -> Answer:
    return Answer(data=request.body(Inner).model_dump())


def break_thing(_request: Request[None]) -> Answer:
    raise ZeroDivisionError("the database password is hunter2")


def stale_thing(_request: Request[None]) -> Answer:
    raise VersionStale({"version": 2})


def _route(method: str, path: str, handler: Any, scope: Scope | None = None, **more: Any) -> Route[None]:
    return Route(method=method, path=path, handler=handler, scope=scope, summary="s", tag="t", **more)


ROUTES: RouteTable[None] = RouteTable(
    _route("POST", "/things", make_thing, body=Thing, status=201),
    _route("GET", "/things", list_things, query=ThingQuery),
    _route("GET", "/things/{id}", get_thing),
    _route("GET", "/things/test", literal_thing),
    _route("POST", "/things/{id}/poke", poke_thing, body=Inner, body_required=False),
    _route("GET", "/broken", break_thing),
    _route("GET", "/stale", stale_thing),
    *(_route("GET", f"/needs/{scope}", get_thing, scope) for scope in Scope),
)


class EdgeWorld:
    def __init__(self, *, rate_limit: int = 0, run_limit: int = 0, cors: Cors | None = None) -> None:
        self.people = FakeAccounts()
        self.rates = FakeRates()
        self.audit = FakeAudit()
        self.keys = FakeKeys()
        self.clock = FakeClock()
        authenticator = Authenticator(credentials=self.people, key_ring=self.keys, allow_query_token=False)
        self.meter = FakeMeter()
        self.keyed_calls = FakeKeyedCalls()
        self.gate = Gate(
            authenticator=authenticator,
            limits=CallerLimits(meter=self.meter, requests=rate_limit, runs=run_limit),
            sources=SourceLimit(self.rates, rate_limit),
            viewers=Viewers(lambda: ORIGIN_PROOF),
            cors=cors or Cors(),
            keyed_calls=KeyedCalls(store=self.keyed_calls),
        )

    def token(self, role: Role, *scopes: Scope) -> dict[str, str]:
        """The header of somebody with this role, through a token with these scopes (all of the role's by default)."""
        return self.person(role.lower(), role, *scopes)

    def person(self, name: str, role: Role, *scopes: Scope) -> dict[str, str]:
        """The header of `usr_<name>`, as for `token`."""
        from cron_manager.adapters.tokens import api_token_digest, new_api_token

        secret = new_api_token()
        user = User(
            id=f"usr_{name}",
            email=f"{name}@example.com",
            name=name,
            role=role,
            password_hash="",
            sessions_valid_from=NOON,
            created_at=NOON,
        )
        token = ApiToken(
            id=f"tok_{len(self.people.tokens)}",
            user_id=user.id,
            name="t",
            digest=api_token_digest(self.keys, secret),
            hint="",
            scopes=frozenset(scopes) or ROLE_SCOPES[role],
            expires_at=None,
            created_at=NOON,
        )
        self.people.users[user.id] = user
        self.people.tokens[token.id] = token
        return {"x-api-token": secret}

    def send(self, method: str, path: str, **how: Any) -> tuple[int, dict[str, str], Any]:
        return self.send_event(http_event(method, path, **how))

    @property
    def asked_last(self) -> str | None:
        """The latest call's request id, as the trail has it."""
        return self.audit.entries[-1].actor.request_id

    def answer(self, method: str, path: str, **how: Any) -> dict[str, Any]:
        """As API Gateway gets it."""
        return self._dispatched(http_event(method, path, **how))

    def send_event(self, event: dict[str, Any]) -> tuple[int, dict[str, str], Any]:
        answer = self._dispatched(event)
        return answer["statusCode"], answer["headers"], json.loads(answer["body"])

    def _dispatched(self, event: dict[str, Any]) -> dict[str, Any]:
        return dispatch(event, routes=ROUTES, gate=self.gate, deps=None, trail=self.audit, clock=self.clock)

    def problems(self, body: object = None, **how: Any) -> dict[str, str]:
        _, _, told = self.send("POST", "/things", body=body, **how)
        return {each["field"]: each["message"] for each in told["error"]["details"]}
