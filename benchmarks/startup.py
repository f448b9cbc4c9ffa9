"""How long each function's process takes until it could handle its first event: its code, both layers, as in Lambda.

Side by side with bare Python and with boto3 and one client. The runs are interleaved, so that a busy moment of the
machine touches all alike; the median counts.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from benchmarks.results import Figures, table
from infrastructure.environment import LOCAL
from infrastructure.packaging import FUNCTION_NAMES, build_packages

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = ROOT / ".local" / "runtime" / "bin" / "python"
ROUNDS = 15
GOALS_MS = {"api": 320, "executor": 360}  # over bare Python
BARE, CLIENT = "bare Python", "boto3 + client"
_NAMES = (
    "JOBS_TABLE EXECUTIONS_TABLE IDENTITY_TABLE AUDIT_TABLE AUDIT_HEADS_BUCKET REALTIME_TABLE"
    " SHORT_QUEUE_URL LONG_QUEUE_URL MANUAL_QUEUE_URL SECRET_ARN SCHEDULE_GROUP SCHEDULE_ROLE_ARN"
    " SCHEDULE_DEAD_LETTERS_ARN SHORT_QUEUE_ARN LONG_QUEUE_ARN"
)
_ENVIRONMENT = {
    "PATH": os.defpath,
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "none",
    "AWS_SECRET_ACCESS_KEY": "none",
    "WEBSOCKET_ENDPOINT": "http://127.0.0.1:9/live",
    **dict.fromkeys(_NAMES.split(), "unused"),
}


def measure() -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        programs = _programs(Path(folder))
        times: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(ROUNDS):
            for name, program in programs.items():
                times[name].append(_start(program))
    medians = {name: statistics.median(each) for name, each in times.items()}
    over = {name: round(median - medians[BARE], 1) for name, median in medians.items()}
    table(
        ("process", "ms over bare", "x client", "goal ms"),
        [(name, f"{ms:.0f}", f"{ms / over[CLIENT]:.2f}", GOALS_MS.get(name, "")) for name, ms in over.items()],
    )
    return {
        "bareMs": round(medians[BARE], 1),
        "overBareMs": over,
        "ratioToClient": {name: round(ms / over[CLIENT], 3) for name, ms in over.items()},
        "goalsMs": GOALS_MS,
    }


def _programs(folder: Path) -> dict[str, str]:
    """What each process runs. The layers are unpacked with the byte code that goes to Lambda."""
    packages = build_packages(root=ROOT, build=ROOT / "build", environment=LOCAL)
    layers = [_unpack(packages.core.zip, folder / "core"), _unpack(packages.dependencies.zip, folder / "dependencies")]
    paths = [str(layer / "python") for layer in layers]
    programs = {BARE: "pass", CLIENT: "import boto3; boto3.client('dynamodb')"}
    for name in FUNCTION_NAMES:
        own = _unpack(packages.functions[name].zip, folder / name)
        programs[name] = f"import sys; sys.path[:0] = {[str(own), *paths]!r}; import handler"
    return programs


def _unpack(zipped: Path, folder: Path) -> Path:
    with zipfile.ZipFile(zipped) as archive:
        archive.extractall(folder)
    return folder


def _start(program: str) -> float:
    begun = time.perf_counter()
    subprocess.run([RUNTIME, "-c", program], env=_ENVIRONMENT, check=True, stdout=sys.stderr)
    return (time.perf_counter() - begun) * 1000
