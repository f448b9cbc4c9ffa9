"""One call as API Gateway hands it over (HTTP API, payload format 2.0), read once."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from cron_manager.domain.errors import InvalidInput, MalformedRequest

USER_AGENT_LETTERS = 300  # that are kept
UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})


@dataclass(frozen=True, kw_only=True)
class HttpCall:
    """What was sent, before anybody judged it."""

    method: str  # upper case
    path: str  # without the stage: /api/v1/jobs
    query: tuple[tuple[str, str], ...]  # decoded, in the order sent
    headers: Mapping[str, str]  # names in lower case
    cookies: Mapping[str, str]
    body: bytes
    request_id: str  # API Gateway's
    source_ip: str  # who holds the connection to API Gateway
    user_agent: str

    @classmethod
    def of(cls, event: Mapping[str, Any]) -> "HttpCall":
        context = event["requestContext"]
        http = context["http"]
        headers = {str(name).lower(): str(value) for name, value in (event.get("headers") or {}).items()}
        return cls(
            method=str(http["method"]).upper(),
            path=_without_stage(str(event["rawPath"]), str(context.get("stage", "$default"))),
            query=tuple(parse_qsl(event.get("rawQueryString") or "", keep_blank_values=True)),
            headers=headers,
            cookies=_cookies(event.get("cookies") or headers.get("cookie", "").split(";")),
            body=_body(event),
            request_id=str(context.get("requestId", "")),
            source_ip=str(http.get("sourceIp", "")),
            user_agent=headers.get("user-agent", "")[:USER_AGENT_LETTERS],
        )

    @property
    def is_unsafe(self) -> bool:
        return self.method in UNSAFE

    def parameters(self) -> dict[str, str]:
        """The query's parameters. InvalidInput when one comes twice."""
        found: dict[str, str] = {}
        for name, value in self.query:
            if name in found:
                raise InvalidInput.of(name, "Send this parameter once.")
            found[name] = value
        return found


def _without_stage(path: str, stage: str) -> str:
    if stage != "$default" and (path == f"/{stage}" or path.startswith(f"/{stage}/")):
        return path[len(stage) + 1 :] or "/"
    return path


def _cookies(pairs: list[str]) -> dict[str, str]:
    """The first cookie of a name counts: `__Host-` ones cannot be shadowed, others carry nothing here."""
    found: dict[str, str] = {}
    for pair in pairs:
        name, separator, value = pair.strip().partition("=")
        if separator:
            found.setdefault(name, value)
    return found


def _body(event: Mapping[str, Any]) -> bytes:
    text = event.get("body") or ""
    if not event.get("isBase64Encoded"):
        return str(text).encode()
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise MalformedRequest.of("", "The body is not readable.") from error
