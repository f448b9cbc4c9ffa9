"""Creates an administrator in a deployment: `make admin ENV=dev|prod EMAIL=you@example.com`.

Invokes the auth function directly, so whoever may invoke it in your account may create administrators. The generated
password is shown once and stored nowhere but as a hash.
"""

import os
import secrets
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from infrastructure.deployed import NotDeployed, Refused, ask_auth, session
from infrastructure.environment import ParameterInvalid, choose_environment

_PASSWORD_BYTES = 18  # 24 characters, 144 bits


def main(arguments: Sequence[str], variables: Mapping[str, str]) -> int:
    name, email = (*arguments, None, None)[:2]
    environment = choose_environment(name)
    if not email:
        raise ParameterInvalid("EMAIL is missing: make admin ENV=prod EMAIL=you@example.com")
    password = secrets.token_urlsafe(_PASSWORD_BYTES)
    command = {"command": "create-administrator", "email": email, "password": password}
    if not ask_auth(session(variables), environment, variables, command)["created"]:
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
