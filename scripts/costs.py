"""What a deployment costs a month: `make costs JOBS=1000 EVERY=15m`, and TAKES=2 for targets of two seconds.

`python scripts/costs.py --write` writes the examples of docs/costs.md anew.
"""

# ruff: noqa: E402  # the path to the product comes before the product

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.month import Usage, bill

PAGE = ROOT / "docs" / "costs.md"
BEGIN, END = "<!-- examples: scripts/costs.py --write -->", "<!-- end of the examples -->"
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
EXAMPLES = (
    (10, "1h", 0.1),
    (100, "15m", 0.1),
    (1_000, "1h", 0.1),
    (1_000, "1m", 0.1),
    (1_000, "1m", 2.0),
    (10_000, "15m", 0.1),
    (100_000, "1h", 0.1),
    (1_000_000, "1d", 0.1),
)


def span(text: str) -> timedelta:
    """`15m`, `1h`, `1d`, `30s`."""
    found = re.fullmatch(r"([1-9]\d*)([smhd])", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no span such as 30s, 15m, 1h or 1d")
    return timedelta(**{_UNITS[found[2]]: int(found[1])})


def table(usage: Usage) -> Iterator[str]:
    """By service, for runs that come together and for runs that come alone."""
    together = bill(usage)
    alone = bill(Usage(jobs=usage.jobs, every=usage.every, seconds=usage.seconds, together=False))
    yield f"{usage.executions:,.0f} executions a month"
    yield f"{'':32}{'ten at a time':>16}{'one at a time':>16}"
    for service, dollars in together.items():
        yield f"{service:32}{dollars:>16,.2f}{alone[service]:>16,.2f}"


def examples() -> str:
    """The page's table."""
    lines = [
        "| jobs | each runs every | targets take | executions a month | $, ten at a time | $, one at a time |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for jobs, every, seconds in EXAMPLES:
        usage = Usage(jobs=jobs, every=span(every), seconds=seconds)
        alone = Usage(jobs=jobs, every=span(every), seconds=seconds, together=False)
        dollars = f"{bill(usage)['total']:,.2f} | {bill(alone)['total']:,.2f}"
        lines.append(f"| {jobs:,} | {every} | {seconds:g} s | {usage.executions:,.0f} | {dollars} |")
    return "\n".join(lines)


def written(page: str) -> str:
    """The page with its examples as they are now."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{examples()}\n{END}{after}"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=100)
    parser.add_argument("--every", type=span, default=span("15m"), help="30s, 15m, 1h, 1d")
    parser.add_argument("--takes", type=float, default=0.1, help="seconds of a target")
    parser.add_argument("--write", action="store_true", help="docs/costs.md anew")
    given = parser.parse_args(arguments)
    if given.write:
        PAGE.write_text(written(PAGE.read_text()))
        return 0
    print("\n".join(table(Usage(jobs=given.jobs, every=given.every, seconds=given.takes))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
