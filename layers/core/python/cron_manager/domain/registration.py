"""Who may join a deployment."""

from enum import StrEnum


class Registration(StrEnum):
    """As whoever deploys has set REGISTRATION_MODE."""

    CLOSED = "closed"  # nobody
    INVITE = "invite"  # who brings an invitation
    OPEN = "open"  # everybody, as a user with own jobs
