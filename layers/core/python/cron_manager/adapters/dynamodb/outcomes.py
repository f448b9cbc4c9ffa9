"""What follows from terminal records: each job's counters, the day's list, the hour's statistics.

Streams deliver at least once. A job's counters remember the sequence number they are counted up to, a batch in the
day's list has a name made from its content: so hearing something twice changes nothing.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, encode
from cron_manager.adapters.dynamodb.changed_jobs import status_item
from cron_manager.adapters.dynamodb.job_items import RUN_SLOTS, item_to_state
from cron_manager.adapters.dynamodb.run_writes import refused_by
from cron_manager.adapters.dynamodb.service_counts import canary_updates, start_counts
from cron_manager.domain.archive import GRACE
from cron_manager.domain.catalogue import StatusChange
from cron_manager.domain.execution import KEPT, Execution, ExecutionStatus
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import JobState, JobStatus
from cron_manager.domain.recent_runs import RecentRun, followed_by
from cron_manager.ports import Clock, Outcome

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_SEQUENCE_DIGITS = 40  # sequence numbers have up to 40 digits; padded, they compare as text


class OutcomeTables:
    def __init__(
        self,
        client: "DynamoDBClient",
        jobs_table: str,
        executions_table: str,
        clock: Clock = lambda: datetime.now(UTC),
    ) -> None:
        self._client = client
        self._clock = clock
        self._jobs_table = jobs_table
        self._executions_table = executions_table

    def count(self, job_id: str, outcomes: Sequence[Outcome]) -> JobState | None:
        """Adds what has not been counted yet and answers the new state; None when all had been."""
        fresh = list(outcomes)
        while fresh:
            try:
                answer = self._client.update_item(**count_request(self._jobs_table, job_id, fresh))
            except ClientError as error:
                state = refused_by(error)
                if state is None:
                    raise
                fresh = [outcome for outcome in fresh if _padded(outcome.sequence) > state["sequence"]["S"]]
                continue
            self._note_status(job_id, fresh, answer["Attributes"])
            return item_to_state(answer["Attributes"])
        return None

    def state(self, job_id: str) -> JobState:
        answer = self._client.get_item(TableName=self._jobs_table, Key=keys.job_state(job_id), ConsistentRead=True)
        return item_to_state(answer["Item"]) if "Item" in answer else JobState()

    def _note_status(self, job_id: str, outcomes: Sequence[Outcome], state: Mapping[str, Any]) -> None:
        """For those who keep a copy of jobs' statuses, wherever it is another one now: most runs change none."""
        counted = any(_counts(each.execution) for each in outcomes)
        if counted and state["statusBefore"] != state["status"]:
            change = StatusChange(job_id, state["status"]["S"], state.get("lastRunAt", {}).get("S"))
            self._client.put_item(TableName=self._jobs_table, Item=status_item(change, self._clock()))

    def note_batch(self, outcomes: Sequence[Outcome], now: datetime) -> bool:
        executions = [outcome.execution for outcome in outcomes]
        digest = hashlib.sha256("".join(outcome.sequence for outcome in outcomes).encode()).hexdigest()[:12]
        at = max((execution.completed_at or now for execution in executions), default=now)
        try:
            self._client.transact_write_items(
                TransactItems=[
                    {"Put": batch_put(self._executions_table, executions, at, digest)},
                    {"Update": hour_update(self._executions_table, executions, at)},
                ]
            )
        except ClientError as error:
            reasons: Any = error.response.get("CancellationReasons", [{}])
            if reasons[0].get("Code") != "ConditionalCheckFailed":
                raise
            return False
        return True

    def note_canary(self, runs: Sequence[Execution]) -> None:
        for request in canary_updates(self._executions_table, runs):
            self._client.update_item(**request)


