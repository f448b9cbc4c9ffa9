"""The emulator's DynamoDB, for tests that hold fakes and adapters to the same behaviour.

Started once per session on a free port; each test gets tables of its own. Without the emulator's environment the tests
skip on a laptop and fail in CI.
"""

import os
import secrets
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import botocore.session
import pytest
from botocore.config import Config

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / ".local" / "emulator" / "bin" / "python"
_SERVICES = "dynamodb,dynamodbstreams,s3,sqs,scheduler,secretsmanager,ssm,sts"
_START_SECONDS = 60
_STOP_SECONDS = 10


@pytest.fixture(scope="session")
def emulator_endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the emulator answers, with DynamoDB, S3, SQS, Scheduler, Secrets Manager and SSM only."""
    if not PYTHON.exists():
        _do_without()
    port = _free_port()
    log = tmp_path_factory.mktemp("emulator") / "emulator.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [str(PYTHON), "-m", "ministack"],
            env=_environment(port, log.parent),
            cwd=log.parent,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        _wait(port, process, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        _stop(process)


def _do_without() -> None:
    if os.environ.get("CI"):
        pytest.fail("the emulator's environment is missing: run make setup")
    pytest.skip("the emulator's environment is missing: run make setup")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _environment(port: int, home: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "GATEWAY_PORT": str(port),
        "BIND_HOST": "127.0.0.1",
        "MINISTACK_HOST": "127.0.0.1",
        "SERVICES": _SERVICES,
        "LOG_LEVEL": "WARNING",
        "SFTP_ENABLED": "0",
        "IOT_MTLS_ENABLED": "0",
        "DOCKER_HOST": "unix:///nonexistent",
    }


def _wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        with suppress(URLError, ConnectionError), urlopen(f"http://127.0.0.1:{port}/_ministack/health", timeout=2):
            return
        time.sleep(0.1)
    pytest.fail(f"the emulator did not start:\n{log.read_text()[-2000:]}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    """The whole process group: killed alone, the emulator would leave its children behind."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@dataclass(frozen=True, kw_only=True)
class Tables:
    """The five tables, empty, and the client that reaches them."""

    client: Any
    jobs: str
    executions: str
    identity: str
    audit: str
    realtime: str


@pytest.fixture(scope="session")
def dynamodb_client(emulator_endpoint: str) -> Any:
    return emulator_client("dynamodb", emulator_endpoint)


def emulator_client(service: str, endpoint: str, config: Config | None = None) -> Any:
    return botocore.session.Session().create_client(
        service,
        config=config,
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )


@pytest.fixture
def dynamodb_tables(dynamodb_client: Any) -> Iterator[Tables]:
    yield from fresh_tables(dynamodb_client)


def fresh_tables(dynamodb_client: Any) -> Iterator[Tables]:
    """With the keys and indexes that the data stack gives them."""
    suffix = secrets.token_hex(4)
    names = {name: f"{name}-{suffix}" for name in _INDEXES}
    for name, indexes in _INDEXES.items():
        _create(dynamodb_client, names[name], indexes)
    yield Tables(client=dynamodb_client, **names)
    for name in names.values():
        dynamodb_client.delete_table(TableName=name)


# index name → partition key, sort key, projected attributes (None: all of them, empty: the keys alone)
_Index = tuple[str, str, list[str] | None]
_INDEXES: dict[str, dict[str, _Index]] = {
    "jobs": {
        "active": ("active", "id", None),
        "listing": ("listing", "id", None),
        "changed": ("changed", "changedAt", None),
    },
    "executions": {"open": ("open", "openUntil", [])},
    "identity": {"listing": ("listing", "id", None)},
    "audit": {"resource": ("resource", "sk", None), "actor": ("actor", "sk", None)},
    "realtime": {},
}


def _create(client: Any, table: str, indexes: dict[str, _Index]) -> None:
    attributes = {"pk", "sk"}.union(*({pk, sk} for pk, sk, _ in indexes.values()))
    more: dict[str, Any] = {"GlobalSecondaryIndexes": [_index(name, *index) for name, index in indexes.items()]}
    client.create_table(
        TableName=table,
        BillingMode="PAY_PER_REQUEST",
        KeySchema=_key("pk", "sk"),
        AttributeDefinitions=[{"AttributeName": each, "AttributeType": "S"} for each in sorted(attributes)],
        **(more if indexes else {}),
    )


def _index(name: str, pk: str, sk: str, included: list[str] | None) -> dict[str, Any]:
    projection: dict[str, Any] = {"ProjectionType": "ALL"}
    if included is not None:
        projection = {"ProjectionType": "INCLUDE", "NonKeyAttributes": included} if included else {}
    return {"IndexName": name, "KeySchema": _key(pk, sk), "Projection": projection or {"ProjectionType": "KEYS_ONLY"}}


def _key(pk: str, sk: str) -> list[dict[str, str]]:
    return [{"AttributeName": pk, "KeyType": "HASH"}, {"AttributeName": sk, "KeyType": "RANGE"}]
