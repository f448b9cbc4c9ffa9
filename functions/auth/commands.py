"""What whoever deploys may ask for by invoking the function directly. IAM decides who that is."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cron_manager.domain.errors import Conflict, InvalidInput
from cron_manager.domain.instants import to_iso

if TYPE_CHECKING:
    from deps import Deps

Answer = dict[str, object]


def run_command(event: Mapping[str, Any], deps: "Deps") -> Answer:
    """The command's answer, or `{"problems": [{"field", "message"}]}`."""
    command = _COMMANDS.get(str(event["command"]))
    if command is None:
        return _problem("command", f"Write {' or '.join(_COMMANDS)}.")
    try:
        return command(event, deps, datetime.now(UTC))
    except InvalidInput as error:
        return {"problems": list(error.details)}
    except Conflict as error:
        return _problem("", error.message)


def _create_administrator(event: Mapping[str, Any], deps: "Deps", now: datetime) -> Answer:
    """`{"email", "password"}` → `{"created", "userId"}`."""
    seeded = deps.accounts.create_administrator(str(event.get("email", "")), str(event.get("password", "")), now)
    return {"created": seeded.created, "userId": seeded.user_id}


def _rotate_signing_key(event: Mapping[str, Any], deps: "Deps", now: datetime) -> Answer:
    """`{"atOnce"?}` → `{"keyId", "signsFrom"}`."""
    key = deps.signing_keys.rotate(now, at_once=event.get("atOnce") is True)
    return {"keyId": key.id, "signsFrom": to_iso(key.signs_from)}


def _problem(field: str, message: str) -> Answer:
    return {"problems": [{"field": field, "message": message}]}


_COMMANDS: Mapping[str, Callable[[Mapping[str, Any], "Deps", datetime], Answer]] = {
    "create-administrator": _create_administrator,
    "rotate-signing-key": _rotate_signing_key,
}
