"""Builds what Lambda runs: the core layer, the dependencies layer and one zip per function, without Docker.

Each zip is named by the hash of what it was made from and kept under the build folder, so that a second synthesis
makes nothing anew and an unchanged function is not uploaded again. Python files are compiled beforehand as
`unchecked-hash`: zips carry constant time stamps, so ordinary .pyc files would count as stale in Lambda and each
cold start would compile again. Bytecode fits one Python minor version, hence the functions' runtime is that of
the interpreter which builds.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from infrastructure.environment import Environment

FUNCTION_NAMES = (
    "analyst",
    "api",
    "archiver",
    "auditor",
    "auth",
    "broadcaster",
    "cataloguer",
    "executor",
    "exporter",
    "housekeeper",
    "notifier",
    "realtime",
    "registrar",
    "registry",
    "sweeper",
    "tester",
    "tuner",
    "worker",
)
WORKER = "worker"  # the function that the deployment's own functions are packed with
OWN_CODE = "jobs"  # the package of those
PYTHON_VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
SUPPORTED_PYTHONS = ("3.11", "3.12", "3.13", "3.14")

_FORMAT = "1"  # counts up when this file makes other zips from the same sources
_WHEEL_PLATFORMS = {"arm64": "aarch64-manylinux_2_28", "x86_64": "x86_64-manylinux_2_28"}
_NOT_PACKED = shutil.ignore_patterns("__pycache__")
_CONSTANT_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say
_UV = Path(sysconfig.get_path("scripts")) / "uv"


class PackagingFailed(RuntimeError):
    """Something that Lambda is to run cannot be built; the message says what and how to mend it."""


@dataclass(frozen=True, kw_only=True)
class Package:
    """One zip for Lambda."""

    zip: Path
    content_hash: str  # of everything it was made from

    @property
    def size(self) -> int:
        return self.zip.stat().st_size


@dataclass(frozen=True, kw_only=True)
class Packages:
    """Everything that Lambda runs."""

    core: Package  # our code, a layer
    dependencies: Package  # third-party code, a layer
    functions: Mapping[str, Package]  # by the folder's name


def build_packages(*, root: Path, build: Path, environment: Environment, jobs: Path | None = None) -> Packages:
    """Build, or find in the build folder, every zip for the environment. `root` is the repository; `jobs` is the folder
    of the deployment's own functions, `jobs/` in the repository when left out.
    """
    if PYTHON_VERSION not in SUPPORTED_PYTHONS:
        raise PackagingFailed(
            f"Lambda has no runtime for Python {PYTHON_VERSION}; use one of {', '.join(SUPPORTED_PYTHONS)}."
        )
    build.mkdir(parents=True, exist_ok=True)
    return Packages(
        core=_package_sources(root / "layers/core", build, name="core", installed_at="/opt"),
        dependencies=_package_dependencies(root, build, environment),
        functions={
            name: _package_worker(root / "functions" / name, jobs or root / OWN_CODE, build, environment)
            if name == WORKER
            else _package_function(root / "functions" / name, build)
            for name in FUNCTION_NAMES
        },
    )


def _package_worker(folder: Path, jobs: Path, build: Path, environment: Environment) -> Package:
    """The worker together with the deployment's own functions and, if they have a requirements.txt, what it pins."""
    if not (jobs / "__init__.py").is_file():
        raise PackagingFailed(f"{jobs / '__init__.py'} is missing: the functions to run as jobs are a Python package.")
    requirements = jobs / "requirements.txt"
    pins = requirements.read_bytes() if requirements.is_file() else b""
    platform = _wheel_platform(environment)

    def stage(staged: Path) -> None:
        shutil.copytree(folder, staged, ignore=_NOT_PACKED, dirs_exist_ok=True)
        if pins:
            _install(requirements, staged, platform, hashes=False)
        shutil.copytree(jobs, staged / OWN_CODE, ignore=_NOT_PACKED)

    parts = [b"/var/task", pins, str(platform).encode() if pins else b"", *_contents(folder), *_contents(jobs)]
    return _package(build, folder.name, _hash(parts), stage, "/var/task")


