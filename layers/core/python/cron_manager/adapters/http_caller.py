"""A job's call: one HTTP request within one deadline, whatever the target does.

The whole call, redirects and body included, runs inside one `asyncio.timeout`. Addresses are resolved and checked by
the guard, and the connection goes to the address that was checked, for every redirect anew. Connections are kept
between calls and between invocations.
"""

import asyncio
import ssl
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy
from time import perf_counter

import httpx2

from cron_manager.adapters.excerpt import excerpt
from cron_manager.adapters.http_transport import GuardedTransport, Stopwatch, current_stopwatch
from cron_manager.adapters.target_guard import NameNotFound, TargetBlocked, TargetGuard
from cron_manager.domain.execution import CallResult, ErrorCategory, Execution, ExecutionStatus, Timings
from cron_manager.domain.job import Job
from cron_manager.domain.retry import can_help

MOST_REDIRECTS = 5
CONNECT_SECONDS = 10.0
BODY_BYTES = 64 * 1024  # read, decompressed, before the rest is left unread
EXCERPT_CHARACTERS = 256  # of a good answer: with them the record stays within one write unit
FAILURE_EXCERPT_CHARACTERS = 2048
_MESSAGE_CHARACTERS = 300
_GOOD = range(200, 300)
_SERVER_ERRORS = range(500, 600)
_KEPT_ACROSS_HOSTS = frozenset({"accept", "accept-encoding", "content-type", "user-agent"})


class HttpCaller:
    """Makes jobs' calls over one pool of connections."""

    def __init__(self, guard: TargetGuard, *, connections: int = 50, context: ssl.SSLContext | None = None) -> None:
        self._client = httpx2.AsyncClient(
            transport=GuardedTransport(guard, context or ssl.create_default_context(), connections),
            trust_env=False,
            follow_redirects=False,
            cookies=CookieJar(
                DefaultCookiePolicy(allowed_domains=[])
            ),  # one job's answer must not reach another's call
            timeout=httpx2.Timeout(None, connect=CONNECT_SECONDS),
        )

    async def close(self) -> None:
        await self._client.aclose()

    async def call(self, job: Job, execution: Execution) -> CallResult:
        """The outcome within `job.timeout_ms`. Never raises for what the target does."""
        watch = Stopwatch()
        token = current_stopwatch.set(watch)
        begun = perf_counter()
        try:
            async with asyncio.timeout(job.timeout_ms / 1000):
                outcome = await self._follow(job, execution, watch)
        except TimeoutError:
            outcome = _failure(ErrorCategory.TIMEOUT, f"no complete answer within {job.timeout_ms} ms")
        except (httpx2.HTTPError, httpx2.InvalidURL, TargetBlocked, NameNotFound, OSError, ValueError) as error:
            outcome = _explain(error)
        finally:
            current_stopwatch.reset(token)
        return outcome.result(round((perf_counter() - begun) * 1000), watch.timings())

    async def _follow(self, job: Job, execution: Execution, watch: Stopwatch) -> "_Outcome":
        request = self._client.build_request(
            job.http_method,
            _url(job),
            headers=_headers(job, execution),
            content=job.body.encode() if job.body is not None else None,
            extensions={"trace": watch.trace},
        )
        for _ in range(MOST_REDIRECTS + 1):
            response = await self._client.send(request, stream=True)
            try:
                following = _redirected(request, response, watch)
                if following is None:
                    return await _read(response, watch)
                request = following
            finally:
                await response.aclose()
        return _failure(ErrorCategory.CLIENT, f"more than {MOST_REDIRECTS} redirects")


@dataclass(frozen=True, kw_only=True)
class _Outcome:
    """How a call ended, before its times are known."""

    category: ErrorCategory | None = None
    message: str | None = None
    status: int | None = None
    excerpt: str | None = None
    content_type: str | None = None

    def result(self, duration_ms: int, timings: Timings) -> CallResult:
        return CallResult(
            status=_STATUSES.get(self.category, ExecutionStatus.FAILED),
            duration_ms=duration_ms,
            response_status=self.status,
            response_excerpt=self.excerpt,
            response_content_type=self.content_type,
            timings=timings,
            error_category=self.category,
            error_message=self.message[:_MESSAGE_CHARACTERS] if self.message else None,
            retryable=self.category is not None and can_help(self.category, self.status),
        )


