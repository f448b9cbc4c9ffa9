"""The archive in its bucket: `executions/day=2026-10-01/part-000000.jsonl.gz` and, once the day is whole,
`manifest.json` beside its parts. A line is an execution as the table held it, without what only claims need.
"""

import gzip
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from cron_manager.adapters.dynamodb.attributes import decode_item
from cron_manager.adapters.dynamodb.execution_items import execution_to_item, plain_to_execution
from cron_manager.domain.archive import ArchiveMismatch, ArchivePart, Manifest, ended_at
from cron_manager.domain.execution import Execution
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

_LEFT_OUT = frozenset({"pk", "sk", "expiresAt", "fence", "callbackDigest"})
_NONE = frozenset({"NoSuchKey", "404"})


class ArchiveFiles:
    def __init__(self, client: "Callable[[], S3Client]", bucket: str) -> None:
        """The client is made when it is first needed."""
        self._client = client
        self._bucket = bucket

    def put_part(self, day: str, number: int, executions: Sequence[Execution]) -> ArchivePart:
        packed = _packed(executions)
        self._client().put_object(Bucket=self._bucket, Key=_part_key(day, number), Body=packed)
        ends = [end for each in executions if (end := ended_at(each))]
        return ArchivePart(
            number=number,
            rows=len(executions),
            sha256=hashlib.sha256(packed).hexdigest(),
            oldest=min(ends, default=""),
            newest=max(ends, default=""),
        )

    def part(self, day: str, part: ArchivePart) -> Sequence[Execution]:
        packed = self._get(_part_key(day, part.number))
        if packed is None or hashlib.sha256(packed).hexdigest() != part.sha256:
            raise ArchiveMismatch(f"part {part.number} of {day} is not what was written")
        return [plain_to_execution(json.loads(line)) for line in gzip.decompress(packed).splitlines()]

    def put_manifest(self, manifest: Manifest) -> None:
        content = json.dumps(_manifest_to_plain(manifest), indent=1).encode()
        key = _manifest_key(manifest.day)
        self._client().put_object(Bucket=self._bucket, Key=key, Body=content, ContentType="application/json")

    def manifest(self, day: str) -> Manifest | None:
        """None for a day that is not in the archive, or not any more."""
        content = self._get(_manifest_key(day))
        return _plain_to_manifest(json.loads(content)) if content else None

    def _get(self, key: str) -> bytes | None:
        try:
            return self._client().get_object(Bucket=self._bucket, Key=key)["Body"].read()
        except ClientError as error:
            if error.response["Error"]["Code"] in _NONE:
                return None
            raise


def _part_key(day: str, number: int) -> str:
    return f"executions/day={day}/part-{number:06d}.jsonl.gz"


def _manifest_key(day: str) -> str:
    return f"executions/day={day}/manifest.json"


def _packed(executions: Sequence[Execution]) -> bytes:
    """The same bytes for the same executions, so that writing them again changes nothing."""
    lines = (json.dumps(_line(each), ensure_ascii=False, separators=(",", ":")) for each in executions)
    return gzip.compress("".join(f"{line}\n" for line in lines).encode(), mtime=0)


def _line(execution: Execution) -> dict[str, object]:
    stored = decode_item(execution_to_item(execution))
    return {"id": execution.id} | {name: value for name, value in stored.items() if name not in _LEFT_OUT}


def _manifest_to_plain(manifest: Manifest) -> dict[str, object]:
    parts = [
        {"number": each.number, "rows": each.rows, "sha256": each.sha256, "oldest": each.oldest, "newest": each.newest}
        for each in manifest.parts
    ]
    return {
        "day": manifest.day,
        "rows": manifest.rows,
        "byStatus": dict(manifest.by_status),
        "listed": manifest.listed,
        "repeated": manifest.repeated,
        "gone": manifest.gone,
        "short": manifest.short,
        "strays": manifest.strays,
        "archivedAt": to_iso(manifest.archived_at),
        "parts": parts,
    }


def _plain_to_manifest(told: Mapping[str, Any]) -> Manifest:
    return Manifest(
        day=told["day"],
        rows=told["rows"],
        by_status=told["byStatus"],
        parts=tuple(ArchivePart(**part) for part in told["parts"]),
        listed=told["listed"],
        repeated=told["repeated"],
        gone=told["gone"],
        short=told.get("short", 0),
        strays=told["strays"],
        archived_at=from_iso(told["archivedAt"]),
    )