def _package_function(folder: Path, build: Path) -> Package:
    if not (folder / "handler.py").is_file():
        raise PackagingFailed(f"{folder / 'handler.py'} is missing: each function's folder holds a handler.py.")
    return _package_sources(folder, build, name=folder.name, installed_at="/var/task")


def _package_sources(folder: Path, build: Path, *, name: str, installed_at: str) -> Package:
    """A zip of a folder's files and their bytecode."""

    def stage(staged: Path) -> None:
        shutil.copytree(folder, staged, ignore=_NOT_PACKED, dirs_exist_ok=True)

    return _package(build, name, _hash([installed_at.encode(), *_contents(folder)]), stage, installed_at)


def _contents(folder: Path) -> list[bytes]:
    """Names and contents of a folder's files, in a fixed order."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]
    return [part for path in files for part in (path.relative_to(folder).as_posix().encode(), path.read_bytes())]


def _package_dependencies(root: Path, build: Path, environment: Environment) -> Package:
    """A layer of the pinned wheels for the functions' platform, without what Lambda never reads."""
    requirements = root / "requirements/runtime.txt"
    pruned = root / "layers/dependencies/pruned.txt"
    platform = _wheel_platform(environment)

    def stage(staged: Path) -> None:
        packages = staged / "python"
        _install(requirements, packages, platform)
        _prune(packages, pruned.read_text().splitlines())

    content_hash = _hash(
        [requirements.read_bytes(), pruned.read_bytes(), (platform or sysconfig.get_platform()).encode()]
    )
    return _package(build, "dependencies", content_hash, stage, "/opt")


def _wheel_platform(environment: Environment) -> str | None:
    """Of the functions' wheels; None: the building machine's own."""
    return None if environment.native_wheels else _WHEEL_PLATFORMS[environment.architecture]


def _install(requirements: Path, target: Path, wheel_platform: str | None, *, hashes: bool = True) -> None:
    """Pinned wheels. Our own are checked by hash and name all that they need; a deployment's need not."""
    command = [str(_UV), "pip", "install", "--quiet", "--requirement", str(requirements), "--target", str(target)]
    command += ["--require-hashes", "--no-deps"] if hashes else []
    command += ["--only-binary", ":all:", "--link-mode", "copy"]
    command += ["--python", sys.executable, "--python-version", PYTHON_VERSION]
    command += ["--python-platform", wheel_platform] if wheel_platform else []
    outcome = _run(command, {**os.environ, "UV_SYSTEM_CERTS": "true"})
    if outcome.returncode:
        raise PackagingFailed(f"What {requirements} names could not be installed:\n{outcome.stderr}")


def _prune(packages: Path, lines: Iterable[str]) -> None:
    patterns = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    for path in [path for pattern in patterns for path in packages.glob(pattern)]:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _package(build: Path, name: str, content_hash: str, stage: Callable[[Path], None], installed_at: str) -> Package:
    """Find the zip of this content, or stage, compile and zip it; another process may do the same at the same time."""
    finished = build / f"{name}-{content_hash[:16]}.zip"
    if not finished.exists():
        with tempfile.TemporaryDirectory(dir=build, prefix=f".{name}-") as folder:
            staged = Path(folder) / "staged"
            stage(staged)
            _compile(staged, installed_at)
            made = Path(folder) / finished.name
            _zip(staged, made)
            made.replace(finished)
    return Package(zip=finished, content_hash=content_hash)


def _compile(staged: Path, installed_at: str) -> None:
    command = [sys.executable, "-m", "compileall", "-q", "-f", "-j", "0", "--invalidation-mode", "unchecked-hash"]
    command += ["-s", str(staged), "-p", installed_at, str(staged)]
    outcome = _run(command)
    if outcome.returncode:
        raise PackagingFailed(f"Python files do not compile:\n{outcome.stdout}{outcome.stderr}")


def _run(command: list[str], environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    # Commands are made of this file's words and the repository's paths.
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603


def _zip(staged: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(path for path in staged.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(staged).as_posix(), _CONSTANT_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())


def _hash(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in (_FORMAT.encode(), PYTHON_VERSION.encode(), *parts):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
