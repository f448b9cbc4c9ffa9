"""`make simulate`: many seeds on all cores; `SEED=…` one of them, told in full; `MUTATIONS=1` whether it would notice.

Set order must not depend on the process, or a seed could not be replayed: Python's hash seed is fixed.
"""

import argparse
import os
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import replace
from datetime import datetime

from tests.simulation.history import History
from tests.simulation.mutations import MUTATIONS
from tests.simulation.report import describe, table
from tests.simulation.world import Outcome, simulate

SEEDS, TICKS = 200, 10_000
MUTATED_SEEDS, MUTATED_TICKS = 30, 1_500


def one(seed: int, ticks: int, without: frozenset[str]) -> tuple[Outcome, str]:
    """Without its history, which is large; what it says of violations is told beforehand."""
    outcome = simulate(seed, ticks, without)
    told = describe(outcome, verbose=True)
    return replace(outcome, history=History(moment=datetime.now)), told


def caught(name: str) -> tuple[str, str]:
    """Which seed and which invariants notice a mutation first."""
    for seed in range(1, MUTATED_SEEDS + 1):
        with MUTATIONS[name]():
            found = simulate(seed, MUTATED_TICKS).violations
        if found:
            kinds = Counter(violation.invariant for violation in found)
            return name, f"{', '.join(f'{kind}: {count}' for kind, count in sorted(kinds.items()))} at seed {seed}"
    return name, "NOT NOTICED"


def run_all(seeds: range, ticks: int, without: frozenset[str]) -> int:
    begun, bad = time.monotonic(), []
    faults: Counter[str] = Counter()
    statuses: Counter[str] = Counter()
    total = requests = 0
    with ProcessPoolExecutor() as pool:
        futures = [pool.submit(one, seed, ticks, without) for seed in seeds]
        for number, future in enumerate(as_completed(futures), 1):
            outcome, told = future.result()
            faults += outcome.faults
            statuses += outcome.statuses
            total, requests = total + outcome.ticks, requests + outcome.requests
            if outcome.violations:
                bad.append(outcome.seed)
                print(f"\n{told}")
            print(f"\r{number}/{len(seeds)} seeds, {total:,} ticks, {faults.total():,} faults", end="", flush=True)
    print()
    print("\n".join([*table("faults", faults), *table("records", statuses)]))
    rate = total / max(faults.total(), 1)
    print(f"{requests:,} requests; one fault per {rate:.1f} ticks; {time.monotonic() - begun:.0f} s")
    print(f"violated by {len(bad)} of {len(seeds)} seeds {sorted(bad) or ''}")
    return 1 if bad else 0


def run_mutations() -> int:
    with ProcessPoolExecutor() as pool:
        results = dict(pool.map(caught, MUTATIONS))
    print("\n".join(f"{name:45} {result}" for name, result in results.items()))
    return 1 if "NOT NOTICED" in results.values() else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, help="one seed, told in full")
    parser.add_argument("--seeds", type=int, default=SEEDS)
    parser.add_argument("--ticks", type=int, default=TICKS)
    parser.add_argument("--without", default="", help="faults left out, such as F19,F20")
    parser.add_argument("--mutations", action="store_true")
    given = parser.parse_args()
    without = frozenset(filter(None, given.without.split(",")))
    if given.mutations:
        return run_mutations()
    if given.seed is None:
        return run_all(range(1, given.seeds + 1), given.ticks, without)
    outcome = simulate(given.seed, given.ticks, without)
    print("\n".join([describe(outcome, verbose=True), *table("faults", outcome.faults)]))
    return 1 if outcome.violations else 0


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":
        again = [sys.executable, "-m", "tests.simulation", *sys.argv[1:]]
        os.execve(sys.executable, again, {**os.environ, "PYTHONHASHSEED": "0"})  # noqa: S606  # itself
    sys.exit(main())
