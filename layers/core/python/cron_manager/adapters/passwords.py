"""Passwords as Argon2id hashes: 19 MiB, two passes, one lane, which is OWASP's minimum and about 20 ms here."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from cron_manager.adapters import common_passwords

_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)

# The hash of a random text that nobody kept, made with the parameters above: what a stranger's password is compared to.
_NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$YGSRlf6KOGHdfXJpFoEWLQ$QseadPnxdj2LrAyslsso7mRd1fH3yhKtH+HUiYgCeks"


class Argon2Passwords:
    """Implements PasswordHashes."""

    def is_common(self, text: str) -> bool:
        return common_passwords.is_common(text)

    def hashed(self, password: str) -> str:
        return _HASHER.hash(password)

    def matches(self, password: str, password_hash: str | None) -> bool:
        """Takes the same time without a hash, and then says no."""
        try:
            fits = _HASHER.verify(password_hash or _NOBODYS, password)
        except (VerificationError, InvalidHashError):
            return False
        return fits and bool(password_hash)
