"""How a call ended, and in which words."""

import errno
import ssl
from dataclasses import dataclass
from datetime import timedelta

import httpx2

from cron_manager.adapters.http_transport import HANDSHAKE
from cron_manager.adapters.name_resolution import NameNotFound
from cron_manager.adapters.target_guard import TargetBlocked
from cron_manager.domain.call import ANY_SUCCESS, Expect, status_matches
from cron_manager.domain.execution import CallResult, ErrorCategory, ExecutionStatus, Timings
from cron_manager.domain.masking import Masking
from cron_manager.domain.stored_secret import SecretsUnreadable
from cron_manager.domain.templates import UnknownSecret

_MESSAGE_CHARACTERS = 300
_CLIENT_ERRORS = range(400, 500)
_SERVER_ERRORS = range(500, 600)
_STATUSES: dict[ErrorCategory | None, ExecutionStatus] = {
    None: ExecutionStatus.SUCCESS,
    ErrorCategory.TIMEOUT: ExecutionStatus.TIMEOUT,
}
_PLAIN: tuple[tuple[type[Exception], ErrorCategory], ...] = (
    (TargetBlocked, ErrorCategory.BLOCKED),
    (NameNotFound, ErrorCategory.DNS),
    (httpx2.InvalidURL, ErrorCategory.CLIENT),
    (ValueError, ErrorCategory.CLIENT),
    (UnknownSecret, ErrorCategory.CLIENT),
    (SecretsUnreadable, ErrorCategory.NETWORK),
)
_IN_WORDS = {
    errno.ECONNREFUSED: "the target refused the connection",
    errno.ECONNRESET: "the target reset the connection",
    errno.EPIPE: "the target closed the connection",
    errno.EHOSTUNREACH: "there is no way to the target's address",
    errno.ENETUNREACH: "there is no way to the target's address",
}


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How a call ended, before its times are known."""

    category: ErrorCategory | None = None
    message: str | None = None
    status: int | None = None
    excerpt: str | None = None
    content_type: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    retry_after: timedelta | None = None
    never_again: bool = False

    def result(self, duration_ms: int, timings: Timings, masking: Masking) -> CallResult:
        """With nothing in it that the masking knows."""
        return CallResult(
            status=_STATUSES.get(self.category, ExecutionStatus.FAILED),
            duration_ms=duration_ms,
            response_status=self.status,
            response_excerpt=self.excerpt,
            response_content_type=masking.optional(self.content_type),
            response_headers=tuple((name, masking(value)) for name, value in self.headers),
            timings=timings,
            error_category=self.category,
            error_message=masking(self.message)[:_MESSAGE_CHARACTERS] if self.message else None,
            retry_after=self.retry_after,
            never_again=self.never_again,
        )


def judge(expect: Expect, status: int) -> tuple[ErrorCategory | None, str | None]:
    """A status by itself."""
    if status_matches(status, expect.status):
        return None, None
    message = f"the target answered {status}"
    if expect.status != ANY_SUCCESS.status:
        message = f"expected {' or '.join(expect.status)}, {message}"
    if status in _SERVER_ERRORS:
        return ErrorCategory.SERVER, message
    if status in _CLIENT_ERRORS or expect.status == ANY_SUCCESS.status:
        return ErrorCategory.CLIENT, message
    return ErrorCategory.ASSERTION, message


def failure(category: ErrorCategory, message: str) -> Outcome:
    return Outcome(category=category, message=message)


def late(timeout_ms: int, phase: str | None, status: int | None) -> Outcome:
    """The deadline passed. A status that had come by then is kept."""
    message = f"no complete answer within {timeout_ms} ms"
    return Outcome(
        category=ErrorCategory.TIMEOUT, message=f"{message}; the call was {phase}" if phase else message, status=status
    )


def explained(error: Exception, phase: str | None, connect_seconds: float) -> Outcome:
    """The kind of trouble, from what the library or the guard raised and what the call was at."""
    text = str(error) or type(error).__name__
    for kind, category in _PLAIN:
        if isinstance(error, kind):
            return failure(category, text)
    if isinstance(error, httpx2.ConnectTimeout):
        return _not_connected(phase, connect_seconds)
    return _broken(error, text)


def _broken(error: BaseException, text: str) -> Outcome:
    """What broke the connection stands somewhere in the chain of causes."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return failure(ErrorCategory.TLS, _tls_in_words(cause))
        if isinstance(cause, OSError) and cause.errno in _IN_WORDS:
            return failure(ErrorCategory.NETWORK, _IN_WORDS[cause.errno])
        cause = cause.__cause__ or cause.__context__
    return failure(ErrorCategory.NETWORK, text)


def _not_connected(phase: str | None, connect_seconds: float) -> Outcome:
    if phase == HANDSHAKE:
        return failure(ErrorCategory.TLS, f"the TLS handshake was not over within {connect_seconds:g} s")
    return failure(ErrorCategory.NETWORK, f"no connection within {connect_seconds:g} s")


def _tls_in_words(error: ssl.SSLError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"the target's certificate does not hold: {error.verify_message}"
    return f"TLS failed: {(error.reason or str(error)).replace('_', ' ').lower()}"
