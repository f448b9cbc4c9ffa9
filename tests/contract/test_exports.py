"""Exports in their table and their bucket, and the fakes that stand for them."""

import gzip
import os
import secrets
from datetime import timedelta
from types import SimpleNamespace
from urllib.request import urlopen

import pytest

from cron_manager.adapters import export_files
from cron_manager.adapters.aws import SIGNED_ADDRESSES
from cron_manager.adapters.dynamodb.exports import ExportTable
from cron_manager.adapters.export_files import ExportFiles
from cron_manager.domain.access import Principal, Role, Scope
from cron_manager.domain.errors import Conflict
from cron_manager.domain.export import ExportFormat, ExportKind, advanced, failed, finished, new_export
from tests.contract.conftest import emulator_client
from tests.fakes.clock import NOON
from tests.fakes.exports import FakeExportFiles, FakeExports


def an_export(who="alice", at=NOON, **filters):
    asker = Principal(user_id=f"usr_{who}", role=Role.READ_ONLY, scopes=frozenset({Scope.READ}))
    return new_export(asker, ExportKind.EXECUTIONS, ExportFormat.CSV, filters, at)


@pytest.fixture(params=["fake", "table"])
def exports(request):
    if request.param == "fake":
        return FakeExports()
    tables = request.getfixturevalue("dynamodb_tables")
    return ExportTable(tables.client, tables.executions)


@pytest.fixture
def bucket(emulator_endpoint):
    client = emulator_client("s3", emulator_endpoint, SIGNED_ADDRESSES)
    name = f"exports-{secrets.token_hex(4)}"
    client.create_bucket(Bucket=name)
    return SimpleNamespace(client=client, name=name)


@pytest.fixture(params=["fake", "bucket"])
def files(request):
    if request.param == "fake":
        return FakeExportFiles()
    bucket = request.getfixturevalue("bucket")
    return ExportFiles(lambda: bucket.client, bucket.name)


def test_an_export_is_kept_as_it_is_at_every_step(exports):
    export = an_export(status="FAILED")
    exports.put(export)
    later = NOON + timedelta(minutes=1)

    for change in (
        lambda each: advanced(each, rows=5, place="2026-11-20|B#1|3", now=later),
        lambda each: finished(each, rows=9, size=100, now=later),
        lambda each: failed(each, "It failed.", later),
    ):
        before = exports.find(export.owner_id, export.id)
        exports.replace(before, change(before))
        assert exports.find(export.owner_id, export.id) == change(before)


def test_only_one_change_follows_a_version(exports):
    export = an_export()
    exports.put(export)
    exports.replace(export, advanced(export, rows=1, place="x", now=NOON))

    with pytest.raises(Conflict):
        exports.replace(export, failed(export, "It failed.", NOON))


def test_a_list_holds_the_latest_of_one_person(exports):
    made = [an_export(at=NOON + timedelta(seconds=number)) for number in range(5)]
    for export in [*made, an_export("bob")]:
        exports.put(export)

    assert list(exports.latest("usr_alice", 3)) == made[:1:-1]
    assert exports.find("usr_bob", made[0].id) is None


def test_pieces_become_one_file_of_whole_lines(files):
    export = an_export()
    pieces = [b"header\r\n", b"a,b\r\n" * 100, b"", b"c,d\r\n"]
    for number, piece in enumerate(pieces):
        files.put_piece(export, number, b"an earlier try")
        files.put_piece(export, number, piece)

    size = files.join(export, len(pieces))

    assert files.join(export, len(pieces)) == size
    files.forget_pieces(export, len(pieces))


def test_the_file_is_fetched_by_its_address_and_by_no_other(bucket):
    files, export = ExportFiles(lambda: bucket.client, bucket.name), an_export()
    files.put_piece(export, 0, b"a\r\n")
    files.put_piece(export, 1, b"b\r\n")
    size = files.join(export, 2)

    with urlopen(files.address(export, timedelta(minutes=15)), timeout=5) as answer:  # noqa: S310  # the emulator's
        content, headers = answer.read(), answer.headers

    assert (gzip.decompress(content), len(content)) == (b"a\r\nb\r\n", size)
    assert headers["Content-Disposition"] == 'attachment; filename="executions-2026-11-21.csv.gz"'
    assert "X-Amz-Expires=900" in files.address(export, timedelta(minutes=15))


def test_a_file_larger_than_a_part_is_uploaded_part_by_part(bucket, monkeypatch):
    monkeypatch.setattr(export_files, "_PART", 5 * 1024 * 1024)
    files, export = ExportFiles(lambda: bucket.client, bucket.name), an_export()
    pieces = [os.urandom(2 * 1024 * 1024) for _ in range(7)]
    for number, piece in enumerate(pieces):
        files.put_piece(export, number, piece)

    size = files.join(export, len(pieces))

    (stored,) = bucket.client.list_objects_v2(Bucket=bucket.name, Prefix="files/")["Contents"]
    content = bucket.client.get_object(Bucket=bucket.name, Key=stored["Key"])["Body"].read()
    assert (len(content), gzip.decompress(content)) == (size, b"".join(pieces))
    files.forget_pieces(export, len(pieces))
    assert "Contents" not in bucket.client.list_objects_v2(Bucket=bucket.name, Prefix="pieces/")
