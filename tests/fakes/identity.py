"""People, sign-ins, tokens and tickets in memory."""

from dataclasses import replace
from datetime import datetime

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import AlreadyExists, Conflict, NotAuthenticated
from cron_manager.domain.identity import ApiToken, Connection, LiveTicket, Session, User


class FakeKeys:
    """Keys that need no secret store."""

    def __init__(self, root: str = "root") -> None:
        self._root = root

    def key(self, purpose: str) -> bytes:
        return f"{self._root}:{purpose}".encode().ljust(32, b".")[-32:]


class FakeAudit:
    def __init__(self) -> None:
        self.entries: list[AuditEntry] = []

    def add(self, entry: AuditEntry) -> None:
        self.entries.append(entry)

    @property
    def actions(self) -> list[tuple[str, str]]:
        return [(entry.action, str(entry.outcome)) for entry in self.entries]


class FakeAccounts:
    def __init__(self, audit: FakeAudit | None = None) -> None:
        self.audit = audit or FakeAudit()
        self.users: dict[str, User] = {}
        self.sessions: dict[str, Session] = {}
        self.tokens: dict[str, ApiToken] = {}
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

    def create_user(self, user: User, entry: AuditEntry) -> None:
        if user.id in self.users or self.user_by_email(user.email):
            raise AlreadyExists
        self.users[user.id] = user
        self.audit.add(entry)

    def change_password(self, before: User, after: User, session: Session, entry: AuditEntry) -> None:
        stored = self.users.get(before.id)
        if stored is None or stored.password_hash != before.password_hash or session.id not in self.sessions:
            raise Conflict
        self.users[after.id] = after
        renewed = replace(self.sessions[session.id], authenticated_at=session.authenticated_at)
        self.sessions[session.id] = renewed
        self.audit.add(entry)

    def open_session(self, session: Session, entry: AuditEntry) -> None:
        if session.id in self.sessions:
            raise Conflict
        self.sessions[session.id] = session
        self.audit.add(entry)

    def rotate_session(self, before: Session, after: Session) -> bool:
        stored = self.sessions.get(before.id)
        expected = (before.generation, before.authenticated_at)
        if stored is None or (stored.generation, stored.authenticated_at) != expected:
            return False
        self.sessions[after.id] = after
        return True

    def close_session(self, session_id: str, entry: AuditEntry) -> None:
        if self.sessions.pop(session_id, None):
            self.audit.add(entry)

    def tokens_of(self, user_id: str) -> list[ApiToken]:
        mine = [token for token in self.tokens.values() if token.user_id == user_id]
        return sorted(mine, key=lambda token: token.id, reverse=True)

    def create_token(self, token: ApiToken, entry: AuditEntry) -> None:
        if token.user_id not in self.users:
            raise NotAuthenticated
        self.tokens[token.id] = token
        self.audit.add(entry)

    def revoke_token(self, token: ApiToken, entry: AuditEntry) -> bool:
        if self.tokens.pop(token.id, None) is None:
            return False
        self.audit.add(entry)
        return True


class FakeRates:
    def __init__(self) -> None:
        self.hits: dict[tuple[str, int], int] = {}

    def hit(self, key: str, now: datetime, amount: int = 1) -> int:
        place = (key, int(now.timestamp()) // 60)
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

    def hashed(self, password: str) -> str:
        return f"hash of {password}"

    def matches(self, password: str, password_hash: str | None) -> bool:
        self.compared.append(password_hash)
        return password_hash == self.hashed(password)
