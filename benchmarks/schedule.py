"""The schedule engine beside cronsim 2.8, expression by expression, in one run, in a zone whose clocks change.

Each figure is the best of several rounds. Nothing is remembered between rounds: every cache of the engine is emptied,
so that each pays for parsing and for finding the clock changes. What both find is compared before it is measured.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from cronsim import CronSim

from benchmarks.results import Figures, table
from cron_manager.domain.schedule import expression, fields, parse_schedule, zones

CORE = Path(__file__).resolve().parent.parent / "layers" / "core" / "python"
ZONE = "Europe/Berlin"
START = datetime(2026, 11, 21, 12, 0, 3, tzinfo=UTC)
TYPICAL = (
    "* * * * *", "*/5 * * * *", "0 * * * *", "30 4 * * *", "0 9-17 * * mon-fri", "*/15 9-17 * * 1-5", "0 0 1 * *",
    "0 0 * * 0", "0 0 1 1 *", "0 12 1,15 * fri", "0 0 L * *", "0 9 * * 1#1", "0 18 * * 5L", "15 2 */2 * *",
    "0 0 29 2 *", "0 22 * * 1-5", "23 0-20/2 * * *", "5 4 * * sun", "*/30 * * * * *", "0 0 LW * *",
)  # fmt: skip
OCCURRENCES = 1000
ROUNDS = 5
FIRSTS = 100  # parsings per round
FIRST_GOAL_US, IMPORT_GOAL_MS = 50, 15
# What every function has imported before the engine's turn comes: the standard library that boto3 and the logger use.
_BEFORE = (
    "re, dataclasses, datetime, enum, hashlib, functools, json, logging, abc, zoneinfo, typing, itertools, inspect"
)
_IMPORT = f"""
import sys, time, {_BEFORE}
sys.path.insert(0, {str(CORE)!r})
import cron_manager.domain.errors
begun = time.perf_counter()
import cron_manager.domain.schedule
print((time.perf_counter() - begun) * 1000)
"""


def measure() -> Figures:
    rows = [_compare(each) for each in TYPICAL]
    many = sum(row["manyMs"] for row in rows) / sum(row["cronsimManyMs"] for row in rows)
    slowest = max(row["manyMs"] / row["cronsimManyMs"] for row in rows)
    first = statistics.median(row["firstUs"] for row in rows)
    table(
        ("expression", "1,000 next: ms", "cronsim ms", "ratio", "parse + first: us", "parsed before: us", "cronsim us"),
        [
            (
                text, f"{row['manyMs']:.2f}", f"{row['cronsimManyMs']:.2f}",
                f"{row['manyMs'] / row['cronsimManyMs']:.2f}", f"{row['firstUs']:.0f}", f"{row['warmUs']:.0f}",
                f"{row['cronsimFirstUs']:.0f}",
            )
            for text, row in zip(TYPICAL, rows, strict=True)
        ],
    )  # fmt: skip
    imported = min(_import_ms() for _ in range(ROUNDS * 2))
    print(f"all 20: {many:.2f} of cronsim's time, the slowest {slowest:.2f}; goal 1.00")
    print(f"parse + first next: median {first:.0f} us; goal {FIRST_GOAL_US}")
    print(f"import: {imported:.1f} ms; goal {IMPORT_GOAL_MS}")
    return {
        "ratioToCronsim": round(many, 3),
        "slowestRatio": round(slowest, 3),
        "firstUs": round(first, 1),
        "importMs": round(imported, 1),
        "expressions": dict(zip(TYPICAL, rows, strict=True)),
        "goals": {"ratioToCronsim": 1, "firstUs": FIRST_GOAL_US, "importMs": IMPORT_GOAL_MS},
    }


def _compare(text: str) -> dict[str, float]:
    if _ours(text, OCCURRENCES) != _cronsim(text, OCCURRENCES):
        raise AssertionError(f"{text}: the engine and cronsim disagree")
    return {
        "manyMs": _best(lambda: _ours(text, OCCURRENCES), 1) * 1e3,
        "cronsimManyMs": _best(lambda: _cronsim(text, OCCURRENCES), 1) * 1e3,
        "firstUs": _best(lambda: _ours(text, 1), FIRSTS, forget_parsed) * 1e6,
        "warmUs": _best(lambda: _ours(text, 1), FIRSTS) * 1e6,
        "cronsimFirstUs": _best(lambda: _cronsim(text, 1), FIRSTS) * 1e6,
    }


def _best(call: Callable[[], object], times: int, before_each: Callable[[], None] = lambda: None) -> float:
    """Seconds a call, of the quickest round. Everything is forgotten before a round, `before_each` before a call."""
    rounds = []
    for _ in range(ROUNDS):
        forget_all()
        spent = 0.0
        for _ in range(times):
            before_each()
            begun = time.perf_counter()
            call()
            spent += time.perf_counter() - begun
        rounds.append(spent / times)
    return min(rounds)


def forget_all() -> None:
    forget_parsed()
    zones.stretches.cache_clear()


def forget_parsed() -> None:
    expression._parse.cache_clear()  # noqa: SLF001  what is measured is the work, not the memory
    fields._parse.cache_clear()  # noqa: SLF001


def _ours(text: str, count: int) -> list[datetime]:
    return list(islice(parse_schedule(text, ZONE).after(START), count))


def _cronsim(text: str, count: int) -> list[datetime]:
    return [run.astimezone(UTC) for run in islice(CronSim(text, START.astimezone(ZoneInfo(ZONE))), count)]


def _import_ms() -> float:
    return float(subprocess.run([sys.executable, "-c", _IMPORT], capture_output=True, text=True, check=True).stdout)
