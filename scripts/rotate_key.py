"""Gives a deployment a new key for access tokens: `make rotate-key ENV=dev|prod`, with `NOW=1` if somebody may have it.

Nobody is signed out: the new key begins to sign a minute later, when all functions know it, and the one before proves
its tokens until the last of them has ended. `NOW=1` ends all keys from before at once; whoever is signed in needs a
refresh, which consoles make by themselves.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from infrastructure.deployed import NotDeployed, Refused, ask_auth, session
from infrastructure.environment import ParameterInvalid, choose_environment


def main(arguments: Sequence[str], variables: Mapping[str, str]) -> int:
    environment = choose_environment(arguments[0] if arguments else None)
    command = {"command": "rotate-signing-key", "atOnce": "now" in arguments[1:]}
    answer = ask_auth(session(variables), environment, variables, command)
    print(f"Key {answer['keyId']} signs from {answer['signsFrom']}.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:], os.environ))
    except (ParameterInvalid, NotDeployed, Refused) as mistake:
        sys.exit(str(mistake))
    except (BotoCoreError, ClientError) as refused:
        sys.exit(f"AWS refused: {refused}")
