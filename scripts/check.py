"""Every check and test, as `make test` and CI run them; `--quick` leaves out what takes longer than a minute.

Independent steps run side by side. A step that passes says so in a line; one that fails shows its output.
"""

import argparse
import os
import re
import subprocess
import sys
import time
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
    cache = f"--cache-dir=.mypy_cache/{folder.name}"
    return Step(
        name=f"mypy: {folder.name}",
        command=(str(BIN / "mypy"), cache, *sources),
        environment={"MYPYPATH": os.pathsep.join((CORE, str(folder.relative_to(ROOT))))},
    )


def quick_steps() -> list[Step]:
    functions = sorted(path.parent for path in (ROOT / "functions").glob("*/handler.py"))
    return [
        Step(name="ruff check", command=(str(BIN / "ruff"), "check", "--quiet", ".")),
        Step(name="ruff format", command=(str(BIN / "ruff"), "format", "--quiet", "--check", ".")),
        Step(name="import contracts", command=(str(BIN / "lint-imports"),), environment={"PYTHONPATH": f"{CORE}:."}),
        Step(name="mypy: core", command=(str(BIN / "mypy"), "-p", "cron_manager")),
        Step(
            name="mypy: tools",
            command=(str(BIN / "mypy"), "app.py", "infrastructure", "local", "scripts", "benchmarks"),
        ),
        *map(mypy_of_function, functions),
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


def stack_steps() -> list[Step]:
    """Each has stacks of its own and waits for most of the time: three fit on a machine, and nothing beside them. The
    longest begin first.
    """
    in_browser = end_to_end("browser")
    by_the_clock = end_to_end("identity", "limits_and_origins", "pipeline", "survival")
    in_virtual_time = [  # those of one step share a stack
        end_to_end("schedules"),
        end_to_end("schedules_under_faults"),
        end_to_end("heartbeats", "security_analysis"),
        end_to_end("tuning"),
    ]
    others = sorted(
        str(path.relative_to(ROOT))
        for path in (ROOT / "tests" / "e2e").glob("test_*.py")
        if str(path.relative_to(ROOT)) not in {*in_browser, *by_the_clock, *chain.from_iterable(in_virtual_time)}
    )
    return [
        pytest("browser", *in_browser),
        pytest("end to end, by the clock", *by_the_clock),
        pytest("end to end", *others),
        *(pytest(f"virtual time, {Path(paths[-1]).stem[5:]}", *paths) for paths in in_virtual_time),
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


def run_all(steps: list[Step], *, at_once: int) -> list[bool]:
    """Which passed."""
    with ThreadPoolExecutor(max_workers=at_once) as pool:
        return list(pool.map(run, steps))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only what takes less than a minute")
    quick = parser.parse_args().quick
    steps = quick_steps() if quick else quick_steps() + long_steps()
    results = run_all(steps, at_once=2)
    if not quick:
        results += run_all(stack_steps(), at_once=3)
    print(f"{sum(results)} passed, {results.count(False)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
