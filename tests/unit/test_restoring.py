"""A backup brings back what people have made, and nothing of the moment that it was made in."""

import gzip
import io
import json
from datetime import UTC, datetime

import pytest

from infrastructure.backups import TABLES, Backup, BackupIncomplete, Exporter, names
from infrastructure.restoring import NotEmpty, Restore, at_rest, brought_back

NOW = datetime(2029, 10, 1, 10, 30, tzinfo=UTC)
NAME = "2029-10-01T03:00:00Z"


def item(pk, sk, **more):
    return {"pk": {"S": pk}, "sk": {"S": sk}, **more}


class Bucket:
    """S3, as far as backups need it."""

    def __init__(self):
        self.objects = {}

    def put(self, table, items, *, count=None):
        base = f"{NAME}/{table}/AWSDynamoDB/01-abc/"
        lines = "".join(json.dumps({"Item": each}) + "\n" for each in items)
        self.objects |= {
            f"{base}data/all.json.gz": gzip.compress(lines.encode()),
            f"{base}manifest-files.json": json.dumps({"dataFileS3Key": f"{base}data/all.json.gz"}).encode() + b"\n",
            f"{base}manifest-summary.json": json.dumps({"itemCount": len(items) if count is None else count}).encode(),
        }

    def get_paginator(self, _operation):
        return self

    def paginate(self, *, Bucket, Prefix="", Delimiter=None):  # noqa: N803  AWS's own
        assert Bucket == "backups"
        if Delimiter:
            return [
                {"CommonPrefixes": [{"Prefix": f"{each}/"} for each in {key.split("/")[0] for key in self.objects}]}
            ]
        return [{"Contents": [{"Key": key} for key in self.objects if key.startswith(Prefix)]}]

    def get_object(self, *, Bucket, Key):  # noqa: N803
        assert Bucket == "backups"
        return {"Body": io.BytesIO(self.objects[Key])}


class Tables:
    """DynamoDB, as far as restoring needs it; the first batch is not finished at once."""

    def __init__(self, **tables):
        self.items = {name: list(tables.get(name, ())) for name in TABLES}
        self.refused = 1
        self.written = []

    def get_paginator(self, _operation):
        return self

    def paginate(self, *, TableName, ConsistentRead):  # noqa: N803
        assert ConsistentRead
        return [{"Items": list(self.items[TableName])}]

    def batch_write_item(self, *, RequestItems):  # noqa: N803
        ((table, requests),) = RequestItems.items()
        left, self.refused = (requests[-1:], 0) if self.refused else ([], 0)
        for request in requests[: len(requests) - len(left)]:
            if "PutRequest" in request:
                self.items[table].append(request["PutRequest"]["Item"])
                self.written.append((table, request["PutRequest"]["Item"]["sk"]["S"]))
            else:
                key = request["DeleteRequest"]["Key"]
                self.items[table] = [each for each in self.items[table] if {k: each[k] for k in key} != key]
        return {"UnprocessedItems": {table: left}} if left else {}


@pytest.fixture
def bucket():
    made = Bucket()
    for table in TABLES:
        made.put(table, [])
    return made


def restore(tables, bucket):
    backup = Backup(s3=bucket, bucket="backups", name=NAME)
    return Restore(dynamodb=tables, tables={name: name for name in TABLES}, now=lambda: NOW)(backup)


@pytest.mark.parametrize(
    ("table", "pk", "sk"),
    [
        ("Identity", "RATE#usr_alice", "MINUTE#1"),
        ("Identity", "ONCE#usr_alice", "KEY#a"),
        ("Identity", "REFRESH#fam", "REFRESH"),
        ("Executions", "EXPORTS#usr_alice", "EXPORT#exp_1"),
        ("Realtime", "CONNECTIONS", "CONNECTION#c"),
        ("Realtime", "TICKET#t", "TICKET"),
        ("Jobs", "HANDLERS", "DEPLOYMENT"),
        ("Jobs", "SWEEP", "LANES"),
    ],
)
def test_what_belonged_to_the_moment_does_not_come_back(table, pk, sk):
    assert brought_back(table, item(pk, sk), NOW) is None


def test_counters_forget_their_place_in_a_stream_that_is_gone():
    state = item("JOB#1", "STATE", successCount={"N": "3"}, sequence={"S": "0007"})

    assert brought_back("Jobs", state, NOW) == item("JOB#1", "STATE", successCount={"N": "3"})


@pytest.mark.parametrize("sk", ["RUN#2029-10-01T10:00:00.000Z#s", "JOB", "CIRCUIT#host:443", "NOTIFICATION#n"])
def test_what_was_announced_bears_that_it_was_brought_back(sk):
    assert brought_back("Executions", item("JOB#1", sk), NOW)["restoredAt"] == {"S": "2029-10-01T10:30:00+00:00"}


