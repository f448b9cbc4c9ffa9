"""The settings that were changed at run time, in memory."""

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict
from cron_manager.domain.overrides import AS_DEPLOYED, Overrides


class FakeOverrides:
    """OverrideStore and OverrideBook in one: it forgets nothing and needs no time."""

    def __init__(self) -> None:
        self.stored = AS_DEPLOYED
        self.entries: list[AuditEntry] = []

    def read(self) -> Overrides:
        return self.stored

    current = read

    def replace(self, before: Overrides, after: Overrides, entry: AuditEntry) -> None:
        if before.version != self.stored.version:
            raise Conflict
        self.stored = after
        self.entries.append(entry)
