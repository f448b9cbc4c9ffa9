"""Statistics, queues and the system itself at the edge."""

from typing import Literal

from pydantic import Field

from cron_manager.domain.job import Lane
from cron_manager.edge.schemas import Instant, QuerySchema, Schema
from schemas.executions import Execution


class JobCounts(Schema):
    """Living jobs."""

    total: int
    active: int
    inactive: int
    failing: int = Field(description="Active jobs whose latest run failed.")


class RunCounts(Schema):
    """Executions that ended, by how; of today (UTC) in the overview."""

    total: int
    success: int
    failed: int
    timeout: int
    missed: int
    other: int = Field(description="Crashed, skipped or cancelled.")


class TrendsQuery(QuerySchema):
    """How finely the time is divided."""

    bucket: Literal["hour", "day"] = Field(default="hour", description="Points per hour (48) or per day (14).")


class TrendPoint(RunCounts):
    """Executions that ended within an hour or day."""

    at: Instant = Field(description="When the hour or day begins, in UTC.")


class Trends(Schema):
    """Executions by when they ended."""

    bucket: Literal["hour", "day"]
    points: list[TrendPoint] = Field(description="The oldest first.")


class NextRun(Schema):
    """What is due next."""

    job_id: str
    job_name: str
    at: Instant


class Statistics(Schema):
    """The overview."""

    jobs: JobCounts
    today: RunCounts
    running: int | None = Field(
        description="Ticks in executors' hands now, as SQS counts; null: the queues do not answer."
    )
    next_runs: list[NextRun]
    recent_failures: list[Execution]
    concurrency_limit: int
    degraded: list[str] = Field(description="Parts that do not answer now, and of which nothing is told.")


class LaneStatistics(Schema):
    """One lane, as SQS counts: approximately."""

    lane: Lane
    waiting: int
    in_flight: int
    delayed: int = Field(description="Further attempts, and occurrences within the minute, whose time has not come.")
    oldest_age_seconds: int | None = Field(
        description="Since when the oldest run is due that has not begun, as the latest sweep saw it; 0: none for more"
        " than a minute; null: no sweep has looked for three minutes."
    )
    limit: int = Field(description="Calls in flight in this lane, at most.")


class CircuitStatistics(Schema):
    """A host that has failed so often that runs are skipped."""

    host: str = Field(description="With its port, in lower case: `example.com:443`.")
    state: Literal["OPEN", "HALF_OPEN"] = Field(description="HALF_OPEN: one run tries the host now.")
    failures: int = Field(description="Failed calls that opened it, and failed tries since.")
    jobs: int = Field(description="Whose calls failed; 100 stands for more, too.")
    opened_at: Instant
    tried_again_at: Instant = Field(
        description="From then on the next run tries the host. HALF_OPEN: if this try leaves no result until then."
    )


class QueueStatistics(Schema):
    """The lanes, and hosts that keep failing."""

    limit: int = Field(description="Calls in flight over all lanes, at most.")
    lanes: list[LaneStatistics]
    circuits: list[CircuitStatistics] = Field(description="Open ones, of hosts that the caller's jobs call.")
    degraded: list[str] = Field(description="Parts that do not answer now, and of which nothing is told.")


class Health(Schema):
    """Whether the API answers."""

    status: Literal["ok"]
    version: str
    timestamp: Instant


class DependencyHealth(Schema):
    """One dependency, asked once."""

    name: str = Field(examples=["jobs table"])
    status: Literal["ok", "down"] = Field(description="Whether it answered.")
    latency_ms: int = Field(description="Until it answered, or was given up; milliseconds.", examples=[12])
    problem: str | None = Field(description="The kind of trouble; null: none.")


class LaneHealth(Schema):
    """One lane, as SQS counts: approximately."""

    lane: Lane
    waiting: int
    in_flight: int
    delayed: int


class DeadLetters(Schema):
    """What was given up in one place, and waits for a person."""

    queue: str = Field(description="The queue.", examples=["dead letters of ticks"])
    waiting: int = Field(description="Its messages, as SQS counts.", examples=[0])


class DeepHealth(Schema):
    """Every dependency, the last tick, and what waits."""

    status: Literal["ok", "down"] = Field(description="down: `down` names what does not work.")
    down: list[str] = Field(description="Dependencies that do not answer; `sweeper` when no tick has come in time.")
    dependencies: list[DependencyHealth] = Field(description="Each that was asked.")
    last_tick_at: Instant | None = Field(
        description="Up to when sweeps have accounted for occurrences; null: no sweep yet, or not to be had."
    )
    last_tick_age_seconds: int | None = Field(description="How long that is ago; null: see `lastTickAt`.")
    lanes: list[LaneHealth] = Field(description="The lanes that could be measured.")
    dead_letters: list[DeadLetters] = Field(description="The dead-letter queues that could be counted.")
