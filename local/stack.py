"""The whole local stack as an object: `make run`, the end-to-end tests and the benchmarks start it alike."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from local import console_build, emulator_process, seeding
from local.children import Children
from local.deployment import Deployment
from local.errors import PortBusyError, StartFailedError
from local.origin_proof import origin_proof
from local.places import HOST, ROOT
from local.settings import Settings

_EMULATOR_SECONDS = 60.0
_HEALTH_SECONDS = 60.0


@dataclass(kw_only=True)
class Stack:
    """Start it, use `info`, stop it; or `with Stack(settings=…) as stack:`."""

    settings: Settings
    say: Callable[[str], None] = print  # progress, a line per step
    info: dict[str, Any] = field(default_factory=dict)  # what stack.json holds, once started
    _children: Children = field(init=False)

    def __post_init__(self) -> None:
        self._children = Children(places=self.settings.places)

    def __enter__(self) -> "Stack":
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def start(self) -> Mapping[str, Any]:
        """Ready when it returns. Raises StartFailedError, having stopped everything."""
        self._children.claim()
        try:
            self._check_ports()
            self._start()
        except BaseException:
            self.stop()
            raise
        return self.info

    def stop(self) -> None:
        """Ends what was started; the state is written by then."""
        if self._children.claimed:
            self.settings.places.stack_file.unlink(missing_ok=True)
            self._children.end_all()

    def dead(self) -> str | None:
        """The name of a part that ended by itself."""
        return self._children.dead()

    def kill_emulator(self) -> None:
        """Hard, as in a crash: for tests of what survives."""
        self._children.kill("emulator")

    def warm(self, counts: Mapping[str, int]) -> None:
        """Execution environments by function name, or "*" for every function not named."""
        self._post("/_functions/warm", counts)

    def clock(self, **change: object) -> dict[str, Any]:
        """Virtual time: see `local/emulator/control.py`."""
        return self._post("/_clock", change)

    def _start(self) -> None:
        places = self.settings.places
        if self.settings.console:
            with self._step("console") as note:
                note(console_build.build(places), "built", "unchanged")
        with self._step("emulator"):
            process = emulator_process.start(places, auth=self.settings.auth, virtual_time=self.settings.virtual_time)
            self._children.add("emulator", process)
            self._await(f"{places.emulator_url}/_clock", "emulator", _EMULATOR_SECONDS)
        with self._step("stacks") as note:
            deployment = Deployment(self.settings)
            present = deployment.present()
            outputs = present or deployment.deploy()
            note(present is None, "deployed", "unchanged")
        if self.settings.console:
            with self._step("upload") as note:
                note(console_build.upload(places, outputs["ConsoleBucket"]) > 0, "done", "unchanged")
        with self._step("administrator"):
            password = seeding.seed_administrator(
                places, function=outputs["AuthFunction"], email=self.settings.admin_email
            )
        with self._step("origin"):
            self._serve(outputs)
            self.warm({"*": 1, outputs["ExecutorFunction"]: int(outputs["ShortLaneConcurrency"])})
            self._await(f"{places.console_url}/api/v1/health", "proxy", _HEALTH_SECONDS)
        self._publish(outputs, password)

    def _serve(self, outputs: Mapping[str, str]) -> None:
        places = self.settings.places
        self._start_server("target", "local.target", str(places.target_port))
        self._start_server(
            "proxy", "local.proxy", str(places.console_port), places.emulator_url, outputs["HttpApiId"],
            outputs["WebSocketApiId"], outputs["WebSocketStage"], outputs["ConsoleBucket"],
            ORIGIN_PROOF=origin_proof(places, function=outputs["ApiFunction"]),
        )  # fmt: skip

    def _start_server(self, name: str, module: str, *arguments: str, **environment: str) -> None:
        with (self.settings.places.logs / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", module, *arguments],
                cwd=ROOT, env={**os.environ, **environment}, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip
        self._children.add(name, process)

    def _publish(self, outputs: Mapping[str, str], password: str) -> None:
        places = self.settings.places
        self.info = {
            "consoleUrl": places.console_url,
            "apiUrl": f"{places.console_url}/api/v1",
            "websocketUrl": f"ws://{HOST}:{places.console_port}/live",
            "adminEmail": self.settings.admin_email,
            "adminPassword": password,
            "emulatorUrl": places.emulator_url,
            "targetUrl": places.target_url,
            "clockUrl": f"{places.emulator_url}/_clock",
            "outputs": dict(outputs),
        }
        beside = places.stack_file.with_suffix(".new")
        beside.write_text(json.dumps(self.info, indent=2) + "\n")
        beside.chmod(0o600)
        beside.replace(places.stack_file)

    def _check_ports(self) -> None:
        places = self.settings.places
        wanted = {"PORT": places.console_port, "EMULATOR_PORT": places.emulator_port, "TARGET_PORT": places.target_port}
        for variable, port in wanted.items():
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    probe.bind((HOST, port))
                except OSError as busy:
                    raise PortBusyError(f"port {port} is in use: choose another with {variable}=…") from busy

    def _await(self, url: str, child: str, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        reason: object = "no answer"
        while time.monotonic() < deadline:
            if self.dead():
                raise StartFailedError(f"the {self.dead()} ended: look into {self.settings.places.logs}")
            try:
                urlopen(url, timeout=10).close()  # noqa: S310  an http URL of our own
            except (URLError, ConnectionError, TimeoutError) as error:
                reason = error
                time.sleep(0.05)
            else:
                return
        raise StartFailedError(f"the {child} does not answer at {url}: {reason}; look into {self.settings.places.logs}")

    def _post(self, path: str, body: Mapping[str, object]) -> dict[str, Any]:
        url = f"{self.settings.places.emulator_url}{path}"
        request = Request(url, data=json.dumps(body).encode(), method="POST")  # noqa: S310  an http URL of our own
        try:
            with urlopen(request, timeout=120) as answer:  # noqa: S310
                return dict(json.loads(answer.read()))
        except HTTPError as refused:
            raise StartFailedError(f"{path}: {refused.read().decode()}") from refused

    @contextmanager
    def _step(self, name: str) -> Iterator[Callable[[bool, str, str], None]]:
        """Says what was done and how long it took."""
        began = time.monotonic()
        result = "ready"

        def note(done: bool, yes: str, no: str) -> None:  # noqa: FBT001  reads well where it is used
            nonlocal result
            result = yes if done else no

        yield note
        self.say(f"  {name:<14} {result:<10} {time.monotonic() - began:5.1f} s")
