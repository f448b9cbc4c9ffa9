"""Service levels at the edge."""

from typing import Literal

from pydantic import Field

from cron_manager.edge.schemas import Instant, QuerySchema, Schema


class ServiceLevelsQuery(QuerySchema):
    """The time that is judged."""

    window: Literal["1d", "7d", "28d"] = Field(
        default="28d", description="The last 24 hours, by the hour; or so many days (UTC), by the day."
    )


class ErrorBudget(Schema):
    """How much may still go wrong within the window."""

    allowed: float = Field(description="Bad events that the objective leaves room for.", examples=[43.2])
    spent: int = Field(description="Bad events.", examples=[12])
    left_percent: float | None = Field(
        description="Of the budget, what is left; below 0: more was spent; null: nothing to measure.", examples=[72.2]
    )


class BurnRate(Schema):
    """How many times faster than allowed bad events come: at 1 the budget lasts exactly as long as its window."""

    one_hour: float | None = Field(description="Over the last hour and the running one; null: nothing to measure.")
    six_hours: float | None = Field(description="Over the last six hours and the running one; null: as above.")


class ServiceObjective(Schema):
    """What is promised, and how it stands."""

    kind: Literal["start", "api"] = Field(
        description="start: scheduled occurrences that begin in time. api: minutes in which the API answers the canary."
    )
    target: float = Field(description="Percent of events that are to be good.", examples=[99.9])
    threshold_seconds: int | None = Field(description="Within which an occurrence is to begin; null: of no start.")
    good: int = Field(description="Events that were good.")
    total: int = Field(description="Events in all.")
    attained: float | None = Field(description="Percent that were good; null: nothing to measure.", examples=[99.97])
    is_met: bool | None = Field(description="Whether the objective holds so far; null: nothing to measure.")
    budget: ErrorBudget = Field(description="What may still go wrong.")
    burn_rate: BurnRate = Field(description="How fast that is spent now.")


class LagBucket(Schema):
    """Occurrences by how long after their due time they began."""

    up_to_ms: int | None = Field(description="Its upper bound, inclusive; null: later than every bound.")
    count: int = Field(description="Occurrences above the bucket before, up to this bound.")


class Lag(Schema):
    """From due time to begin, by the bounds of the buckets: 300000 stands for more, too."""

    p50_ms: int | None = Field(description="Within this began half of them; null: none began.")
    p95_ms: int | None = Field(description="Within this began 95 of a hundred; null: none began.")
    p99_ms: int | None = Field(description="Within this began 99 of a hundred; null: none began.")
    buckets: list[LagBucket] = Field(description="Ascending.")


class CanaryRun(Schema):
    """A run of the canary."""

    at: Instant = Field(description="When it was due.")
    status: str = Field(description="How it stands.", examples=["SUCCESS"])
    lag_ms: int | None = Field(description="From due time to begin; null: it has not begun.")


class Canary(Schema):
    """The job that calls the API from outside each minute."""

    job_id: str
    is_active: bool
    latest: CanaryRun | None = Field(description="The latest run; null: none yet.")
    last_success_at: Instant | None = Field(
        description="When the latest success was due; null: none among the last ten runs."
    )
    last_success_age_seconds: int | None = Field(description="How long that is ago; null: see `lastSuccessAt`.")


class ServiceTally(Schema):
    """Good events among all."""

    good: int = Field(description="Events that were good.")
    total: int = Field(description="Events in all.")


class ServicePoint(Schema):
    """An hour or a day."""

    at: Instant = Field(description="When the hour or day begins, in UTC.")
    start: ServiceTally = Field(description="Scheduled occurrences, good when they began in time.")
    api: ServiceTally = Field(description="Minutes of the canary, good when the API answered.")
    p95_lag_ms: int | None = Field(description="Within this began 95 of a hundred; null: none began.")


class ServiceLevels(Schema):
    """How well the deployment serves."""

    window: Literal["1d", "7d", "28d"] = Field(description="The time that is judged.")
    since: Instant = Field(description="Where the window begins.")
    until: Instant = Field(description="Now.")
    bucket: Literal["hour", "day"] = Field(description="What a point stands for.")
    objectives: list[ServiceObjective] = Field(description="One of each kind.")
    lag: Lag = Field(description="Of all scheduled occurrences that began.")
    canary: Canary | None = Field(description="null: the deployment has not registered it yet.")
    points: list[ServicePoint] = Field(description="The oldest first, without gaps; what runs now comes last.")
