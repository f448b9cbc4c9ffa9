"""A deployment's id changes with what runs, and with nothing else."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from infrastructure.deployment import Deployment
from infrastructure.environment import DEV, PROD
from infrastructure.packaging import Package
from tests.infrastructure.assembly import Synthesized

Make = Callable[..., Deployment]


def _variables(synthesized: Synthesized) -> list[str]:
    functions = (function.properties for function in synthesized.resources("AWS::Lambda::Function"))
    given = [function.get("Environment", {}).get("Variables", {}) for function in functions]
    return [variables["DEPLOYMENT_ID"] for variables in given if "DEPLOYMENT_ID" in variables]


def test_the_sweeper_alone_knows_it(synthesized: Synthesized, deployment: Make) -> None:
    assert _variables(synthesized) == [deployment(synthesized.environment).id]


def test_the_same_again_is_the_same_deployment(deployment: Make) -> None:
    assert deployment(DEV).id == deployment(DEV).id


def _another(package: Package) -> Package:
    return replace(package, content_hash="another")


def _with_other_code(made: Deployment, name: str) -> Deployment:
    functions = {**made.packages.functions, name: _another(made.packages.functions[name])}
    return replace(made, packages=replace(made.packages, functions=functions))


@pytest.mark.parametrize(
    "change",
    [
        lambda made: _with_other_code(made, "executor"),
        lambda made: _with_other_code(made, "api"),
        lambda made: replace(made, packages=replace(made.packages, core=_another(made.packages.core))),
        lambda made: replace(made, packages=replace(made.packages, dependencies=_another(made.packages.dependencies))),
        lambda made: replace(made, parameters=replace(made.parameters, log_level="DEBUG")),
        lambda made: replace(made, environment=PROD),
    ],
)
def test_other_code_or_settings_are_another_deployment(
    deployment: Make, change: Callable[[Deployment], Deployment]
) -> None:
    made = deployment(DEV)

    assert change(made).id != made.id
