"""Habits in the identity table: one item an actor, forgotten with the actor's silence."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode_item
from cron_manager.domain.analysis.habits import REMEMBERED, Habits
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class HabitTable:
    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def of(self, actors: Iterable[str]) -> dict[str, Habits]:
        """Those that are known, by actor; strongly consistent."""
        found = {}
        for actor in actors:
            answer = self._client.get_item(TableName=self._table, Key=keys.habits(actor), ConsistentRead=True)
            if "Item" in answer:
                found[actor] = item_to_habits(answer["Item"])
        return found

    def save(self, habits: Habits) -> None:
        self._client.put_item(TableName=self._table, Item=habits_to_item(habits))


def habits_to_item(habits: Habits) -> Item:
    return {
        **keys.habits(habits.actor),
        **encode_item(
            {
                "actor": habits.actor,
                "since": to_iso(habits.since),
                "until": to_iso(habits.until),
                "entries": habits.entries,
                "networks": {network: day.isoformat() for network, day in habits.networks.items()},
                "hours": {str(hour): day.isoformat() for hour, day in habits.hours.items()},
                "busiest": {day.isoformat(): count for day, count in habits.busiest.items()},
                "hour": to_iso(habits.hour),
                "hourEntries": habits.hour_entries,
                "expiresAt": int((habits.until + REMEMBERED).timestamp()),
            }
        ),
    }


def item_to_habits(item: Mapping[str, Any]) -> Habits:
    stored = decode_item(item)
    return Habits(
        actor=stored["actor"],
        since=from_iso(stored["since"]),
        until=from_iso(stored["until"]),
        entries=stored["entries"],
        networks={network: date.fromisoformat(day) for network, day in stored["networks"].items()},
        hours={int(hour): date.fromisoformat(day) for hour, day in stored["hours"].items()},
        busiest={date.fromisoformat(day): count for day, count in stored["busiest"].items()},
        hour=from_iso(stored["hour"]),
        hour_entries=stored["hourEntries"],
    )
