"""What the system does by itself, told in the audit trail: who asks "why did this change?" finds it there."""

from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.domain.audit import SYSTEM_ACTOR, AuditOutcome, audited
from cron_manager.domain.job import Job
from cron_manager.ports import AuditTrail, Clock


@dataclass(frozen=True, kw_only=True)
class TellTrail:
    trail: AuditTrail
    now: Clock

    def registered(self, before: Job | None, after: Job, *, agreed: bool) -> None:
        """EventBridge was told of a job's change, and took it or refused it."""
        versions = {"version": [before.version if before else None, after.version]}
        outcome = AuditOutcome.SUCCESS if agreed else AuditOutcome.REFUSED
        self.trail.add(
            audited(SYSTEM_ACTOR, "schedule.register", after.id, self.now(), outcome=outcome, changes=versions)
        )

    def mended(self, counts: Mapping[str, int]) -> None:
        """A sweep found something to do; one that found nothing is not told."""
        found: dict[str, object] = {_public(name): [None, count] for name, count in counts.items() if count}
        if found:
            self.trail.add(audited(SYSTEM_ACTOR, "sweep.mend", None, self.now(), changes=found))


def _public(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)
