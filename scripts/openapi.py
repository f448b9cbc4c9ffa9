"""Writes what follows from the route tables and the tree of errors: docs/api/ and the document that the API serves.

usage: openapi.py [--check]        with --check nothing is written; the exit code says whether everything is current
"""

# ruff: noqa: E402  # the path to the product comes before the product

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "layers" / "core" / "python")]

from cron_manager import __version__
from cron_manager.domain.errors import CronManagerError
from cron_manager.edge.errors import status_of
from cron_manager.edge.openapi import openapi_document
from cron_manager.edge.openapi_words import Words
from cron_manager.edge.routes import Route
from scripts.route_tables import load

DOCUMENT = ROOT / "docs" / "api" / "openapi.json"
SERVED = ROOT / "functions" / "api" / "openapi.json"
WORDS = ROOT / "docs" / "api" / "words.toml"
ERRORS = ROOT / "docs" / "api" / "errors.md"

_ERRORS_HEAD = """# Errors

Every answer that is no success carries `error.code` from this list, a message for people, and where it helps `details`:
each field and what to write instead, or the state that a stale change met. Codes are stable. Made by `make openapi`.

| code | status | meaning | what to do |
| --- | --- | --- | --- |
"""


def tables() -> list[Route[Any]]:
    """Every route of the API."""
    return [*load("api", "routes").ROUTES, *load("auth", "routes").ROUTES]


def document() -> dict[str, Any]:
    live = load("api", "schemas.executions").ExecutionSummary
    return openapi_document(tables(), [live], __version__, words())


def words() -> Words:
    return Words.read(WORDS.read_text())


def errors_page() -> str:
    classes = {error.code: error for error in reversed(list(_tree(CronManagerError)))}
    rows = sorted((status_of(error), code, " ".join((error.__doc__ or "").split())) for code, error in classes.items())
    remedies = words().remedies
    told = (f"| `{code}` | {status} | {meaning} | {remedies.get(code, '')} |\n" for status, code, meaning in rows)
    return _ERRORS_HEAD + "".join(told)


def _tree(error: type[CronManagerError]) -> Iterator[type[CronManagerError]]:
    """A class before those that derive from it."""
    yield error
    for each in error.__subclasses__():
        yield from _tree(each)


def contents() -> dict[Path, str]:
    """Every file that is made, and what belongs in it."""
    made = document()
    return {
        DOCUMENT: json.dumps(made, indent=2, ensure_ascii=False) + "\n",
        SERVED: json.dumps(made, separators=(",", ":"), ensure_ascii=False) + "\n",
        ERRORS: errors_page(),
    }


def main() -> int:
    stale = [path for path, text in contents().items() if not path.exists() or path.read_text() != text]
    for path in stale:
        print(("stale: " if "--check" in sys.argv else "written: ") + str(path.relative_to(ROOT)))
        if "--check" not in sys.argv:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(contents()[path])
    return int(bool(stale) and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
