"""What whoever deploys may ask for by invoking the function directly. IAM decides who that is."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cron_manager.domain.errors import InvalidInput

if TYPE_CHECKING:
    from deps import Deps

CREATE_ADMINISTRATOR = "create-administrator"


def run_command(event: Mapping[str, Any], deps: "Deps") -> dict[str, object]:
    """`{"command": "create-administrator", "email", "password"}` → `{"created", "userId"}`, or `{"problems"}`."""
    if event["command"] != CREATE_ADMINISTRATOR:
        return {"problems": [{"field": "command", "message": f"Write {CREATE_ADMINISTRATOR}."}]}
    try:
        seeded = deps.accounts.create_administrator(
            str(event.get("email", "")), str(event.get("password", "")), datetime.now(UTC)
        )
    except InvalidInput as error:
        return {"problems": list(error.details)}
    return {"created": seeded.created, "userId": seeded.user_id}
