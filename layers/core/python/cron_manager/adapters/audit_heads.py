"""Where the audit trail's chains end, kept in a bucket whose versions stay: one object for each chain."""

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cron_manager.domain.audit_chain import Head
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client


class AuditHeads:
    """Implements HeadStore and HeadReader: keeps a head over the one before, which stays as an older version."""

    def __init__(self, client: "Callable[[], S3Client]", bucket: str) -> None:
        """The client is made when it is first needed."""
        self._client = client
        self._bucket = bucket

    def keep(self, head: Head) -> None:
        self._client().put_object(
            Bucket=self._bucket, Key=_key(head.chain), Body=_written(head), ContentType="application/json"
        )

    def heads(self, chain: str) -> Sequence[Head]:
        """The latest one."""
        client = self._client()
        try:
            found = client.get_object(Bucket=self._bucket, Key=_key(chain))
        except client.exceptions.NoSuchKey:
            return ()
        return (_read(found["Body"].read(), chain),)


class AuditHeadHistory(AuditHeads):
    """Every head that was ever kept: for those who may list the bucket's versions."""

    def heads(self, chain: str) -> Sequence[Head]:
        client = self._client()
        pages = client.get_paginator("list_object_versions").paginate(Bucket=self._bucket, Prefix=_key(chain))
        versions = [version["VersionId"] for page in pages for version in page.get("Versions", ())]
        found = (client.get_object(Bucket=self._bucket, Key=_key(chain), VersionId=each) for each in versions)
        return [_read(each["Body"].read(), chain) for each in found]


def _key(chain: str) -> str:
    return f"heads/{chain.replace('#', '/')}.json"


def _written(head: Head) -> bytes:
    told = {"number": head.number, "hash": head.hash, "count": head.count, "at": to_iso(head.at)}
    return json.dumps(told).encode()


def _read(content: bytes, chain: str) -> Head:
    told = json.loads(content)
    return Head(chain=chain, number=told["number"], hash=told["hash"], count=told["count"], at=from_iso(told["at"]))
