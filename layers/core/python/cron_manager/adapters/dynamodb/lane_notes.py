"""What the latest sweep saw of the lanes, for those who ask the API."""

from typing import TYPE_CHECKING

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import decode_item, encode
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.job import Lane
from cron_manager.domain.lane_load import LaneNote

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class LaneNotes:
    def __init__(self, client: "DynamoDBClient", jobs_table: str) -> None:
        self._client = client
        self._table = jobs_table

    def write(self, note: LaneNote) -> None:
        """The last one counts, whoever wrote it."""
        oldest = {str(lane): to_iso(due) for lane, due in note.oldest.items()}
        self._client.update_item(
            TableName=self._table,
            Key=keys.LANES,
            UpdateExpression="SET notedAt = :at, oldest = :oldest",
            ExpressionAttributeValues={":at": encode(to_iso(note.at)), ":oldest": encode(oldest)},
        )

    def read(self) -> LaneNote | None:
        item = self._client.get_item(TableName=self._table, Key=keys.LANES).get("Item")
        if item is None:
            return None
        stored = decode_item(item)
        oldest = {Lane(lane): from_iso(due) for lane, due in stored["oldest"].items()}
        return LaneNote(at=from_iso(stored["notedAt"]), oldest=oldest)
