"""What EventBridge was told about each job, kept in the job's state item."""

from typing import TYPE_CHECKING

from botocore.exceptions import ClientError

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.run_writes import refused_by

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_ERROR_CHARACTERS = 300


class RegistrationTable:
    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def registered(self, job_id: str, version: int) -> None:
        self._write(job_id, version, "SET registeredVersion = :version REMOVE registrationError", {})

    def registration_failed(self, job_id: str, version: int, error: str) -> None:
        """Keeps the registered version: EventBridge still has what it had."""
        self._write(job_id, version, "SET registrationError = :error", {":error": encode(error[:_ERROR_CHARACTERS])})

    def _write(self, job_id: str, version: int, expression: str, values: dict[str, dict[str, str]]) -> None:
        try:
            self._client.update_item(
                TableName=self._table,
                Key=keys.job_state(job_id),
                UpdateExpression=expression,
                ConditionExpression="attribute_not_exists(registeredVersion) OR registeredVersion < :version",
                ExpressionAttributeValues={**values, ":version": encode(version)},
            )
        except ClientError as error:
            if refused_by(error) is None:
                raise
