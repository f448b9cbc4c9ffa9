"""The cases of the corpus, and an oracle's instants as Python has them."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from cron_manager.domain.schedule import DstGap, DstOverlap, Schedule, parse_schedule

FOLDER = Path(__file__).parent


class Case(NamedTuple):
    """One line of debian.jsonl or model.jsonl."""

    where: str  # file and line
    expression: str
    zone: str
    start: datetime
    expected: tuple[datetime, ...]
    gap: DstGap
    overlap: DstOverlap

    def schedule(self) -> Schedule:
        return parse_schedule(self.expression, self.zone, gap=self.gap, overlap=self.overlap)

    def __str__(self) -> str:
        choices = "" if self.gap == self.overlap == "cron" else f" gap={self.gap} overlap={self.overlap}"
        return f"{self.where}: {self.expression!r} in {self.zone} after {iso(self.start)}{choices}"

    @property
    def question(self) -> Mapping[str, object]:
        """What scripts/next_runs.py is asked."""
        return {
            "expr": self.expression,
            "tz": self.zone,
            "start": iso(self.start),
            "count": len(self.expected),
            "dstGap": self.gap,
            "dstOverlap": self.overlap,
        }


def iso(instant: datetime) -> str:
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ")


def instant(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def records(name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    with (FOLDER / name).open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            yield number, json.loads(line)


def cases(name: str) -> list[Case]:
    return [
        Case(
            where=f"{name}:{number}",
            expression=record["expr"],
            zone=record["tz"],
            start=instant(record["start"]),
            expected=tuple(map(instant, record["next"])),
            gap=DstGap(record.get("dstGap", "cron")),
            overlap=DstOverlap(record.get("dstOverlap", "cron")),
        )
        for number, record in records(name)
    ]
