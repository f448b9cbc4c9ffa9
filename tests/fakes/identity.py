"""People, sign-ins, tokens and tickets in memory."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from threading import Lock

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import AlreadyExists, Conflict, LastAdministrator, NotAuthenticated
from cron_manager.domain.identity import ApiToken, Connection, LiveTicket, Session, User
from cron_manager.domain.signing_keys import FIRST_KEY, SigningKey
from tests.fakes.audit import FakeAudit


class FakeKeys:
    """Keys that need no secret store."""

    def __init__(self, root: str = "root") -> None:
        self._root = root

    def key(self, purpose: str) -> bytes:
        return hashlib.sha256(f"{self._root}:{purpose}".encode()).digest()


class FakeAccounts:
    def __init__(self, audit: FakeAudit | None = None) -> None:
        self.audit = audit or FakeAudit()
        self.users: dict[str, User] = {}
        self.sessions: dict[str, Session] = {}
        self.tokens: dict[str, ApiToken] = {}
        self.keys: tuple[SigningKey, ...] = (FIRST_KEY,)
        self.administrators: int | None = None  # None: not set up
        self.reads = 0

    def user(self, user_id: str) -> User | None:
        self.reads += 1
        return self.users.get(user_id)

    def session(self, session_id: str) -> Session | None:
        self.reads += 1
        return self.sessions.get(session_id)

    def api_token(self, digest: str) -> ApiToken | None:
        self.reads += 1
        return next((token for token in self.tokens.values() if token.digest == digest), None)

    def user_by_email(self, email: str) -> User | None:
        return next((user for user in self.users.values() if user.email.casefold() == email.casefold()), None)

    def signing_keys(self) -> tuple[SigningKey, ...]:
        return self.keys

    def replace_signing_keys(
        self, before: Sequence[SigningKey], after: Sequence[SigningKey], entry: AuditEntry
    ) -> None:
        if tuple(before) != self.keys:
            raise Conflict
        self.keys = tuple(after)
        self.audit.put(entry)

    def is_set_up(self) -> bool:
        return self.administrators is not None

    def set_up(self, administrator: User, session: Session, entry: AuditEntry) -> None:
        if self.administrators is not None or self.user_by_email(administrator.email):
            raise AlreadyExists
        self.administrators = 1
        self.users[administrator.id] = administrator
        self.sessions[session.id] = session
        self.audit.put(entry)

    def create_user(self, user: User, entry: AuditEntry, session: Session | None = None) -> None:
        if user.id in self.users or self.user_by_email(user.email):
            raise AlreadyExists
        self.users[user.id] = user
        if session:
            self.sessions[session.id] = session
        if user.administers:
            self.administrators = (self.administrators or 0) + 1
        self.audit.put(entry)

    def users_page(self, *, after: str | None, limit: int) -> list[User]:
        newest = sorted(self.users.values(), key=lambda user: user.id, reverse=True)
        return [user for user in newest if after is None or user.id < after][:limit]

    def change_user(
        self,
        before: User,
        after: User,
        entry: AuditEntry,
        *,
        opened: Session | None = None,
        renewed: Session | None = None,
    ) -> None:
        stored = self.users.get(before.id)
        is_stale = stored is None or stored.version != before.version
        if is_stale or (opened and opened.id in self.sessions) or (renewed and renewed.id not in self.sessions):
            raise Conflict
        more = after.administers - before.administers
        if more < 0 and (self.administrators or 0) <= 1:
            raise LastAdministrator
        if more:
            self.administrators = (self.administrators or 0) + more
        last = opened.created_at if opened else stored.last_sign_in_at if stored else None
        self.users[after.id] = replace(after, last_sign_in_at=last)
        if opened:
            self.sessions[opened.id] = opened
        if renewed:
            proof = {"authenticated_at": renewed.authenticated_at, "confirmed_at": renewed.confirmed_at}
            self.sessions[renewed.id] = replace(self.sessions[renewed.id], **proof)
        self.audit.put(entry)

    def open_session(self, user: User, session: Session, entry: AuditEntry) -> None:
        stored = self.users.get(user.id)
        if session.id in self.sessions or stored is None or stored.version != user.version:
            raise Conflict
        self.sessions[session.id] = session
        self.users[user.id] = replace(stored, last_sign_in_at=session.created_at)
        self.audit.put(entry)

    def sessions_of(self, user_id: str) -> list[Session]:
        theirs = [session for session in self.sessions.values() if session.user_id == user_id]
        return sorted(theirs, key=lambda session: session.id, reverse=True)

    def rotate_session(self, before: Session, after: Session) -> bool:
        stored = self.sessions.get(before.id)
        expected = (before.generation, before.authenticated_at, before.confirmed_at)
        if stored is None or (stored.generation, stored.authenticated_at, stored.confirmed_at) != expected:
            return False
        self.sessions[after.id] = after
        return True

    def close_session(self, session_id: str, entry: AuditEntry) -> bool:
        if self.sessions.pop(session_id, None) is None:
            return False
        self.audit.put(entry)
        return True

    def tokens_of(self, user_id: str) -> list[ApiToken]:
        mine = [token for token in self.tokens.values() if token.user_id == user_id]
        return sorted(mine, key=lambda token: token.id, reverse=True)

    def create_token(self, token: ApiToken, entry: AuditEntry) -> None:
        if token.user_id not in self.users:
            raise NotAuthenticated
        self.tokens[token.id] = token
        self.audit.put(entry)

    def replace_token(self, before: ApiToken, after: ApiToken, successor: ApiToken, entry: AuditEntry) -> bool:
        stored = self.tokens.get(before.id)
        if stored is None or stored.replaced_by:
            return False
        self.tokens |= {after.id: after, successor.id: successor}
        self.audit.put(entry)
        return True

    def revoke_token(self, token: ApiToken, entry: AuditEntry) -> bool:
        if self.tokens.pop(token.id, None) is None:
            return False
        self.audit.put(entry)
        return True


class FakeRates:
    def __init__(self) -> None:
        self.hits: dict[tuple[str, int], int] = {}
        self._lock = Lock()

    def hit(self, key: str, now: datetime, amount: int = 1) -> int:
        place = (key, int(now.timestamp()) // 60)
        with self._lock:
            self.hits[place] = self.hits.get(place, 0) + amount
            return self.hits[place]


class FakeTickets:
    def __init__(self) -> None:
        self.tickets: dict[str, LiveTicket] = {}

    def put_ticket(self, ticket: LiveTicket) -> None:
        self.tickets[ticket.digest] = ticket

    def take_ticket(self, digest: str, now: datetime) -> LiveTicket | None:
        ticket = self.tickets.get(digest)
        if ticket is None or ticket.expires_at <= now:
            return None
        return self.tickets.pop(digest)


class FakeConnections:
    def __init__(self) -> None:
        self.connections: dict[str, Connection] = {}
        self.cut_offs: dict[str, datetime] = {}

    def note_cut_off(self, user_id: str, now: datetime) -> None:
        self.cut_offs[user_id] = now

    def cut_off(self, user_id: str) -> datetime | None:
        return self.cut_offs.get(user_id)

    def add_connection(self, connection: Connection) -> None:
        self.connections[connection.id] = connection

    def subscribe(self, connection_id: str, job_ids: frozenset[str]) -> bool:
        if connection_id not in self.connections:
            return False
        self.connections[connection_id] = replace(self.connections[connection_id], job_ids=job_ids)
        return True

    def list_connections(self) -> list[Connection]:
        return list(self.connections.values())

    def delete_connection(self, connection_id: str) -> None:
        self.connections.pop(connection_id, None)


class FakePasswords:
    """Hashes that can be read, and a memory of what was compared."""

    def __init__(self) -> None:
        self.compared: list[str | None] = []
        self.common = {"password", "correct"}

    def is_common(self, text: str) -> bool:
        return text in self.common

    def hashed(self, password: str) -> str:
        return f"hash of {password}"

    def matches(self, password: str, password_hash: str | None) -> bool:
        self.compared.append(password_hash)
        return password_hash == self.hashed(password)
