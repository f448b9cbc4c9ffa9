"""A target host that keeps failing is left alone for a while: when, for how long, and who tries it again.

closed ──enough failures──▶ open ──its time has come──▶ half-open: one call tries it
  ▲                          ▲                              │
  │                          └───────── it failed ──────────┤
  └───────────────────────────── the host answered ─────────┘
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import urlsplit

from cron_manager.domain.execution import (
    CallResult,
    ErrorCategory,
    Execution,
    ExecutionStatus,
    Trigger,
    ended,
    stepped_back,
)
from cron_manager.domain.overlap import Waiting

COUNTED_WITHIN = timedelta(seconds=60)  # failures that lie further apart do not belong together; the span of one count
LEAST_JOBS = 2  # that must have failed: one job's trouble may be its own
SHORTEST_REST, LONGEST_REST = timedelta(seconds=60), timedelta(minutes=10)  # between two tries of an open circuit
KEPT_BEYOND_TRY = timedelta(hours=1)  # a circuit that nobody wanted to try by then is forgotten
LONGEST_HELD_UP = timedelta(hours=1)  # that a run waits for a host
LOOK_AGAIN = timedelta(seconds=15)  # at a host that somebody else tries right now
SPREAD = timedelta(seconds=10)  # what waits does not come back all at once
MOST_JOBS = 100  # that a circuit names

_AGAINST_HOST = frozenset(
    {ErrorCategory.TIMEOUT, ErrorCategory.NETWORK, ErrorCategory.DNS, ErrorCategory.TLS, ErrorCategory.SERVER}
)
_PORTS = {"http": 80, "https": 443}


class CircuitState(StrEnum):
    CLOSED = "CLOSED"
    OPEN = "OPEN"  # nobody calls until its time has come
    HALF_OPEN = "HALF_OPEN"  # one call tries the host


@dataclass(frozen=True, kw_only=True)
class Circuit:
    """What is known of a host that has failed; a host that has not is not known at all."""

    host: str  # `example.com:443`
    since: datetime  # when the count began: with the first failure, or at the end of the count before
    failures: int = 1
    failures_before: int = 0  # of the count before, of which a part is still of the last minute
    jobs: frozenset[str] = frozenset()  # whose calls failed
    opened_at: datetime | None = None  # None: still counting
    tried_again_at: datetime | None = None  # from then on one call may try the host
    rest: timedelta = SHORTEST_REST  # between the latest failure and the next try
    probe: str | None = None  # the fence of the claim that tries the host, until `tried_again_at` at the latest

    @property
    def is_open(self) -> bool:
        return self.opened_at is not None

    def state(self, now: datetime) -> CircuitState:
        if self.tried_again_at is None:
            return CircuitState.CLOSED
        return CircuitState.HALF_OPEN if self.probe and now < self.tried_again_at else CircuitState.OPEN

    def may_be_tried(self, now: datetime) -> bool:
        return self.tried_again_at is not None and self.tried_again_at <= now

    def recent_failures(self, now: datetime) -> float:
        """Those of the last minute: of the count before, taken to be spread evenly, as much as reaches into it."""
        past = min((now - self.since) / COUNTED_WITHIN, 1.0)
        return self.failures + self.failures_before * (1.0 - past)

    def is_current(self, now: datetime) -> bool:
        """Whether a failure of now is counted here; otherwise another count begins."""
        return now < (self.forgotten_at if self.is_open else self.since + COUNTED_WITHIN)

    @property
    def forgotten_at(self) -> datetime:
        return self.tried_again_at + KEPT_BEYOND_TRY if self.tried_again_at else self.since + 2 * COUNTED_WITHIN


def host_of(url: str) -> str:
    """The host that a URL calls, with its port, in lower case: `example.com:443`."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    name = f"[{host}]" if ":" in host else host
    return f"{name}:{parts.port or _PORTS.get(parts.scheme, 443)}"


