"""How long each function's process takes until it could handle its first event: its code, both layers, as in Lambda.

Side by side with bare Python and with boto3 and one client. The runs are interleaved, so that a busy moment of the
machine touches all alike; the median counts. Beside it stands the processor time, which a busy machine changes less.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from benchmarks.quick_server import empty_tables
from benchmarks.results import Figures, table
from infrastructure.environment import LOCAL
from infrastructure.packaging import FUNCTION_NAMES, build_packages

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = ROOT / ".local" / "runtime" / "bin" / "python"
ROUNDS = 15
GOALS_MS = {"api": 320, "executor": 360}  # over bare Python
BARE, CLIENT = "bare Python", "boto3 + client"
_NAMES = (
    "JOBS_TABLE EXECUTIONS_TABLE IDENTITY_TABLE AUDIT_TABLE AUDIT_HEADS_BUCKET CATALOGUE_BUCKET"
    " REALTIME_TABLE SHORT_QUEUE_URL LONG_QUEUE_URL MANUAL_QUEUE_URL FUNCTION_QUEUE_URL SHORT_LANE_FEED"
    " LONG_LANE_FEED MANUAL_LANE_FEED FUNCTION_LANE_FEED REGISTRY_FUNCTION HOUSEKEEPER_FUNCTION"
    " WORKER_FUNCTION SECRET_ARN SECRETS_PATH ORIGIN_PROOF_ARN SETUP_SECRET_ARN ALARM_PREFIX"
    " PUBLIC_URL_PARAMETER TESTER_FUNCTION DEPLOYMENT_ID SCHEDULE_GROUP SCHEDULE_ROLE_ARN"
    " SCHEDULE_DEAD_LETTERS_ARN SHORT_QUEUE_ARN LONG_QUEUE_ARN TICK_DEAD_LETTERS_URL"
    " SCHEDULE_DEAD_LETTERS_URL STREAM_DEAD_LETTERS_URL ALERT_DEAD_LETTERS_URL ALERT_QUEUE_URL"
    " ARCHIVE_BUCKET ARCHIVE_RETENTION_DAYS EXPORTS_BUCKET EXPORTS_QUEUE_URL CHANNELS_PATH"
)
ENVIRONMENT = {
    "PATH": os.defpath,
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "none",
    "AWS_SECRET_ACCESS_KEY": "none",
    "WEBSOCKET_ENDPOINT": "http://127.0.0.1:9/live",
    "MAX_CONCURRENT_EXECUTIONS": "10",
    "REGISTRATION_MODE": "closed",
    **dict.fromkeys(_NAMES.split(), "1"),  # a number where one is wanted
}


def measure() -> Figures:
    with tempfile.TemporaryDirectory() as folder, empty_tables() as endpoint:
        programs = _programs(Path(folder))
        starts: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
        for _ in range(ROUNDS):
            for name, program in programs.items():
                starts[name].append(_start(program, endpoint))
    medians = {name: statistics.median(wall for wall, _ in each) for name, each in starts.items()}
    processor = {name: statistics.median(used for _, used in each) for name, each in starts.items()}
    over = {name: round(median - medians[BARE], 1) for name, median in medians.items()}
    used = {name: round(median - processor[BARE], 1) for name, median in processor.items()}
    table(
        ("process", "ms over bare", "of a processor", "x client", "goal ms"),
        [
            (name, f"{ms:.0f}", f"{used[name]:.0f}", f"{ms / over[CLIENT]:.2f}", GOALS_MS.get(name, ""))
            for name, ms in over.items()
        ],
    )
    return {
        "bareMs": round(medians[BARE], 1),
        "overBareMs": over,
        "processorOverBareMs": used,
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


def _start(program: str, endpoint: str) -> tuple[float, float]:
    """Milliseconds that it took, and of a processor's time. Who reads a table to begin with finds it empty."""
    begun, before = time.perf_counter(), _childrens_seconds()
    subprocess.run(
        [RUNTIME, "-c", program], env={**ENVIRONMENT, "AWS_ENDPOINT_URL": endpoint}, check=True, stdout=sys.stderr
    )
    return (time.perf_counter() - begun) * 1000, (_childrens_seconds() - before) * 1000


def _childrens_seconds() -> float:
    """Processor time of all processes that this one has seen end."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
