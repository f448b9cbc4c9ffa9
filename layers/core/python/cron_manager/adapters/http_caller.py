"""A job's call: one HTTP request within one deadline, whatever the target does.

The whole call, redirects and body included, runs inside one `asyncio.timeout`. Addresses are resolved and checked by
the guard, and the connection goes to the address that was checked, for every redirect anew. Connections are kept
between calls and between invocations.
"""

import asyncio
import logging
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from http.cookiejar import CookieJar, DefaultCookiePolicy
from time import perf_counter

import httpx2

from cron_manager.adapters.call_answer import read_answer, shown_headers
from cron_manager.adapters.call_outcome import Outcome, explained, failure, late
from cron_manager.adapters.call_request import NoSecrets, SecretReader, call_request, texts_of
from cron_manager.adapters.http_transport import GuardedTransport, Stopwatch, current_stopwatch
from cron_manager.adapters.name_resolution import NameNotFound
from cron_manager.adapters.redirects import redirected
from cron_manager.adapters.response_body import ACCEPT_ENCODING
from cron_manager.adapters.target_guard import TargetBlocked, TargetGuard
from cron_manager.domain.call import status_matches
from cron_manager.domain.canary import calls_own_api
from cron_manager.domain.execution import CallResult, ErrorCategory, Execution
from cron_manager.domain.job import Job
from cron_manager.domain.masking import Masking
from cron_manager.domain.stored_secret import SecretsUnreadable
from cron_manager.domain.templates import UnknownSecret, secret_names

MOST_REDIRECTS = 5
CONNECT_SECONDS = 10.0  # for all of a host's addresses together, and again for the TLS handshake
_TROUBLES = (
    httpx2.HTTPError, httpx2.InvalidURL, TargetBlocked, NameNotFound, OSError, ValueError,
    UnknownSecret, SecretsUnreadable,
)  # fmt: skip

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
        secrets: SecretReader | None = None,
        connect_seconds: float = CONNECT_SECONDS,
        for_trial: bool = False,
        public_url: Callable[[], Awaitable[str]] | None = None,
    ) -> None:
        """`public_url` tells where our API is: targets that answer later call back there, and the canary calls it."""
        self._public_url = public_url
        self._connect_seconds = connect_seconds
        self._secrets = secrets or NoSecrets()
        self._for_trial = for_trial
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
        del self._client.headers["User-Agent"]  # the library's: a job says who calls, or nobody does

    async def close(self) -> None:
        await self._client.aclose()

    async def call(self, job: Job, execution: Execution) -> CallResult:
        """The outcome within `job.timeout_ms`. Never raises for what the target does."""
        progress = _Progress(begun=perf_counter())
        token = current_stopwatch.set(progress.watch)
        try:
            async with asyncio.timeout(job.timeout_ms / 1000):
                outcome = await self._follow(job, execution, progress)
        except TimeoutError:
            outcome = late(job.timeout_ms, progress.watch.phase, progress.status)
        except _TROUBLES as error:
            outcome = explained(error, progress.watch.phase, self._connect_seconds)
        finally:
            current_stopwatch.reset(token)
        duration_ms = round((perf_counter() - progress.begun) * 1000)
        result = outcome.result(duration_ms, progress.watch.timings(), progress.masking)
        return result if progress.set_out else replace(result, set_out=False)

    async def _follow(self, job: Job, execution: Execution, progress: "_Progress") -> Outcome:
        names = secret_names(texts_of(job))
        secrets = await self._secrets.read(names) if names else {}
        progress.masking = Masking(secrets.values())  # until the request knows what else it gives away
        needs_own = execution.callback_token is not None or calls_own_api(job)
        public_url = await self._public_url() if self._public_url and needs_own else None
        call = call_request(job, execution, secrets, public_url)
        progress.masking = call.masking
        request = self._client.build_request(
            call.method,
            call.url,
            headers=call.headers,
            content=call.content,
            extensions={"trace": progress.watch.trace},
        )
        progress.set_out = True
        for _ in range(MOST_REDIRECTS + 1):
            progress.watch.marks.clear()
            response = await self._client.send(request, stream=True)
            try:
                expected = status_matches(response.status_code, job.expect.status)
                hidden = call.body_holds_secrets
                following = None if expected else redirected(request, response, body_holds_secrets=hidden)
                if following is None:
                    progress.status = response.status_code
                    outcome = await read_answer(
                        response, job.expect, call.masking, progress.watch, progress.begun, is_kept=not self._for_trial
                    )
                    return replace(outcome, headers=shown_headers(response)) if self._for_trial else outcome
                request = following
            finally:
                await response.aclose()
        return failure(ErrorCategory.CLIENT, f"more than {MOST_REDIRECTS} redirects")


@dataclass(kw_only=True)
class _Progress:
    """How far a call has come: what is known of it when its deadline passes."""

    begun: float
    watch: Stopwatch = field(default_factory=Stopwatch)
    set_out: bool = False  # whether anything has been asked of the target
    status: int | None = None  # of the answer whose body is being read
    masking: Masking = field(default_factory=Masking)
