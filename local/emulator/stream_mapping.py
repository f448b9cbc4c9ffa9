"""One DynamoDB stream's path into one function: filter, batch, partial failures, bisecting, retries, and giving up.

MiniStack knows the filter and the batch size only. The rest follows
https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-errors.html: on an error the batch is tried again (halved
when BisectBatchOnFunctionError says so, from the first reported failure when ReportBatchItemFailures is on) until
MaximumRetryAttempts or MaximumRecordAgeInSeconds is exhausted; then its metadata goes to the on-failure destination
and the stream moves on. A stream has one shard here, as in MiniStack: order is per table, stricter than in AWS.
"""

import logging
import threading
from dataclasses import dataclass, field
from typing import Any

from local.emulator import metrics, seams

logger = logging.getLogger("cron_manager.stream_mapping")
_LONGEST_PAUSE = 10.0  # seconds between attempts
_SPLIT_PAUSE = 0.05
_positions_lock = threading.Lock()


@dataclass(frozen=True, kw_only=True)
class Batch:
    """Consecutive records of a stream."""

    table: str  # whose stream
    position: int  # of the first record
    records: list[Any]  # at least one


@dataclass(kw_only=True)
class StreamMapping:
    """An event source mapping on a DynamoDB stream."""

    account: str  # owner of the mapping
    region: str  # of the mapping
    uuid: str  # the mapping's id
    _attempts: int = 0  # failed ones at the present position
    _limit: int | None = None  # batch size after bisecting
    _lambda: Any = field(default_factory=lambda: seams.module("services.lambda_svc"))
    _dynamodb: Any = field(default_factory=lambda: seams.module("services.dynamodb"))

    def exists(self) -> bool:
        return (self.account, self.region, self.uuid) in self._lambda._esms._data

    def is_behind(self) -> bool:
        """Whether records wait to be handled, or are being handled."""
        mapping = self._lambda._esms._data.get((self.account, self.region, self.uuid))
        if not mapping or not mapping.get("Enabled", True):
            return False
        return self._waiting(mapping) > 0

    def has_whole_batch(self) -> bool:
        """Whether so many records wait that waiting for more would hold them up."""
        mapping = self._lambda._esms._data.get((self.account, self.region, self.uuid))
        return bool(mapping) and self._waiting(mapping) >= int(mapping.get("BatchSize", 100))

    def advance(self) -> float | None:
        """Handles the next batch. None: go on at once; 0: nothing to do until a wake-up; else: seconds to pause."""
        responses = seams.module("core.responses")
        responses.set_request_account_id(self.account)
        responses.set_request_region(self.region)
        mapping = self._lambda._esms._data.get((self.account, self.region, self.uuid))
        function = (
            mapping
            and self._lambda._get_func_record_for_qualifier(mapping["FunctionName"], mapping.get("Qualifier"))[0]
        )
        if not mapping or not mapping.get("Enabled", True) or not function:
            return 0
        table = mapping["EventSourceArn"].split("/stream/")[0].split("/")[-1]
        if (self._dynamodb._tables.get(table) or {}).get("LatestStreamArn") != mapping["EventSourceArn"]:
            return 0
        with _positions_lock:
            position = self._position(mapping, table)
            records = self._dynamodb.stream_records_since(
                table, position, self._limit or int(mapping.get("BatchSize", 100))
            )
        if not records:
            return 0
        return self._deliver(mapping, function, Batch(table=table, position=position, records=records))

    def _waiting(self, mapping: dict[str, Any]) -> int:
        """Records behind the mapping's position."""
        table = mapping["EventSourceArn"].split("/stream/")[0].split("/")[-1]
        scope = {"account_id": self.account, "region": self.region}
        position = int(self._lambda._dynamodb_stream_positions.get(self.uuid, 0))
        return max(0, int(self._dynamodb.stream_end_position(table, **scope)) - position)

    def _position(self, mapping: dict[str, Any], table: str) -> int:
        start, end = self._dynamodb.stream_start_position(table), self._dynamodb.stream_end_position(table)
        positions = self._lambda._dynamodb_stream_positions
        position = positions.get(self.uuid, start if mapping.get("StartingPosition") == "TRIM_HORIZON" else end)
        # a position outside the stream belongs to a stream that a restart or a deletion cut off
        position = start if position > end else max(position, start)
        positions[self.uuid] = position
        return int(position)

    def _deliver(self, mapping: dict[str, Any], function: Any, batch: Batch) -> float | None:
        records = batch.records
        wanted = self._lambda._apply_filter_criteria(records, mapping)
        failure, handled = ({}, len(records)) if not wanted else self._invoke(mapping, function, records, wanted)
        if handled:
            self._move(batch.table, batch.position + handled)
            self._attempts = 0
        if not failure:
            self._limit = None
            return None
        mapping["LastProcessingResult"] = "FAILED"
        return self._after_failure(mapping, function, batch, handled, failure)

    def _after_failure(
        self, mapping: dict[str, Any], function: Any, batch: Batch, handled: int, failure: dict[str, Any]
    ) -> float | None:
        rest = batch.records[handled:]
        if mapping.get("BisectBatchOnFunctionError") and len(rest) > 1:
            self._limit = (len(rest) + 1) // 2  # splitting costs no attempt
            return _SPLIT_PAUSE
        condition = self._exhausted(mapping, rest[0])
        if not condition:
            self._attempts += 1
            return min(2.0 ** (self._attempts - 1), _LONGEST_PAUSE)
        self._lambda._send_ddb_stream_failure_record(
            mapping, function, rest, mapping["EventSourceArn"], failure, condition
        )
        self._move(batch.table, batch.position + len(batch.records))
        self._attempts, self._limit = 0, None
        return None

    def _invoke(
        self, mapping: dict[str, Any], function: Any, records: list[Any], wanted: list[Any]
    ) -> tuple[dict[str, Any], int]:
        """The failed result, if any, and how many records from the front are done with."""
        written = wanted[-1]["dynamodb"]["ApproximateCreationDateTime"]
        metrics.record_iterator_age(mapping["FunctionName"], self._dynamodb.time.time() - written)
        result = self._lambda._execute_function(function, {"Records": wanted})
        if result.get("error") or result.get("throttle"):
            logger.warning(
                "%s failed on %d stream records: %s", mapping["FunctionName"], len(wanted), result.get("body")
            )
            return result, 0
        if "ReportBatchItemFailures" in (mapping.get("FunctionResponseTypes") or []):
            failures = (result.get("body") or {}).get("batchItemFailures") or []
            failed = {failure.get("itemIdentifier") for failure in failures}
            numbers = [record["dynamodb"]["SequenceNumber"] for record in records]
            first = min((numbers.index(number) for number in failed if number in numbers), default=0)
            if failed:
                return result, first
        mapping["LastProcessingResult"] = "OK"
        return {}, len(records)

    def _exhausted(self, mapping: dict[str, Any], oldest: dict[str, Any]) -> str | None:
        retries, age = int(mapping.get("MaximumRetryAttempts", -1)), int(mapping.get("MaximumRecordAgeInSeconds", -1))
        if 0 <= retries <= self._attempts:
            return "RetryAttemptsExhausted"
        if 0 <= age < self._dynamodb.time.time() - oldest["dynamodb"]["ApproximateCreationDateTime"]:
            return "MaxRecordAgeExceeded"
        return None

    def _move(self, table: str, position: int) -> None:
        """Also drops the records that every mapping has passed: AWS keeps them a day, but here nobody reads them."""
        with _positions_lock:
            positions = self._lambda._dynamodb_stream_positions
            positions[self.uuid] = position
            readers = [
                uuid
                for uuid, mapping in self._lambda._esms.items()
                if f"table/{table}/stream/" in mapping["EventSourceArn"]
            ]
            passed = min(positions.get(uuid, 0) for uuid in readers) - self._dynamodb.stream_start_position(table)
            if passed > 0:
                del self._dynamodb._stream_records[table][:passed]
                self._dynamodb._stream_trimmed[table] = self._dynamodb._stream_trimmed.get(table, 0) + passed
