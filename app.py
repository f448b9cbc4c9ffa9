"""The CDK app: `cdk deploy --all -c env=dev`. Wires the stacks one way: data, execution, records, api, …"""

import sys
from dataclasses import dataclass
from pathlib import Path

from aws_cdk import App, Validations
from cdk_nag import AwsSolutionsChecks

from infrastructure.deployment import Deployment
from infrastructure.environment import Environment, ParameterInvalid, choose_environment, read_parameters
from infrastructure.packaging import OWN_CODE, PackagingFailed, build_packages
from infrastructure.stacks.api import ApiStack
from infrastructure.stacks.console import ConsoleStack
from infrastructure.stacks.data import DataStack
from infrastructure.stacks.execution import ExecutionStack
from infrastructure.stacks.monitoring import MonitoringStack
from infrastructure.stacks.records import RecordsStack

_ROOT = Path(__file__).parent


@dataclass(frozen=True, kw_only=True)
class Stacks:
    """The stacks of one deployment, in the order in which they stand on each other."""

    data: DataStack
    execution: ExecutionStack
    records: RecordsStack
    api: ApiStack
    console: ConsoleStack
    monitoring: MonitoringStack


def wire(app: App, deployment: Deployment) -> Stacks:
    """Make the stacks, each given those that it stands on; what breaks a security rule stops the synthesis."""
    Validations.of(app).add_plugins(AwsSolutionsChecks())
    data = DataStack(app, deployment=deployment)
    execution = ExecutionStack(app, deployment=deployment, data=data)
    records = RecordsStack(app, deployment=deployment, data=data, execution=execution)
    api = ApiStack(app, deployment=deployment, data=data, execution=execution, records=records)
    console = ConsoleStack(app, deployment=deployment, api=api)
    monitoring = MonitoringStack(app, deployment=deployment, data=data, execution=execution, records=records, api=api)
    return Stacks(data=data, execution=execution, records=records, api=api, console=console, monitoring=monitoring)


def read_deployment(app: App, *, root: Path = _ROOT, build: Path = _ROOT / "build") -> Deployment:
    """What the context asks for, with everything that Lambda runs built from `root`."""
    context = app.node.try_get_context
    environment = choose_environment(context("env"))
    return Deployment(
        name=str(context("name") or "CronManager"),
        environment=environment,
        parameters=read_parameters(environment, context),
        packages=build_packages(root=root, build=build, environment=environment, jobs=_jobs(root, context("jobs"))),
        console_files=_console_files(environment, root),
        emulator_url=_emulator_url(environment, context("emulatorUrl")),
    )


def _console_files(environment: Environment, root: Path) -> Path:
    files = root / "frontend/dist"
    if environment.hosts_console and not (files / "index.html").is_file():
        raise PackagingFailed(f"{files} holds no console: run `make deploy`, or `npm run build` in frontend/ first.")
    return files


def _jobs(root: Path, given: object) -> Path:
    """The folder of the functions that run as jobs."""
    return root / str(given or OWN_CODE)


def _emulator_url(environment: Environment, given: object) -> str:
    if bool(given) != environment.emulated:
        raise ParameterInvalid(
            "emulatorUrl belongs to env=local, and to nothing else: -c emulatorUrl=http://127.0.0.1:4566"
        )
    return str(given or "").rstrip("/")


def main() -> None:
    app = App()
    try:
        wire(app, read_deployment(app))
    except (ParameterInvalid, PackagingFailed) as mistake:
        sys.exit(str(mistake))
    app.synth()


if __name__ == "__main__":
    main()
