"""How a limit of calls in flight becomes the lanes' batch sizes and concurrencies.

The deployment shapes the lanes by `MAX_CONCURRENT_EXECUTIONS`, the sweeper by what administrators set in its place. So
that both mean the same, this module, which imports nothing of the product, is the one that the infrastructure knows
(docs/decisions/0030-concurrency-at-run-time.md).
"""

from dataclasses import dataclass

MINIMUM_CONCURRENT_EXECUTIONS = 6  # three lanes, and Lambda takes no MaximumConcurrency below 2
MAXIMUM_CONCURRENT_EXECUTIONS = 1000  # Lambda takes no MaximumConcurrency above 1000
_LEAST_CONCURRENCY = 2  # Lambda's lower bound for MaximumConcurrency
_MOST_PLACES = 13  # in an invocation: ten for a batch, which is SQS's bound without a batching window, and three more
_SPARE_OF = 4  # places in an invocation, one is left out of its batch


@dataclass(frozen=True, kw_only=True)
class LaneShape:
    """One lane's share of the calls in flight."""

    batch_size: int  # messages that one invocation is handed
    places: int  # calls that one invocation makes at the same time: of its batch, and of what it takes by itself
    concurrency: int  # invocations at the same time (MaximumConcurrency)

    @property
    def calls_in_flight(self) -> int:
        return self.places * self.concurrency


@dataclass(frozen=True, kw_only=True)
class LaneShapes:
    """The lanes; those of calls together never hold more than were asked for."""

    short: LaneShape  # scheduled jobs with a timeout of up to 30 s
    long: LaneShape  # scheduled jobs with a longer one: batch size 1, so that a slow call holds no other
    manual: LaneShape  # runs that a person asked for
    function: LaneShape  # function jobs, which make no calls: beside the limit, as many as long ones

    @property
    def calls_in_flight(self) -> int:
        return self.short.calls_in_flight + self.long.calls_in_flight + self.manual.calls_in_flight

    def of(self, lane: str) -> LaneShape:
        """The shape of the lane of that name."""
        shape: LaneShape = getattr(self, lane)
        return shape


def shape_lanes(max_concurrent_executions: int) -> LaneShapes:
    """Share the calls in flight among the lanes: a tenth (at least 2) for long and manual each, the rest for short.

    The short lane's invocations have up to 13 places, as far as two of them still fit; what does not fill an invocation
    stays unused, so the sum never exceeds the limit. A quarter of the places, and one at least, is left out of the
    batch for what comes while the batch hangs; an invocation with a single place has none to leave out. Raises
    ValueError outside 6-1000.
    """
    if not MINIMUM_CONCURRENT_EXECUTIONS <= max_concurrent_executions <= MAXIMUM_CONCURRENT_EXECUTIONS:
        raise ValueError(
            f"MAX_CONCURRENT_EXECUTIONS must be from {MINIMUM_CONCURRENT_EXECUTIONS} to "
            f"{MAXIMUM_CONCURRENT_EXECUTIONS}, not {max_concurrent_executions}."
        )
    single = LaneShape(batch_size=1, places=1, concurrency=max(_LEAST_CONCURRENCY, max_concurrent_executions // 10))
    rest = max_concurrent_executions - 2 * single.calls_in_flight
    places = min(_MOST_PLACES, rest // _LEAST_CONCURRENCY)
    spare = max(1, places // _SPARE_OF) if places > 1 else 0
    short = LaneShape(batch_size=places - spare, places=places, concurrency=rest // places)
    return LaneShapes(short=short, long=single, manual=single, function=single)
