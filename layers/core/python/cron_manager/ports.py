"""What the use cases need from the world. Adapters implement these for AWS, tests/fakes in memory."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from cron_manager.domain.access import Principal
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.circuit import Circuit
from cron_manager.domain.execution import CallResult, Execution
from cron_manager.domain.identity import ApiToken, Connection, LiveTicket, Session, User
from cron_manager.domain.job import Job, JobState, Lane
from cron_manager.domain.keyed_call import KeptAnswer, KeyedCall
from cron_manager.domain.overlap import Lock
from cron_manager.domain.signing_keys import SigningKey
from cron_manager.domain.usage import HourOfUse, LastUse, Limit, Use
from cron_manager.messages import Tick

Clock = Callable[[], datetime]

# ------------------------------------------------------------------------------------------- executing


class JobReader(Protocol):
    """Reads one job as it is now."""

    async def get(self, job_id: str) -> Job | None:
        """The job, strongly consistent, deleted ones included; None when there never was one."""
        ...


class ClaimStore(Protocol):
    """The conditional writes that decide who runs an occurrence.

    A claim answers the record that stands afterwards: the caller has won when it carries the caller's fence.
    """

    async def claim_new(self, execution: Execution) -> Execution:
        """Puts the first claim of a scheduled occurrence, unless any record exists."""
        ...

    async def claim_new_with_lock(
        self, execution: Execution, lock: Lock, now: datetime
    ) -> tuple[Execution, Lock | None]:
        """`claim_new` and, where the caller has won, `take_lock`: two writes, one after the other.

        The lock is None where it was not asked for, and where the table did not answer.
        """
        ...

    async def claim_queued(self, execution: Execution) -> Execution | None:
        """Claims the next attempt of a record that is QUEUED after the attempt before; None when there is no record.

        The argument carries what a claim changes: attempt number, fence, lease, start and request.
        """
        ...

    async def finish(self, execution: Execution, fence: str) -> bool:
        """Writes a terminal state under the claim's fence; lost when the claim was taken over."""
        ...

    async def requeue(self, execution: Execution, fence: str, retry_at: datetime) -> bool:
        """Under the claim's fence, back to QUEUED until `retry_at`; lost when the claim was taken over."""
        ...

    async def await_callback(self, execution: Execution, fence: str) -> bool:
        """Under the claim's fence, a longer lease: the target answers later; lost when the claim was taken over."""
        ...

    async def record_new(self, execution: Execution) -> bool:
        """Puts a terminal record for an occurrence that never ran; lost when any record exists."""
        ...

    async def end_queued(self, execution: Execution) -> bool:
        """Writes a terminal state over a QUEUED record; lost when it is not queued any more."""
        ...

    async def read(self, execution_id: str) -> Execution | None:
        """The record as it is now, strongly consistent. Unavailable while the table does not answer."""
        ...

    async def holds(self, claim: Execution) -> bool:
        """Whether the claim still stands, as far as can be seen: it does while the table does not answer."""
        ...

    async def note_aborted(self, claim: Execution) -> None:
        """Notes on the claim's record, if it was cancelled, that no call of it is on the wire any more."""
        ...

    async def take_lock(self, lock: Lock, now: datetime, *, over: Lock | None = None) -> Lock:
        """The job's lock as it stands afterwards: the caller's run holds it, or another one does.

        It is taken when there is none, when it has expired, when the same run has it for a shorter time, or when it
        still is `over`, whose holder's run was found to be over. Unavailable while the table does not answer.
        """
        ...

    async def extend_lock(self, lock: Lock) -> None:
        """Keeps the lock for longer, unless another run has it. Unavailable while the table does not answer."""
        ...


