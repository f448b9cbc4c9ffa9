"""Where the local stage keeps things, and on which ports it listens."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENTS = ROOT / ".local"  # the emulator's and the functions' Python environments, shared by all stacks
HOST = "127.0.0.1"
REGION = "us-east-1"
ACCOUNT = "000000000000"


@dataclass(frozen=True, kw_only=True)
class Places:
    """One stack's folder and ports."""

    folder: Path  # LOCAL_DIR
    console_port: int = 8080  # PORT
    emulator_port: int = 4566  # EMULATOR_PORT
    target_port: int = 8090  # TARGET_PORT

    @property
    def state(self) -> Path:
        return self.folder / "state"

    @property
    def logs(self) -> Path:
        return self.folder / "logs"

    @property
    def build(self) -> Path:
        return self.folder / "build"

    @property
    def stack_file(self) -> Path:
        return self.folder / "stack.json"

    @property
    def run_file(self) -> Path:
        return self.folder / "run.json"

    @property
    def emulator_url(self) -> str:
        return f"http://{HOST}:{self.emulator_port}"

    @property
    def console_url(self) -> str:
        return f"http://{HOST}:{self.console_port}"

    @property
    def target_url(self) -> str:
        return f"http://{HOST}:{self.target_port}"
