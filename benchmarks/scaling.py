"""A day of ten to a million jobs, second by second: what drains when, what EventBridge puts off, what a month costs.

Nothing runs here: the day is computed from quotas of AWS, the lanes' shapes of `domain/lane_shapes.py`, and what
`burst` and `cost` have measured. People choose round times, so most hourly and daily jobs are due at minute 0.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, repeat

from benchmarks.results import FOLDER, Figures, table
from cron_manager.domain.lane_shapes import shape_lanes

SIZES = (10, 1_000, 100_000, 1_000_000)
MINUTES, SECONDS = 24 * 60, 60
DAYS_OF_A_MONTH = 30.4
TARGET_SECONDS, OWN_SECONDS = 0.1, 0.05  # of a batch: what the target takes, and what is ours (benchmarks/README.md)
POLLERS_AT_FIRST, MORE_POLLERS = 5, 300 / 60  # of an event source: when a queue fills, and in each second after
KEPT_POLLERS_SECONDS = 60  # how long Lambda keeps them when the queue is empty
NOTE_BYTES = 64  # of one run in the day's list
RUNS_IN_A_NOTE = 50
PARTITION_UNITS = 1_000  # of writing, a second; a day's list is one partition

# Shares of jobs by how often they run, and of those that run hourly or less how many are due at minute 0.
EACH_MINUTE, EVERY_5, EVERY_15, HOURLY, DAILY = 0.005, 0.04, 0.06, 0.30, 0.595  # weekly ones count as a seventh daily
AT_THE_HOUR, AT_MIDNIGHT, AT_NIGHT = 0.7, 0.25, 0.4  # of daily ones, at 00 and spread over 01 to 06


@dataclass(frozen=True, kw_only=True)
class Quotas:
    """What a deployment may use."""

    ticks_a_second: int  # EventBridge Scheduler's quota of invocations
    limit: int  # MAX_CONCURRENT_EXECUTIONS


@dataclass(frozen=True, kw_only=True)
class Day:
    """What became of a day's runs."""

    runs: int
    busiest_minute: int  # runs that are due in it
    drain_seconds: int  # from the top of the busiest hour until all of its first minute's runs have ended
    latest_seconds: int  # that any run began after it was due
    put_off: int  # ticks that EventBridge held back for a second or more
    peak_calls: int  # in flight
    peak_write_units: float  # a second, of a day's list, which is one partition


def measure() -> Figures:
    dollars = json.loads((FOLDER / "cost.json").read_text())["fullBatches"]["dollarsPerMillion"]["total"]
    plans = {
        10: [Quotas(ticks_a_second=1_000, limit=10)],
        1_000: [Quotas(ticks_a_second=1_000, limit=10), Quotas(ticks_a_second=1_000, limit=50)],
        100_000: [Quotas(ticks_a_second=1_000, limit=50), Quotas(ticks_a_second=1_000, limit=200)],
        1_000_000: [
            Quotas(ticks_a_second=1_000, limit=200),
            Quotas(ticks_a_second=5_000, limit=1_000),
            Quotas(ticks_a_second=10_000, limit=1_000),
        ],
    }
    days = [(size, quotas, simulated(due_by_minute(size), quotas)) for size in SIZES for quotas in plans[size]]
    table(
        ("jobs", "ticks/s", "limit", "runs a day", "at 00:00", "drained s", "latest s", "put off", "peak", "list", "$"),
        [
            (
                f"{size:,}",
                f"{quotas.ticks_a_second:,}",
                f"{quotas.limit:,}",
                f"{day.runs:,}",
                f"{day.busiest_minute:,}",
                day.drain_seconds,
                day.latest_seconds,
                f"{day.put_off:,}",
                day.peak_calls,
                f"{day.peak_write_units:.0f}",
                f"{day.runs * DAYS_OF_A_MONTH / 1e6 * dollars:,.2f}",
            )
            for size, quotas, day in days
        ],
    )
    return {
        "dollarsPerMillion": dollars,
        "days": [
            {"jobs": size, **quotas.__dict__, **day.__dict__, "dollarsAMonth": _month(day, dollars)}
            for size, quotas, day in days
        ],
    }


