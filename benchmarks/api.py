"""The API's edge beside FastAPI behind Mangum: what a warm call costs, and what a process costs until it could answer.

Both stand before the same handlers, use cases, schemas, authentication and trail (benchmarks/fastapi_app.py).
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.quick_server import empty_tables
from benchmarks.results import Figures, table
from benchmarks.startup import ENVIRONMENT

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".local" / "benchmarks"
PINS = ROOT / "requirements" / "benchmarks.txt"
PYTHON = HOME / "bin" / "python"
PATHS = (ROOT, ROOT / "layers" / "core" / "python")
STARTS = 15
OURS, THEIRS = "own edge", "FastAPI + Mangum"
WARM_GOAL, START_GOAL = 1.0, 0.8  # ours over theirs, at most

_OWN_START = "import handler"
_FASTAPI_START = """
from cron_manager.observability import logger
from deps import deps, gate
from routes import ROUTES
from benchmarks.fastapi_app import fastapi_handler
from datetime import UTC, datetime
handler = fastapi_handler(ROUTES, gate(), deps(), deps().audit, lambda: datetime.now(UTC))
"""


def measure() -> Figures:
    make_environment()
    calls = _warm()
    starts = _starts()
    ratio = statistics.geometric_mean(each[OURS] / each[THEIRS] for each in calls.values())
    start_ratio = starts[OURS] / starts[THEIRS]
    table(
        ("call, warm", "own, µs", "FastAPI, µs", "ratio"),
        [
            (name, f"{each[OURS]:.0f}", f"{each[THEIRS]:.0f}", f"{each[OURS] / each[THEIRS]:.2f}")
            for name, each in calls.items()
        ],
    )
    print(f"geometric mean {ratio:.2f}, goal {WARM_GOAL}")
    print(
        f"start over bare Python: {starts[OURS]:.0f} ms beside {starts[THEIRS]:.0f} ms: {start_ratio:.2f},"
        f" goal {START_GOAL}"
    )
    return {
        "warmMicroseconds": {name: {side: round(us, 1) for side, us in each.items()} for name, each in calls.items()},
        "warmRatio": round(ratio, 3),
        "startMsOverBare": {side: round(ms, 1) for side, ms in starts.items()},
        "startRatio": round(start_ratio, 3),
        "goals": {"warmRatio": WARM_GOAL, "startRatio": START_GOAL},
    }


def make_environment() -> None:
    """What is measured against stands in an environment of its own, made anew when its pins change."""
    stamp, made_from = HOME / ".made-from", PINS.read_text()
    if stamp.exists() and stamp.read_text() == made_from:
        return
    uv = str(ROOT / ".venv" / "bin" / "uv")
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(HOME)], check=True)
    subprocess.run(
        [uv, "pip", "sync", "--quiet", "--python", str(PYTHON), "--require-hashes", str(PINS)], check=True, cwd=ROOT
    )
    stamp.write_text(made_from)


def _warm() -> dict[str, dict[str, float]]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, PATHS))}
    done = subprocess.run(
        [PYTHON, "-m", "benchmarks.api_calls"], cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
    )
    calls: dict[str, dict[str, float]] = json.loads(done.stdout)
    return calls


def _starts() -> dict[str, float]:
    """Milliseconds over bare Python, medians of starts in turns."""
    programs = {"bare": "pass", OURS: _OWN_START, THEIRS: _FASTAPI_START}
    taken: dict[str, list[float]] = {name: [] for name in programs}
    with empty_tables() as endpoint:
        for _ in range(STARTS):
            for name, program in programs.items():
                taken[name].append(_start(program, endpoint))
    medians = {name: statistics.median(each) for name, each in taken.items()}
    return {name: medians[name] - medians["bare"] for name in (OURS, THEIRS)}


def _start(program: str, endpoint: str) -> float:
    paths = os.pathsep.join(map(str, (ROOT / "functions" / "api", *PATHS)))
    begun = time.perf_counter()
    environment = {**ENVIRONMENT, "PYTHONPATH": paths, "AWS_ENDPOINT_URL": endpoint}
    subprocess.run([PYTHON, "-c", program], env=environment, check=True, stdout=sys.stderr)
    return (time.perf_counter() - begun) * 1000
