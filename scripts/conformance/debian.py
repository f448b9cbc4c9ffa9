"""The first oracle: Debian's own cron, compiled from its source and driven through faked time (harness.c)."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path

HARNESS = Path(__file__).with_name("harness.c")
# What the harness answers itself, misc.c must not define as well.
ANSWERED = ("acquire_daemonlock", "set_cron_uid", "set_cron_cwd", "log_it", "log_close")
LEAD = timedelta(days=3)  # the daemon runs this long before the first start, to have the state of a running one


@dataclass(frozen=True, kw_only=True)
class Question:
    expression: str
    start: datetime
    count: int


class Refused(Exception):
    """Debian's cron does not accept the expression."""


def build(source: Path, into: Path) -> Path:
    """The harness, linked with the daemon's unpacked source. Old C warns a lot; none of it is ours to mend."""
    flags = ["-O2", "-w", f"-I{source}", "-DDEBUGGING=0", '-DREBOOT_FILE="/dev/null"']
    renamed = [f"-D{name}=unused_{name}" for name in ANSWERED]
    compiler = os.environ.get("CC", "cc")
    objects = []
    for name in ("entry", "env", "misc"):
        objects.append(str(into / f"{name}.o"))
        own = renamed if name == "misc" else []
        subprocess.run(
            [compiler, "-std=gnu89", *flags, *own, "-c", str(source / f"{name}.c"), "-o", objects[-1]], check=True
        )
    program = into / "harness"
    subprocess.run([compiler, "-std=gnu11", *flags, str(HARNESS), *objects, "-o", str(program)], check=True)
    return program


def zone_data() -> Path:
    """The zones of the tzdata package, which Python's zoneinfo is made to use as well (`make` sets PYTHONTZPATH)."""
    return Path(str(files("tzdata") / "zoneinfo"))


def ask(
    program: Path, key: str, questions: Sequence[Question], until: datetime
) -> Mapping[Question, tuple[datetime, ...]]:
    """The instants at which the daemon queues each entry, fewer than asked for when `until` comes first."""
    begin = min(question.start for question in questions) - LEAD
    lines = [
        f"{number}|{question.expression}|{question.start.timestamp():.0f}|{question.count}"
        for number, question in enumerate(questions)
    ]
    done = subprocess.run(
        [str(program), f"{begin.timestamp():.0f}", f"{until.timestamp():.0f}"],
        input="\n".join(lines) + "\n",
        env={"TZ": key, "TZDIR": str(zone_data())},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    answers = {}
    for question, line in zip(questions, done.stdout.splitlines(), strict=True):
        _, *found = line.split("|")
        if found and found[0].startswith("!"):
            raise Refused(f"{question.expression}: {found[0][1:]}")
        answers[question] = tuple(datetime.fromtimestamp(int(instant), UTC) for instant in found)
    return answers