def _month(day: Day, dollars: float) -> float:
    return round(day.runs * DAYS_OF_A_MONTH / 1e6 * dollars, 2)


def due_by_minute(jobs: int) -> list[float]:
    """How many runs are due in each minute of the day."""
    due = [jobs * EACH_MINUTE] * MINUTES
    for minute in range(MINUTES):
        due[minute] += jobs * EVERY_5 * (minute % 5 == 0) + jobs * EVERY_15 * (minute % 15 == 0)
        due[minute] += jobs * HOURLY * (AT_THE_HOUR if minute % 60 == 0 else (1 - AT_THE_HOUR) / 59)
        due[minute] += jobs * DAILY * _of_daily(minute)
    return due


def _of_daily(minute: int) -> float:
    """The share of daily jobs that is due in a minute."""
    hour, past = divmod(minute, 60)
    of_hour = AT_MIDNIGHT if hour == 0 else AT_NIGHT / 6 if hour <= 6 else (1 - AT_MIDNIGHT - AT_NIGHT) / 17
    return of_hour * (AT_THE_HOUR if past == 0 else (1 - AT_THE_HOUR) / 59)


def simulated(due: Sequence[float], quotas: Quotas) -> Day:
    """The short lane: ticks come as EventBridge lets them, invocations become more as Lambda adds pollers."""
    lane = shape_lanes(quotas.limit).short
    a_second = lane.batch_size / (TARGET_SECONDS + OWN_SECONDS)  # runs that one invocation after the other makes
    waiting = queued = pollers = put_off = peak = most = 0.0
    idle = 0
    begun: list[float] = []
    for arriving in _by_second(due):
        put_off += max(0.0, arriving - max(0.0, quotas.ticks_a_second - waiting))
        waiting += arriving
        sent = min(waiting, quotas.ticks_a_second)
        waiting -= sent
        queued += sent
        idle = 0 if queued else idle + 1
        pollers = POLLERS_AT_FIRST if idle > KEPT_POLLERS_SECONDS else min(lane.concurrency, pollers + MORE_POLLERS)
        invocations = min(lane.concurrency, max(POLLERS_AT_FIRST, pollers))
        done = min(queued, invocations * a_second)
        queued -= done
        begun.append(done)
        peak = max(peak, min(invocations * lane.batch_size, done * (TARGET_SECONDS + OWN_SECONDS)))
        most = max(most, done)
    busiest = max(range(len(due)), key=due.__getitem__)
    return Day(
        runs=round(sum(due)),
        busiest_minute=round(due[busiest]),
        drain_seconds=_drained(due, begun, busiest),
        latest_seconds=_latest(due, begun),
        put_off=round(put_off),
        peak_calls=round(peak),
        peak_write_units=most / RUNS_IN_A_NOTE * max(1.0, RUNS_IN_A_NOTE * NOTE_BYTES / 1024),
    )


def _by_second(due: Sequence[float]) -> Iterator[float]:
    """All of a minute's runs are due at its first second; an hour more for what is left over."""
    for runs in chain(due, repeat(0.0, 60)):
        yield runs
        yield from repeat(0.0, SECONDS - 1)


def _drained(due: Sequence[float], begun: Sequence[float], minute: int) -> int:
    """Seconds from a minute's beginning until as many runs have begun as were due up to it."""
    wanted = sum(due[: minute + 1])
    for second, done in enumerate(accumulate(begun)):
        if done >= wanted - 0.5 and second >= minute * SECONDS:
            return second - minute * SECONDS + 1
    raise ValueError("the day does not drain")


def _latest(due: Sequence[float], begun: Sequence[float]) -> int:
    """The longest that a minute's runs waited, the first due the first begun."""
    done = list(accumulate(begun))
    latest = second = 0
    for minute, wanted in enumerate(accumulate(due)):
        second = max(second, minute * SECONDS)
        while second < len(done) and done[second] < wanted - 0.5:
            second += 1
        latest = max(latest, second - minute * SECONDS + 1)
    return latest
