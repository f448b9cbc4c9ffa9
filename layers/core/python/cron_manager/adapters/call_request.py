"""A job's request for one attempt: templates filled in, authenticated, ready to be sent."""

import base64
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

import httpx2

from cron_manager.domain.call import Auth, AuthKind, KeyPlace
from cron_manager.domain.canary import calls_own_api
from cron_manager.domain.execution import Execution
from cron_manager.domain.headers import header_name_problem, header_value_problem
from cron_manager.domain.instants import epoch_ms
from cron_manager.domain.job import Job
from cron_manager.domain.masking import Masking, own_secrets
from cron_manager.domain.signature import signature
from cron_manager.domain.templates import Escape, filled, in_body, in_header, in_url, run_words, secret_names

_AUTH_TEXTS = ("username", "password", "token", "name", "value", "secret")
_NOTHING_TO_MASK = Masking()
_NAME_CHARACTERS = 40


class SecretReader(Protocol):
    """Secrets, for whoever fills them in."""

    async def read(self, names: Collection[str]) -> Mapping[str, str]:
        """Those of the names that exist. SecretsUnreadable when the store does not answer."""
        ...


class NoSecrets:
    """Where there is no store, no secret exists."""

    async def read(self, names: Collection[str]) -> Mapping[str, str]:  # noqa: ARG002  # the port's signature
        return {}


@dataclass(frozen=True, kw_only=True)
class CallRequest:
    """What is sent."""

    method: str
    url: httpx2.URL
    headers: httpx2.Headers
    content: bytes | None
    body_holds_secrets: bool  # then it follows no redirect to another host
    masking: Masking  # of all that this request gives away


def texts_of(job: Job) -> Iterator[str]:
    """All that may hold templates."""
    yield job.endpoint_url
    yield from job.query_params.values()
    yield from job.headers.values()
    yield job.body or ""
    yield from (getattr(job.auth, name) for name in _AUTH_TEXTS)


def call_request(
    job: Job, execution: Execution, secrets: Mapping[str, str], public_url: str | None = None
) -> CallRequest:
    """UnknownSecret or ValueError when it cannot be made. The public URL is that of our API, for a callback and for
    the canary.
    """
    words = run_words(execution)

    def fill(text: str, escape: Escape = str) -> str:
        return filled(text, words, secrets, escape)

    headers = {name: fill(value, in_header) for name, value in job.headers.items()}
    params = {name: fill(value) for name, value in job.query_params.items()}
    content = _content(job, fill)
    auth = _filled_auth(job.auth, fill)
    url = httpx2.URL(f"{public_url or ''}{job.endpoint_url}" if calls_own_api(job) else fill(job.endpoint_url, in_url))
    callback = _callback(execution, public_url)
    hidden = own_secrets(auth, headers | dict(url.params) | params | callback).union(secrets.values())
    if auth.kind is AuthKind.API_KEY and auth.place is KeyPlace.QUERY:
        params[auth.name] = auth.value
    return CallRequest(
        method=job.http_method,
        url=_url(url, params),
        headers=_headers(
            job, execution, headers | _sendable(_proof(auth, execution, content or b""), job.auth), callback
        ),
        content=content,
        body_holds_secrets=bool(secret_names([job.body or ""])),
        masking=Masking(hidden) if hidden else _NOTHING_TO_MASK,
    )


def _filled_auth(auth: Auth, fill: Callable[[str], str]) -> Auth:
    return replace(
        auth,
        username=fill(auth.username),
        password=fill(auth.password),
        token=fill(auth.token),
        name=fill(auth.name),
        value=fill(auth.value),
        secret=fill(auth.secret),
    )


def _content(job: Job, fill: Callable[[str, Escape], str]) -> bytes | None:
    if job.body is None:
        return None
    kinds = (value for name, value in job.headers.items() if name.lower() == "content-type")
    return fill(job.body, in_body(job.body, next(kinds, ""))).encode()


def _url(url: httpx2.URL, params: Mapping[str, str]) -> httpx2.URL:
    """The endpoint's own query stays as it was typed unless the job adds parameters to it."""
    if url.userinfo:
        raise ValueError("the URL has a user's name in it; use the job's auth for it")
    return url.copy_merge_params(dict(params)) if params else url


def _headers(job: Job, execution: Execution, own: Mapping[str, str], callback: Mapping[str, str]) -> httpx2.Headers:
    """The job's own headers over ours, the callback's over both.

    The same occurrence has the same Idempotency-Key in every attempt.
    """
    headers = httpx2.Headers(_identification(execution) if job.send_identification else None)
    headers.update(dict(own))
    headers.update(dict(callback))
    return headers


def _identification(execution: Execution) -> dict[str, str]:
    return {
        "User-Agent": "CronManager/1",
        "X-Cron-Job-Id": execution.job_id,
        "X-Cron-Execution-Id": execution.id,
        "X-Cron-Attempt": str(execution.attempt_number),
        "Idempotency-Key": execution.id,
    }


def _callback(execution: Execution, public_url: str | None) -> dict[str, str]:
    """Where and with what the target may say, later, how its work ended."""
    if execution.callback_token is None or public_url is None:
        return {}
    return {
        "X-Cron-Callback-Url": f"{public_url}/api/v1/executions/{execution.id}/complete",
        "X-Cron-Callback-Token": execution.callback_token,
    }


def _proof(auth: Auth, execution: Execution, body: bytes) -> dict[str, str]:
    """The headers that show who calls."""
    match auth.kind:
        case AuthKind.BASIC:
            credentials = base64.b64encode(f"{auth.username}:{auth.password}".encode()).decode()
            return {"Authorization": f"Basic {credentials}"}
        case AuthKind.BEARER:
            return {"Authorization": f"Bearer {auth.token}"}
        case AuthKind.API_KEY if auth.place is KeyPlace.HEADER:
            return {auth.name: auth.value}
        case AuthKind.SIGNATURE:
            return _signed(auth.secret, execution, body)
    return {}


def _sendable(proof: dict[str, str], typed: Auth) -> dict[str, str]:
    """ValueError that names the header as it was typed, for a secret filled in may be anything, in its name too."""
    for name, value in proof.items():
        if header_name_problem(name) or header_value_problem(value):
            shown = typed.name or name
            raise ValueError(f"the job's auth holds what a header cannot carry: {shown[:_NAME_CHARACTERS]!a}")
    return proof


def _signed(secret: str, execution: Execution, body: bytes) -> dict[str, str]:
    at = epoch_ms(execution.attempt_started_at or execution.scheduled_for) // 1000
    return {
        "webhook-id": execution.id,
        "webhook-timestamp": str(at),
        "webhook-signature": signature(secret, execution.id, at, body),
    }
