"""The first administrator, made by the auth function's own command."""

import json
import secrets

from local.emulated import client
from local.errors import StartFailedError
from local.places import Places


def known_password(places: Places) -> str | None:
    """Generated at an earlier start with this folder's state."""
    try:
        return str(json.loads((places.state / "admin.json").read_text())["password"])
    except (FileNotFoundError, ValueError, KeyError):
        return None


def seed_administrator(places: Places, *, function: str, email: str) -> str:
    """Does nothing when the address has an account. The password."""
    password = known_password(places) or secrets.token_urlsafe(15)
    command = {"command": "create-administrator", "email": email, "password": password}
    functions = client("lambda", places.emulator_url)
    answer = functions.invoke(FunctionName=function, Payload=json.dumps(command).encode())
    body = answer["Payload"].read().decode()
    if answer.get("FunctionError"):
        raise StartFailedError(f"seeding the administrator failed: {body}")
    (places.state / "admin.json").write_text(json.dumps({"password": password}))
    (places.state / "admin.json").chmod(0o600)
    return password
