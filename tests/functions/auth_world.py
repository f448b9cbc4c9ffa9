"""The auth function over fakes, and a browser and a program that talk to it."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from cron_manager.domain.access import Role
from cron_manager.domain.identity import User
from cron_manager.domain.registration import Registration
from cron_manager.edge.cors import Cors
from cron_manager.edge.dispatch import dispatch
from cron_manager.edge.routes import schema_of
from cron_manager.edge.viewers import Viewers
from scripts.route_tables import load
from tests.fakes.audit import FakeAudit
from tests.fakes.clock import NOON
from tests.fakes.identity import FakeAccounts, FakeConnections, FakeKeys, FakePasswords, FakeRates, FakeTickets
from tests.fakes.keyed_calls import FakeKeyedCalls
from tests.fakes.meters import FakeMeter
from tests.functions.events import http_event
from tests.unit.edge_world import ORIGIN_PROOF

_routes = load("auth", "routes")
_deps = load("auth", "deps")

PASSWORD = "a long walk at night"
SETUP_SECRET = "made by the deployment"


@dataclass(kw_only=True)
class Reply:
    """An answer, read."""

    status: int
    headers: dict[str, str]
    body: Any  # the envelope; None without one
    cookies: list[str]

    @property
    def data(self) -> Any:
        return self.body["data"]

    @property
    def code(self) -> str:
        return str(self.body["error"]["code"])

    @property
    def problems(self) -> dict[str, str]:
        return {each["field"]: each["message"] for each in self.body["error"]["details"]}


def _conform(method: str, path: str, data: Any) -> None:
    """What is answered is what the documentation promises."""
    route, _ = _routes.ROUTES.find(method, f"/api/v1{path}")
    for each in data if route.response_is_list else [data]:
        schema_of(route.response).model_validate_json(json.dumps(each))


class AuthWorld:
    """Adam administers, Alice owns, Bob is a stranger, Rita only reads."""

    def __init__(
        self,
        *,
        rate_limit: int = 0,
        allow_query_token: bool = False,
        registration: str = "invite",
        cors: Cors | None = None,
    ) -> None:
        self.now = NOON
        self.audit = FakeAudit()
        self.people = FakeAccounts(self.audit)
        self.rates = FakeRates()
        self.meter = FakeMeter()
        self.keyed_calls = FakeKeyedCalls()
        self.tickets = FakeTickets()
        self.connections = FakeConnections()
        self.passwords = FakePasswords()
        self.keys = FakeKeys()
        for name, role in {"adam": Role.ADMIN, "alice": Role.USER, "bob": Role.USER, "rita": Role.READ_ONLY}.items():
            self.people.users[f"usr_{name}"] = self._person(name, role)
        self.people.administrators = 1
        self.deps = _deps.compose(
            people=self.people,
            audit=self.audit,
            counter=self.rates,
            meter=self.meter,
            keyed_calls=self.keyed_calls,
            usages=self.meter,
            tickets=self.tickets,
            connections=self.connections,
            passwords=self.passwords,
            key_ring=self.keys,
            setup_secret=lambda: SETUP_SECRET,
            invitation_url=lambda email, secret: f"https://cron.example.com/register#invitation={secret}&email={email}",
            registration=Registration(registration),
            rate_limit=rate_limit,
            allow_query_token=allow_query_token,
            viewers=Viewers(lambda: ORIGIN_PROOF),
            cors=cors or Cors(),
        )

    def _person(self, name: str, role: Role) -> User:
        return User(
            id=f"usr_{name}",
            email=f"{name}@example.com",
            name=name.capitalize(),
            role=role,
            password_hash=self.passwords.hashed(PASSWORD),
            sessions_valid_from=NOON - timedelta(days=1),
            created_at=NOON - timedelta(days=1),
        )

    def send(self, method: str, path: str, **how: Any) -> Reply:
        answer = self.send_event(http_event(method, path, **how))
        body = json.loads(answer["body"]) if answer["body"] else None
        if body and body["success"]:
            _conform(method, path, body["data"])
        return Reply(
            status=answer["statusCode"], headers=answer["headers"], body=body, cookies=answer.get("cookies", [])
        )

    def send_event(self, event: dict[str, Any]) -> dict[str, Any]:
        """As the function answers it."""
        how = {"routes": _routes.ROUTES, "gate": self.deps.gate, "deps": self.deps}
        return dispatch(event, **how, trail=self.audit, clock=self._clock)

    def _clock(self) -> datetime:
        return self.now

    def login(self, name: str = "alice", password: str = PASSWORD, **how: Any) -> Reply:
        return self.send("POST", "/auth/login", body={"email": f"{name}@example.com", "password": password}, **how)

    def bearer(self, name: str = "alice") -> dict[str, str]:
        return {"authorization": f"Bearer {self.login(name).data['accessToken']}"}

    def api_token(self, name: str = "alice", *scopes: str) -> str:
        body = {"name": "a program", "scopes": scopes or ["READ"]}
        return str(self.send("POST", "/auth/tokens", body=body, headers=self.bearer(name)).data["secret"])

    def browser(self, name: str = "alice") -> "Browser":
        browser = Browser(world=self)
        browser.login(name)
        return browser


@dataclass(kw_only=True)
class Browser:
    """Keeps cookies, and sends what the console sends."""

    world: AuthWorld
    jar: dict[str, str] = field(default_factory=dict)

    def login(self, name: str) -> None:
        self.keep(self.world.login(name))

    def keep(self, reply: Reply) -> Reply:
        for cookie in reply.cookies:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.jar[name] = value
            if "Max-Age=0" in cookie:
                del self.jar[name]
        return reply

    def send(self, method: str, path: str, *, headers: dict[str, str] | None = None, **how: Any) -> Reply:
        cookies = [f"{name}={value}" for name, value in self.jar.items()]
        proof = {"x-csrf-token": self.jar.get("__Host-csrf", ""), "sec-fetch-site": "same-origin"}
        reply = self.world.send(method, path, headers=proof | (headers or {}), cookies=cookies, **how)
        return self.keep(reply)
