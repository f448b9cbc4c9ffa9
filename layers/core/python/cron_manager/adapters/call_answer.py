"""An answer, read, judged by what the job expects of it, and kept in short."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import islice
from time import perf_counter

import httpx2

from cron_manager.adapters.call_outcome import Outcome, judge
from cron_manager.adapters.excerpt import decoded, excerpt
from cron_manager.adapters.http_transport import Stopwatch
from cron_manager.adapters.response_body import Body, read_body
from cron_manager.domain.call import Expect
from cron_manager.domain.execution import ErrorCategory
from cron_manager.domain.expectations import Answer, unmet
from cron_manager.domain.masking import MASK, Masking, is_sensitive

BODY_BYTES = 64 * 1024  # read, on the wire and decompressed, before the rest is left unread
EXPECTED_BODY_BYTES = 256 * 1024  # the same, where the job expects something of the body
EXCERPT_CHARACTERS = 256  # of a good answer: with them the record stays within one write unit
FAILURE_EXCERPT_CHARACTERS = 2048
_CONTENT_TYPE_CHARACTERS = 100
_SHOWN_HEADERS = 50
_SHOWN_CHARACTERS = 500
_LONGEST_WAIT = timedelta(days=1)  # that a target's Retry-After is believed
_NO = frozenset({"0", "false", "no", ""})


async def read_answer(
    response: httpx2.Response, expect: Expect, masking: Masking, watch: Stopwatch, begun: float, *, is_kept: bool = True
) -> Outcome:
    """The answer, its body up to a bound; the status is kept whatever happens to the body.

    `begun` is when the call began, by `perf_counter`. A good answer that is not kept is shown at a failure's length.
    """
    body = await read_body(response, EXPECTED_BODY_BYTES if expect.reads_body else BODY_BYTES)
    watch.mark("download.complete")
    charset, content_type = response.charset_encoding, response.headers.get("content-type", "")
    category, message = judge(expect, response.status_code)
    if category is None and body.trouble:
        category, message = ErrorCategory.NETWORK, body.trouble
    if category is None and (message := unmet(expect, _to_judge(expect, body, charset, begun))):
        category = ErrorCategory.ASSERTION
    length = EXCERPT_CHARACTERS if is_kept and category is None else FAILURE_EXCERPT_CHARACTERS
    return Outcome(
        category=category,
        message=message,
        status=response.status_code,
        excerpt=excerpt(body, content_type, charset, length, masking),
        content_type=content_type[:_CONTENT_TYPE_CHARACTERS] or None,
        retry_after=_retry_after(response.headers.get("retry-after", ""), datetime.now(UTC)) if category else None,
        never_again=response.headers.get("x-cron-no-retry", "").strip().lower() not in _NO,
    )


def shown_headers(response: httpx2.Response) -> tuple[tuple[str, str], ...]:
    """The first of the answer's headers, names in small letters, likely secrets masked, values cut."""
    first = islice(response.headers.multi_items(), _SHOWN_HEADERS)
    return tuple((name, MASK if is_sensitive(name) else value[:_SHOWN_CHARACTERS]) for name, value in first)


def _to_judge(expect: Expect, body: Body, charset: str | None, begun: float) -> Answer:
    text = decoded(body, charset) if expect.reads_body and not body.coding else None
    return Answer(text=text, is_cut=body.is_cut, duration_ms=round((perf_counter() - begun) * 1000))


def _retry_after(text: str, now: datetime) -> timedelta | None:
    """Seconds, or a date. (RFC 9110, 10.2.3) None when it is neither, or nothing to wait for."""
    if text.isascii() and text.isdigit():
        wait = timedelta(seconds=min(int(text[:9]), _LONGEST_WAIT.total_seconds()))
    else:
        try:
            at = parsedate_to_datetime(text)
        except ValueError:
            return None
        wait = (at if at.tzinfo else at.replace(tzinfo=UTC)) - now
    return min(wait, _LONGEST_WAIT) if wait > timedelta(0) else None
