"""What a person may set when starting the local stack; read here and nowhere else."""

import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from infrastructure.environment import PARAMETER_NAMES
from local.errors import PortBusyError
from local.places import ENVIRONMENTS, HOST, Places

ADMIN_EMAIL = "admin@example.com"
TARGET_PORT = 8090


@dataclass(frozen=True, kw_only=True)
class Settings:
    """One local stack."""

    places: Places
    parameters: Mapping[str, str] = field(default_factory=dict)  # of the deployment, by their names in capitals
    admin_email: str = ADMIN_EMAIL  # the seeded administrator
    jobs: Path | None = None  # JOBS: the folder of the functions that run as jobs; None: `jobs/`
    auth: bool = False  # AUTH: the emulator enforces IAM
    virtual_time: bool = False  # VIRTUAL_TIME: the functions follow a time that a test moves; schedules fire only then
    console: bool = True  # build and upload it; tests of the API alone do without

    @classmethod
    def read(cls, given: Mapping[str, str] | None = None) -> "Settings":
        values = os.environ if given is None else given
        return cls(
            places=Places(
                folder=Path(values.get("LOCAL_DIR") or ENVIRONMENTS).resolve(),
                console_port=int(values.get("PORT") or 8080),
                emulator_port=int(values.get("EMULATOR_PORT") or 4566),
                target_port=int(values.get("TARGET_PORT") or _target_port()),
            ),
            parameters={name: values[name] for name in PARAMETER_NAMES if values.get(name)},
            admin_email=values.get("ADMIN_EMAIL") or ADMIN_EMAIL,
            jobs=Path(values["JOBS"]).resolve() if values.get("JOBS") else None,
            auth=values.get("AUTH", "").lower() == "true",
            virtual_time=values.get("VIRTUAL_TIME", "").lower() == "true",
        )


def inherited() -> dict[str, str]:
    """The environment that tools started by the launcher (npm, the CDK command line) get."""
    return dict(os.environ)


def _target_port() -> int:
    """Nobody has to know the target's port by heart: where its usual one is taken, any free one will do."""
    for port in (TARGET_PORT, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise PortBusyError("no port is free for the target server")
