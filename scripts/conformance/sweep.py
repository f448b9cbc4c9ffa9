"""Every change of every zone's clock, 1971 to 2037: Debian's cron against the schedule engine, side by side.

usage: python -m scripts.conformance.sweep CRON-SOURCE-FOLDER        some minutes; exit code 1 when anything differs

The corpus holds chosen zones. This looks at all of them, and writes nothing: run it when the engine's handling of
clock changes is touched.
"""

import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from zoneinfo import available_timezones

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "layers" / "core" / "python"))

from cron_manager.domain.schedule import parse_schedule  # noqa: E402  # its path comes first
from scripts.conformance.debian import Question, ask, build  # noqa: E402
from scripts.conformance.expressions import around  # noqa: E402
from scripts.conformance.generate import near  # noqa: E402
from scripts.conformance.zones import Change, Span, changes  # noqa: E402

EACH = 16  # expressions at a change
SHOWN = 20
MINUTE = timedelta(minutes=1)


def every_change() -> Iterator[tuple[str, Change]]:
    """Each kind of change once: zones that changed together to the same clock count as one.

    Offsets with seconds are left out: Debian's cron loses them.
    """
    seen = set()
    for key in sorted(name for name in available_timezones() if "/" in name):
        span = Span(key=key, since=datetime(1971, 3, 1, tzinfo=UTC), until=datetime(2037, 12, 1, tzinfo=UTC))
        for change in changes(span):
            if change not in seen and not (change.gap % MINUTE or change.wall.second):
                seen.add(change)
                yield key, change


def differences(program: Path, key: str, change: Change, random: Random) -> Iterator[str]:
    questions = {Question(expression=around(random, change), start=near(random, change), count=9) for _ in range(EACH)}
    for question, debian in ask(program, key, list(questions), change.at + timedelta(days=4)).items():
        ours = tuple(islice(parse_schedule(question.expression, key).after(question.start), len(debian)))
        if ours != debian:
            shown = "\n".join(
                f"  {who} {' '.join(map(str, runs))}" for who, runs in (("Debian", debian), ("ours", ours))
            )
            yield f"{question.expression!r} {key} after {question.start}\n{shown}"


def main() -> int:
    random = Random(1)
    found: list[str] = []
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        program = build(Path(sys.argv[1]), Path(folder))
        for key, change in every_change():
            count += 1
            found += differences(program, key, change, random)
    print(*found[:SHOWN], sep="\n")
    print(f"{count} changes of a clock, up to {EACH} expressions at each: {len(found)} differ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
