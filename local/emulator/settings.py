"""The emulator process's settings, handed over in its environment by `local.emulator_process`."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Settings:
    port: int  # on the loopback
    parent: int  # process id of the launcher: the emulator ends when it is gone
    state: Path  # folder of the checkpoint and of the buckets' objects
    unpacked: Path  # folder of the functions' and layers' files
    functions_log: Path  # what the functions print
    interpreter: Path  # the functions' Python: Lambda's runtime environment
    virtual_time: bool  # begin with a clock that fires only when it is moved
    time_travel: Path  # folder of the package that sets the time of a function's process
    checkpoint_seconds: float  # how often changed state is written

    @classmethod
    def read(cls) -> "Settings":
        given = os.environ
        return cls(
            port=int(given["GATEWAY_PORT"]),
            parent=int(given["CRON_MANAGER_PARENT"]),
            state=Path(given["STATE_DIR"]),
            unpacked=Path(given["CRON_MANAGER_UNPACKED"]),
            functions_log=Path(given["CRON_MANAGER_FUNCTIONS_LOG"]),
            interpreter=Path(given["CRON_MANAGER_INTERPRETER"]),
            time_travel=Path(given["CRON_MANAGER_TIME_TRAVEL"]),
            virtual_time=given["CRON_MANAGER_VIRTUAL_TIME"] == "true",
            checkpoint_seconds=float(given["CRON_MANAGER_CHECKPOINT_SECONDS"]),
        )
