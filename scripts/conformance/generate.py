"""Writes the corpus: tests/conformance/debian.jsonl and model.jsonl. Called by `make`, which fetches Debian's source.

usage: python -m scripts.conformance.generate CRON-SOURCE-FOLDER

The same seed makes the same corpus. Every answer of Debian's cron is compared with the model's; when one differs,
nothing is written.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random

from scripts.conformance import model
from scripts.conformance.debian import Question, ask, build
from scripts.conformance.expressions import (
    CHOICES,
    around,
    as_six,
    listed,
    random_extended,
    random_plain,
    with_question_mark,
)
from scripts.conformance.zones import SPANS, Change, Span, changes, year

SEED = 19700101
FOLDER = Path(__file__).resolve().parents[2] / "tests" / "conformance"
LAST_OF_DEBIAN = year(2038)  # then its minutes, multiplied by 60, no longer fit into an int


@dataclass(frozen=True, kw_only=True)
class Case:
    expression: str
    zone: str
    start: datetime
    count: int
    until: datetime  # answers stay before
    asked: str  # the five-field form that Debian's cron is asked about
    gap: str = "cron"
    overlap: str = "cron"

    @property
    def question(self) -> Question:
        return Question(expression=self.asked, start=self.start, count=self.count)


def iso(instant: datetime) -> str:
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ")


# --- starts ---


def near(random: Random, change: Change) -> datetime:
    """A start just before, at, within or after a change of the clock."""
    size = abs(change.gap)
    return change.at + random.choice(
        [
            timedelta(hours=-random.randint(2, 40), minutes=random.randint(0, 59)),
            -size - timedelta(minutes=1),
            -size + timedelta(minutes=random.randint(1, 29)),
            timedelta(minutes=-1),
            timedelta(seconds=-1),
            timedelta(0),
            timedelta(seconds=random.randint(1, 59)),
            timedelta(minutes=random.randint(1, 29)),
            size / 2,
            size - timedelta(seconds=30),
            size,
            size + timedelta(minutes=random.randint(1, 90)),
        ]
    )


def ordinary(random: Random, span: Span) -> datetime:
    """A start at a month's, a year's or a leap February's end, or on any day."""
    number = random.randint(span.since.year, max(span.since.year, span.until.year - 3))
    leap = number - number % 4
    middle = datetime(number, random.randint(1, 12), random.randint(1, 28), tzinfo=UTC)
    begin = random.choice(
        [
            datetime(number, 12, 31, 22, tzinfo=UTC),
            datetime(max(leap, span.since.year), 2, 28, 20, tzinfo=UTC),
            middle.replace(day=28),
            middle,
            middle,
        ]
    )
    seconds = random.choice([0, 0, random.randint(1, 59)])
    return max(begin, span.since) + timedelta(
        hours=random.randint(0, 23), minutes=random.randint(0, 59), seconds=seconds
    )


# --- cases ---


def at_changes(random: Random, span: Span, count: int) -> Iterator[Case]:
    found = list(changes(span))
    for number in range(count if found else 0):
        change = found[number % len(found)] if len(found) < 6 else random.choice(found)
        expression = around(random, change)
        start = near(random, change)
        yield Case(
            expression=expression,
            zone=span.key,
            start=start,
            count=random.randint(3, 6),
            until=span.until,
            asked=expression,
        )


def on_ordinary_days(random: Random, span: Span, expressions: Sequence[str]) -> Iterator[Case]:
    for expression in expressions:
        start = ordinary(random, span)
        yield Case(
            expression=expression,
            zone=span.key,
            start=start,
            count=random.randint(2, 6),
            until=span.until,
            asked=expression,
        )


def respelled(random: Random, case: Case) -> Case:
    """Now and then the case in another spelling of the same."""
    if case.expression.startswith("@") or random.random() > 0.1:
        return case
    spelled = with_question_mark(case.expression) if random.random() < 0.5 else as_six(case.expression)
    return replace(case, expression=spelled or case.expression)


def plain_cases(random: Random, chosen: Sequence[str]) -> Iterator[Case]:
    """Five zones see each chosen expression; each zone sees its changes of the clock and random expressions."""
    for index, span in enumerate(SPANS):
        mine = [each for number, each in enumerate(chosen) if (number + index) % len(SPANS) < 9]
        mine += [random_plain(random) for _ in range(45)]
        for case in [*at_changes(random, span, 110), *on_ordinary_days(random, span, mine)]:
            yield respelled(random, case)


