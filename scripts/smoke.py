"""After a deployment: it answers, and no alarm of its own rings. `make smoke ENV=prod`.

Asks the public address for its health, for a minute at most, then CloudWatch for the deployment's alarms. Exits with 1
and names what is wrong. A gradual release has been watched by its alarms already; this looks from outside, and at the
rest.
"""

# ruff: noqa: E402  # the path to the product comes before the product

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from botocore.exceptions import BotoCoreError, ClientError

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from infrastructure.deployed import DEFAULT_NAME, NAME_VARIABLE, NotDeployed, outputs, session
from infrastructure.environment import ParameterInvalid, choose_environment

_TRIES = 12
_PAUSE_SECONDS = 5
_STATUS_OK = 200


class Unwell(RuntimeError):
    """The deployment does not answer, or an alarm rings; the message says which."""


def expect_health(url: str, pause: Callable[[float], None] = time.sleep) -> None:
    """Raises Unwell when nothing answers well."""
    problem: object = ""
    for _ in range(_TRIES):
        try:
            with urlopen(url, timeout=10) as answer:  # noqa: S310  an https URL of the stack's outputs
                if answer.status == _STATUS_OK:
                    return
                problem = answer.status
        except (URLError, TimeoutError) as error:
            problem = error
        pause(_PAUSE_SECONDS)
    raise Unwell(f"{url} does not answer well: {problem}")


def expect_silence(cloudwatch: Any, prefix: str) -> None:
    """Raises Unwell with the names of the alarms that ring."""
    pages = cloudwatch.get_paginator("describe_alarms").paginate(AlarmNamePrefix=prefix, StateValue="ALARM")
    ringing = [alarm["AlarmName"] for page in pages for alarm in page["MetricAlarms"]]
    if ringing:
        raise Unwell("These alarms ring: " + ", ".join(sorted(ringing)))


def main(arguments: Sequence[str], variables: Mapping[str, str]) -> int:
    environment = choose_environment(arguments[0] if arguments else None)
    prefix = f"{variables.get(NAME_VARIABLE) or DEFAULT_NAME}-{environment.title}-"
    aws = session(variables)
    console = outputs(aws.client("cloudformation"), f"{prefix}Console")["ConsoleUrl"]
    expect_health(f"{console}/api/v1/health")
    expect_silence(aws.client("cloudwatch"), prefix)
    print(f"{console} answers, and no alarm rings.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:], os.environ))
    except (ParameterInvalid, NotDeployed, Unwell) as problem:
        sys.exit(str(problem))
    except (BotoCoreError, ClientError) as refused:
        sys.exit(f"AWS refused: {refused}")
