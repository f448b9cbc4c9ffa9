"""Secrets in memory."""

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict
from cron_manager.domain.stored_secret import StoredSecret


class FakeSecretNames:
    """Keeps names and audit entries."""

    def __init__(self, *secrets: StoredSecret) -> None:
        self.stored = {secret.name: secret for secret in secrets}
        self.entries: list[AuditEntry] = []

    def find(self, name: str) -> StoredSecret | None:
        return self.stored.get(name)

    def all(self) -> list[StoredSecret]:
        return sorted(self.stored.values(), key=lambda secret: secret.name)

    def create(self, secret: StoredSecret, entry: AuditEntry) -> None:
        if secret.name in self.stored:
            raise Conflict
        self.stored[secret.name] = secret
        self.entries.append(entry)

    def replace(self, before: StoredSecret, after: StoredSecret, entry: AuditEntry) -> None:
        self._refuse_changed(before)
        self.stored[after.name] = after
        self.entries.append(entry)

    def delete(self, secret: StoredSecret, entry: AuditEntry) -> None:
        self._refuse_changed(secret)
        del self.stored[secret.name]
        self.entries.append(entry)

    def _refuse_changed(self, secret: StoredSecret) -> None:
        if secret.name not in self.stored or self.stored[secret.name].version != secret.version:
            raise Conflict


class FakeSecretValues:
    """Keeps values."""

    def __init__(self) -> None:
        self.stored: dict[str, str] = {}

    def put(self, name: str, value: str) -> None:
        self.stored[name] = value

    def delete(self, name: str) -> None:
        self.stored.pop(name, None)
