"""The objectives that a deployment is held to, for every function that judges by them."""

from collections.abc import Mapping
from decimal import Decimal

from cron_manager.domain.service_levels import Indicator, Objective
from cron_manager.settings.environment import whole


def objectives(environment: Mapping[str, str]) -> tuple[Objective, ...]:
    """Of each indicator one."""
    return (
        Objective(
            indicator=Indicator.START,
            percent=Decimal(environment.get("SLO_START_PERCENT") or "99.9"),
            within_seconds=whole(environment, "SLO_START_SECONDS", 60),
        ),
        Objective(indicator=Indicator.API, percent=Decimal(environment.get("SLO_API_PERCENT") or "99.9")),
    )
