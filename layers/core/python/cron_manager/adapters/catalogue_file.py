"""The catalogue in its bucket: one object, compressed, which is replaced as a whole, so nobody reads half of one."""

import json
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from cron_manager.domain.catalogue import Catalogue, JobRow
from cron_manager.domain.errors import Conflict
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

_KEY = "catalogue/jobs.json.z"
_OLD_OR_NONE = frozenset({"NoSuchKey", "404", "304"})
_REFUSED = frozenset({"PreconditionFailed", "ConditionalRequestConflict", "412", "409"})


class CatalogueFile:
    """Implements CatalogueStore and CatalogueReader."""

    def __init__(self, client: "Callable[[], S3Client]", bucket: str) -> None:
        """The client is made when it is first needed."""
        self._client = client
        self._bucket = bucket
        self._tag: str | None = None  # of what was read or written last

    def read(self) -> Catalogue | None:
        """None when there is none, or one that another version has written."""
        self._tag = None
        return self.newer()

    def newer(self) -> Catalogue | None:
        """The catalogue, unless it is the one that was read last."""
        unless: Any = {"IfNoneMatch": self._tag} if self._tag else {}
        try:
            found = self._client().get_object(Bucket=self._bucket, Key=_KEY, **unless)
        except ClientError as error:
            if _code(error) in _OLD_OR_NONE:
                return None
            raise
        self._tag = found["ETag"]
        return _read(found["Body"].read())

    def replace(self, catalogue: Catalogue) -> None:
        """Puts the catalogue in place of the one that was read last. Conflict when another one stands there now."""
        over: Any = {"IfMatch": self._tag} if self._tag else {"IfNoneMatch": "*"}
        try:
            put = self._client().put_object(Bucket=self._bucket, Key=_KEY, Body=_written(catalogue), **over)
        except ClientError as error:
            if _code(error) in _REFUSED:
                raise Conflict from error
            raise
        self._tag = put["ETag"]


def _code(error: ClientError) -> str:
    return error.response["Error"]["Code"]


def _written(catalogue: Catalogue) -> bytes:
    told = {
        "fields": JobRow._fields,
        "at": to_iso(catalogue.at),
        "completeAt": to_iso(catalogue.complete_at),
        "quietDays": sorted(catalogue.quiet_days),
        "rows": [*catalogue.rows.values()],
    }
    return zlib.compress(json.dumps(told, separators=(",", ":"), ensure_ascii=False).encode(), level=6)


def _read(content: bytes) -> Catalogue | None:
    """None for one that another version has written."""
    told = json.loads(zlib.decompress(content))
    if tuple(told["fields"]) != JobRow._fields:
        return None
    rows = {values[0]: JobRow._make(values) for values in told["rows"]}
    return Catalogue(
        at=from_iso(told["at"]),
        complete_at=from_iso(told["completeAt"]),
        rows=rows,
        quiet_days=frozenset(told["quietDays"]),
    )
