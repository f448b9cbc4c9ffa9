"""Builds the console when its sources changed, and brings it into its bucket."""

import fcntl
import hashlib
import mimetypes
from pathlib import Path
from typing import Any

from local import tools
from local.emulated import client
from local.errors import StartFailedError
from local.fingerprints import fingerprint
from local.places import ROOT, Places

_FRONTEND = ROOT / "frontend"
_DIST = _FRONTEND / "dist"
_STAMP = _DIST / ".built-from"
_LOCK = ROOT / ".local" / "console.lock"
_SOURCES = ("src", "public", "index.html", "package-lock.json", "vite.config.ts", "tsconfig.json")


def build(places: Places) -> bool:
    """Whether there was anything to build. Stacks that start at the same time build it once: the others wait."""
    _LOCK.parent.mkdir(exist_ok=True)
    with _LOCK.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return _build(places)


def _build(places: Places) -> bool:
    sources = fingerprint([_FRONTEND / source for source in _SOURCES if (_FRONTEND / source).exists()], {})
    if _STAMP.exists() and _STAMP.read_text() == sources:
        return False
    tools.run(
        "building the console", ["npm", "run", "--prefix", str(_FRONTEND), "build"], log=places.logs / "console.log"
    )
    if not (_DIST / "index.html").exists():
        raise StartFailedError(f"building the console made no {_DIST / 'index.html'}")
    _STAMP.write_text(sources)
    return True


def upload(places: Places, bucket: str) -> int:
    """How many files were new or changed. Pages go last: they never name files that are not there yet."""
    s3 = client("s3", places.emulator_url)
    present = {
        item["Key"]: item["ETag"].strip('"')
        for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket)
        for item in page.get("Contents", [])
    }
    files = [file for file in _DIST.rglob("*") if file.is_file() and file != _STAMP]
    sent = 0
    for file in sorted(files, key=lambda file: (file.suffix == ".html", str(file))):
        sent += _upload(s3, bucket, file, present)
    return sent


def _upload(s3: Any, bucket: str, file: Path, present: dict[str, str]) -> bool:
    key, body = file.relative_to(_DIST).as_posix(), file.read_bytes()
    if present.get(key) == hashlib.md5(body, usedforsecurity=False).hexdigest():
        return False
    content_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    s3.put_object(Bucket=bucket, Key=key, Body=body, ContentType=content_type)
    return True