class CircuitStore(Protocol):
    """What executors tell each other of hosts that fail. Every method raises Unavailable while the table is silent."""

    async def all(self, now: datetime) -> Sequence[Circuit]:
        """Every host's that is not forgotten, strongly consistent."""
        ...

    async def count(self, host: str, job_id: str, now: datetime) -> Circuit:
        """Adds a failure and answers the circuit as it stands afterwards; an open one stays as it is."""
        ...

    async def move(self, seen: Circuit, wanted: Circuit) -> Circuit | None:
        """The circuit as it stands afterwards: as wanted, unless somebody else has moved it; None when it is gone."""
        ...

    async def close(self, host: str) -> None:
        """Forgets the host's failures; a circuit that is gone counts as done."""
        ...


class Caller(Protocol):
    """Makes a job's call."""

    async def call(self, job: Job, execution: Execution) -> CallResult:
        """The outcome, within the job's timeout. Never raises for what the target does."""
        ...


DelayedTick = tuple[Tick, timedelta]  # and how long it stays invisible


class TickQueue(Protocol):
    """The lanes."""

    async def send(self, tick: Tick, lane: Lane, delay: timedelta = timedelta(0)) -> None:
        """Enqueues a tick; it becomes visible after the delay (whole seconds, at most 900)."""
        ...

    async def send_all(self, ticks: Sequence[DelayedTick], lane: Lane) -> None:
        """Enqueues ticks; raises when one of them is not accepted, although others may be by then."""
        ...


@dataclass(frozen=True, kw_only=True)
class Message:
    """A lane's message in somebody's hands."""

    id: str
    body: str
    group: str  # in whose share of the lane it counts (domain/message_group.py)
    receipt: str  # by which SQS knows who holds it


class Inbox(Protocol):
    """A lane, as one who takes messages from it sees it. Each method raises Unavailable when SQS does not answer."""

    async def receive(self, most: int) -> Sequence[Message]:
        """At most so many messages (1-10), at once; none is no proof that none waits."""
        ...

    async def delete(self, message: Message) -> None: ...

    async def put_off(self, message: Message, delay: timedelta) -> None:
        """Has it come up later, as if it had not been received before."""
        ...


# ----------------------------------------------------------------------------------------- registering


@dataclass(frozen=True, kw_only=True)
class ScheduleEntry:
    """One EventBridge schedule of a job. Its name tells its content, so equal names are equal schedules."""

    name: str  # `<job id>-<digest>`
    job_id: str
    expression: str  # cron(…), rate(…) or at(…)
    timezone: str
    lane: Lane
    group: str  # in whose share of the lane its ticks count
    start_at: datetime | None = None  # no tick is wanted before; a rate counts from here
    end_at: datetime | None = None  # no tick is wanted after
    every: timedelta | None = None  # of a rate: between two ticks


class ScheduleRefused(Exception):
    """EventBridge does not take the schedule as it is; trying again at once cannot help."""


class ScheduleDelayed(Exception):
    """EventBridge takes no more changes just now; the same one will do later."""


class SchedulerPort(Protocol):
    """EventBridge Scheduler, within the deployment's schedule group."""

    def create(self, entry: ScheduleEntry, start: datetime | None) -> None:
        """Creates the schedule, its start date being `start`; one that exists by that name counts as done.

        ScheduleRefused when EventBridge finds fault with its content, ScheduleDelayed when there are too many at once.
        """
        ...

    def delete(self, name: str) -> None:
        """Deletes the schedule; one that is gone counts as done."""
        ...

    def names(self) -> Iterable[str]:
        """The names of all schedules in the group."""
        ...


class RegistrationStore(Protocol):
    """Keeps what EventBridge was told about a job."""

    def registered(self, job_id: str, version: int) -> None:
        """EventBridge agrees with this version; an older one changes nothing."""
        ...

    def registration_failed(self, job_id: str, version: int, error: str) -> None: ...


# -------------------------------------------------------------------------------------------- sweeping


@dataclass(frozen=True, kw_only=True)
class RunKey:
    """Names one scheduled occurrence."""

    job_id: str
    scheduled_for: datetime


