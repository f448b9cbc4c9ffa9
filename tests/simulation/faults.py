"""Which faults strike, and how often. Every strike is counted by kind."""

import random
from collections import Counter

# Chance at each opportunity while faults are on. One opportunity is a message, a request, an invocation, a minute.
CHANCES: dict[str, float] = {
    "F1 executor killed": 0.02,
    "F2 tick twice": 0.03,
    "F3 redelivered while it runs": 0.02,
    "F4 redelivered afterwards": 0.02,
    "F5 tick late": 0.02,
    "F5 tick lost": 0.02,
    "F6 throttled for a minute": 0.04,
    "F8 transaction in conflict": 0.2,
    "F8 write in a transaction's way": 0.01,
    "F9 write applied, answer lost": 0.01,
    "F9 write applied, retries used up": 0.004,
    "F10 unprocessed items": 0.05,
    "F11 EventBridge fails": 0.15,
    "F12 EventBridge's answer lost": 0.15,
    "F13 stream record late": 0.3,
    "F15 two edits at once": 0.3,
    "F18 owner stalls, then wakes": 0.01,
    "F19 clock off by up to 5 min": 0.03,
    "F20 clock back by an hour": 0.01,
    "F24 function throttled": 0.01,
    "F27 target hangs": 0.02,
    "F35 target fails": 0.05,
    "send fails": 0.005,
    "stale read": 0.02,
    "stale job": 0.5,  # in the second after a change
    "stream record twice": 0.2,
    "sweep left out": 0.1,
    "sweeper killed": 0.1,
    "two sweeps at once": 0.1,
}


class Faults:
    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.on = True
        self.counts: Counter[str] = Counter()
        self.only: dict[str, float] | None = None  # of all kinds, with chances of their own
        self.without: frozenset[str] = frozenset()  # by their first word

    def strike(self, kind: str) -> bool:
        chances = CHANCES if self.only is None else self.only
        if not self.on or kind not in chances or kind.split(maxsplit=1)[0] in self.without:
            return False
        if self.dice.random() >= chances[kind]:
            return False
        self.counts[kind] += 1
        return True
