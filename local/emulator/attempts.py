"""One firing's attempts: delivered, lost or doubled as a test wishes, repeated and given up as AWS does."""

import random
import uuid
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from local.clock.agenda import Due
from local.clock.payload import Invocation, timestamp
from local.clock.retries import retry_policy
from local.emulator.delivery import DeliveryError, deliver, deliver_to_dead_letters
from local.emulator.faults import Faults
from local.emulator.time_source import TimeSource

_REMEMBERED = 20_000  # attempts
Key = tuple[str, str, str]  # account, region, group/name


@dataclass(kw_only=True)
class Attempts:
    """Makes them, and remembers what came of them."""

    time: TimeSource
    faults: Faults
    retry: Callable[[Due], None]  # plans a further one
    made: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))

    def make(self, due: Due, key: Key, record: Mapping[str, Any]) -> int:
        """How many deliveries were tried: twice or not at all if chance wills it, but only at the first attempt."""
        if due.attempt > 1:
            return self._deliver(due, key, record)
        if random.random() < self.faults.lose:
            self._note(_invocation(due, record), key, record, "lost")
            return 0
        copies = 2 if random.random() < self.faults.duplicates else 1
        return sum(self._deliver(due, key, record) for _ in range(copies))

    def _deliver(self, due: Due, key: Key, record: Mapping[str, Any]) -> int:
        invocation = _invocation(due, record)
        try:
            deliver(key[0], key[1], record["Target"], invocation)
            outcome = "delivered"
        except DeliveryError as failure:
            outcome = self._failed(due, key, record, invocation, failure)
        self._note(invocation, key, record, outcome)
        return 1

    def _failed(
        self, due: Due, key: Key, record: Mapping[str, Any], invocation: Invocation, failure: DeliveryError
    ) -> str:
        policy = retry_policy(record["Target"])
        again = policy.next_attempt(now=self.time.now(), scheduled=due.scheduled, attempt=due.attempt)
        if again is not None:
            self.retry(replace(due, at=again, attempt=due.attempt + 1))
            return f"failed: {failure}"
        exhausted = "MaximumRetryAttempts" if due.attempt > policy.attempts else "MaximumEventAgeInSeconds"
        deliver_to_dead_letters(key[0], key[1], record["Target"], invocation, failure, exhausted)
        return f"given up: {failure}"

    def _note(self, invocation: Invocation, key: Key, record: Mapping[str, Any], outcome: str) -> None:
        self.made.append(
            {
                "schedule": key[2],
                "scheduledTime": timestamp(invocation.scheduled_time),
                "firedAt": self.time.now().isoformat(),
                "attempt": invocation.attempt,
                "outcome": outcome,
                "target": record["Target"]["Arn"],
                "executionId": invocation.execution_id,
            }
        )


def _invocation(due: Due, record: Mapping[str, Any]) -> Invocation:
    return Invocation(
        schedule_arn=record["Arn"],
        scheduled_time=due.scheduled,
        execution_id=uuid.uuid4().hex[:16],
        attempt=due.attempt,
    )
