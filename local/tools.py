"""Runs a build tool to its end; its output goes to a log, whose end is shown when it fails."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

from local.children import end_group
from local.errors import StartFailedError
from local.places import ROOT
from local.settings import inherited

_SHOWN_LINES = 25


def run(what: str, command: list[str], *, log: Path, environment: Mapping[str, str] | None = None) -> None:
    """In a session of its own, so that an interruption can end all of it. Raises StartFailedError."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env={**inherited(), **(environment or {})},
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        try:
            status = process.wait()
        except BaseException:
            end_group(process)
            raise
    if status:
        tail = "\n".join(log.read_text(errors="replace").splitlines()[-_SHOWN_LINES:])
        raise StartFailedError(f"{what} failed (status {status}); the end of {log}:\n{tail}")
