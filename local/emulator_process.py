"""The emulator's process: how it is started and what it is told."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from local.places import ACCOUNT, ENVIRONMENTS, HOST, REGION, ROOT, Places

# What the stacks use. Everything else is not loaded: 60 modules less.
_SERVICES = (
    "apigateway,cloudformation,cloudfront,cloudwatch,dynamodb,dynamodbstreams,ecr,events,iam,kms,lambda,logs,"
    "s3,scheduler,secretsmanager,ses,sns,sqs,ssm,sts"
)


def start(
    places: Places, *, auth: bool = False, virtual_time: bool = False, checkpoint_seconds: float = 10
) -> subprocess.Popen[bytes]:
    """In a session of its own: a Ctrl-C at the terminal reaches only the launcher, which stops things in order."""
    places.logs.mkdir(parents=True, exist_ok=True)
    with (places.logs / "emulator.log").open("ab") as log:
        return subprocess.Popen(
            [ENVIRONMENTS / "emulator" / "bin" / "python", "-m", "local.emulator"],
            cwd=ROOT,
            env={
                **_environment(places),
                "AUTH": str(auth).lower(),
                "CRON_MANAGER_VIRTUAL_TIME": str(virtual_time).lower(),
                "CRON_MANAGER_CHECKPOINT_SECONDS": str(checkpoint_seconds),
            },
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _environment(places: Places) -> dict[str, str]:
    """Nothing of the launcher's own environment but the path: the emulator is the same whoever starts it."""
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "HOME": str(places.folder),
        "PYTHONTZPATH": str(_time_zones()),
        "PYTHONUNBUFFERED": "1",
        "GATEWAY_PORT": str(places.emulator_port),
        "BIND_HOST": HOST,
        "MINISTACK_HOST": HOST,
        "MINISTACK_ACCOUNT_ID": ACCOUNT,
        "MINISTACK_REGION": REGION,
        "SERVICES": _SERVICES,
        "LOG_LEVEL": "WARNING",
        "PERSIST_STATE": "1",
        "STATE_DIR": str(places.state),
        "S3_PERSIST": "1",
        "S3_DATA_DIR": str(places.state / "s3"),
        "LAMBDA_WARM_TTL_SECONDS": "300",  # AWS keeps environments for minutes, too
        "SFTP_ENABLED": "0",
        "IOT_MTLS_ENABLED": "0",
        "DOCKER_HOST": "unix:///nonexistent",
        "CRON_MANAGER_PARENT": str(os.getpid()),
        "CRON_MANAGER_UNPACKED": str(places.build / "functions"),
        "CRON_MANAGER_FUNCTIONS_LOG": str(places.logs / "functions.log"),
        "CRON_MANAGER_INTERPRETER": str(ENVIRONMENTS / "runtime" / "bin" / "python"),
        "CRON_MANAGER_TIME_TRAVEL": str(_packages(ENVIRONMENTS / "virtual")),
    }


def _packages(environment: Path) -> Path:
    """All environments are made with one interpreter."""
    return environment / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"


def _time_zones() -> Path:
    """The product's own time zone data: the machine may have older ones, or none."""
    found = importlib.util.find_spec("tzdata")
    if found is None or found.origin is None:
        raise RuntimeError("tzdata is missing from the development environment: run make setup")
    return Path(found.origin).parent / "zoneinfo"