_STATUSES: dict[ErrorCategory | None, ExecutionStatus] = {
    None: ExecutionStatus.SUCCESS,
    ErrorCategory.TIMEOUT: ExecutionStatus.TIMEOUT,
}


def _url(job: Job) -> httpx2.URL:
    """The endpoint's own query stays as it was typed unless the job adds parameters to it."""
    url = httpx2.URL(job.endpoint_url)
    return url.copy_merge_params(dict(job.query_params)) if job.query_params else url


def _headers(job: Job, execution: Execution) -> httpx2.Headers:
    """The job's own headers over ours. The same occurrence has the same Idempotency-Key in every attempt."""
    headers = httpx2.Headers(
        {
            "User-Agent": "CronManager/1",
            "X-Cron-Job-Id": job.id,
            "X-Cron-Execution-Id": execution.id,
            "X-Cron-Attempt": str(execution.attempt_number),
            "Idempotency-Key": execution.id,
        }
    )
    headers.update(dict(job.headers))
    return headers


def _redirected(request: httpx2.Request, response: httpx2.Response, watch: Stopwatch) -> httpx2.Request | None:
    """The request that a redirect asks for; None when the answer is none. (RFC 9110, 15.4)"""
    location = response.headers.get("location")
    if response.status_code not in {301, 302, 303, 307, 308} or not location:
        return None
    url = request.url.join(location)
    if url.scheme not in {"http", "https"}:
        raise ValueError(f"a redirect leads to {url.scheme!r}, which is not http or https")
    same_method = response.status_code in {307, 308} or request.method in {"GET", "HEAD"}
    elsewhere = (url.scheme, url.host, url.port) != (request.url.scheme, request.url.host, request.url.port)
    headers = {
        name: value
        for name, value in request.headers.items()
        if name not in {"host", "content-length"} and (not elsewhere or name in _KEPT_ACROSS_HOSTS)
    }
    return httpx2.Request(
        request.method if same_method else "GET",
        url,
        headers=headers,
        content=request.content if same_method else None,
        extensions={**request.extensions, "trace": watch.trace},
    )


async def _read(response: httpx2.Response, watch: Stopwatch) -> _Outcome:
    """The answer, its body up to a bound; the status is kept whatever happens to the body."""
    body = bytearray()
    trouble = None
    if response.headers.get("content-length") != "0":
        try:
            async for chunk in response.aiter_bytes(16 * 1024):
                body += chunk[: BODY_BYTES - len(body)]
                if len(body) >= BODY_BYTES:
                    break
        except httpx2.HTTPError as error:
            trouble = f"the answer's body broke off: {error or type(error).__name__}"
    watch.marks["download.complete"] = perf_counter()
    status = response.status_code
    category, message = _judge(status)
    if trouble and category is None:
        category, message = ErrorCategory.NETWORK, trouble
    content_type = response.headers.get("content-type", "")[:100] or None
    length = FAILURE_EXCERPT_CHARACTERS if category else EXCERPT_CHARACTERS
    return _Outcome(
        category=category,
        message=message,
        status=status,
        excerpt=excerpt(bytes(body), content_type or "", response.charset_encoding, length),
        content_type=content_type,
    )


def _judge(status: int) -> tuple[ErrorCategory | None, str | None]:
    if status in _GOOD:
        return None, None
    if status in _SERVER_ERRORS:
        return ErrorCategory.SERVER, f"the target answered {status}"
    return ErrorCategory.CLIENT, f"the target answered {status}"


def _failure(category: ErrorCategory, message: str) -> _Outcome:
    return _Outcome(category=category, message=message)


def _explain(error: Exception) -> _Outcome:
    """The kind of trouble, from the error that the library or the guard raised."""
    text = str(error) or type(error).__name__
    if isinstance(error, TargetBlocked):
        return _failure(ErrorCategory.BLOCKED, text)
    if isinstance(error, NameNotFound):
        return _failure(ErrorCategory.DNS, text)
    if isinstance(error, httpx2.InvalidURL | ValueError):
        return _failure(ErrorCategory.CLIENT, text)
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return _failure(ErrorCategory.TLS, str(cause))
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx2.ConnectTimeout):
        return _failure(ErrorCategory.NETWORK, f"no connection within {CONNECT_SECONDS:.0f} s")
    return _failure(ErrorCategory.NETWORK, text)
