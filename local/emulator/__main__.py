"""Starts the emulator: `.local/emulator/bin/python -m local.emulator`, told by `local.emulator_process`."""

import asyncio
import gc
import logging
import os
import signal
import threading
import time
from contextlib import nullcontext
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

import uvicorn
import uvloop

from local.emulator import (
    exports,
    functions,
    housekeeping,
    key_conditions,
    metrics,
    permissions,
    preflights,
    queues,
    route_paths,
    schedules,
    seams,
    service_times,
    wakeups,
)
from local.emulator.checkpoint import Checkpoint
from local.emulator.control import Control
from local.emulator.event_sources import EventSources
from local.emulator.faults import Faults
from local.emulator.gateway import application
from local.emulator.settings import Settings
from local.emulator.settling import Settling
from local.emulator.ticking import Ticking
from local.emulator.time_source import TimeSource
from local.emulator.unpacking import Unpacked

logger = logging.getLogger("cron_manager.emulator")
_LOG_BYTES = 20_000_000
_LET_FINISH_SECONDS = 5.0  # for invocations under way when the emulator is stopped


class Emulator:
    """MiniStack with its adjustments, in the order they must be made."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        wakeup = wakeups.install()  # before any service is loaded
        self._app = seams.module("app")
        self._checkpoint = Checkpoint(settings.state, settings.checkpoint_seconds)
        self._sources = EventSources(wakeup, self._checkpoint.changed, gathers=not settings.virtual_time)
        self._time = TimeSource()
        self._settling = Settling(self._sources)
        self._faults = Faults()
        self._clock = Ticking(self._time, self._faults, self._settling, self._checkpoint.changed)
        self._unpacked = Unpacked(settings.unpacked)
        self._install()

    def _install(self) -> None:
        service_times.install(self._time)
        key_conditions.install()
        queues.install()
        permissions.install()
        preflights.install()
        route_paths.install()
        schedules.install(self._clock.schedules_changed, self._faults)
        self._sources.install()
        self._settling.install()
        metrics.install()
        exports.install()
        log = _functions_log(self._settings.functions_log)
        functions.install(
            functions.Runtime(
                interpreter=self._settings.interpreter,
                unpacked=self._unpacked,
                log=log,
                endpoint=f"http://127.0.0.1:{self._settings.port}",
                time=self._time,
                time_travel=self._settings.time_travel,
            )
        )
        self._checkpoint.install()

    async def serve(self) -> None:
        """Until a signal comes or the launcher is gone."""
        gateway = application(self._started(self._app.app), Control(self._clock), self._checkpoint.changed)
        config = uvicorn.Config(
            gateway,
            host="127.0.0.1",
            port=self._settings.port,
            http="httptools",
            ws="wsproto",
            lifespan="on",
            timeout_keep_alive=75,
            timeout_graceful_shutdown=1,
            log_level="warning",
            access_log=False,
            date_header=False,  # MiniStack's own has the emulator's time
            server_header=False,
        )
        server, ended = uvicorn.Server(config), self._ending()
        server.capture_signals = nullcontext  # the emulator has something to finish before the server stops

        async def end() -> None:
            await ended.wait()
            await asyncio.to_thread(self._drain)  # while the functions still reach the services
            server.should_exit = True

        ending = asyncio.create_task(end())
        await server.serve()
        ending.cancel()

    def _ending(self) -> asyncio.Event:
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, ended.set)

        def watch_parent() -> None:
            while os.getppid() == self._settings.parent:
                time.sleep(0.5)
            logger.warning("the launcher is gone: stopping")
            loop.call_soon_threadsafe(ended.set)

        threading.Thread(target=watch_parent, daemon=True, name="parent").start()
        return ended

    def _started(self, ministack: Any) -> Any:
        """MiniStack restores its state at the lifespan's startup; only then may anything poll or fire."""

        async def application_(scope: Any, receive: Any, send: Any) -> None:
            async def noticing(message: dict[str, Any]) -> None:
                if message["type"] == "lifespan.startup.complete":
                    self._start()
                await send(message)

            await ministack(scope, receive, noticing if scope["type"] == "lifespan" else send)

        return application_

    def _start(self) -> None:
        self._sources.start()
        if self._settings.virtual_time:
            self._clock.set_time(self._time.now())
        self._clock.start()
        self._checkpoint.start()
        housekeeping.start()
        self._unpacked.forget_old()

    def _drain(self) -> None:
        """Takes no new work and lets invocations finish."""
        self._clock.stop()
        self._sources.stop()
        deadline = time.monotonic() + _LET_FINISH_SECONDS
        while seams.module("services.lambda_svc").executions_in_flight()[0] and time.monotonic() < deadline:
            time.sleep(0.05)

    def stop(self) -> None:
        """Writes the state and ends the functions' processes."""
        self._checkpoint.stop()
        seams.module("core.lambda_runtime").reset()


def _functions_log(path: Path) -> logging.Logger:
    """What the functions print, in a file of bounded size and one more before it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    log = logging.getLogger("cron_manager.functions")
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(handler)
    return log


def main() -> None:
    gc.set_threshold(100_000, 50, 100)  # all of AWS's state is in memory, and none of it is garbage
    emulator = Emulator(Settings.read())
    try:
        uvloop.run(emulator.serve())
    finally:
        emulator.stop()
        logging.shutdown()
        os._exit(0)  # daemon threads of MiniStack would delay the end


main()