class SweepQueue(Protocol):
    """The lanes as the sweeper sees them."""

    def enqueue(self, tick: Tick, lane: Lane, delay: timedelta = timedelta(0)) -> None: ...

    def enqueue_all(self, ticks: Sequence[DelayedTick], lane: Lane) -> None:
        """As `TickQueue.send_all`."""
        ...

    def is_backlogged(self, lane: Lane) -> bool:
        """Whether ticks wait in the lane, so that a missing record may only mean that its turn has not come."""
        ...


class SweepStore(Protocol):
    """What the sweeper reads and moves."""

    def find(self, job_id: str) -> Job | None: ...

    def watermark(self) -> datetime | None:
        """Up to here every occurrence is accounted for; None before the first sweep."""
        ...

    def move_watermark(self, instant: datetime) -> None: ...

    def note_deployment(self, deployment_id: str, now: datetime) -> datetime:
        """When this deployment was first noticed: `now`, unless the one noted last is this one."""
        ...

    def look_up(self, keys: Sequence[RunKey]) -> Mapping[RunKey, Execution]:
        """The records that these occurrences have; those without one are left out."""
        ...

    def rescheduled(self, since: datetime) -> Sequence[str]:
        """The jobs that had other occurrences before they were changed after an instant, the latest change first."""
        ...

    def begun(self, job_id: str, since: datetime) -> Sequence[Execution]:
        """The job's occurrences due after an instant whose first attempt is RUNNING, strongly consistent."""
        ...

    def record_missed(self, execution: Execution) -> bool:
        """Puts a terminal record for an occurrence that never ran; lost when any record exists."""
        ...

    def watched(self, until: datetime, limit: int) -> list[Execution]:
        """Unfinished executions that somebody must look at before `until`: a lease ends, a retry is overdue."""
        ...

    def close_crashed(self, execution: Execution, fence: str | None) -> bool:
        """Writes a terminal state over a RUNNING record that still has this fence."""
        ...

    def requeue_crashed(self, execution: Execution, fence: str | None, watch_until: datetime) -> bool:
        """The same with QUEUED, found by `watched` when its next attempt has not begun by then."""
        ...

    def watch(self, execution: Execution, until: datetime) -> bool:
        """Has `watched` find the record by `until`; lost when the record has moved on since it was read."""
        ...


# ---------------------------------------------------------------------------------------- broadcasting


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """A terminal record as the broadcaster heard of it, in the stream's order."""

    execution: Execution
    sequence: str  # the stream record's sequence number, ascending per job


class OutcomeStore(Protocol):
    """Counters and digests that follow from terminal records. Hearing an outcome twice counts it once."""

    def count(self, job_id: str, outcomes: Sequence[Outcome]) -> JobState | None:
        """Adds a job's outcomes to its state and answers the new state; None when they were counted before."""
        ...

    def state(self, job_id: str) -> JobState:
        """As it was counted last, strongly consistent."""
        ...

    def note_batch(self, outcomes: Sequence[Outcome], now: datetime) -> bool:
        """Adds a batch to the day's list and the hour's statistics; False when it was noted before."""
        ...

    def note_canary(self, runs: Sequence[Execution]) -> None:
        """Adds the minutes of the canary's scheduled runs to their hours' statistics."""
        ...


@dataclass(frozen=True, kw_only=True)
class EndedEntry:
    """One line of a day's list of finished executions."""

    position: str  # `<sort key>|<index>`, ascending within the day
    execution_id: str
    status: str
    kept_days: int | None = None  # its own retention; None: as the others


@dataclass(frozen=True, kw_only=True)
class DayCounts:
    """What ended on a day."""

    by_status: Mapping[str, int]
    batches: int  # notes in the day's list that tell of them


class LiveChannel(Protocol):
    """The open WebSockets."""

    def publish(self, events: Sequence["LiveEvent"]) -> None:
        """Posts the events to every connection that may hear them, in order."""
        ...


@dataclass(frozen=True, kw_only=True)
class LiveEvent:
    """One message to the consoles."""

    type: str  # cron:created, execution:completed, …
    at: datetime
    data: Mapping[str, object]
    job_id: str  # for subscriptions
    owner_id: str  # for rights
    owner_ids: frozenset[str] = frozenset()  # the same, of what is about several people's jobs
    for_administrators: bool = False  # and for nobody else


