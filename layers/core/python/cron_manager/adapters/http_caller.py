"""A job's call: one HTTP request within one deadline, whatever the target does.

The whole call, redirects and body included, runs inside one `asyncio.timeout`. Addresses are resolved and checked by
the guard, and the connection goes to the address that was checked, for every redirect anew. Connections are kept
between calls and between invocations.
"""

import asyncio
import logging
import ssl
from dataclasses import dataclass, field
from http.cookiejar import CookieJar, DefaultCookiePolicy
from time import perf_counter

import httpx2

from cron_manager.adapters.call_outcome import Outcome, explained, failure, judge, late
from cron_manager.adapters.excerpt import excerpt
from cron_manager.adapters.http_transport import GuardedTransport, Stopwatch, current_stopwatch
from cron_manager.adapters.name_resolution import NameNotFound
from cron_manager.adapters.redirects import redirected
from cron_manager.adapters.response_body import ACCEPT_ENCODING, read_body
from cron_manager.adapters.target_guard import TargetBlocked, TargetGuard
from cron_manager.domain.execution import CallResult, ErrorCategory, Execution
from cron_manager.domain.job import Job

MOST_REDIRECTS = 5
CONNECT_SECONDS = 10.0  # for all of a host's addresses together, and again for the TLS handshake
BODY_BYTES = 64 * 1024  # read, on the wire and decompressed, before the rest is left unread
EXCERPT_CHARACTERS = 256  # of a good answer: with them the record stays within one write unit
FAILURE_EXCERPT_CHARACTERS = 2048
_CONTENT_TYPE_CHARACTERS = 100
_TROUBLES = (httpx2.HTTPError, httpx2.InvalidURL, TargetBlocked, NameNotFound, OSError, ValueError)

for _name in ("httpx2", "httpcore2"):  # at INFO and DEBUG they write whole URLs and headers
    logging.getLogger(_name).setLevel(logging.WARNING)


class HttpCaller:
    """Makes jobs' calls over one pool of connections."""

    def __init__(
        self,
        guard: TargetGuard,
        *,
        connections: int = 50,
        context: ssl.SSLContext | None = None,
        connect_seconds: float = CONNECT_SECONDS,
    ) -> None:
        self._connect_seconds = connect_seconds
        self._client = httpx2.AsyncClient(
            transport=GuardedTransport(guard, context or ssl.create_default_context(), connections),
            trust_env=False,
            follow_redirects=False,
            headers={"Accept-Encoding": ACCEPT_ENCODING},
            cookies=CookieJar(
                DefaultCookiePolicy(allowed_domains=[])
            ),  # one job's answer must not reach another's call
            timeout=httpx2.Timeout(None, connect=connect_seconds),
        )

    async def close(self) -> None:
        await self._client.aclose()

    async def call(self, job: Job, execution: Execution) -> CallResult:
        """The outcome within `job.timeout_ms`. Never raises for what the target does."""
        progress = _Progress()
        token = current_stopwatch.set(progress.watch)
        begun = perf_counter()
        try:
            async with asyncio.timeout(job.timeout_ms / 1000):
                outcome = await self._follow(job, execution, progress)
        except TimeoutError:
            outcome = late(job.timeout_ms, progress.watch.phase, progress.status)
        except _TROUBLES as error:
            outcome = explained(error, progress.watch.phase, self._connect_seconds)
        finally:
            current_stopwatch.reset(token)
        return outcome.result(round((perf_counter() - begun) * 1000), progress.watch.timings())

    async def _follow(self, job: Job, execution: Execution, progress: "_Progress") -> Outcome:
        request = self._client.build_request(
            job.http_method,
            _url(job),
            headers=_headers(job, execution),
            content=job.body.encode() if job.body is not None else None,
            extensions={"trace": progress.watch.trace},
        )
        for _ in range(MOST_REDIRECTS + 1):
            progress.begin_request()
            response = await self._client.send(request, stream=True)
            try:
                following = redirected(request, response)
                if following is None:
                    progress.status = response.status_code
                    return await _read(response, progress.watch)
                request = following
            finally:
                await response.aclose()
        return failure(ErrorCategory.CLIENT, f"more than {MOST_REDIRECTS} redirects")


@dataclass(kw_only=True)
class _Progress:
    """How far a call has come: what is known of it when its deadline passes."""

    watch: Stopwatch = field(default_factory=Stopwatch)
    status: int | None = None  # of the answer whose body is being read

    def begin_request(self) -> None:
        self.watch.marks.clear()


def _url(job: Job) -> httpx2.URL:
    """The endpoint's own query stays as it was typed unless the job adds parameters to it."""
    url = httpx2.URL(job.endpoint_url)
    if url.userinfo:
        raise ValueError("the URL has a user's name in it; send it in the Authorization header")
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


async def _read(response: httpx2.Response, watch: Stopwatch) -> Outcome:
    """The answer, its body up to a bound; the status is kept whatever happens to the body."""
    body = await read_body(response, BODY_BYTES)
    watch.mark("download.complete")
    category, message = judge(response.status_code)
    if body.trouble and category is None:
        category, message = ErrorCategory.NETWORK, body.trouble
    content_type = response.headers.get("content-type", "")[:_CONTENT_TYPE_CHARACTERS] or None
    length = FAILURE_EXCERPT_CHARACTERS if category else EXCERPT_CHARACTERS
    return Outcome(
        category=category,
        message=message,
        status=response.status_code,
        excerpt=excerpt(body, content_type or "", response.charset_encoding, length),
        content_type=content_type,
    )
