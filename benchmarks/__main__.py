"""Runs the benchmarks named on the command line, or all, and keeps each one's figures under benchmarks/results/."""

import sys
from collections.abc import Callable

from benchmarks import api, burst, call, console, cost, memory, scale, scaling, schedule, startup
from benchmarks.results import Figures, keep

BENCHMARKS: dict[str, Callable[[], Figures]] = {
    "startup": startup.measure,
    "burst": burst.measure,
    "cost": cost.measure,
    "memory": memory.measure,
    "schedule": schedule.measure,
    "scale": scale.measure,
    "scaling": scaling.measure,
    "call": call.measure,
    "api": api.measure,
    "console": console.measure,
}


def main(names: list[str]) -> int:
    unknown = set(names) - BENCHMARKS.keys()
    if unknown:
        print(f"There is no benchmark {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}.", file=sys.stderr)
        return 2
    for name in names or BENCHMARKS:
        print(f"\n== {name}", flush=True)
        keep(name, BENCHMARKS[name]())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
