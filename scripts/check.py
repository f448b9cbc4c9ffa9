"""Every check and test, as `make test` and CI run them; `--quick` leaves out what takes longer than a minute.

Independent steps run side by side. A step that passes says so in a line; one that fails shows its output.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
SHOWN_LINES = 120  # of a failed step's output
CORE = "layers/core/python"


@dataclass(frozen=True, kw_only=True)
class Step:
    """One command that must succeed."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)  # on top of ours


def pytest(name: str, *paths: str) -> Step:
    return Step(name=name, command=(str(BIN / "pytest"), "-q", *paths))


def simulation() -> Step:
    """A short one; sets are in the same order as for `make simulate SEED=…`, which replays what fails here."""
    return replace(pytest("simulation", "tests/simulation"), environment={"PYTHONHASHSEED": "0"})


def npm(script: str) -> Step:
    return Step(name=f"console: {script}", command=("npm", "run", "--prefix", "frontend", "--silent", script))


def mypy_of_function(folder: Path) -> Step:
    """Each function has modules of its own called `deps` and `routes`, so each is checked by itself."""
    sources = [str(path.relative_to(ROOT)) for path in sorted(folder.rglob("*.py"))]
    return Step(
        name=f"mypy: {folder.name}",
        command=(str(BIN / "mypy"), *sources),
        environment={"MYPYPATH": os.pathsep.join((CORE, str(folder.relative_to(ROOT))))},
    )


def typing_steps() -> list[Step]:
    """One after the other: all but the first find what the core comes to in the cache."""
    functions = sorted(path.parent for path in (ROOT / "functions").glob("*/handler.py"))
    return [
        Step(name="mypy: core", command=(str(BIN / "mypy"), "-p", "cron_manager")),
        Step(
            name="mypy: tools",
            command=(str(BIN / "mypy"), "app.py", "infrastructure", "local", "scripts", "benchmarks"),
        ),
        *map(mypy_of_function, functions),
    ]


def quick_steps() -> list[Step]:
    return [
        Step(name="ruff check", command=(str(BIN / "ruff"), "check", "--quiet", ".")),
        Step(name="ruff format", command=(str(BIN / "ruff"), "format", "--quiet", "--check", ".")),
        Step(name="import contracts", command=(str(BIN / "lint-imports"),), environment={"PYTHONPATH": f"{CORE}:."}),
        pytest("unit tests", "tests/unit", "tests/functions", "tests/docs"),
        pytest("attacks", "tests/security"),
        pytest("fault tests", "tests/faults"),
        pytest("conformance tests", "tests/conformance"),
        simulation(),
        pytest("local stage's tests", "tests/local"),
        npm("lint"),
        npm("test"),
    ]


def long_steps() -> list[Step]:
    return [
        pytest("contract tests", "tests/contract"),
        pytest("infrastructure tests", "tests/infrastructure"),
        npm("build"),
        npm("size"),
    ]


_BY_THE_CLOCK = ("pipeline", "identity", "limits_and_origins", "meeting_runs", "survival")
_BY_THEMSELVES = (  # each with a stack of its own, or one in virtual time
    "browser",
    "schedules",
    "alarms",
    "schedules_under_faults",
    "heartbeats security_analysis",
    "tuning",
)


def by_the_clock() -> Step:
    """Waits for full minutes for most of its time: it runs beside the others from the beginning."""
    return pytest("stack, by the clock", *end_to_end(*_BY_THE_CLOCK))


def stack_steps() -> list[Step]:
    """Whole stacks, the longest first."""
    others = sorted(
        str(path.relative_to(ROOT))
        for path in (ROOT / "tests" / "e2e").glob("test_*.py")
        if str(path.relative_to(ROOT)) not in end_to_end(*" ".join(_BY_THEMSELVES).split(), *_BY_THE_CLOCK)
    )
    return [
        pytest("stack, everything else", *others),
        *(pytest(f"stack, {names.replace('_', ' ')}", *end_to_end(*names.split())) for names in _BY_THEMSELVES),
    ]


def end_to_end(*names: str) -> list[str]:
    return [f"tests/e2e/test_{name}.py" for name in names]


def run(step: Step) -> bool:
    begun = time.monotonic()
    environment = {**os.environ, "MYPYPATH": CORE, **step.environment}
    done = subprocess.run(
        step.command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    seconds = time.monotonic() - begun
    lines = done.stdout.rstrip().splitlines()
    passed = done.returncode == 0
    summary = next((line.strip("= ") for line in reversed(lines) if re.search(r"\d+ passed", line)), "")
    print(f"{'ok  ' if passed else 'FAIL'} {step.name:24} {seconds:6.1f} s  {summary}", flush=True)
    if not passed:
        print("\n".join(f"  | {line}" for line in lines[-SHOWN_LINES:]), flush=True)
    return passed


def run_in_turn(steps: Sequence[Step]) -> list[bool]:
    """Which passed."""
    return [run(step) for step in steps]


def run_all(tracks: Sequence[Sequence[Step]], *, at_once: int) -> list[bool]:
    """Which passed. The steps of a track run one after the other."""
    with ThreadPoolExecutor(max_workers=at_once) as pool:
        return list(chain.from_iterable(pool.map(run_in_turn, tracks)))


def alone(steps: Iterable[Step]) -> list[tuple[Step]]:
    """Each is a track of its own."""
    return [(step,) for step in steps]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only what takes less than a minute")
    quick = parser.parse_args().quick
    tracks: list[Sequence[Step]] = [typing_steps(), *alone(quick_steps())]
    if quick:
        results = run_all(tracks, at_once=2)
    else:
        tracks = [[by_the_clock()], *tracks, *alone(long_steps()), *alone(stack_steps())]
        results = run_all(tracks, at_once=3)
    print(f"{sum(results)} passed, {results.count(False)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
