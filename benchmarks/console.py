"""The console in Chromium on a stack of its own: typing over 10,000 jobs, an hour of events, arrivals, Lighthouse.

The measurements themselves are `frontend/bench`; a stack that runs already is measured by `npm run bench` there.
"""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from benchmarks.results import Figures, table
from benchmarks.stage import stack
from local.stack import Stack

ROOT = Path(__file__).resolve().parent.parent
GOALS = {
    "slowest keystroke, ms": 50,
    "slowest arrival, ms": 1000,
    "heap grown in an hour, MB": 5,
    "performance": 95,
    "accessibility": 100,
    "best-practices": 95,
}
_LIMIT = 10
_LONGEST_SECONDS = 900


def measure() -> Figures:
    subprocess.run([ROOT / "scripts" / "chromium"], check=True)
    with stack(_LIMIT, console=True) as running:
        figures = _in_the_browser(running)
    typing, arrival, memory = figures["typing"], figures["arrival"], figures["memory"]
    grown = round(memory["end"]["megabytes"] - memory["start"]["megabytes"], 1)
    table(
        ("with 10,000 jobs", "median ms", "95 % ms", "slowest ms", "goal"),
        [
            ("a keystroke until it is painted", typing["medianMs"], typing["p95Ms"], typing["slowestMs"], 50),
            ("a frame while scrolling", typing["framesMedianMs"], typing["framesP95Ms"], "", ""),
            ("a run's end until it is shown", arrival["medianMs"], arrival["p95Ms"], arrival["slowestMs"], 1000),
        ],
    )
    table(
        (f"heap in an hour of {memory['events']:,} events", "MB", "nodes", "listeners"),
        [
            (at, *(memory[at][part] for part in ("megabytes", "nodes", "listeners")))
            for at in ("start", "middle", "end")
        ],
    )
    table(
        ("Lighthouse", "performance", "accessibility", "best practices"),
        [
            (page, scores["performance"], scores["accessibility"], scores["best-practices"])
            for page, scores in figures["lighthouse"].items()
        ],
    )
    return {**figures, "heapGrownMb": grown, "goals": GOALS}


def _in_the_browser(running: Stack) -> dict[str, Any]:
    environment = {
        **os.environ,
        "CONSOLE_URL": str(running.info["consoleUrl"]),
        "ADMIN_EMAIL": str(running.info["adminEmail"]),
        "ADMIN_PASSWORD": str(running.info["adminPassword"]),
        "TARGET_URL": str(running.info["targetUrl"]),
    }
    printed = subprocess.run(
        ["npm", "run", "--silent", "bench"],
        cwd=ROOT / "frontend",
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
        timeout=_LONGEST_SECONDS,
    )
    return dict(json.loads(printed.stdout))
