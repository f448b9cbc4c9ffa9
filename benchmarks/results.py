"""Figures on the screen and as JSON."""

import json
import os
import platform
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

FOLDER = Path(__file__).parent / "results"
Figures = Mapping[str, object]


def keep(name: str, figures: Figures) -> None:
    """Writes benchmarks/results/<name>.json: the figures, and the machine they were taken on."""
    FOLDER.mkdir(exist_ok=True)
    machine = {"python": platform.python_version(), "cpus": os.cpu_count(), "system": platform.system()}
    kept = {"benchmark": name, "at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": machine, **figures}
    (FOLDER / f"{name}.json").write_text(json.dumps(kept, indent=2) + "\n")


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Prints columns, numbers to the right."""
    texts = [[str(each) for each in row] for row in (head, *rows)]
    widths = [max(len(row[column]) for row in texts) for column in range(len(head))]
    for row in texts:
        print(
            "  ".join(
                text.ljust(width) if not column else text.rjust(width)
                for column, (text, width) in enumerate(zip(row, widths, strict=True))
            ),
            flush=True,
        )


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` (0-1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
