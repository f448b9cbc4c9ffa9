"""State survives a kill: written while the emulator runs, whole or not at all.

MiniStack saves only when it is stopped gracefully, service after service, as JSON, copying everything while requests
wait. Here a forked child writes one file from its frozen copy of the memory, so that the services fit together,
nothing waits, and a kill in mid-write leaves the file before. Large byte strings (code, layers) go to files named by
their hash and are written once. Also kept, unlike in MiniStack: stream records that no function has taken yet. The
seams are `app.load_state`, `app.save_all` and the services' `get_state`.

The files are pickles: they are only ever read from this project's own state folder.
"""

import contextlib
import copy
import gc
import hashlib
import io
import logging
import os
import pickle
import signal
import threading
import time
import traceback
from collections import defaultdict
from pathlib import Path
from typing import Any

from local.emulator import seams

logger = logging.getLogger("cron_manager.checkpoint")
_LARGE = 65_536  # bytes
_PATIENCE = 60.0  # seconds for one child
_STREAMS = ("_stream_records", "_stream_trimmed", "_stream_seq_counter")


class Checkpoint:
    """The file, the thread that renews it, and the restored state."""

    def __init__(self, folder: Path, seconds: float) -> None:
        self._file = folder / "emulator.pickle"
        self._blobs = folder / "blobs"
        self._seconds = seconds
        self._app = seams.module("app")
        self._changes = 0
        self._written = 0
        self._stopping = threading.Event()
        self._writing = threading.Lock()
        self._restored: dict[str, Any] = {}

    def install(self) -> None:
        self._blobs.mkdir(parents=True, exist_ok=True)
        seams.require(self._app, "_build_persistence_save_dict")
        for name in ("_externalize_code_zip", "_prune_orphan_code_blobs"):
            seams.require(seams.module("services.lambda_svc"), name)
        seams.replace(self._app, "load_state", "service", self._state_of)
        seams.replace(self._app, "save_all", "services", lambda _services: None)
        if self._file.exists():
            self._read()
            self._restore_streams(self._restored.pop("dynamodb streams"))

    def _read(self) -> None:
        gc.disable()  # nothing of what is read is garbage
        with self._file.open("rb") as stream:
            self._restored = _Reader(stream, self._blobs).load()
        gc.freeze()
        gc.enable()

    def changed(self) -> None:
        """Called for everything that may have altered state; cheap."""
        self._changes += 1

    def start(self) -> None:
        threading.Thread(target=self._renew, daemon=True, name="checkpoint").start()

    def stop(self) -> None:
        """Writes what is not written yet."""
        self._stopping.set()
        self.write()

    def write(self) -> bool:
        """One child's run; False when nothing had changed or the child failed."""
        with self._writing:
            seen = self._changes
            if seen == self._written:
                return False
            began = time.monotonic()
            if not self._child():
                return False
            self._written = seen
            logger.info("state written in %.2f s", time.monotonic() - began)
            return True

    def _renew(self) -> None:
        while not self._stopping.wait(self._seconds):
            try:
                self.write()
            except Exception:
                logger.exception("writing state")

    def _child(self) -> bool:
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                os.nice(10)
                gc.disable()  # collecting would touch, and so copy, all of the memory
                self._save()
                status = 0
            except BaseException:  # noqa: BLE001  the child must end here, whatever happens
                traceback.print_exc()
            os._exit(status)
        return _reap(pid, time.monotonic() + _PATIENCE)

    def _save(self) -> None:
        """In the child, where nothing else runs: no copies are needed, and no state can change underneath."""
        copy.deepcopy = _itself  # type: ignore[assignment]  # for the services' get_state
        functions = seams.module("services.lambda_svc")
        functions._externalize_code_zip = functions._prune_orphan_code_blobs = lambda *_given: None
        services = {name: get_state() for name, get_state in self._app._build_persistence_save_dict().items()}
        dynamodb = seams.module("services.dynamodb")
        services["dynamodb streams"] = {name: getattr(dynamodb, name) for name in _STREAMS}
        beside = self._file.with_suffix(".new")
        with beside.open("wb") as stream:
            writer = _Writer(stream, self._blobs)
            writer.dump({name: state for name, state in services.items() if state is not None})
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(self._file)
        for blob in self._blobs.iterdir():
            if blob.name not in writer.referenced:
                blob.unlink()

    def _state_of(self, service: str) -> Any:
        return self._restored.pop(service, None)

    def _restore_streams(self, state: dict[str, Any]) -> None:
        dynamodb = seams.module("services.dynamodb")
        for name in _STREAMS:
            seams.require(dynamodb, name)
            setattr(dynamodb, name, state[name])


class _Writer(pickle.Pickler):
    """Keeps each service's attribute names and tables once, and large bytes in files."""

    def __init__(self, stream: io.BufferedWriter, blobs: Path) -> None:
        super().__init__(stream, protocol=pickle.HIGHEST_PROTOCOL)
        self._blobs = blobs
        self.referenced: set[str] = set()

    def reducer_override(self, given: Any) -> Any:
        if isinstance(given, defaultdict):  # MiniStack's own have factories that cannot be written
            return dict, (), None, None, iter(given.items())
        if isinstance(given, _Blob):
            return _Blob, (given.name,)
        return NotImplemented

    def dump(self, services: dict[str, Any]) -> None:
        super().dump(
            {name: self._externalized(state) if name in ("lambda", "s3") else state for name, state in services.items()}
        )

    def _externalized(self, value: Any) -> Any:
        """The same structure with large bytes replaced."""
        if isinstance(value, bytes) and len(value) >= _LARGE:
            return self._blob(value)
        if isinstance(value, dict):
            return {key: self._externalized(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self._externalized(item) for item in value]
        if hasattr(type(value), "_scoped"):  # AccountScopedDict and AccountRegionScopedDict
            twin = type(value)()
            twin._data = self._externalized(value._data)
            return twin
        return value

    def _blob(self, content: bytes) -> "_Blob":
        name = hashlib.sha256(content).hexdigest()
        path = self._blobs / name
        if not path.exists():
            beside = path.with_suffix(".new")
            beside.write_bytes(content)
            beside.replace(path)
        self.referenced.add(name)
        return _Blob(name)


class _Blob:
    """Stands for large bytes while they are written."""

    def __init__(self, name: str) -> None:
        self.name = name


class _Reader(pickle.Unpickler):
    """Puts the large bytes back, each once however often it is used."""

    def __init__(self, stream: io.BufferedReader, blobs: Path) -> None:
        super().__init__(stream)
        self._blobs = blobs
        self._read: dict[str, bytes] = {}

    def find_class(self, module: str, name: str) -> Any:
        if name == "_Blob":
            return self._content
        return super().find_class(module, name)

    def _content(self, name: str) -> bytes:
        if name not in self._read:
            self._read[name] = (self._blobs / name).read_bytes()
        return self._read[name]


def _itself(original: Any, _memo: object = None) -> Any:
    return original


def _reap(pid: int, deadline: float) -> bool:
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return status == 0
        time.sleep(0.02)
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    logger.error("a child that wrote state hung and was ended")
    return False
