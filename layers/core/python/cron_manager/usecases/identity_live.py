"""Tickets and connections for live updates."""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from cron_manager.domain.access import Principal
from cron_manager.domain.errors import NotAuthenticated
from cron_manager.domain.identity import CONNECTION_LIFETIME, TICKET_LIFETIME, Connection, LiveTicket
from cron_manager.ports import ConnectionStore, TicketStore


@dataclass(frozen=True, kw_only=True)
class IssuedTicket:
    """A ticket as the client gets it."""

    secret: str
    expires_at: datetime


@dataclass(frozen=True, kw_only=True)
class LiveTickets:
    """Browsers cannot send headers when they open a WebSocket; a ticket in its address stands for them."""

    tickets: TicketStore

    def issue(self, principal: Principal, now: datetime) -> IssuedTicket:
        secret, expires_at = secrets.token_urlsafe(32), now + TICKET_LIFETIME
        ticket = LiveTicket(
            digest=_digest(secret),
            user_id=principal.user_id,
            role=principal.role,
            credential_id=principal.session_id or principal.token_id,
            expires_at=expires_at,
        )
        self.tickets.put_ticket(ticket)
        return IssuedTicket(secret=secret, expires_at=expires_at)


@dataclass(frozen=True, kw_only=True)
class LiveConnections:
    tickets: TicketStore
    connections: ConnectionStore

    def open(self, connection_id: str, ticket: str, now: datetime) -> Connection:
        """Takes the ticket and notes the connection. NotAuthenticated without a good ticket."""
        taken = self.tickets.take_ticket(_digest(ticket), now)
        if taken is None or self._is_cut_off(taken):
            raise NotAuthenticated("This ticket is not valid: unknown, used or expired.")
        connection = Connection(
            id=connection_id,
            user_id=taken.user_id,
            role=taken.role,
            credential_id=taken.credential_id,
            expires_at=now + CONNECTION_LIFETIME,
        )
        self.connections.add_connection(connection)
        return connection

    def _is_cut_off(self, ticket: LiveTicket) -> bool:
        cut_off = self.connections.cut_off(ticket.user_id)
        return cut_off is not None and ticket.issued_at <= cut_off


@dataclass(frozen=True, kw_only=True)
class LiveCutOff:
    """Ends live updates together with what they were allowed by: nothing more is told on these connections.

    A person's tickets from before are void then, all of them: who is still signed in gets another one.
    """

    connections: ConnectionStore

    def person(self, user_id: str, now: datetime, *, but: str | None = None) -> None:
        """All of a person's, except those of the credential `but`."""
        self._end(user_id, now, lambda credential_id: credential_id is None or credential_id != but)

    def credential(self, user_id: str, credential_id: str, now: datetime) -> None:
        """Those of one sign-in or API token."""
        self._end(user_id, now, lambda each: each == credential_id)

    def _end(self, user_id: str, now: datetime, falls: Callable[[str | None], bool]) -> None:
        self.connections.note_cut_off(user_id, now)
        for connection in self.connections.list_connections():
            if connection.user_id == user_id and falls(connection.credential_id):
                self.connections.delete_connection(connection.id)


def _digest(secret: str) -> str:
    """256 random bits need no pepper, and so the function that opens connections needs no key."""
    return hashlib.sha256(secret.encode()).hexdigest()