# -------------------------------------------------------------------------------- reading and changing


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page of a list and where the next one starts."""

    items: Sequence[object]
    next_start: str | None  # opaque to the use cases


# -------------------------------------------------------------------------------------------- identity


class KeyRing(Protocol):
    """Keys that derive from the deployment's root secret."""

    def key(self, purpose: str) -> bytes:
        """32 bytes, the same for the same purpose, unrelated between purposes."""
        ...


class CredentialReader(Protocol):
    """What a credential is checked against. The API may read these and nothing more of them."""

    def user(self, user_id: str) -> User | None: ...

    def session(self, session_id: str) -> Session | None: ...

    def api_token(self, digest: str) -> ApiToken | None:
        """The token whose secret has this digest, unless it was revoked."""
        ...

    def signing_keys(self) -> Sequence[SigningKey]:
        """Those of access tokens: never none."""
        ...


class RateCounter(Protocol):
    """Counts by key and minute."""

    def hit(self, key: str, now: datetime, amount: int = 1) -> int:
        """Adds to the current minute's count and answers it, in one atomic write."""
        ...


class RequestMeter(Protocol):
    """Counts known callers' requests, for limits and for what is told of a token's use."""

    def count(self, limit: Limit, per_minute: int, caller: Principal, use: Use, now: datetime) -> int:
        """Adds a request to the current minute and answers the minute's count, in one atomic write."""
        ...


class KeyedCallStore(Protocol):
    """The first calls that came with idempotency keys."""

    def claim(self, call: KeyedCall, now: datetime) -> KeyedCall:
        """The call that has the key afterwards: this one, unless another one has it. A day later that is forgotten."""
        ...

    def take_over(self, first: KeyedCall, mine: KeyedCall) -> bool:
        """Has the key stand for another call; lost when the first one was answered or somebody else was faster."""
        ...

    def settle(self, call: KeyedCall, answer: KeptAnswer) -> None:
        """Keeps the answer, unless another call has the key by now."""
        ...

    def release(self, call: KeyedCall) -> None:
        """Gives the key back, unless another call has it by now."""
        ...


class UsageReader(Protocol):
    """What the counters tell of API tokens."""

    def hours(self, user_id: str, token_id: str, since: datetime) -> Iterable[HourOfUse]:
        """In no order; an hour may come in parts."""
        ...

    def last_uses(self, user_id: str, token_ids: Collection[str], now: datetime) -> Mapping[str, LastUse]:
        """By token; those that were not used lately are left out."""
        ...


class AccountStore(CredentialReader, Protocol):
    """People, sign-ins and tokens, for those who change them. Each change is written together with its audit entry."""

    def user_by_email(self, email: str) -> User | None:
        """Ignores case."""
        ...

    def is_set_up(self) -> bool:
        """Whether there has ever been an administrator."""
        ...

    def set_up(self, administrator: User, session: Session, entry: AuditEntry) -> None:
        """Writes the first person and the sign-in. AlreadyExists when the system is set up."""
        ...

    def create_user(self, user: User, entry: AuditEntry, session: Session | None = None) -> None:
        """Writes the person, and the sign-in when there is one. AlreadyExists when the address is taken."""
        ...

    def users_page(self, *, after: str | None, limit: int) -> Sequence[User]:
        """Newest first, beginning after the person with the id `after`; a moment old."""
        ...

    def change_user(
        self,
        before: User,
        after: User,
        entry: AuditEntry,
        *,
        opened: Session | None = None,
        renewed: Session | None = None,
    ) -> None:
        """Writes the person, a new sign-in, and what keeps one open, if there are any.

        Conflict when the person has changed since or the sign-in is over, LastAdministrator when nobody would
        administer any more.
        """
        ...

    def open_session(self, user: User, session: Session, entry: AuditEntry) -> None:
        """Writes the sign-in, and when the person last signed in.

        Conflict when the person has changed since: the password that was proven may not count any more.
        """
        ...

    def sessions_of(self, user_id: str) -> Sequence[Session]:
        """Newest first, over ones included; a moment old."""
        ...

    def rotate_session(self, before: Session, after: Session) -> bool:
        """Lost when the sign-in is not as `before` says any more."""
        ...

    def close_session(self, session_id: str, entry: AuditEntry) -> bool:
        """Ends the sign-in; False, without an entry, when it is over already."""
        ...

    def replace_signing_keys(
        self, before: Sequence[SigningKey], after: Sequence[SigningKey], entry: AuditEntry
    ) -> None:
        """Conflict when the list is not as `before` says any more."""
        ...

    def tokens_of(self, user_id: str) -> Sequence[ApiToken]:
        """Newest first."""
        ...

    def create_token(self, token: ApiToken, entry: AuditEntry) -> None: ...

    def replace_token(self, before: ApiToken, after: ApiToken, successor: ApiToken, entry: AuditEntry) -> bool:
        """Writes the successor, and the end of the one before; lost when that has been replaced or revoked."""
        ...

    def revoke_token(self, token: ApiToken, entry: AuditEntry) -> bool:
        """False when it is revoked already."""
        ...


