"""The engine's next runs as JSON lines, for conformance tests of any kind.

Reads one object per line from standard input and answers each with one line, in order:

    {"expr": "30 4 * * mon-fri", "tz": "Europe/Berlin", "start": "2026-11-21T12:00:00Z", "count": 2}
    {"next": ["2026-11-23T03:30:00Z", "2026-11-24T03:30:00Z"]}
    {"error": {"field": "cronExpression", "message": "…"}}

`next` holds at most `count` (10) UTC instants strictly after `start` (now). `tz` is an IANA name (UTC). Optional are
`key`, which settles an H as a job's id does, `anchor`, from which `@every` counts (`start`), and the policies `dstGap`
("cron", "runAfter", "skip") and `dstOverlap` ("cron", "once", "twice"). A start without offset is read as UTC.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "layers" / "core" / "python"))

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.schedule import DstGap, DstOverlap, parse_schedule

MOST = 100_000  # runs in one answer


def main() -> None:
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(answer(line), ensure_ascii=False), flush=True)


def answer(line: str) -> dict[str, Any]:
    """One line's answer; what is wrong is named by its field."""
    try:
        question = json.loads(line)
        return {"next": list(_runs(question))}
    except InvalidInput as error:
        problem = error.problems[0]
        return {"error": {"field": problem.field, "message": problem.message}}
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        return {"error": {"field": "", "message": f"not a question that is understood here: {error!r}"}}


def _runs(question: Mapping[str, Any]) -> Iterator[str]:
    start = _instant(question, "start") or datetime.now(UTC)
    schedule = parse_schedule(
        _text(question, "expr", "cronExpression"),
        _text(question, "tz", "timezone", "UTC"),
        key=str(question.get("key") or ""),
        anchor=_instant(question, "anchor") or start,
        gap=DstGap(question.get("dstGap") or DstGap.CRON),
        overlap=DstOverlap(question.get("dstOverlap") or DstOverlap.CRON),
    )
    for run in islice(schedule.after(start), min(int(question.get("count", 10)), MOST)):
        yield run.strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(question: Mapping[str, Any], name: str, field: str, default: str | None = None) -> str:
    value = question.get(name, default)
    if not isinstance(value, str):
        raise InvalidInput.of(field, f"{name!r} must be a text, not {value!r}")
    return value


def _instant(question: Mapping[str, Any], name: str) -> datetime | None:
    value = question.get(name)
    if value is None:
        return None
    try:
        instant = datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise InvalidInput.of(name, f"{value!r} is not an ISO 8601 instant, as 2026-11-21T12:00:00Z") from error
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


if __name__ == "__main__":
    main()
