"""Creates an administrator in a deployment: `make admin ENV=dev|prod EMAIL=you@example.com`.

Invokes the auth function directly, so whoever may invoke it in your account may create administrators. The generated
password is shown once and stored nowhere but as a hash.
"""

import json
import os
import secrets
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from infrastructure.deployed import DEFAULT_NAME, NAME_VARIABLE, NotDeployed, outputs, session
from infrastructure.environment import ParameterInvalid, choose_environment

_PASSWORD_BYTES = 18  # 24 characters, 144 bits


class Refused(RuntimeError):
    """The auth function did not create the administrator; the message says why."""


def read_answer(payload: bytes, *, failed: bool) -> bool:
    """Whether the auth function created the administrator; False when there was one of that address already."""
    answer = json.loads(payload)
    if failed:
        raise Refused(f"The auth function failed: {answer.get('errorMessage', 'see its log')}")
    if problems := answer.get("problems"):
        raise Refused("; ".join(f"{problem['field']}: {problem['message']}" for problem in problems))
    return bool(answer["created"])


def main(arguments: Sequence[str], variables: Mapping[str, str]) -> int:
    name, email = (*arguments, None, None)[:2]
    environment = choose_environment(name)
    if not email:
        raise ParameterInvalid("EMAIL is missing: make admin ENV=prod EMAIL=you@example.com")
    stack = f"{variables.get(NAME_VARIABLE) or DEFAULT_NAME}-{environment.title}-Api"
    aws = session(variables)
    function = outputs(aws.client("cloudformation"), stack)["AuthFunction"]
    password = secrets.token_urlsafe(_PASSWORD_BYTES)
    command = {"command": "create-administrator", "email": email, "password": password}
    answer = aws.client("lambda").invoke(FunctionName=function, Payload=json.dumps(command).encode())
    if not read_answer(answer["Payload"].read(), failed="FunctionError" in answer):
        print(f"{email} has an account already; its password stays as it is.")
        return 1
    print(f"Administrator {email}\nPassword      {password}\n\nThe password is not shown again.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:], os.environ))
    except (ParameterInvalid, NotDeployed, Refused) as mistake:
        sys.exit(str(mistake))
    except (BotoCoreError, ClientError) as refused:
        sys.exit(f"AWS refused: {refused}")
