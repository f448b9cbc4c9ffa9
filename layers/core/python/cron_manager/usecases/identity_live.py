"""Tickets and connections for live updates."""

import hashlib
import secrets
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
            digest=_digest(secret), user_id=principal.user_id, role=principal.role, expires_at=expires_at
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
            id=connection_id, user_id=taken.user_id, role=taken.role, expires_at=now + CONNECTION_LIFETIME
        )
        self.connections.add_connection(connection)
        return connection

    def _is_cut_off(self, ticket: LiveTicket) -> bool:
        cut_off = self.connections.cut_off(ticket.user_id)
        return cut_off is not None and ticket.issued_at <= cut_off


@dataclass(frozen=True, kw_only=True)
class LiveCutOff:
    """For whoever is signed out everywhere, or may see other things than before."""

    connections: ConnectionStore

    def cut_off(self, user_id: str, now: datetime) -> None:
        """Nothing is told any more on the person's open connections, and the tickets that they hold are void."""
        self.connections.note_cut_off(user_id, now)
        for connection in self.connections.list_connections():
            if connection.user_id == user_id:
                self.connections.delete_connection(connection.id)


def _digest(secret: str) -> str:
    """256 random bits need no pepper, and so the function that opens connections needs no key."""
    return hashlib.sha256(secret.encode()).hexdigest()
