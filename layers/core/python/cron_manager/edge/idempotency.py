"""`Idempotency-Key`: a call that is repeated gets the first one's answer, and nothing is done a second time.

What became of a first call that never answered is told by the audit trail. A change writes the call's entry in its own
transaction, so whoever can still write that entry knows that nothing was changed, and by writing it, that nothing will
be.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from cron_manager.domain.audit import AuditOutcome, audited
from cron_manager.domain.errors import AlreadyDone, InvalidInput, KeyReused, RequestInProgress, Unavailable
from cron_manager.domain.keyed_call import KeptAnswer, KeyedCall
from cron_manager.edge.envelope import Response
from cron_manager.edge.http_call import HttpCall
from cron_manager.edge.routes import Route
from cron_manager.edge.trail import CallRecord
from cron_manager.ports import AuditTrail, KeyedCallStore

HEADER = "Idempotency-Key"
_LONGEST_KEY = 255
_REFUSED = 400
_UNAVAILABLE = 503


@dataclass(frozen=True, kw_only=True)
class KeyedCalls:
    """Claims keys for calls, and keeps what they were answered."""

    store: KeyedCallStore

    def begin(self, call: HttpCall, record: CallRecord, trail: AuditTrail) -> KeyedCall | None:
        """The first call of the key, which is this one as long as it has no answer; None without a key or a caller.

        KeyReused for another request, RequestInProgress while the first one goes on, AlreadyDone when its answer
        cannot be given again.
        """
        key = _key(call, record.route)
        if key is None or record.caller is None:
            return None
        now = record.received_at
        mine = KeyedCall(
            caller=record.caller.user_id, key=key, digest=_digest(call), request_id=record.request_id, received_at=now
        )
        first = self.store.claim(mine, now)
        if first == mine:
            return mine
        if first.digest != mine.digest:
            raise KeyReused
        if first.is_given_up(now):
            first = self._taken_over(first, mine, record, trail)
        if first != mine and first.answer is None:
            raise RequestInProgress
        if first.answer and first.answer.body is None:
            raise AlreadyDone(first.answer.made)
        return first

    def end(self, record: CallRecord, response: Response, *, changed: bool) -> None:
        """Keeps what the key's first call was answered; one that was refused without a change leaves its key free.

        `changed` says that the trail had the call's entry already, from its change's own transaction.
        """
        if record.keyed is None or record.route is None or not record.is_first:
            return
        status: int = response["statusCode"]
        if status >= _REFUSED and not changed:
            self.store.release(record.keyed)
            return
        is_open = status < _REFUSED and not record.route.answers_secret
        kept = KeptAnswer(
            status=status,
            headers=dict(record.answer.headers) if record.answer else {},
            body=response["body"] if is_open else None,
            made=_made(record.answer.data) if record.answer else None,
        )
        self.store.settle(record.keyed, kept)

    def _taken_over(self, first: KeyedCall, mine: KeyedCall, record: CallRecord, trail: AuditTrail) -> KeyedCall:
        """Mine, where the first call has changed nothing; the first one, as done, where it has."""
        lost = audited(
            replace(record.actor, request_id=first.request_id, received_at=first.received_at),
            record.action,
            record.resource,
            first.received_at,
            outcome=AuditOutcome.ERROR,
            status=_UNAVAILABLE,
            error=Unavailable.code,
        )
        if trail.add(lost):
            return mine if self.store.take_over(first, mine) else first
        return replace(first, answer=KeptAnswer(status=_UNAVAILABLE, headers={}, body=None))


def _key(call: HttpCall, route: Route[Any] | None) -> str | None:
    key = call.headers.get(HEADER.lower()) if route and route.takes_key else None
    if key is not None and (not 0 < len(key) <= _LONGEST_KEY or not key.isascii() or not key.isprintable()):
        raise InvalidInput.of(HEADER, f"Send 1 to {_LONGEST_KEY} printable ASCII characters, such as a UUID.")
    return key


def _digest(call: HttpCall) -> str:
    asked = repr((call.method, call.path, [each for each in call.query if each[0] != "token"], call.body))
    return hashlib.sha256(asked.encode()).hexdigest()


def _made(data: object) -> str | None:
    """The id in an answer, or in the one record within it."""
    if not isinstance(data, Mapping):
        return None
    found = data.get("id") or next((each.get("id") for each in data.values() if isinstance(each, Mapping)), None)
    return str(found) if found else None
