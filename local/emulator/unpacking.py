"""Function and layer archives, unpacked once per content.

MiniStack unpacks code and layers anew for each worker: seconds, and a copy of the dependencies layer, per cold start.
Lambda mounts them. Here all workers share one read-only-by-convention folder named by the archive's hash.
"""

import hashlib
import io
import os
import shutil
import tempfile
import time
import zipfile
from pathlib import Path

_KEPT_SECONDS = 7 * 86_400


class Unpacked:
    """The folder of unpacked archives."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[
            int, tuple[bytes, Path]
        ] = {}  # by the archive's identity; holding it keeps the identity valid
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, archive: bytes) -> Path:
        """The folder with the archive's files. Its .pyc files are never checked by time, so times do not matter."""
        known = self._known.get(id(archive))
        if known:
            return known[1]
        target = self._folder / hashlib.sha256(archive).hexdigest()[:24]
        if not target.exists():
            self._unpack(archive, target)
        os.utime(target)
        self._known[id(archive)] = (archive, target)
        return target

    def forget_old(self) -> None:
        """Removes what no function has used for a week."""
        for folder in self._folder.iterdir():
            if folder.stat().st_mtime < time.time() - _KEPT_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)

    def _unpack(self, archive: bytes, target: Path) -> None:
        beside = Path(tempfile.mkdtemp(prefix="new-", dir=self._folder))
        beside.chmod(0o755)
        with zipfile.ZipFile(io.BytesIO(archive)) as files:
            files.extractall(beside)
        try:
            beside.rename(target)
        except OSError:  # another worker's start was quicker
            shutil.rmtree(beside, ignore_errors=True)
