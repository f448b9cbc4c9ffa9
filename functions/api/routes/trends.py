"""How executions ended over the last days, hour by hour or day by day."""

from collections import Counter
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.instants import to_iso
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from deps import Deps
from routes.overview import run_counts

if TYPE_CHECKING:
    from schemas import overview as overview_schemas
else:
    overview_schemas = lazy_module("schemas.overview")

Request = EdgeRequest[Deps]
_HOUR = timedelta(hours=1)
_BACK = {"hour": timedelta(hours=47), "day": timedelta(days=13)}  # from the last point to the first; 336 hours at most


def get_trends(request: Request) -> Answer:
    """The current hour or day, which is not over, comes last."""
    bucket = request.query(overview_schemas.TrendsQuery).bucket
    last = request.now.replace(minute=0, second=0, microsecond=0)
    first = _begin(last, bucket) - _BACK[bucket]
    hours = [first + number * _HOUR for number in range((last - first) // _HOUR + 1)]
    counted = request.deps.history.counts_by_hour(hours)
    points: dict[datetime, Counter[str]] = {}
    for hour in hours:
        points.setdefault(_begin(hour, bucket), Counter()).update(counted.get(hour, {}))
    shown = [{"at": to_iso(at), **run_counts(counts)} for at, counts in points.items()]
    return Answer(data={"bucket": bucket, "points": shown})


def _begin(hour: datetime, bucket: str) -> datetime:
    return hour.replace(hour=0) if bucket == "day" else hour


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/stats/trends",
        handler=get_trends,
        scope=Scope.READ,
        summary="How executions ended over the last days",
        description="Of all jobs, by when they ended: the last 48 hours, or the last 14 days (UTC), without gaps. The"
        " current hour or day comes last.",
        tag="Statistics",
        query=lambda: overview_schemas.TrendsQuery,
        response=lambda: overview_schemas.Trends,
    ),
)
