"""The processes that the launcher started: sessions of their own, recorded, ended with all their descendants."""

import fcntl
import json
import os
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from local.errors import AlreadyRunningError
from local.places import ENVIRONMENTS, Places

_GRACE_SECONDS = 25.0  # the emulator lets invocations finish and writes its state


@dataclass(kw_only=True)
class Children:
    """Started processes by name, and the lock that keeps a second launcher out."""

    places: Places
    _started: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    _lock: IO[str] | None = None

    def claim(self) -> None:
        """Takes the folder, and ends what a killed launcher left behind. Raises AlreadyRunningError."""
        self.places.folder.mkdir(parents=True, exist_ok=True)
        lock = (self.places.folder / "run.lock").open("w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as held:
            lock.close()
            raise AlreadyRunningError(
                f"already running with {self.places.folder}: stop it, or choose another LOCAL_DIR"
            ) from held
        self._lock = lock
        self._end_leftovers()

    @property
    def claimed(self) -> bool:
        return self._lock is not None

    def add(self, name: str, process: subprocess.Popen[bytes]) -> None:
        self._started[name] = process
        record = [{"name": name, "group": child.pid} for name, child in self._started.items()]
        _write(self.places.run_file, json.dumps({"launcher": os.getpid(), "children": record}))

    def dead(self) -> str | None:
        """The name of a child that ended by itself."""
        return next((name for name, child in self._started.items() if child.poll() is not None), None)

    def end(self, name: str) -> None:
        process = self._started.pop(name, None)
        if process is not None:
            end_group(process)

    def kill(self, name: str) -> None:
        """At once and with all its descendants, as a crash would."""
        process = self._started.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def end_all(self) -> None:
        """In the reverse order of starting, then frees the folder. Nothing where another launcher holds it."""
        if self._lock is None:
            return
        for name in list(reversed(self._started)):
            self.end(name)
        self.places.run_file.unlink(missing_ok=True)
        self._lock.close()
        self._lock = None

    def _end_leftovers(self) -> None:
        with suppress(FileNotFoundError, ValueError):
            recorded = json.loads(self.places.run_file.read_text())
            groups = [child["group"] for child in recorded["children"]]
            for pid in _ours(groups):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGTERM)
            deadline = time.monotonic() + _GRACE_SECONDS
            while _ours(groups) and time.monotonic() < deadline:
                time.sleep(0.1)
            for pid in _ours(groups):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        self.places.run_file.unlink(missing_ok=True)


def end_group(process: subprocess.Popen[bytes]) -> None:
    """Asks the leader, waits, and then leaves nobody of its group."""
    if process.poll() is None:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_GRACE_SECONDS)
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _ours(groups: list[int]) -> list[int]:
    """Members of these process groups that run this project's interpreters: a number may have been given anew."""
    return [pid for pid in _processes() if _group(pid) in groups and _runs_ours(pid)]


def _processes() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").glob("[0-9]*")]


def _group(pid: int) -> int:
    with suppress(OSError):
        return os.getpgid(pid)
    return -1


def _runs_ours(pid: int) -> bool:
    with suppress(OSError):
        program = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0].decode(errors="replace")
        return program.startswith((str(ENVIRONMENTS), str(ENVIRONMENTS.parent / ".venv")))
    return False


def _write(path: Path, text: str) -> None:
    beside = path.with_suffix(".new")
    beside.write_text(text)
    beside.replace(path)
