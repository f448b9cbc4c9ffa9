"""How `MAX_CONCURRENT_EXECUTIONS` becomes the lanes' batch sizes and concurrencies."""

from dataclasses import dataclass

MINIMUM_CONCURRENT_EXECUTIONS = 6  # three lanes, and Lambda takes no MaximumConcurrency below 2
MAXIMUM_CONCURRENT_EXECUTIONS = 1000  # Lambda takes no MaximumConcurrency above 1000
_LEAST_CONCURRENCY = 2  # Lambda's lower bound for MaximumConcurrency
_LARGEST_BATCH = 10  # SQS's bound for a batch without a batching window


@dataclass(frozen=True, kw_only=True)
class LaneShape:
    """One lane's share of the calls in flight."""

    batch_size: int  # messages that one invocation runs at the same time
    concurrency: int  # invocations at the same time (MaximumConcurrency)

    @property
    def calls_in_flight(self) -> int:
        return self.batch_size * self.concurrency


@dataclass(frozen=True, kw_only=True)
class LaneShapes:
    """The three lanes; together they never hold more calls than were asked for."""

    short: LaneShape  # scheduled jobs with a timeout of up to 30 s
    long: LaneShape  # scheduled jobs with a longer one: batch size 1, so that a slow call holds no other
    manual: LaneShape  # runs that a person asked for

    @property
    def calls_in_flight(self) -> int:
        return self.short.calls_in_flight + self.long.calls_in_flight + self.manual.calls_in_flight

    @property
    def settings(self) -> dict[str, str]:
        """What a function that tells of the limits has to know."""
        shapes = {"SHORT": self.short, "LONG": self.long, "MANUAL": self.manual}
        return {f"{name}_LANE_LIMIT": str(shape.calls_in_flight) for name, shape in shapes.items()}


def shape_lanes(max_concurrent_executions: int) -> LaneShapes:
    """Share the calls in flight among the lanes: a tenth (at least 2) for long and manual each, the rest for short.

    The short lane's batch grows up to 10 messages, as far as two invocations still fit; what does not fill
    a batch stays unused, so the sum never exceeds the limit. Raises ValueError outside 6-1000.
    """
    if not MINIMUM_CONCURRENT_EXECUTIONS <= max_concurrent_executions <= MAXIMUM_CONCURRENT_EXECUTIONS:
        raise ValueError(
            f"MAX_CONCURRENT_EXECUTIONS must be from {MINIMUM_CONCURRENT_EXECUTIONS} to "
            f"{MAXIMUM_CONCURRENT_EXECUTIONS}, not {max_concurrent_executions}."
        )
    single = LaneShape(batch_size=1, concurrency=max(_LEAST_CONCURRENCY, max_concurrent_executions // 10))
    rest = max_concurrent_executions - 2 * single.calls_in_flight
    batch_size = min(_LARGEST_BATCH, max(1, rest // _LEAST_CONCURRENCY))
    short = LaneShape(batch_size=batch_size, concurrency=max(_LEAST_CONCURRENCY, rest // batch_size))
    return LaneShapes(short=short, long=single, manual=single)
