"""The processes of a running stack, and what they have used."""

import json
import os
from collections import Counter
from pathlib import Path

from local.stack import Stack

_TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
_USER, _SYSTEM = 11, 12  # fields of /proc/<id>/stat after the name


def processes_of(running: Stack) -> list[Path]:
    """Their folders below /proc: the stack's process groups."""
    recorded = json.loads(running.settings.places.run_file.read_text())
    groups = {str(child["group"]) for child in recorded["children"]}
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            stat = _stat(entry)
        except OSError:
            continue
        if stat[2] in groups:
            found.append(entry)
    return found


def function_of(process: Path) -> str | None:
    """Which function it runs; None for the other parts."""
    for pair in (process / "environ").read_text(errors="replace").split("\0"):
        name, _, value = pair.partition("=")
        if name == "POWERTOOLS_SERVICE_NAME":
            return value
    return None


def module_of(process: Path) -> str:
    words = (process / "cmdline").read_text(errors="replace").split("\0")
    return words[words.index("-m") + 1] if "-m" in words else words[0]


def processor_seconds(running: Stack) -> Counter[str]:
    """Used so far, by part: each function's processes together, the emulator, the proxy, the target."""
    used: Counter[str] = Counter()
    for process in processes_of(running):
        try:
            stat = _stat(process)
            part = function_of(process) or module_of(process)
        except OSError:
            continue
        used[part] += (int(stat[_USER]) + int(stat[_SYSTEM])) / _TICKS_A_SECOND  # type: ignore[assignment]  # of seconds
    return used


def _stat(process: Path) -> list[str]:
    return (process / "stat").read_text().rpartition(")")[2].split()