def test_an_entry_of_the_trail_stays_letter_by_letter():
    entry = item("DAY#2029-10-01#0", "2029-10-01T10:00:00.000Z#aud_1", sequence={"S": "x"})

    assert brought_back("Audit", entry, NOW) == entry


def test_jobs_come_after_their_runs_and_the_sweeper_s_mark_comes_last(bucket):
    bucket.put("Jobs", [item("SWEEP", "SWEEP"), item("JOB#1", "JOB"), item("JOB#1", "STATE"), item("NAME#a", "NAME")])
    bucket.put("Executions", [item("JOB#1", "RUN#1")])
    tables = Tables()

    done = restore(tables, bucket)

    assert done.items == {"Audit": 0, "Identity": 0, "Realtime": 0, "Executions": 1, "Jobs": 4}
    written = [sk for _, sk in tables.written]
    assert written.index("RUN#1") < written.index("JOB") < written.index("SWEEP")
    assert written.index("STATE") < written.index("JOB")


def test_what_the_empty_deployment_has_made_by_itself_makes_room(bucket):
    tables = Tables(Jobs=[item("JOB#own", "JOB", ownerId={"S": "system"}), item("NAME#purge", "NAME")])
    bucket.put("Jobs", [item("JOB#1", "JOB")])

    restore(tables, bucket)

    assert [each["pk"]["S"] for each in tables.items["Jobs"]] == ["JOB#1"]


def test_a_deployment_with_jobs_of_its_own_is_left_alone(bucket):
    tables = Tables(Jobs=[item("JOB#own", "JOB", ownerId={"S": "usr_alice"})])

    with pytest.raises(NotEmpty, match="JOB#own"):
        restore(tables, bucket)

    assert tables.written == []


def test_a_backup_without_a_table_is_refused_before_anything_is_touched(bucket):
    bucket.objects = {key: value for key, value in bucket.objects.items() if "/Audit/" not in key}
    tables = Tables(Jobs=[item("JOB#own", "JOB", ownerId={"S": "system"})])

    with pytest.raises(BackupIncomplete, match="Audit"):
        restore(tables, bucket)

    assert len(tables.items["Jobs"]) == 1


def test_a_file_that_lacks_items_is_noticed(bucket):
    bucket.put("Jobs", [item("JOB#1", "JOB")], count=2)

    with pytest.raises(BackupIncomplete, match="1 items of the table Jobs, not 2"):
        restore(Tables(), bucket)


def test_of_executions_the_latest_backup_until_then_is_taken(bucket):
    daily = {key: value for key, value in bucket.objects.items() if "/Executions/" not in key}
    bucket.put("Executions", [item("JOB#1", "RUN#1")])
    sunday = {
        key.replace(NAME, "2029-09-30T03:00:00Z"): value.replace(NAME.encode(), b"2029-09-30T03:00:00Z")
        for key, value in bucket.objects.items()
        if "/Executions/" in key
    }
    bucket.objects = daily | sunday

    assert restore(Tables(), bucket).items["Executions"] == 1


def test_backups_are_listed_by_their_instants(bucket):
    assert names(bucket, "backups") == [NAME]


def test_all_tables_are_exported_as_they_were_at_one_instant():
    asked, states = [], iter(["IN_PROGRESS", *["COMPLETED"] * len(TABLES)])

    class DynamoDB:
        def describe_table(self, *, TableName):  # noqa: N803
            return {"Table": {"TableArn": f"arn:{TableName}"}}

        def export_table_to_point_in_time(self, **request):
            asked.append(request)
            return {"ExportDescription": {"ExportArn": request["TableArn"]}}

        def describe_export(self, *, ExportArn):  # noqa: N803
            return {"ExportDescription": {"ExportStatus": next(states), "ExportArn": ExportArn}}

    paused = []
    name = Exporter(dynamodb=DynamoDB(), bucket="backups", pause=paused.append)({each: each for each in TABLES}, NOW)

    assert name == "2029-10-01T10:30:00Z"
    assert {each["ExportTime"] for each in asked} == {NOW}
    assert {each["S3Prefix"] for each in asked} == {f"{name}/{table}" for table in TABLES}
    assert len(paused) == 1


def test_functions_are_held_until_all_is_back_even_when_it_fails():
    held = set()

    class Functions:
        def put_function_concurrency(self, *, FunctionName, ReservedConcurrentExecutions):  # noqa: N803
            assert ReservedConcurrentExecutions == 0
            held.add(FunctionName)

        def delete_function_concurrency(self, *, FunctionName):  # noqa: N803
            held.remove(FunctionName)

    during = set()

    def fail():
        with at_rest(Functions(), ["sweeper", "api"], 0):
            during.update(held)
            raise NotEmpty

    with pytest.raises(NotEmpty):
        fail()

    assert during == {"sweeper", "api"}
    assert held == set()
