"""Synthesizes each environment once per session; the tests read the templates."""

import json
import os
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

os.environ.setdefault("JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION", "1")
os.environ.setdefault("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20")  # the oldest that this project takes

from aws_cdk import App

from app import wire
from infrastructure.deployment import Deployment
from infrastructure.environment import ENVIRONMENTS, Environment, read_parameters
from infrastructure.packaging import build_packages
from tests.infrastructure.assembly import ROOT, Synthesized

Synthesize = Callable[..., Synthesized]


@pytest.fixture(scope="session")
def console_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Stands for the built console, which other checks build."""
    folder = tmp_path_factory.mktemp("console")
    (folder / "assets").mkdir()
    (folder / "index.html").write_text("<!doctype html>")
    (folder / "assets/index-4f2a.js").write_text("")
    return folder


@pytest.fixture(scope="session")
def deployment(console_files: Path) -> Callable[..., Deployment]:
    """Makes what `wire` is told, with everything that Lambda runs built from this repository."""

    def deployment(environment: Environment, *, name: str = "CronManager", **context: str) -> Deployment:
        return Deployment(
            name=name,
            environment=environment,
            parameters=read_parameters(environment, context.get),
            packages=build_packages(root=ROOT, build=ROOT / "build", environment=environment),
            console_files=console_files,
            emulator_url="http://127.0.0.1:4566" if environment.emulated else "",
        )

    return deployment


@pytest.fixture(scope="session")
def synthesize(tmp_path_factory: pytest.TempPathFactory, deployment: Callable[..., Deployment]) -> Synthesize:
    """Synthesizes a deployment as `cdk synth` does, with cdk.json's context and the security rules."""
    flags: Mapping[str, object] = json.loads((ROOT / "cdk.json").read_text())["context"]

    def synthesize(environment: Environment, *, name: str = "CronManager", **context: str) -> Synthesized:
        folder = tmp_path_factory.mktemp(environment.name)
        app = App(context={**flags, **context}, outdir=str(folder), analytics_reporting=False)
        made = deployment(environment, name=name, **context)
        wire(app, made)
        app.synth()
        return Synthesized(environment=environment, name=name, folder=folder, packages=made.packages)

    return synthesize


@pytest.fixture(scope="session")
def synthesized_by_name(synthesize: Synthesize) -> Callable[[str], Synthesized]:
    return cache(lambda name: synthesize(ENVIRONMENTS[name]))


@pytest.fixture(scope="session", params=[*ENVIRONMENTS])
def synthesized(request: pytest.FixtureRequest, synthesized_by_name: Callable[[str], Synthesized]) -> Synthesized:
    """Every environment in turn."""
    return synthesized_by_name(request.param)


@pytest.fixture(scope="session")
def local(synthesized_by_name: Callable[[str], Synthesized]) -> Synthesized:
    return synthesized_by_name("local")


@pytest.fixture(scope="session")
def dev(synthesized_by_name: Callable[[str], Synthesized]) -> Synthesized:
    return synthesized_by_name("dev")


@pytest.fixture(scope="session")
def prod(synthesized_by_name: Callable[[str], Synthesized]) -> Synthesized:
    return synthesized_by_name("prod")
