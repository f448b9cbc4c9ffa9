"""What the CDK has deployed once is copied for each further stack of the same sources: half a minute of two processors.

A copy is what a stack leaves when it stops, which `make run` starts again from; only the ports in it are others.
"""

import fcntl
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from local.deployment import Deployment
from local.emulated import client
from local.places import ENVIRONMENTS, HOST, Places
from local.settings import Settings
from local.stack import Stack

_KEPT = ENVIRONMENTS / "deployed"
_MOST = 8  # copies; what has not been used for longest goes
_DIGITS = 5  # of each port, so that no length changes within the files
_ANYWHERE = Places(folder=Path("/"))  # the same for all, so that copies are told apart by everything else


def free_port() -> int:
    """One of five digits."""
    while True:
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            port = int(probe.getsockname()[1])
        if len(str(port)) == _DIGITS:
            return port


@contextmanager
def free_places() -> Iterator[Places]:
    """A folder and ports of one's own."""
    with tempfile.TemporaryDirectory(prefix="cron-manager-e2e-") as folder:
        yield Places(folder=Path(folder), console_port=free_port(), emulator_port=free_port(), target_port=free_port())


def deploy(settings: Settings) -> None:
    """As if the stack had been started and stopped in its folder."""
    kept = _KEPT / Deployment(replace(settings, places=_ANYWHERE)).fingerprint()[:16]
    with _alone(kept):
        if not (kept / "ports").exists():
            _make(kept, settings)
        (kept / "ports").touch()
        shutil.copytree(kept / "state", settings.places.state)
    old, new = (kept / "ports").read_text().split(), _ports(settings.places)
    for path in settings.places.state.rglob("*"):
        if path.is_file():
            _rewrite(path, dict(zip(old, new, strict=True)))
    Deployment(settings).adopt()


def no_outage(stack: Stack) -> None:
    """Forget when the sweeper came last: the time since the copy was made is none in which the system was away."""
    client("dynamodb", str(stack.info["emulatorUrl"])).delete_item(
        TableName=stack.info["outputs"]["JobsTable"], Key={"pk": {"S": "SWEEP"}, "sk": {"S": "SWEEP"}}
    )


def _make(kept: Path, settings: Settings) -> None:
    shutil.rmtree(kept, ignore_errors=True)
    with free_places() as places:
        with Stack(settings=replace(settings, places=places, console=False, virtual_time=False)):
            pass
        shutil.copytree(places.state, kept / "state")
        (kept / "ports").write_text(" ".join(_ports(places)))
    for old in sorted(_KEPT.glob("*/ports"), key=lambda each: each.stat().st_mtime)[:-_MOST]:
        shutil.rmtree(old.parent)


def _ports(places: Places) -> list[str]:
    return [f"{HOST}:{port}" for port in (places.console_port, places.emulator_port, places.target_port)]


def _rewrite(path: Path, words: dict[str, str]) -> None:
    before = after = path.read_bytes()
    for old, new in words.items():
        after = after.replace(old.encode(), new.encode())
    if after != before:
        path.write_bytes(after)


@contextmanager
def _alone(kept: Path) -> Iterator[None]:
    """Test sessions run side by side; the first one makes what the others wait for."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    with kept.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
