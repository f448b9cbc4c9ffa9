"""What browsers ask in advance goes to the function, as in AWS.

An HTTP API without CORS settings of its own has OPTIONS take the way of every other method; only one with such settings
answers by itself. (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html) MiniStack refuses
OPTIONS before it looks for a route.
"""

from typing import Any

from local.emulator import seams

_PARAMETERS = (
    "api_id, stage, path, method, headers, body, query_params, owner_account_id, owner_region, raw_query_string"
)


class _Routed(str):
    """OPTIONS, as no branch for OPTIONS knows it."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True


def install() -> None:
    gateway = seams.module("services.apigateway")
    apis = seams.require(gateway, "_apis")

    async def handle(api_id: str, stage: str, path: str, method: str, *more: Any, **named: Any) -> Any:
        settings = (apis.get(api_id) or {}).get("corsConfiguration")
        routed = _Routed(method) if method == "OPTIONS" and not settings else method
        return await original(api_id, stage, path, routed, *more, **named)

    original = seams.replace(gateway, "_handle_execute_in_scope", _PARAMETERS, handle)
