"""Backups of a deployment's tables: DynamoDB's own exports, a folder for each instant and table in one bucket.

`<instant>/<table>/AWSDynamoDB/<export>/`, of which AWS tells the rest:
https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html
"""

import gzip
import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

TABLES = ("Jobs", "Executions", "Identity", "Audit", "Realtime")
WEEKLY = ("Executions",)  # large, and only history: what has run is behind the sweeper's mark in the table of jobs
_LOOK_SECONDS = 10
Item = dict[str, Any]  # as DynamoDB writes it: `{"pk": {"S": "SWEEP"}, …}`


class BackupIncomplete(LookupError):
    """A backup lacks a table, or does not hold as many items as it says; the message says which."""


def folder(at: datetime) -> str:
    """As EventBridge Scheduler writes the instant that a schedule was due at."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True, kw_only=True)
class Exporter:
    """Asks DynamoDB for exports, and waits for them."""

    dynamodb: Any
    bucket: str
    pause: Callable[[float], None] = time.sleep

    def __call__(self, tables: Mapping[str, str], at: datetime) -> str:
        """All tables as they were at the same instant; answers the backup's name. `tables`: names by what they hold."""
        asked = [self._ask(tables[name], f"{folder(at)}/{name}", at) for name in TABLES]
        for arn in asked:
            self._await(arn)
        return folder(at)

    def _ask(self, table: str, prefix: str, at: datetime) -> str:
        arn = self.dynamodb.describe_table(TableName=table)["Table"]["TableArn"]
        answer = self.dynamodb.export_table_to_point_in_time(
            TableArn=arn, S3Bucket=self.bucket, S3Prefix=prefix, ExportTime=at, ExportFormat="DYNAMODB_JSON"
        )
        return str(answer["ExportDescription"]["ExportArn"])

    def _await(self, arn: str) -> None:
        """Raises BackupIncomplete when DynamoDB gives up."""
        while True:
            found = self.dynamodb.describe_export(ExportArn=arn)["ExportDescription"]
            if found["ExportStatus"] == "COMPLETED":
                return
            if found["ExportStatus"] == "FAILED":
                raise BackupIncomplete(f"{arn}: {found.get('FailureMessage', 'the export failed')}")
            self.pause(_LOOK_SECONDS)


@dataclass(frozen=True, kw_only=True)
class Backup:
    """One backup, to be read."""

    s3: Any
    bucket: str
    name: str  # the instant, as `folder` writes it

    def items(self, table: str) -> Iterator[Item]:
        """Every item, file by file. Raises BackupIncomplete at the end if they are not as many as the manifest says."""
        base = self._export(table)
        expected = json.loads(self._read(f"{base}manifest-summary.json"))["itemCount"]
        found = 0
        for line in self._read(f"{base}manifest-files.json").splitlines():
            for item in self._file(json.loads(line)["dataFileS3Key"]):
                found += 1
                yield item
        if found != expected:
            raise BackupIncomplete(f"{self.name} holds {found} items of the table {table}, not {expected}.")

    def check(self) -> None:
        """Raises BackupIncomplete unless every table is there."""
        for table in TABLES:
            self._export(table)

    def _export(self, table: str) -> str:
        """The folder of the table's latest export that was completed: of executions the latest until then."""
        earlier = [each for each in names(self.s3, self.bucket) if each < self.name] if table in WEEKLY else []
        for name in (self.name, *reversed(earlier)):
            if found := self._completed(f"{name}/{table}/AWSDynamoDB/"):
                return found
        raise BackupIncomplete(f"s3://{self.bucket}/{self.name}/{table} holds no completed export.")

    def _completed(self, prefix: str) -> str | None:
        pages = self.s3.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=prefix)
        ended = "manifest-summary.json"
        found = [each["Key"] for page in pages for each in page.get("Contents", []) if each["Key"].endswith(ended)]
        return str(max(found)).removesuffix(ended) if found else None

    def _file(self, key: str) -> Iterator[Item]:
        for line in gzip.decompress(self._read(key)).splitlines():
            yield json.loads(line)["Item"]

    def _read(self, key: str) -> bytes:
        content: bytes = self.s3.get_object(Bucket=self.bucket, Key=key)["Body"].read()
        return content


def names(s3: Any, bucket: str) -> Sequence[str]:
    """Of all backups, oldest first."""
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Delimiter="/")
    return sorted(each["Prefix"].rstrip("/") for page in pages for each in page.get("CommonPrefixes", []))
