"""SQS's fair queues: of a standard queue's messages, those of quiet groups come first.

https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues-detailed.html

MiniStack keeps a message's group on a standard queue and hands the messages out in the order of their arrival. What AWS
leaves open is chosen here: "recent" is the last five minutes, and a group is not held to be noisy for a share of less
than a second.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

LARGE_SHARE = 0.1  # of the messages in flight, or of the time spent on messages
LEAST_IN_FLIGHT = 30  # of a group's own, for its share of them to count
RECENT_SECONDS = 300.0
LEAST_SECONDS = 1.0  # of a group's own, for its share of the time to count

Message = Mapping[str, Any]


@dataclass(kw_only=True)
class FairQueue:
    """What one queue remembers of its groups. A message without a group is a group of its own."""

    _held: dict[str, tuple[str, float]] = field(default_factory=dict)  # in flight: message → group, since when
    _spent: deque[tuple[float, str, float]] = field(default_factory=deque)  # until when, group, seconds

    def chosen(self, messages: Sequence[Message], most: int, now: float) -> list[Message]:
        """The visible messages to hand out, at most so many. Whoever asks takes them: they count as in flight from now.

        Quiet groups first, in order of arrival; then the noisy ones', each time of the group with the fewest in flight.
        """
        visible = [message for message in messages if message["visible_at"] <= now]
        self._let_go(messages, {_group(message) for message in visible}, now)
        in_flight = Counter(group for group, _ in self._held.values())
        noisy = self._noisy(in_flight, now)
        taken = [message for message in visible if _group(message) not in noisy][:most]
        waiting: dict[str, deque[tuple[int, Message]]] = {}  # by noisy group, in order of arrival
        for place, message in enumerate(visible):
            if (group := _group(message)) in noisy:
                waiting.setdefault(group, deque()).append((place, message))
        while waiting and len(taken) < most:
            quietest = min(waiting, key=lambda group: (in_flight[group], waiting[group][0][0]))  # the first of equals
            taken.append(waiting[quietest].popleft()[1])
            in_flight[quietest] += 1
            if not waiting[quietest]:
                del waiting[quietest]
        self._held.update((message["id"], (_group(message), now)) for message in taken)
        return taken

    def _let_go(self, messages: Sequence[Message], waiting: set[str], now: float) -> None:
        """Account for the messages that are gone or visible again; forget groups of which nothing waits any more."""
        hidden = {message["id"] for message in messages if message["visible_at"] > now}
        for message_id in self._held.keys() - hidden:
            group, since = self._held.pop(message_id)
            self._spent.append((now, group, now - since))
        recent = now - RECENT_SECONDS
        self._spent = deque(span for span in self._spent if span[0] > recent and span[1] in waiting)

    def _noisy(self, in_flight: Counter[str], now: float) -> set[str]:
        seconds: defaultdict[str, float] = defaultdict(float)
        for _, group, spent in self._spent:
            seconds[group] += spent
        for group, since in self._held.values():
            seconds[group] += now - since
        many = {group for group, count in in_flight.items() if count >= LEAST_IN_FLIGHT}
        long = {group for group, spent in seconds.items() if spent >= LEAST_SECONDS}
        return _large(many, in_flight) | _large(long, seconds)


def _large(candidates: set[str], shares: Mapping[str, float]) -> set[str]:
    total = sum(shares.values())
    return {group for group in candidates if shares[group] > LARGE_SHARE * total}


def _group(message: Message) -> str:
    return str(message.get("group_id") or message["id"])