def count_request(table: str, job_id: str, outcomes: Sequence[Outcome]) -> Any:
    """Add a job's outcomes to its counters, where they are newer than what was counted."""
    counted = [outcome.execution for outcome in outcomes if _counts(outcome.execution)]
    successes = sum(execution.status is ExecutionStatus.SUCCESS for execution in counted)
    added = {
        "successCount": successes,
        "failureCount": len(counted) - successes,
        "durationTotalMs": sum(execution.execution_time_ms or 0 for execution in counted),
    }
    assigned = {"sequence": _padded(outcomes[-1].sequence), **_latest(counted)}
    sets = [f"#{name} = :{name}" for name in assigned]
    values: dict[str, object] = {**added, **assigned, "oldest": _padded(outcomes[0].sequence)}
    names = [*added, *assigned]
    if counted:
        sets.append("#statusBefore = if_not_exists(#status, :pending)")
        values["pending"] = str(JobStatus.PENDING)
        names.append("statusBefore")
    if moved := _moved_back(len(counted)):
        values["blank"] = ""
        sets += moved
    if counted and not successes:  # the row of failures goes on; a success among them would have begun it anew
        sets.append("#consecutiveFailures = if_not_exists(#consecutiveFailures, :none) + :failureCount")
        values["none"] = 0
        names.append("consecutiveFailures")
    return {
        "TableName": table,
        "Key": keys.job_state(job_id),
        "UpdateExpression": f"SET {', '.join(sets)} ADD " + ", ".join(f"#{name} :{name}" for name in added),
        "ConditionExpression": "attribute_not_exists(#sequence) OR #sequence < :oldest",
        "ExpressionAttributeNames": {f"#{name}": name for name in names},
        "ExpressionAttributeValues": {f":{name}": encode(value) for name, value in values.items()},
        "ReturnValues": "ALL_NEW",
        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
    }


def _latest(counted: Sequence[Execution]) -> dict[str, object]:
    """How the job stands after these: its status, its last start, and, after a success, the failures since."""
    if not counted:
        return {}
    trailing = _trailing_failures(counted)
    found: dict[str, object] = {"status": str(JobStatus.FAILED if trailing else JobStatus.SUCCESS)}
    started = [execution.started_at for execution in counted if execution.started_at]
    if started:
        found["lastRunAt"] = to_iso(max(started))
    if trailing < len(counted):
        found["consecutiveFailures"] = trailing
    ended = [RecentRun(str(execution.status), execution.execution_time_ms) for execution in counted]
    return found | dict(zip(RUN_SLOTS, (run.written() for run in followed_by((), ended)), strict=False))


def _moved_back(places: int) -> list[str]:
    """Runs that were noted earlier, by so many places: what stands on the right is what stood there before."""
    if not places:
        return []
    return [
        f"{slot} = if_not_exists({earlier}, :blank)"
        for earlier, slot in zip(RUN_SLOTS, RUN_SLOTS[places:], strict=False)
    ]


def batch_put(table: str, executions: Sequence[Execution], at: datetime, digest: str) -> Any:
    """The batch in the day's list: ids and outcomes, enough to page through everything that ended."""
    item: Item = {
        **keys.day_batch(at, digest),
        "entries": encode("\n".join(map(day_line, executions))),
        "expiresAt": encode(int((at + KEPT + GRACE).timestamp())),
    }
    return {"TableName": table, "Item": item, "ConditionExpression": "attribute_not_exists(pk)"}


def day_line(execution: Execution) -> str:
    """`<id> <status>`, and for how many days it is kept where that is less than the archive waits for."""
    line = f"{execution.id} {execution.status}"
    return line if execution.kept_days is None else f"{line} {execution.kept_days}"


def hour_update(table: str, executions: Sequence[Execution], at: datetime) -> Any:
    """The batch in the hour's counts, itself included, and how punctually its runs began."""
    counts = Counter(str(execution.status) for execution in executions) + Counter(batches=1) + start_counts(executions)
    names = {f"#{status}": status for status in counts} | {"#expiresAt": "expiresAt"}
    return {
        "TableName": table,
        "Key": keys.stats_hour(at),
        "UpdateExpression": (
            "SET #expiresAt = :expiresAt ADD " + ", ".join(f"#{status} :{status}" for status in counts)
        ),
        "ExpressionAttributeNames": names,
        "ExpressionAttributeValues": {
            **{f":{status}": encode(count) for status, count in counts.items()},
            ":expiresAt": encode(int((at + KEPT).timestamp())),
        },
    }


def _counts(execution: Execution) -> bool:
    return execution.status is ExecutionStatus.SUCCESS or execution.status.is_failure


def _trailing_failures(executions: Sequence[Execution]) -> int:
    """Failures since the last success among these, in the stream's order."""
    streak = 0
    for execution in executions:
        streak = 0 if execution.status is ExecutionStatus.SUCCESS else streak + 1
    return streak


def _padded(sequence: str) -> str:
    return sequence.zfill(_SEQUENCE_DIGITS)
