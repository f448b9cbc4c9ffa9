"""Exports' files in their bucket: pieces while they are made, one file afterwards. Both expire by the bucket's rule.

Each piece is a whole gzip member, and members that follow each other are one gzip file (RFC 1952, 2.2). So the pieces
are joined without being unpacked, and what is read at a time stays some megabytes, however large the file is.
"""

import gzip
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from cron_manager.domain.export import Export

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

_PART = 8 * 1024 * 1024  # S3 wants 5 MB at least of every part but the last
_DELETED_AT_ONCE = 1_000
_CONTENT_TYPE = "application/gzip"


class ExportFiles:
    """Implements ExportFiles and ExportAddresses."""

    def __init__(self, client: "Callable[[], S3Client]", bucket: str) -> None:
        """The client is made when it is first needed."""
        self._client = client
        self._bucket = bucket

    def put_piece(self, export: Export, number: int, content: bytes) -> None:
        packed = gzip.compress(content, mtime=0)
        self._client().put_object(Bucket=self._bucket, Key=_piece(export, number), Body=packed)

    def join(self, export: Export, pieces: int) -> int:
        return self._write(_file(export), self._parts([_piece(export, number) for number in range(pieces)]))

    def forget_pieces(self, export: Export, pieces: int) -> None:
        names = [_piece(export, number) for number in range(pieces)]
        for start in range(0, len(names), _DELETED_AT_ONCE):
            gone: Any = [{"Key": name} for name in names[start : start + _DELETED_AT_ONCE]]
            self._client().delete_objects(Bucket=self._bucket, Delete={"Objects": gone, "Quiet": True})

    def address(self, export: Export, valid: timedelta) -> str:
        return self._client().generate_presigned_url(
            "get_object",
            Params={
                "Bucket": self._bucket,
                "Key": _file(export),
                "ResponseContentDisposition": f'attachment; filename="{export.file_name}"',
                "ResponseContentType": _CONTENT_TYPE,
            },
            ExpiresIn=int(valid.total_seconds()),
        )

    def _parts(self, names: list[str]) -> Iterator[bytes]:
        gathered = bytearray()
        for name in names:
            gathered += self._client().get_object(Bucket=self._bucket, Key=name)["Body"].read()
            while len(gathered) >= _PART:
                yield bytes(gathered[:_PART])
                del gathered[:_PART]
        yield bytes(gathered)

    def _write(self, name: str, parts: Iterator[bytes]) -> int:
        """A file of one part at once; a longer one shows itself only when it is whole."""
        first = next(parts)
        if len(first) < _PART:
            self._client().put_object(Bucket=self._bucket, Key=name, Body=first, ContentType=_CONTENT_TYPE)
            return len(first)
        return self._upload(name, first, parts)

    def _upload(self, name: str, first: bytes, others: Iterator[bytes]) -> int:
        client, where = self._client(), {"Bucket": self._bucket, "Key": name}
        upload = client.create_multipart_upload(**where, ContentType=_CONTENT_TYPE)["UploadId"]  # type: ignore[arg-type] # both
        size, done, part, number = 0, [], first, 1
        while part:
            sent = client.upload_part(**where, UploadId=upload, PartNumber=number, Body=part)  # type: ignore[arg-type] # both
            done.append({"PartNumber": number, "ETag": sent["ETag"]})
            size, part, number = size + len(part), next(others, b""), number + 1
        whole: Any = {"Parts": done}
        client.complete_multipart_upload(**where, UploadId=upload, MultipartUpload=whole)  # type: ignore[arg-type] # both
        return size


def _piece(export: Export, number: int) -> str:
    return f"pieces/{export.id}/{number:06d}.gz"


def _file(export: Export) -> str:
    return f"files/{export.id}/{export.file_name}"
