"""Request counters in memory."""

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import datetime

from cron_manager.domain.access import Principal
from cron_manager.domain.usage import HourOfUse, LastUse, Limit, Use

Minute = tuple[Limit, str, datetime]


class FakeMeter:
    """RequestMeter and UsageReader; `writes` counts what DynamoDB would."""

    def __init__(self) -> None:
        self.writes = 0
        self.minutes: Counter[Minute] = Counter()
        self._uses: list[tuple[Principal, Use, datetime, bool]] = []

    def count(self, limit: Limit, per_minute: int, caller: Principal, use: Use, now: datetime) -> int:
        whose = (caller.token_id or caller.user_id) if limit is Limit.REQUESTS else caller.user_id
        minute = (limit, whose, now.replace(second=0, microsecond=0))
        self.writes += 1
        self.minutes[minute] += 1
        is_over = limit is Limit.REQUESTS and self.minutes[minute] > per_minute
        self._uses.append((caller, use, now, use.refused or is_over))
        return self.minutes[minute]

    def hours(self, user_id: str, token_id: str, since: datetime) -> Iterator[HourOfUse]:
        for caller, use, at, refused in self._uses:
            if (caller.user_id, caller.token_id) == (user_id, token_id) and at >= since:
                hour = at.replace(minute=0, second=0, microsecond=0)
                yield HourOfUse(hour=hour, routes={(use.method, use.route): 1}, refused=int(refused))

    def last_uses(self, user_id: str, token_ids: Collection[str], now: datetime) -> dict[str, LastUse]:
        return {
            caller.token_id: LastUse(at=at, source_ip=use.source_ip)
            for caller, use, at, _ in sorted(self._uses, key=lambda each: each[2])
            if caller.token_id in token_ids and caller.token_id
        }
