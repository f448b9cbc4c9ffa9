"""A deployment is lost; its backup comes back on an empty one, and everything goes on as if it had been an outage."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cron_manager.domain.instants import to_iso
from infrastructure.backups import TABLES, Exporter
from infrastructure.environment import LOCAL
from local.emulated import client
from local.settings import Settings
from local.stack import Stack
from scripts.restore import restore
from tests.e2e.conftest import Api, as_administrator, eventually, kill_function
from tests.e2e.deployed import free_places, free_port
from tests.e2e.virtual_world import SCOPES, World, instants

BEGIN = datetime(2029, 10, 1, 10, tzinfo=UTC)
LOST = BEGIN + timedelta(minutes=10, seconds=30)  # when the backup is made, and all else is gone
BACK = BEGIN + timedelta(minutes=30)
GRACE = timedelta(seconds=300)  # within which a late occurrence still runs
UNTIL = BACK + timedelta(minutes=5, seconds=30)
LISTS = ("jobs", "users", "calendars", "categories", "channels", "secrets", "notifications")


@contextmanager
def deployed(target_port: int) -> Iterator[Stack]:
    """By the CDK, and no copy of what another test has deployed: each has a secret and names of its own."""
    with free_places() as places:
        settings = Settings(
            places=replace(places, target_port=target_port), auth=True, virtual_time=True, console=False
        )
        with Stack(settings=settings) as running:
            yield running


@dataclass(kw_only=True)
class Kept:
    """What outlives a deployment in AWS, or was written down of it."""

    name: str  # the backup's
    files: dict[str, bytes]  # the bucket of backups
    heads: list[tuple[str, bytes]]  # every version in the bucket of heads
    secret: str
    token: str  # of the administrator
    password: str
    lists: dict[str, Any]
    executions: dict[str, list[dict[str, Any]]]
    jobs: dict[str, dict[str, Any]]
    ran: Counter[str]  # occurrences of each job that the target saw


@dataclass(kw_only=True)
class Drill:
    world: World  # the new deployment's
    kept: Kept
    at_once: dict[str, Any]  # its lists, before anything ticks
    executions_at_once: dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def drill() -> Iterator[Drill]:
    port = free_port()
    with deployed(port) as lost:
        kept = live_and_be_lost(lost)
    with deployed(port) as empty:
        world = World(stack=empty, api=Api(empty, kept.token))
        empty.clock(virtual=BACK.isoformat())
        bring_back(empty, kept)
        world.made = kept.jobs
        at_once, before = lists(world, kept.password), {name: world.executions(name) for name in kept.jobs}
        world.advance_to(UNTIL.isoformat())
        yield Drill(world=world, kept=kept, at_once=at_once, executions_at_once=before)
        world.api.http.close()


def live_and_be_lost(stack: Stack) -> Kept:
    with as_administrator(stack) as signed_in:
        scopes = {"name": "drill", "scopes": [*SCOPES, "ADMIN"]}
        token = str(signed_in.data("POST", "/auth/tokens", scopes, status=201)["secret"])
        signed_in.data("POST", "/users", {"email": "rita@example.com", "role": "READ_ONLY"}, status=201)
        signed_in.data("PATCH", "/settings", {"executionRetentionDays": 20})
    world = World(stack=stack, api=Api(stack, token))
    world.begin_at(BEGIN.isoformat())
    hook = {"name": "told", "kind": "webhook", "url": f"{stack.info['targetUrl']}/ok"}
    world.api.data("POST", "/channels", hook, status=201)
    world.api.data("PUT", "/secrets/KEY", {"value": "hidden"}, status=201)
    category = world.api.data("POST", "/categories", {"name": "nightly"}, status=201)
    calendar = world.calendar("holidays", {"from": "2030-01-01", "to": "2030-01-01"})
    world.job("each minute", cronExpression="* * * * *", categoryId=category["id"], calendarIds=[calendar])
    world.job("fails", cronExpression="*/2 * * * *", path="/fail?status=500", retryCount=0, disableAfterFailures=0)
    world.job("at noon", cronExpression="0 12 * * *")
    world.settle()
    world.advance_to(LOST.isoformat())
    export = Exporter(
        dynamodb=world.aws("dynamodb"), bucket=stack.info["outputs"]["BackupsBucket"], pause=lambda _: None
    )
    name = export({each: stack.info["outputs"][f"{each}Table"] for each in TABLES}, LOST)
    secret = world.aws("secretsmanager").get_secret_value(SecretId=stack.info["outputs"]["RootSecret"])
    kept = Kept(
        name=name,
        files=dict(objects(world, "BackupsBucket")),
        heads=objects(world, "AuditHeadsBucket"),
        secret=str(secret["SecretString"]),
        token=token,
        password=str(stack.info["adminPassword"]),
        lists=lists(world, str(stack.info["adminPassword"])),
        executions={each: world.executions(each) for each in world.made},
        jobs=dict(world.made),
        ran=seen(world),
    )
    world.api.http.close()
    return kept


def bring_back(stack: Stack, kept: Kept) -> None:
    """Where the lost deployment's buckets and secret still are, as in AWS."""
    url = str(stack.info["emulatorUrl"])
    s3, secrets = client("s3", url), client("secretsmanager", url)
    for bucket in ("kept-backups", "kept-heads"):
        s3.create_bucket(Bucket=bucket)
    s3.put_bucket_versioning(Bucket="kept-heads", VersioningConfiguration={"Status": "Enabled"})
    for key, content in kept.files.items():
        s3.put_object(Bucket="kept-backups", Key=key, Body=content)
    for key, content in kept.heads:
        s3.put_object(Bucket="kept-heads", Key=key, Body=content)
    secret = secrets.create_secret(Name="kept-secret", SecretString=kept.secret)["ARN"]
    asked = {"FROM": kept.name, "BUCKET": "kept-backups", "HEADS": "kept-heads", "SECRET": secret}
    restore(lambda service: client(service, url), LOCAL, asked)
    for function in ("api", "auth"):  # in AWS their processes are new within hours, or after a deployment
        kill_function(stack, function)


