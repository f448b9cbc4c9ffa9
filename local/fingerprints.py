"""Whether something was built from exactly these files and settings."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

_IGNORED = {"__pycache__", "node_modules", "dist", ".tanstack"}


def fingerprint(paths: Iterable[Path], settings: Mapping[str, str]) -> str:
    """Of the files' names and contents, folders in depth, and the settings."""
    digest = hashlib.sha256()
    for path in paths:
        for file in sorted(_files(path)):
            digest.update(f"{file}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    for name, value in sorted(settings.items()):
        digest.update(f"{name}={value}\n".encode())
    return digest.hexdigest()


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return [file for file in path.rglob("*") if file.is_file() and not _IGNORED & set(file.relative_to(path).parts)]
