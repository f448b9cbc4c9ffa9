"""First calls of idempotency keys, in memory."""

from dataclasses import replace
from datetime import datetime

from cron_manager.domain.keyed_call import KeptAnswer, KeyedCall


class FakeKeyedCalls:
    def __init__(self) -> None:
        self.stored: dict[tuple[str, str], KeyedCall] = {}

    def claim(self, call: KeyedCall, now: datetime) -> KeyedCall:
        first = self.stored.get((call.caller, call.key))
        if first is None or first.kept_until <= now:
            self.stored[call.caller, call.key] = first = call
        return first

    def take_over(self, first: KeyedCall, mine: KeyedCall) -> bool:
        if not self._is_unanswered(first):
            return False
        self.stored[mine.caller, mine.key] = mine
        return True

    def settle(self, call: KeyedCall, answer: KeptAnswer) -> None:
        if self._is_unanswered(call):
            self.stored[call.caller, call.key] = replace(call, answer=answer)

    def release(self, call: KeyedCall) -> None:
        if self._is_unanswered(call):
            del self.stored[call.caller, call.key]

    def _is_unanswered(self, call: KeyedCall) -> bool:
        current = self.stored.get((call.caller, call.key))
        return current is not None and current.request_id == call.request_id and current.answer is None
