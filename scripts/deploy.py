"""Deploys Cron Manager into your AWS account: `make deploy ENV=dev|prod`.

Account and region are those of your AWS credentials. The parameters are taken from the environment
(MAX_CONCURRENT_EXECUTIONS, API_RATE_LIMIT, MANUAL_RUN_LIMIT, TARGET_ALLOW_CIDRS, TARGET_ALLOW_PORTS,
CIRCUIT_BREAKER_FAILURES, LOG_LEVEL, REGISTRATION_MODE, CORS_ORIGINS, ALLOW_QUERY_TOKEN, ALERT_EMAIL, WORKING_HOURS,
PUBLIC_URL), and so is DEPLOYMENT_NAME, which names a second deployment in the same account.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import boto3
from botocore.exceptions import BotoCoreError, ClientError

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from infrastructure.deployed import DEFAULT_NAME, NAME_VARIABLE, PARTS, NotDeployed, outputs, session
from infrastructure.environment import (
    ENVIRONMENTS,
    PARAMETER_NAMES,
    Environment,
    ParameterInvalid,
    choose_environment,
    read_parameters,
)

ROOT = Path(__file__).resolve().parents[1]
_BOOTSTRAP_STACK = "CDKToolkit"


def cdk_command(environment: Environment, variables: Mapping[str, str]) -> list[str]:
    """The CDK's command line for the environment, with the parameters that are set."""
    context = {"env": environment.name, "name": variables.get(NAME_VARIABLE) or DEFAULT_NAME}
    context |= {name: variables[name] for name in PARAMETER_NAMES if variables.get(name)}
    context |= {"jobs": variables["JOBS"]} if variables.get("JOBS") else {}
    command = [str(ROOT / "node_modules/.bin/cdk"), "deploy", "--all", "--no-notices"]
    if variables.get("CI"):  # where nobody can be asked; whoever let the deployment run has approved it
        command += ["--require-approval", "never"]
    for name, value in context.items():
        command += ["-c", f"{name}={value}"]
    return command


def main(arguments: Sequence[str], variables: Mapping[str, str]) -> int:
    environment = choose_environment(arguments[0] if arguments else None)
    if environment.emulated:
        hosted = " or ".join(name for name, found in ENVIRONMENTS.items() if not found.emulated)
        raise ParameterInvalid(f"make deploy takes ENV={hosted}; the local system is started by make run.")
    read_parameters(environment, variables.get)
    aws = session(variables)
    account = aws.client("sts").get_caller_identity()["Account"]
    _expect_bootstrap(aws, account)
    print(f"Deploying {environment.name} to account {account}, region {aws.region_name}.")
    _run(["npm", "run", "--prefix", str(ROOT / "frontend"), "--silent", "build"])
    _run(cdk_command(environment, variables), {**variables, "AWS_REGION": aws.region_name})
    _tell(environment, variables, aws)
    return 0


def _expect_bootstrap(aws: boto3.Session, account: str) -> None:
    try:
        outputs(aws.client("cloudformation"), _BOOTSTRAP_STACK)
    except NotDeployed as missing:
        command = f"node_modules/.bin/cdk bootstrap aws://{account}/{aws.region_name}"
        raise NotDeployed(f"The CDK is not set up in this account and region yet. Do it once: {command}") from missing


def _run(command: Sequence[str], variables: Mapping[str, str] | None = None) -> None:
    subprocess.run(command, cwd=ROOT, check=True, env=variables)


def _tell(environment: Environment, variables: Mapping[str, str], aws: boto3.Session) -> None:
    client = aws.client("cloudformation")
    prefix = f"{variables.get(NAME_VARIABLE) or DEFAULT_NAME}-{environment.title}"
    found = {key: value for part in PARTS for key, value in outputs(client, f"{prefix}-{part}").items()}
    shown = {key: value for key, value in found.items() if not key.startswith("ExportsOutput")}
    print("\n" + "\n".join(f"  {key:<20} {value}" for key, value in sorted(shown.items())))
    print(f"\nConsole: {shown['ConsoleUrl']}")
    print(f"First administrator: {shown['ConsoleUrl']}/set-up with the secret that SetupSecretCommand shows,")
    print(f"                     or make admin ENV={environment.name} EMAIL=you@example.com")
    if not variables.get("ALERT_EMAIL"):
        print("Nobody hears the alarms yet: deploy with ALERT_EMAIL=you@example.com, or subscribe to AlarmTopicArn.")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:], os.environ))
    except (ParameterInvalid, NotDeployed) as mistake:
        sys.exit(str(mistake))
    except subprocess.CalledProcessError as failed:
        sys.exit(failed.returncode)
    except (BotoCoreError, ClientError) as refused:
        sys.exit(f"AWS refused: {refused}")
