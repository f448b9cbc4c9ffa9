"""The claim and its life: the conditional writes that decide who runs an occurrence and what becomes of it.

nothing ──claim_new──▶ RUNNING ──finish──▶ terminal
                         │  ▲
                 requeue │  │ claim_queued          each write names the fence of the claim it belongs to;
                         ▼  │                       a claim that was taken over finds its fence gone and is refused
                       QUEUED ──end_queued──▶ terminal

Beside them stands the lock of a job whose runs must not overlap.
"""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError, ClientError

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.execution_items import item_to_execution, run_key
from cron_manager.adapters.dynamodb.lock_writes import extend_request, item_to_lock, take_request
from cron_manager.adapters.dynamodb.run_writes import (
    already_written,
    claim_queued_request,
    put_new,
    refused_by,
    update_record,
    update_request,
)
from cron_manager.domain.errors import Unavailable
from cron_manager.domain.execution import Execution, begun_late
from cron_manager.domain.ids import parse_execution_id
from cron_manager.domain.instants import to_iso
from cron_manager.domain.overlap import Lock

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

RESEND_AFTER = timedelta(seconds=60)  # a queued attempt that has not begun this long after its time is sent again


class ClaimTable:
    """The claims, as asynchronous calls: each request runs in a thread of the loop's pool."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    async def claim_new(self, execution: Execution) -> Execution:
        return await asyncio.to_thread(self._claim_new, execution)

    async def claim_new_with_lock(
        self, execution: Execution, lock: Lock, now: datetime
    ) -> tuple[Execution, Lock | None]:
        return await asyncio.to_thread(self._claim_new_with_lock, execution, lock, now)

    async def record_new(self, execution: Execution) -> bool:
        return await asyncio.to_thread(put_new, self._client, self._table, execution) is None

    async def claim_queued(self, execution: Execution) -> Execution | None:
        return await asyncio.to_thread(self._claim_queued, execution)

    async def finish(self, execution: Execution, fence: str) -> bool:
        return await asyncio.to_thread(self._update, execution, {"fence": fence, "status": "RUNNING"}, None)

    async def requeue(self, execution: Execution, fence: str, retry_at: datetime) -> bool:
        expected = {"fence": fence, "status": "RUNNING"}
        return await asyncio.to_thread(self._update, execution, expected, retry_at + RESEND_AFTER)

    async def await_callback(self, execution: Execution, fence: str) -> bool:
        expected = {"fence": fence, "status": "RUNNING"}
        return await asyncio.to_thread(self._update, execution, expected, execution.lease_until)

    async def end_queued(self, execution: Execution) -> bool:
        expected = {"status": "QUEUED", "attemptNumber": execution.attempt_number}
        return await asyncio.to_thread(self._update, execution, expected, None)

    async def read(self, execution_id: str) -> Execution | None:
        return await asyncio.to_thread(self._read, execution_id)

    async def holds(self, claim: Execution) -> bool:
        return await asyncio.to_thread(self._holds, claim)

    async def note_aborted(self, claim: Execution) -> None:
        await asyncio.to_thread(self._note_aborted, claim)

    async def take_lock(self, lock: Lock, now: datetime, *, over: Lock | None = None) -> Lock:
        request = take_request(self._table, lock, to_iso(now), over)
        return await asyncio.to_thread(self._lock, lock, request)

    async def extend_lock(self, lock: Lock) -> None:
        await asyncio.to_thread(self._lock, lock, extend_request(self._table, lock))

    def _claim_new(self, execution: Execution) -> Execution:
        watch_until = execution.lease_until if begun_late(execution) else None
        holder = put_new(self._client, self._table, execution, watch_until)
        return item_to_execution(holder) if holder else execution

    def _claim_new_with_lock(self, execution: Execution, lock: Lock, now: datetime) -> tuple[Execution, Lock | None]:
        """In one thread: changing to another one and back costs as much processor time as half a write."""
        standing = self._claim_new(execution)
        if standing.fence != execution.fence:
            return standing, None
        with suppress(Unavailable):
            return standing, self._lock(lock, take_request(self._table, lock, to_iso(now), None))
        return standing, None

    def _read(self, execution_id: str) -> Execution | None:
        parsed = parse_execution_id(execution_id)
        if parsed is None:
            return None
        try:
            answer = self._client.get_item(TableName=self._table, Key=keys.run(*parsed), ConsistentRead=True)
        except (ClientError, BotoCoreError) as error:
            raise Unavailable from error
        return item_to_execution(answer["Item"]) if "Item" in answer else None

    def _holds(self, claim: Execution) -> bool:
        try:
            item = self._client.get_item(TableName=self._table, Key=run_key(claim)).get("Item", {})
        except (ClientError, BotoCoreError):
            return True
        return item.get("fence") == encode(claim.fence)

    def _note_aborted(self, claim: Execution) -> None:
        """While the table does not answer it stays unsaid: the lease ends by itself."""
        with suppress(ClientError, BotoCoreError):
            self._client.update_item(
                TableName=self._table,
                Key=run_key(claim),
                UpdateExpression="REMOVE leaseUntil",
                ConditionExpression="#status = :cancelled AND attemptNumber = :attempt",
                ExpressionAttributeNames={"#status": "status"},
                ExpressionAttributeValues={
                    ":cancelled": encode("CANCELLED"),
                    ":attempt": encode(claim.attempt_number),
                },
            )

    def _lock(self, lock: Lock, request: Any) -> Lock:
        """The lock as it stands after the request."""
        try:
            self._client.update_item(**request)
        except ClientError as error:
            holder = refused_by(error)
            if holder is None:
                raise Unavailable from error
            return item_to_lock(holder) if holder else lock
        except BotoCoreError as error:
            raise Unavailable from error
        return lock

    def _claim_queued(self, execution: Execution) -> Execution | None:
        try:
            answer = update_record(self._client, claim_queued_request(self._table, execution))
        except ClientError as error:
            holder = refused_by(error)
            if holder is None:
                raise
            return item_to_execution(holder) if holder else None
        return item_to_execution(answer["Attributes"])

    def _update(self, execution: Execution, expected: Mapping[str, object], watch_until: datetime | None) -> bool:
        try:
            update_record(self._client, update_request(self._table, execution, expected, watch_until))
        except ClientError as error:
            holder = refused_by(error)
            if holder is None:
                raise
            return already_written(holder, execution)
        return True