def answered(result: CallResult) -> bool | None:
    """What a call says about its host: whether it works; None where the call says nothing about that.

    A refusal (4xx) and an answer that is not what the job expects come from a host that works.
    """
    if not result.set_out:
        return None
    if result.error_category in _AGAINST_HOST:
        return False
    return True if result.response_status is not None else None


def count_after(over: Circuit, job_id: str, now: datetime) -> Circuit:
    """The count that begins with a failure of now, after one that is over: where that was a moment ago, the two slide
    into each other.
    """
    if over.is_open or now >= over.forgotten_at:
        return Circuit(host=over.host, since=now, jobs=frozenset({job_id}))
    return Circuit(
        host=over.host,
        since=over.since + COUNTED_WITHIN,
        failures_before=over.failures,
        jobs=over.jobs | {job_id},
    )


def has_failed_enough(circuit: Circuit, limit: int, now: datetime) -> bool:
    return not circuit.is_open and circuit.recent_failures(now) >= limit and len(circuit.jobs) >= LEAST_JOBS


def opened(circuit: Circuit, now: datetime) -> Circuit:
    """The circuit opens; from now on its count is what it goes on from."""
    return replace(
        circuit,
        failures=int(circuit.recent_failures(now)),
        failures_before=0,
        opened_at=now,
        tried_again_at=now + SHORTEST_REST,
        rest=SHORTEST_REST,
    )


def tried(circuit: Circuit, claim: Execution) -> Circuit:
    """The circuit while this claim's call tries the host. After the claim's lease another one may."""
    return replace(circuit, probe=claim.fence, tried_again_at=claim.lease_until)


def failed_again(circuit: Circuit, job_id: str, now: datetime) -> Circuit:
    """The circuit after its try has failed: it rests twice as long."""
    rest = min(circuit.rest * 2, LONGEST_REST)
    jobs = circuit.jobs if len(circuit.jobs) >= MOST_JOBS else circuit.jobs | {job_id}
    return replace(circuit, failures=circuit.failures + 1, jobs=jobs, rest=rest, tried_again_at=now + rest, probe=None)


def held_up(claim: Execution, circuit: Circuit, now: datetime) -> Waiting | Execution:
    """What becomes of a claimed run whose host's circuit is open: it waits, or this is its end.

    The schedule brings the next first attempt by itself. A further attempt, and an occurrence of the past that somebody
    asked for, come but once: they wait, without using an attempt up.
    """
    reason = why(circuit, now)
    before = stepped_back(claim)
    is_patient = circuit.opened_at is not None and now < circuit.opened_at + LONGEST_HELD_UP
    if is_patient and (claim.attempts or claim.trigger is Trigger.BACKFILL):
        return Waiting(execution=before, delay=_delay(claim, circuit, now))
    if claim.attempts:
        return ended(before, claim.attempts[-1].status, now=now, reason=f"no further attempt: {reason}")
    return ended(before, ExecutionStatus.SKIPPED, now=now, reason=reason)


def why(circuit: Circuit, now: datetime) -> str:
    """`example.com has failed 23 times over 4 jobs; tried again at 12:05:00 UTC`."""
    host = circuit.host.removesuffix(":443").removesuffix(":80")
    jobs = f"{len(circuit.jobs)} or more" if len(circuit.jobs) >= MOST_JOBS else str(len(circuit.jobs))
    told = f"{host} has failed {circuit.failures} times over {jobs} jobs"
    if circuit.state(now) is CircuitState.HALF_OPEN:
        return f"{told}; another run tries it now"
    return f"{told}; tried again at {circuit.tried_again_at:%H:%M:%S} UTC"


def _delay(claim: Execution, circuit: Circuit, now: datetime) -> timedelta:
    """Until the circuit may be tried, and a little more: the same for the same attempt, different between runs."""
    rest = (circuit.tried_again_at or now) - now
    if circuit.state(now) is CircuitState.HALF_OPEN:
        rest = min(rest, LOOK_AGAIN)
    share = hashlib.sha256(f"{claim.id}#{claim.attempt_number}".encode()).digest()[0] / 255
    return max(rest, timedelta(0)) + SPREAD * share
