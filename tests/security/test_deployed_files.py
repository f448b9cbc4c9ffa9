"""What is deployed is code and what it reads: no history, no developer's settings, no tests, no console sources."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from infrastructure.environment import ENVIRONMENTS
from infrastructure.packaging import build_packages

ROOT = Path(__file__).resolve().parents[2]
KINDS = {".py", ".pyc", ".json", ".txt"}  # of our own code; a list of common passwords is text
NEVER = (".git", ".svn", ".env", ".pem", ".key", "node_modules", "tests", "conftest", ".map", ".md", ".toml", ".lock")


@pytest.fixture(scope="module")
def packages():
    return build_packages(root=ROOT, build=ROOT / "build", environment=ENVIRONMENTS["prod"])


def names(archive: Path) -> Iterator[str]:
    with zipfile.ZipFile(archive) as opened:
        yield from (name for name in opened.namelist() if not name.endswith("/"))


def test_nothing_is_deployed_but_code_and_what_it_reads(packages):
    ours = [packages.core, *packages.functions.values()]
    deployed = [name for package in ours for name in names(package.zip)]

    assert any(name.endswith(("handler.py", "handler.pyc")) for name in deployed)
    assert [name for name in deployed if Path(name).suffix not in KINDS] == []
    assert [name for name in deployed if any(part in name for part in NEVER)] == []


def test_the_console_is_built_without_its_sources():
    """Vite makes source maps only where its configuration asks for them, and copies `public/` as it is."""
    public = [path.name for path in (ROOT / "frontend/public").rglob("*") if path.is_file()]

    assert "sourcemap" not in (ROOT / "frontend/vite.config.ts").read_text()
    assert [name for name in public if Path(name).suffix not in {".svg", ".js"}] == []
