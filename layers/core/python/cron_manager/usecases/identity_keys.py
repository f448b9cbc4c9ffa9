"""The keys that sign access tokens."""

from dataclasses import dataclass
from datetime import datetime

from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.ids import new_id
from cron_manager.domain.signing_keys import SigningKey, rotated_keys
from cron_manager.ports import AccountStore


@dataclass(frozen=True, kw_only=True)
class SigningKeys:
    accounts: AccountStore

    def rotate(self, now: datetime, *, at_once: bool = False) -> SigningKey:
        """The new key. Conflict when somebody else does the same at this moment."""
        before = self.accounts.signing_keys()
        after = rotated_keys(before, new_id("key", now), now, at_once=at_once)
        new = after[-1]
        changes = {"signingKey": [max(before, key=lambda key: key.signs_from).id, new.id], "atOnce": [None, at_once]}
        entry = audited(SYSTEM_ACTOR, "key.rotate", new.id, now, changes=changes)
        self.accounts.replace_signing_keys(before, after, entry)
        return new
