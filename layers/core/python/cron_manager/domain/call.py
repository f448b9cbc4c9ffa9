"""What a job's call proves to the target, and what the answer must be for the run to count as a success."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from cron_manager.domain.errors import FieldProblem
from cron_manager.domain.headers import header_name_problem, header_value_problem
from cron_manager.domain.json_path import path_problem
from cron_manager.domain.signature import key_of


class AuthKind(StrEnum):
    """How a call shows who makes it."""

    NONE = "none"
    BASIC = "basic"  # user and password (RFC 7617)
    BEARER = "bearer"  # a token (RFC 6750)
    API_KEY = "apiKey"  # a header or a query parameter of the target's choosing
    SIGNATURE = "signature"  # HMAC of the body by Standard Webhooks


class KeyPlace(StrEnum):
    """Where an API key travels."""

    HEADER = "header"
    QUERY = "query"


@dataclass(frozen=True, kw_only=True)
class Auth:
    """Each kind has its own fields; the others stay empty. Any text may hold templates (domain/templates.py)."""

    kind: AuthKind = AuthKind.NONE
    username: str = ""  # basic
    password: str = field(default="", repr=False)  # basic
    token: str = field(default="", repr=False)  # bearer
    name: str = ""  # apiKey: of the header or query parameter
    value: str = field(default="", repr=False)  # apiKey
    place: KeyPlace = KeyPlace.HEADER  # apiKey
    secret: str = field(default="", repr=False)  # signature: `whsec_` and base64, or any text


NO_AUTH = Auth()
_FIELDS: Mapping[AuthKind, tuple[str, ...]] = {
    AuthKind.NONE: (),
    AuthKind.BASIC: ("username", "password"),
    AuthKind.BEARER: ("token",),
    AuthKind.API_KEY: ("name", "value", "place"),
    AuthKind.SIGNATURE: ("secret",),
}
SECRET_FIELDS = frozenset({"password", "token", "value", "secret"})
_PUBLIC = {"place": "in"}


def auth_to_plain(auth: Auth) -> dict[str, Any]:
    """The public form: `{"type": "basic", "username": …, "password": …}`."""
    fields = {_PUBLIC.get(name, name): str(getattr(auth, name)) for name in _FIELDS[auth.kind]}
    return {"type": str(auth.kind), **fields}


def auth_from_plain(plain: Mapping[str, Any]) -> Auth:
    kind = AuthKind(plain.get("type", AuthKind.NONE))
    texts = {name: str(plain.get(name, "")) for name in _FIELDS[kind] if name != "place"}
    return Auth(kind=kind, place=KeyPlace(plain.get("in", KeyPlace.HEADER)), **texts)


@dataclass(frozen=True, kw_only=True)
class JsonCheck:
    """A value that the answer's JSON must hold."""

    path: str  # domain/json_path.py
    equals: Any  # what JSON can say


@dataclass(frozen=True, kw_only=True)
class Expect:
    """What the answer must be."""

    status: tuple[str, ...] = ("2xx",)  # statuses and classes, any of them
    body_contains: str | None = None
    body_excludes: str | None = None
    json_path: tuple[JsonCheck, ...] = ()  # all of them
    max_duration_ms: int | None = None

    @property
    def reads_body(self) -> bool:
        return bool(self.body_contains or self.body_excludes or self.json_path)


ANY_SUCCESS = Expect()


def expect_to_plain(expect: Expect) -> dict[str, Any]:
    checks = [{"path": check.path, "equals": check.equals} for check in expect.json_path]
    return {
        "status": list(expect.status),
        "bodyContains": expect.body_contains,
        "bodyExcludes": expect.body_excludes,
        "jsonPath": checks or None,
        "maxDurationMs": expect.max_duration_ms,
    }


def expect_from_plain(plain: Mapping[str, Any]) -> Expect:
    checks: Sequence[Mapping[str, Any]] = plain.get("jsonPath") or ()
    return Expect(
        status=tuple(plain.get("status") or ANY_SUCCESS.status),
        body_contains=plain.get("bodyContains"),
        body_excludes=plain.get("bodyExcludes"),
        json_path=tuple(JsonCheck(path=check["path"], equals=check["equals"]) for check in checks),
        max_duration_ms=plain.get("maxDurationMs"),
    )


MOST_STATUSES = 20
MOST_JSON_CHECKS = 10
_STATUS = re.compile(r"[1-5](xx|\d\d)")


def status_problem(entry: str) -> str | None:
    if _STATUS.fullmatch(entry):
        return None
    return f"{entry!r} is no status; write one such as 204, or a class such as 2xx."


def status_matches(status: int, entries: Sequence[str]) -> bool:
    return str(status) in entries or f"{status // 100}xx" in entries


def auth_problems(auth: Auth) -> list[FieldProblem]:
    """What is missing or cannot be sent; the fields are public and begin with `auth.`."""
    checks = _CHECKS.get((auth.kind, auth.place), _CHECKS.get((auth.kind, None), {}))
    found = (
        (name, f"Write the {name} that the target expects." if not text and name != "password" else check(text))
        for name, check in checks.items()
        for text in (str(getattr(auth, name)),)
    )
    return [FieldProblem(field=f"auth.{name}", message=problem) for name, problem in found if problem]


def _nothing_wrong(_text: str) -> None:
    return None


def _username_problem(text: str) -> str | None:
    return "Leave the colon out: it ends the name." if ":" in text else None


def _signing_problem(text: str) -> str | None:
    """A template for the secret is filled in, and judged, at the call."""
    if "${" in text:
        return None
    try:
        key_of(text)
    except ValueError:
        return "Write whsec_ and the key in base64, as the target has it."
    return None


_CHECKS: Mapping[tuple[AuthKind, KeyPlace | None], Mapping[str, Callable[[str], str | None]]] = {
    (AuthKind.BASIC, None): {"username": _username_problem, "password": _nothing_wrong},
    (AuthKind.BEARER, None): {"token": header_value_problem},
    (AuthKind.API_KEY, KeyPlace.HEADER): {"name": header_name_problem, "value": header_value_problem},
    (AuthKind.API_KEY, KeyPlace.QUERY): {"name": _nothing_wrong, "value": _nothing_wrong},
    (AuthKind.SIGNATURE, None): {"secret": _signing_problem},
}


def expect_problems(expect: Expect) -> list[FieldProblem]:
    """What cannot be understood; the fields are public and begin with `expect.`."""
    statuses = ((f"expect.status.{place}", status_problem(entry)) for place, entry in enumerate(expect.status))
    paths = (
        (f"expect.jsonPath.{place}.path", path_problem(check.path)) for place, check in enumerate(expect.json_path)
    )
    return [FieldProblem(field=name, message=text) for name, text in (*statuses, *paths) if text]