def far_cases(until: datetime) -> Iterator[Case]:
    """Leap days that fall on a Sunday, and the years 2000 and 2100, of which only the first has one."""
    for expression in ("0 0 29 2 *", "0 0 29 2 */7", "30 12 29 2 */2", "0 0 31 12 */7", "0 0 29 */2 */7"):
        for start in (year(1999), year(2019), year(2027), datetime(2028, 2, 29, tzinfo=UTC), year(2071), year(2095)):
            if start < until:
                yield Case(expression=expression, zone="UTC", start=start, count=3, until=until, asked=expression)


def extended_cases(random: Random, chosen: Sequence[str]) -> Iterator[Case]:
    for index, span in enumerate(SPANS):
        mine = [each for number, each in enumerate(chosen) if (number + index) % len(SPANS) < 6]
        mine += [random_extended(random) for _ in range(15)]
        yield from on_ordinary_days(random, span, mine)
        for case in at_changes(random, span, 24):
            choice = random.choice(CHOICES)
            seconds = random.choice(["0", "30", "*/20", "15,45", "59", "*"])
            six = replace(case, expression=f"{seconds} {case.expression}")
            yield random.choice(
                [six, replace(case, gap=choice[0], overlap=choice[1]), replace(six, gap=choice[0], overlap=choice[1])]
            )


# --- answers ---


def modelled(case: Case) -> tuple[datetime, ...]:
    rule = model.read(case.expression, case.gap, case.overlap)
    found = model.after(rule, case.zone, case.start, case.until - timedelta(days=1))
    return tuple(islice(found, case.count))


def debians(program: Path, cases: Sequence[Case]) -> dict[Case, tuple[datetime, ...]]:
    """Debian's answers, one run of the daemon for each zone and time."""
    runs: dict[tuple[str, datetime], list[Case]] = {}
    for case in cases:
        runs.setdefault((case.zone, case.until), []).append(case)
    found: dict[Case, tuple[datetime, ...]] = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for members, answers in zip(runs.values(), pool.map(partial(_one_run, program), runs.values()), strict=True):
            found.update((case, answers[case.question]) for case in members)
    return found


def _one_run(program: Path, cases: Sequence[Case]) -> dict[Question, tuple[datetime, ...]]:
    questions = list(dict.fromkeys(case.question for case in cases))
    return dict(ask(program, cases[0].zone, questions, cases[0].until))


def disagreements(answers: dict[Case, tuple[datetime, ...]]) -> Iterator[str]:
    for case, instants in sorted(answers.items(), key=lambda each: (each[0].zone, each[0].start)):
        expected = modelled(replace(case, count=len(instants)))
        if expected != instants:
            shown = " ".join(map(iso, instants)), " ".join(map(iso, expected))
            yield f"{case.expression!r} {case.zone} after {iso(case.start)}\n  Debian: {shown[0]}\n  model:  {shown[1]}"


# --- the files ---


def line(case: Case, instants: Sequence[datetime], source: str) -> str:
    record: dict[str, object] = {
        "expr": case.expression,
        "tz": case.zone,
        "start": iso(case.start),
        "count": len(instants),
    }
    if case.gap != "cron":
        record["dstGap"] = case.gap
    if case.overlap != "cron":
        record["dstOverlap"] = case.overlap
    record |= {"next": [iso(each) for each in instants], "source": source}
    return json.dumps(record, separators=(",", ":"))


def write(name: str, answers: dict[Case, tuple[datetime, ...]], source: str) -> None:
    """Cases that have no answer in time are left out."""
    lines = [line(case, instants, source) for case, instants in answers.items() if instants]
    lines = list(dict.fromkeys(lines))
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines)} cases")


def main() -> int:
    source = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        program = build(source, Path(folder))
        plain = [*plain_cases(Random(SEED), listed("plain.txt")), *far_cases(LAST_OF_DEBIAN)]
        answers = debians(program, list(dict.fromkeys(plain)))
    different = list(disagreements(answers))
    if different:
        print(
            f"Debian's cron and the model disagree on {len(different)} cases:",
            *different[:20],
            sep="\n",
            file=sys.stderr,
        )
        return 1
    write("debian.jsonl", answers, "debian")
    extended = list(dict.fromkeys([*extended_cases(Random(SEED), listed("extended.txt")), *far_cases(year(2140))]))
    in_order = sorted(extended, key=lambda case: (case.zone, case.start))
    write("model.jsonl", {case: modelled(case) for case in in_order}, "model")
    return 0


if __name__ == "__main__":
    sys.exit(main())
