"""Has a deployment's tables exported, all as they are at the same instant: `make backup ENV=prod`.

Into the bucket of backups, with DynamoDB's export from the point-in-time recovery, which costs the tables nothing (and
$0.10 a GB). Every day's backup is made without this; it is for the hour before an upgrade. ENV=local asks the running
local system.
"""

# ruff: noqa: E402  # the path to the product comes before the product

import json
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import boto3
from botocore.exceptions import BotoCoreError, ClientError

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from infrastructure.backups import TABLES, BackupIncomplete, Exporter
from infrastructure.deployed import DEFAULT_NAME, NAME_VARIABLE, NotDeployed, outputs, session
from infrastructure.environment import Environment, ParameterInvalid, choose_environment


def clients(environment: Environment, variables: Mapping[str, str]) -> Any:
    """What makes a client for a service: in AWS whoever calls, on this machine the emulator's own rights."""
    if not environment.emulated:
        return session(variables).client
    try:
        url = json.loads((ROOT / ".local" / "stack.json").read_text())["emulatorUrl"]
    except (FileNotFoundError, KeyError, ValueError) as error:
        raise NotDeployed("The local system does not run: make run") from error
    made = boto3.Session("test", "test", region_name="us-east-1")
    return lambda service: made.client(service, endpoint_url=url)


def stack_outputs(client: Any, environment: Environment, variables: Mapping[str, str], part: str) -> Mapping[str, str]:
    return outputs(
        client("cloudformation"), f"{variables.get(NAME_VARIABLE) or DEFAULT_NAME}-{environment.title}-{part}"
    )


def main(arguments: Sequence[str], variables: Mapping[str, str]) -> int:
    environment = choose_environment(arguments[0] if arguments else None)
    client = clients(environment, variables)
    deployed = stack_outputs(client, environment, variables, "Data")
    export = Exporter(dynamodb=client("dynamodb"), bucket=deployed["BackupsBucket"])
    name = export({each: deployed[f"{each}Table"] for each in TABLES}, datetime.now(UTC).replace(microsecond=0))
    print(f"Backed up as {name} in s3://{deployed['BackupsBucket']}.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:], os.environ))
    except (ParameterInvalid, NotDeployed, BackupIncomplete) as mistake:
        sys.exit(str(mistake))
    except (BotoCoreError, ClientError) as refused:
        sys.exit(f"AWS refused: {refused}")
