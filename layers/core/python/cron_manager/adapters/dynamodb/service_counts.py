"""The attributes of an hour's counts that tell how well the deployment serves.

What began is counted in the same write as the outcomes. The canary's minutes are sets of numbers, so that hearing a run
twice changes nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.domain.execution import KEPT, Execution, ExecutionStatus
from cron_manager.domain.service_levels import LAG_BOUNDS_MS, Served, is_measured, lag_place

_BEGUN = (*(f"begunWithin{bound}" for bound in LAG_BOUNDS_MS), "begunLater")
_NEVER = "neverBegun"
_ANSWERED, _UNANSWERED = "canaryAnswered", "canaryUnanswered"


def start_counts(executions: Iterable[Execution]) -> Counter[str]:
    """By attribute, of those that tell how punctual the system is."""
    places = (lag_place(execution) for execution in executions if is_measured(execution))
    return Counter(_NEVER if place is None else _BEGUN[place] for place in places)


def canary_updates(table: str, runs: Sequence[Execution]) -> Iterator[Any]:
    """One request for each hour in which runs of the canary were due."""
    by_hour: dict[datetime, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for run in runs:
        hour = run.scheduled_for.replace(minute=0, second=0, microsecond=0)
        name = _ANSWERED if run.status is ExecutionStatus.SUCCESS else _UNANSWERED
        by_hour[hour][name].add(run.scheduled_for.minute)
    for hour, minutes in by_hour.items():
        values = {f":{name}": {"NS": [str(each) for each in sorted(found)]} for name, found in minutes.items()}
        yield {
            "TableName": table,
            "Key": keys.stats_hour(hour),
            "UpdateExpression": "SET expiresAt = :expiresAt ADD "
            + ", ".join(f"{name} :{name}" for name in sorted(minutes)),
            "ExpressionAttributeValues": {**values, ":expiresAt": encode(int((hour + KEPT).timestamp()))},
        }


def item_to_served(item: Mapping[str, Any]) -> Served:
    return Served(
        begun=tuple(_number(item, name) for name in _BEGUN),
        never=_number(item, _NEVER),
        answered=len(item.get(_ANSWERED, {}).get("NS", ())),
        unanswered=len(item.get(_UNANSWERED, {}).get("NS", ())),
    )


def _number(item: Mapping[str, Any], name: str) -> int:
    return int(item.get(name, {"N": "0"})["N"])
