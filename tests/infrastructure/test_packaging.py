"""What Lambda is given: hash-checked bytecode of the right version, the right wheels, and nothing twice."""

import importlib.util
import io
import shutil
import zipfile
from pathlib import Path

import pytest

from infrastructure.environment import DEV, LOCAL
from infrastructure.packaging import FUNCTION_NAMES, Package, Packages, PackagingFailed, build_packages
from tests.infrastructure.assembly import ROOT, Synthesized

_UNCHECKED_HASH = 0b01


@pytest.fixture(scope="module")
def packages(dev: Synthesized) -> Packages:
    return dev.packages


def _named(packages: Packages) -> dict[str, Package]:
    return {"core": packages.core, "dependencies": packages.dependencies, **packages.functions}


def _flags(bytecode: bytes) -> int:
    return int.from_bytes(bytecode[4:8], "little")


@pytest.mark.parametrize("name", ["core", "dependencies", *FUNCTION_NAMES])
def test_every_source_file_has_bytecode_that_lambda_takes_without_looking_at_the_source(
    packages: Packages, name: str
) -> None:
    with zipfile.ZipFile(_named(packages)[name].zip) as archive:
        names = set(archive.namelist())
        sources = [entry for entry in names if entry.endswith(".py")]
        assert sources
        for source in sources:
            bytecode = importlib.util.cache_from_source(source)
            assert bytecode in names, f"{source} has no bytecode of this Python"
            content = archive.read(bytecode)
            assert content[:4] == importlib.util.MAGIC_NUMBER
            assert _flags(content) == _UNCHECKED_HASH


def test_the_dependencies_are_those_of_the_functions_platform(packages: Packages) -> None:
    with zipfile.ZipFile(packages.dependencies.zip) as archive:
        libraries = [entry for entry in archive.namelist() if entry.endswith(".so")]

        assert libraries
        for library in libraries:
            header = io.BytesIO(archive.read(library)).read(20)
            assert int.from_bytes(header[18:20], "little") == 183, f"{library} is not for arm64"  # ELF's EM_AARCH64


def test_the_dependencies_hold_what_functions_import_and_not_what_lambda_brings(packages: Packages) -> None:
    with zipfile.ZipFile(packages.dependencies.zip) as archive:
        top = {entry.split("/")[1] for entry in archive.namelist()}

    assert {"pydantic", "aws_lambda_powertools", "httpx2", "jwt", "argon2", "tzdata"} <= top
    assert not {"boto3", "botocore", "pytest", "aws_cdk"} & top
    assert packages.dependencies.size < 12_000_000


def test_nothing_is_made_again_when_nothing_has_changed(packages: Packages) -> None:
    before = {name: package.zip.stat().st_mtime_ns for name, package in _named(packages).items()}

    again = build_packages(root=ROOT, build=ROOT / "build", environment=DEV)

    assert again == packages
    assert {name: package.zip.stat().st_mtime_ns for name, package in _named(again).items()} == before


def test_a_changed_function_gets_a_new_package_and_the_others_keep_theirs(tmp_path: Path, packages: Packages) -> None:
    root = tmp_path / "repository"
    for folder in ("functions", "jobs", "layers", "requirements"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "functions/sweeper/handler.py").write_text("def handler(event, context): ...\n")

    changed = build_packages(root=root, build=ROOT / "build", environment=DEV)

    differing = {name for name, package in _named(changed).items() if package != _named(packages)[name]}
    changed.functions["sweeper"].zip.unlink()
    assert differing == {"sweeper"}


def test_a_function_without_handler_is_named(tmp_path: Path) -> None:
    root = tmp_path / "repository"
    for folder in ("functions", "jobs", "layers", "requirements"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "functions/auth/handler.py").unlink()

    with pytest.raises(PackagingFailed, match=r"functions/auth/handler\.py is missing"):
        build_packages(root=root, build=ROOT / "build", environment=LOCAL)


def test_the_worker_is_packed_with_the_deployments_own_functions(tmp_path: Path, packages: Packages) -> None:
    jobs = tmp_path / "elsewhere"
    jobs.mkdir()
    (jobs / "__init__.py").touch()
    (jobs / "mine.py").write_text("MINE = 1\n")

    changed = build_packages(root=ROOT, build=ROOT / "build", environment=DEV, jobs=jobs)

    with zipfile.ZipFile(changed.functions["worker"].zip) as archive:
        assert {"handler.py", "deps.py", "jobs/__init__.py", "jobs/mine.py"} <= set(archive.namelist())
    differing = {name for name, package in _named(changed).items() if package != _named(packages)[name]}
    changed.functions["worker"].zip.unlink()
    assert differing == {"worker"}


def test_functions_that_are_no_package_are_named(tmp_path: Path) -> None:
    with pytest.raises(PackagingFailed, match=r"__init__\.py is missing: the functions to run as jobs"):
        build_packages(root=ROOT, build=ROOT / "build", environment=LOCAL, jobs=tmp_path)
