"""Incidents in the realtime table: one item each, its jobs a set, so that joining and leaving are atomic."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.domain.alerts.incident import KEPT, Incident
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class IncidentTable:
    def __init__(self, client: "DynamoDBClient", realtime_table: str) -> None:
        self._client = client
        self._table = realtime_table

    def find(self, key: str) -> Incident | None:
        answer = self._client.get_item(TableName=self._table, Key=keys.incident(key), ConsistentRead=True)
        return _incident(key, answer["Item"]) if "Item" in answer else None

    def join(self, key: str, job_ids: Collection[str], at: datetime) -> Incident:
        answer = self._client.update_item(
            TableName=self._table,
            Key=keys.incident(key),
            UpdateExpression="ADD jobs :jobs SET #at = if_not_exists(#at, :at), expiresAt = :expiresAt",
            ExpressionAttributeNames={"#at": "at"},
            ExpressionAttributeValues={
                ":jobs": {"SS": sorted(job_ids)},
                ":at": encode(to_iso(at)),
                ":expiresAt": encode(int((at + KEPT).timestamp())),
            },
            ReturnValues="ALL_NEW",
        )
        return _incident(key, answer["Attributes"])

    def leave(self, key: str, job_ids: Collection[str]) -> Incident | None:
        try:
            answer = self._client.update_item(
                TableName=self._table,
                Key=keys.incident(key),
                UpdateExpression="DELETE jobs :jobs",
                ConditionExpression="attribute_exists(pk)",
                ExpressionAttributeValues={":jobs": {"SS": sorted(job_ids)}},
                ReturnValues="ALL_NEW",
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return None
        return _incident(key, answer["Attributes"])

    def close(self, incident: Incident) -> None:
        try:
            self._client.delete_item(
                TableName=self._table,
                Key=keys.incident(incident.key),
                ConditionExpression="#at = :at AND attribute_not_exists(jobs)",
                ExpressionAttributeNames={"#at": "at"},
                ExpressionAttributeValues={":at": encode(to_iso(incident.at))},
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return  # closed before, or a job has failed again


def _incident(key: str, item: Mapping[str, Any]) -> Incident:
    return Incident(key=key, at=from_iso(item["at"]["S"]), jobs=frozenset(item.get("jobs", {}).get("SS", ())))