class AuditTrail(Protocol):
    """For what is told although nothing was changed."""

    def add(self, entry: AuditEntry) -> bool:
        """False when the trail has an entry of this id already; that one stays."""
        ...


class AuditReader(Protocol):
    """The trail, entry by entry: only what the caller takes is read, in pages.

    Every span is `start <= at < end`. `before` is the position of an entry: only what is older follows.
    """

    def find(self, entry_id: str) -> AuditEntry | None: ...

    def between(self, start: datetime, end: datetime) -> Iterator[AuditEntry]:
        """Everything, the oldest first. Costs some reads for each day of the span."""
        ...

    def latest(self, start: datetime, end: datetime, before: str | None = None) -> Iterator[AuditEntry]:
        """Everything, the newest first."""
        ...

    def of_actor(
        self, actor_id: str, start: datetime, end: datetime, before: str | None = None
    ) -> Iterator[AuditEntry]:
        """What somebody who is known did, the newest first, by the index. What nobody in particular did (`anonymous`)
        is not in it.
        """
        ...

    def of_resource(
        self, resource: str, start: datetime, end: datetime, before: str | None = None
    ) -> Iterator[AuditEntry]:
        """What was done to one object, the newest first, by the index."""
        ...


class PasswordHashes(Protocol):
    """Slow, salted hashes."""

    def is_common(self, text: str) -> bool:
        """Whether a text, in lower case, is among the passwords that are guessed first."""
        ...

    def hashed(self, password: str) -> str: ...

    def matches(self, password: str, password_hash: str | None) -> bool:
        """Takes the same time without a hash, and then says no."""
        ...


class TicketStore(Protocol):
    """Tickets for WebSockets."""

    def put_ticket(self, ticket: LiveTicket) -> None: ...

    def take_ticket(self, digest: str, now: datetime) -> LiveTicket | None:
        """The ticket, which is gone afterwards; None when it was taken before, has ended or never was."""
        ...


class ConnectionStore(Protocol):
    """The open WebSockets."""

    def add_connection(self, connection: Connection) -> None: ...

    def subscribe(self, connection_id: str, job_ids: frozenset[str]) -> bool:
        """Narrows a connection to these jobs, or with none to everything; lost when it is not open any more."""
        ...

    def note_cut_off(self, user_id: str, now: datetime) -> None:
        """Tickets that the person got before open nothing any more."""
        ...

    def cut_off(self, user_id: str) -> datetime | None:
        """When the person was last cut off, as long as a ticket from before might be good."""
        ...

    def list_connections(self) -> Sequence[Connection]: ...

    def delete_connection(self, connection_id: str) -> None:
        """One that is gone counts as done."""
        ...


class Replies(Protocol):
    """Speaks to one open WebSocket."""

    def reply(self, connection_id: str, frame: str) -> None:
        """NotFound when it is not open any more."""
        ...
