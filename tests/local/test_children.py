"""The launcher's processes: one launcher per folder, and nobody left behind."""

import json
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from local.children import Children
from local.errors import AlreadyRunningError, PortBusyError
from local.places import Places
from local.settings import Settings
from local.stack import Stack
from tests.local.conftest import free_port, until

SLEEP = "import time; time.sleep(60)"
FAMILY = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {SLEEP!r}]); {SLEEP}"


def family() -> subprocess.Popen[bytes]:
    """A process with a child of its own, in a session of their own."""
    return subprocess.Popen([sys.executable, "-c", FAMILY], start_new_session=True)


def members(group: int) -> list[int]:
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            state = (entry / "stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(state[2]) == group and state[0] != "Z":
            found.append(int(entry.name))
    return found


def test_a_second_launcher_is_refused(tmp_path: Path) -> None:
    first, second = Children(places=Places(folder=tmp_path)), Children(places=Places(folder=tmp_path))
    first.claim()

    with pytest.raises(AlreadyRunningError, match="LOCAL_DIR"):
        second.claim()

    first.end_all()
    second.claim()
    second.end_all()


def test_a_refused_start_disturbs_nothing(tmp_path: Path) -> None:
    running = Children(places=Places(folder=tmp_path))
    running.claim()
    (tmp_path / "stack.json").write_text("{}")
    refused = Stack(settings=Settings(places=Places(folder=tmp_path)))

    with pytest.raises(AlreadyRunningError):
        refused.start()
    refused.stop()

    assert (tmp_path / "stack.json").exists()
    running.end_all()


def test_ending_leaves_no_descendants(tmp_path: Path) -> None:
    children = Children(places=Places(folder=tmp_path))
    children.claim()
    process = family()
    children.add("family", process)
    until(lambda: len(members(process.pid)) == 2)

    children.end_all()

    until(lambda: not members(process.pid))
    assert not (tmp_path / "run.json").exists()


def test_what_a_killed_launcher_left_is_ended_at_the_next_start(tmp_path: Path) -> None:
    process = family()
    until(lambda: len(members(process.pid)) == 2)
    record = {"launcher": 1, "children": [{"name": "family", "group": process.pid}]}
    (tmp_path / "run.json").write_text(json.dumps(record))

    next_start = Children(places=Places(folder=tmp_path))
    next_start.claim()

    until(lambda: not members(process.pid))
    process.wait()
    next_start.end_all()


def test_a_strangers_process_with_a_recorded_number_is_left_alone(tmp_path: Path) -> None:
    stranger = subprocess.Popen(["/bin/sleep", "60"], start_new_session=True)
    record = {"launcher": 1, "children": [{"name": "family", "group": stranger.pid}]}
    (tmp_path / "run.json").write_text(json.dumps(record))

    children = Children(places=Places(folder=tmp_path))
    children.claim()
    time.sleep(0.2)

    assert stranger.poll() is None
    children.end_all()
    stranger.kill()
    stranger.wait()


def test_a_dead_child_is_noticed(tmp_path: Path) -> None:
    children = Children(places=Places(folder=tmp_path))
    children.claim()
    children.add("brief", subprocess.Popen([sys.executable, "-c", "pass"], start_new_session=True))

    until(lambda: children.dead() == "brief")
    children.end_all()


def test_a_busy_port_is_named_with_its_variable(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        busy = Places(
            folder=tmp_path, console_port=free_port(), emulator_port=taken.getsockname()[1], target_port=free_port()
        )
        with pytest.raises(PortBusyError, match="EMULATOR_PORT"):
            Stack(settings=Settings(places=busy)).start()

    assert [file.name for file in tmp_path.iterdir()] == ["run.lock"]


def test_the_settings_come_from_the_environment() -> None:
    settings = Settings.read(
        {"PORT": "9000", "LOCAL_DIR": "/srv/elsewhere", "MAX_CONCURRENT_EXECUTIONS": "50", "HOME": "/"}
    )

    assert settings.places.console_url == "http://127.0.0.1:9000"
    assert settings.places.emulator_port == 4566
    assert settings.places.state == Path("/srv/elsewhere/state")
    assert settings.parameters == {"MAX_CONCURRENT_EXECUTIONS": "50"}
