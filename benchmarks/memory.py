"""Memory of the idle local stack (proportional set size) and of an executor in a full batch (peak resident set)."""

import json
import time
from pathlib import Path

from benchmarks.burst import burst
from benchmarks.results import Figures, table
from benchmarks.stage import stack
from local.stack import Stack

GOALS_MB = {"idle stack": 1024, "executor, full batch": 120}
_LIMIT = 50  # so that short batches hold ten calls
_JOBS = 60
_SETTLE_SECONDS = 20  # until surplus workers of the start have nothing to do


def measure() -> Figures:
    with stack(_LIMIT) as running:
        time.sleep(_SETTLE_SECONDS)
        idle = _of_stack(running)
        burst(running, _JOBS)
        executors = [_peak_rss(process) for process in _processes(running) if _function(process) == "executor"]
    megabytes = {"idle stack": round(sum(idle.values())), "executor, full batch": round(max(executors))}
    table(("part", "MB"), [(name, f"{each:.0f}") for name, each in sorted(idle.items(), key=lambda pair: -pair[1])])
    table(("memory", "MB", "goal"), [(name, each, GOALS_MB[name]) for name, each in megabytes.items()])
    return {
        "megabytes": megabytes,
        "goalsMb": GOALS_MB,
        "idleParts": {name: round(each) for name, each in idle.items()},
    }


def _of_stack(running: Stack) -> dict[str, float]:
    """PSS by part: each function together, the emulator, the proxy, the target."""
    parts: dict[str, float] = {}
    for process in _processes(running):
        name = _function(process) or _module(process)
        parts[name] = parts.get(name, 0.0) + _field(process / "smaps_rollup", "Pss:")
    return parts


def _processes(running: Stack) -> list[Path]:
    """The processes of the stack's groups."""
    recorded = json.loads(running.settings.places.run_file.read_text())
    groups = {str(child["group"]) for child in recorded["children"]}
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            stat = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if stat[2] in groups:
            found.append(entry)
    return found


def _function(process: Path) -> str | None:
    for pair in (process / "environ").read_text(errors="replace").split("\0"):
        name, _, value = pair.partition("=")
        if name == "POWERTOOLS_SERVICE_NAME":
            return value
    return None


def _module(process: Path) -> str:
    words = (process / "cmdline").read_text(errors="replace").split("\0")
    return words[words.index("-m") + 1] if "-m" in words else words[0]


def _field(path: Path, name: str) -> float:
    """Megabytes of a line as `Pss:   1234 kB`."""
    for line in path.read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / 1024
    return 0.0


def _peak_rss(process: Path) -> float:
    return _field(process / "status", "VmHWM:")
