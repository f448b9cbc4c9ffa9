"""Posts to channels, through the same guard as jobs' calls: no channel reaches an address that no job may call."""

import asyncio
import ssl
from http import HTTPStatus

import httpx2

from cron_manager.adapters.call_outcome import explained
from cron_manager.adapters.http_transport import GuardedTransport
from cron_manager.adapters.name_resolution import NameNotFound
from cron_manager.adapters.target_guard import TargetBlocked, TargetGuard
from cron_manager.domain.alerts.delivery import Sent
from cron_manager.domain.masking import Masking

_SECONDS = 10.0  # for one post, connecting included
_CONNECTIONS = 10
_PASSING = frozenset(  # another attempt may help
    {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.CONFLICT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}
)
_TROUBLES = (httpx2.HTTPError, httpx2.InvalidURL, NameNotFound, OSError, ValueError)


class ChannelPost:
    """One pool of connections; redirects are not followed, since they would carry secrets elsewhere."""

    def __init__(self, guard: TargetGuard, context: ssl.SSLContext | None = None, seconds: float = _SECONDS) -> None:
        self._seconds = seconds
        self._loop = asyncio.new_event_loop()
        self._client = httpx2.AsyncClient(
            transport=GuardedTransport(guard, context or ssl.create_default_context(), _CONNECTIONS),
            trust_env=False,
            follow_redirects=False,
            headers={"Content-Type": "application/json", "User-Agent": "CronManager/1"},
            timeout=httpx2.Timeout(None, connect=seconds),
        )

    def __call__(self, url: str, content: bytes, headers: dict[str, str], masking: Masking) -> Sent:
        """What became of it, within ten seconds. Never raises for what the channel does."""
        return self._loop.run_until_complete(self._post(url, content, headers, masking))

    def close(self) -> None:
        self._loop.run_until_complete(self._client.aclose())
        self._loop.close()

    async def _post(self, url: str, content: bytes, headers: dict[str, str], masking: Masking) -> Sent:
        try:
            async with asyncio.timeout(self._seconds):
                request = self._client.build_request("POST", url, content=content, headers=headers)
                answer = await self._client.send(request, stream=True)  # what it says does not matter
                await answer.aclose()
        except TimeoutError:
            return Sent(error=f"no answer within {self._seconds:g} s")
        except TargetBlocked as error:
            return Sent(error=masking(str(error)), is_final=True)
        except _TROUBLES as error:
            told = explained(error, None, self._seconds).message or type(error).__name__
            return Sent(error=masking(told))
        return _judged(answer.status_code)


def _judged(status: int) -> Sent:
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return Sent(response_status=status)
    is_final = status < HTTPStatus.INTERNAL_SERVER_ERROR and status not in _PASSING
    return Sent(error=f"the channel answered {status}", response_status=status, is_final=is_final)
