"""What people do to secrets. Everybody may know their names; a value goes in and is read by the executor alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from cron_manager.domain.access import Principal, Role
from cron_manager.domain.audit import Actor, AuditEntry, audited
from cron_manager.domain.errors import Conflict, FieldProblem, InvalidInput, NotAllowed, NotFound
from cron_manager.domain.job import Job
from cron_manager.domain.stored_secret import StoredSecret, first, renewed, value_problem
from cron_manager.domain.templates import SECRET_NAME, secrets_by_field
from cron_manager.ports import Clock

MOST_SECRETS = 200
_NO_SUCH = "There is no such secret, or it is not yours."  # the same for both
_NAMED_JOBS = 10  # in a refusal; more are counted


class SecretNames(Protocol):
    """Which secrets there are."""

    def find(self, name: str) -> StoredSecret | None: ...

    def all(self) -> list[StoredSecret]: ...

    def create(self, secret: StoredSecret, entry: AuditEntry) -> None:
        """Conflict when there is one of that name."""
        ...

    def replace(self, before: StoredSecret, after: StoredSecret, entry: AuditEntry) -> None:
        """Conflict when it is not as `before` says any more."""
        ...

    def delete(self, secret: StoredSecret, entry: AuditEntry) -> None:
        """Conflict when it is not as it was read any more."""
        ...


class SecretValues(Protocol):
    """Their values, which go in and do not come out here. Unavailable when the store does not answer."""

    def put(self, name: str, value: str) -> None: ...

    def delete(self, name: str) -> None:
        """Nothing happens when there is none."""
        ...


class LivingJobs(Protocol):
    def living_jobs(self) -> Iterable[Job]: ...


@dataclass(frozen=True, kw_only=True)
class ManageSecrets:
    names: SecretNames
    values: SecretValues
    jobs: LivingJobs
    now: Clock

    def all(self) -> list[StoredSecret]:
        """By name."""
        return sorted(self.names.all(), key=lambda secret: secret.name)

    def put(self, name: str, value: str, principal: Principal, actor: Actor) -> tuple[StoredSecret, bool]:
        """Makes or replaces a secret; answers it and whether it is new.

        Steps: write the name with its audit entry, which settles whose it is; then the value. A crash between the two
        leaves the old value, or none: to put it again is right.
        """
        self._refuse(name, value, principal)
        before, now = self.names.find(name), self.now()
        if before is None:
            if len(self.names.all()) >= MOST_SECRETS:
                raise Conflict(f"There are {MOST_SECRETS} secrets, the most; delete one that no job uses.")
            after = first(name, by=principal.user_id, now=now)
            self.names.create(after, audited(actor, "secret.create", name, now))
        else:
            _own(before, principal)
            after = renewed(before, by=principal.user_id, now=now)
            self.names.replace(before, after, audited(actor, "secret.update", name, now))
        self.values.put(name, value)
        return after, before is None

    def delete(self, name: str, principal: Principal, actor: Actor) -> None:
        """Conflict that names the jobs, when some use it. The value goes first: what is listed can be deleted again."""
        secret = self.names.find(name)
        if secret is None:
            raise NotFound(_NO_SUCH)
        _own(secret, principal)
        users = [job for job in self.jobs.living_jobs() if name in {used for _, used in secrets_by_field(job)}]
        if users:
            raise Conflict(_in_use(users, principal))
        self.values.delete(name)
        self.names.delete(secret, audited(actor, "secret.delete", name, self.now()))

    def _refuse(self, name: str, value: str, principal: Principal) -> None:
        if principal.role is Role.READ_ONLY:
            raise NotAllowed
        if not SECRET_NAME.fullmatch(name):
            raise InvalidInput.of("name", "Write a letter and then letters, digits, _ and -, at most 64 in all.")
        if problem := value_problem(value):
            raise InvalidInput.of("value", problem)


def refuse_foreign_secrets(job: Job, names: SecretNames, principal: Principal) -> None:
    """InvalidInput when a job names a secret that is not there, or that its editor may not use."""
    used = secrets_by_field(job)
    known = {name: names.find(name) for name in {name for _, name in used}}
    problems = [
        FieldProblem(field=field, message=f"There is no secret {name} that you may use; make it first.")
        for field, name in used
        if (secret := known[name]) is None or not principal.changes(secret.owner_id)
    ]
    if problems:
        raise InvalidInput(problems)


def _own(secret: StoredSecret, principal: Principal) -> None:
    if not principal.sees(secret.owner_id):
        raise NotFound(_NO_SUCH)
    if not principal.changes(secret.owner_id):
        raise NotAllowed("You may see this secret, but not change it.")


def _in_use(jobs: list[Job], principal: Principal) -> str:
    """Names the jobs that the caller may see and counts the others."""
    names = [f"“{job.name}”" for job in jobs if principal.sees(job.owner_id)][:_NAMED_JOBS]
    others = len(jobs) - len(names)
    more = [f"{others} other {'job' if others == 1 else 'jobs'}"] if others else []
    return f"Jobs use this secret: {', '.join(names + more)}. Take it from them first."
