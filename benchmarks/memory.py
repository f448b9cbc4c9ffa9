"""Memory of the idle local stack (proportional set size) and of an executor in a full batch (peak resident set)."""

import time
from pathlib import Path

from benchmarks.burst import burst
from benchmarks.processes import function_of, module_of, processes_of
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
        executors = [_peak_rss(process) for process in processes_of(running) if function_of(process) == "executor"]
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
    for process in processes_of(running):
        name = function_of(process) or module_of(process)
        parts[name] = parts.get(name, 0.0) + _field(process / "smaps_rollup", "Pss:")
    return parts


def _field(path: Path, name: str) -> float:
    """Megabytes of a line as `Pss:   1234 kB`."""
    for line in path.read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / 1024
    return 0.0


def _peak_rss(process: Path) -> float:
    return _field(process / "status", "VmHWM:")