def objects(world: World, output: str) -> list[tuple[str, bytes]]:
    """Every version, oldest first."""
    s3, bucket = world.aws("s3"), world.stack.info["outputs"][output]
    found = s3.list_object_versions(Bucket=bucket).get("Versions", [])
    ordered = sorted(found, key=lambda each: each["LastModified"])
    read = [s3.get_object(Bucket=bucket, Key=each["Key"], VersionId=each["VersionId"]) for each in ordered]
    return [(each["Key"], answer["Body"].read()) for each, answer in zip(ordered, read, strict=True)]


def lists(world: World, password: str) -> dict[str, Any]:
    """As the administrator sees them, signed in."""
    anonymous = Api(world.stack)
    credentials = {"email": world.stack.info["adminEmail"], "password": password}
    signed_in = Api(world.stack, anonymous.data("POST", "/auth/login", credentials)["accessToken"])
    found = {name: signed_in.data("GET", f"/{name}") for name in (*LISTS, "settings")}
    for each in (anonymous, signed_in):
        each.http.close()
    return found


def seen(world: World) -> Counter[str]:
    return Counter(
        f"{name} {each['headers']['X-Cron-Execution-Id']}" for name in world.made for each in world.heard(name)
    )


def named(items: list[dict[str, Any]], *of: str) -> list[tuple[Any, ...]]:
    return sorted(tuple(json.dumps(each.get(field)) for field in of) for each in items)


def test_jobs_users_calendars_categories_channels_and_secrets_names_are_back(drill):
    definition = ("id", "name", "cronExpression", "endpointUrl", "version", "categoryId", "ownerId", "isActive")
    before, after = drill.kept.lists, drill.at_once

    assert named(after["jobs"], *definition) == named(before["jobs"], *definition)
    for name in ("users", "calendars", "categories", "channels"):
        assert named(after[name], "id", "name", "email", "role") == named(before[name], "id", "name", "email", "role")
    assert named(after["secrets"], "name") == named(before["secrets"], "name")
    assert after["settings"]["changed"] == before["settings"]["changed"] != []


def test_history_is_back(drill):
    told = ("id", "status", "scheduledFor", "completedAt")

    for name, executions in drill.kept.executions.items():
        until_lost = [each for each in drill.executions_at_once[name] if each["scheduledFor"] <= to_iso(LOST)]
        assert named(until_lost, *told) == named(executions, *told)


def test_schedules_are_registered_again(drill):
    for name in drill.kept.jobs:
        assert drill.world.schedules_of(name)
        assert drill.world.api.data("GET", f"/jobs/{drill.kept.jobs[name]['id']}")["registration"] == "REGISTERED"


def test_no_occurrence_that_had_run_runs_again_and_none_runs_twice(drill):
    again = seen(drill.world)

    assert len(drill.kept.ran) >= 15
    assert not drill.kept.ran & again
    assert set(again.values()) == {1}


def test_what_fell_into_the_outage_is_accounted_for_by_the_misfire_rule(drill):
    executions = drill.world.executions("each minute")
    due = instants(executions)
    missed = [at for at, each in zip(due, executions, strict=True) if each["status"] == "MISSED"]
    late = [at for at in due if LOST < at <= BACK and at not in missed]

    assert due == [BEGIN + timedelta(minutes=number) for number in range(1, len(due) + 1)]
    assert due[-1] == UNTIL.replace(second=0)
    assert missed == [at for at in due if LOST < at < missed[-1] + timedelta(seconds=1)]
    assert late, "nothing within the grace ran"
    assert all(BACK - at <= GRACE + timedelta(minutes=1) for at in late)


def test_counters_count_each_run_once(drill):
    for name in ("each minute", "fails"):
        job = drill.world.api.data("GET", f"/jobs/{drill.kept.jobs[name]['id']}")
        ended = Counter(str(each["status"]) for each in drill.world.executions(name))
        assert job["successCount"] == ended["SUCCESS"]
        assert job["failureCount"] == ended["FAILED"]


def test_nobody_is_told_again_of_what_was_told_before(drill):
    told = {each["id"] for each in drill.kept.lists["notifications"]}
    hook = drill.at_once["channels"][0]["id"]

    sent = [
        each
        for each in drill.world.api.data("GET", f"/channels/{hook}/deliveries")
        if each["createdAt"] > BACK.isoformat()
    ]

    assert told <= {each["id"] for each in drill.world.api.data("GET", "/notifications")}
    assert not [each for each in sent if each["notificationId"] in told]


def test_the_audit_trail_holds_against_the_heads_that_were_kept(drill):
    def verified():
        found = drill.world.api.data("GET", "/audit/verify")
        return found if found["unchained"] <= 1 else None

    found = eventually(verified, 30)

    assert found["intact"], found
    assert found["checked"] > 10
    assert found["anchoredAt"] is not None
