"""Everything that can be wrong, as one tree. A class is a meaning; its docstring is its message.

    CronManagerError
    ├── InvalidInput                what was sent is understood and cannot be accepted; names the fields
    │   ├── KeyReused               of an idempotency key
    │   └── MalformedRequest        what was sent cannot even be read
    ├── NotAuthenticated            nobody we know
    │   └── WrongCredentials
    ├── NotAllowed                  somebody we know, without the right
    │   ├── CsrfRejected
    │   ├── JobLocked
    │   └── RegistrationRefused
    ├── NotFound                    not there, or not yours
    │   └── MethodNotAllowed        the path is there, the method is not
    ├── Conflict                    true a moment ago, not any more
    │   ├── NameTaken
    │   ├── VersionStale            carries the current state
    │   ├── AlreadyExists
    │   ├── AlreadyRunning
    │   ├── TooManyExports
    │   ├── CategoryInUse           carries how many jobs it has
    │   ├── RequestInProgress
    │   ├── AlreadyDone             carries what was made
    │   └── LastAdministrator
    ├── UnsupportedMediaType
    ├── TooManyRequests             carries the seconds to wait
    └── Unavailable                 a dependency does not answer; try again. Names it where that is known
        └── Unhealthy               the report of all dependencies, some of which are down

How each becomes an HTTP answer stands in `edge/errors.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class FieldProblem:
    """One field and what is wrong with it, with the remedy."""

    field: str  # the public name, dotted for nested ones: "headers.X-Key"; "" for the whole body
    message: str  # a sentence that says what to write instead


class CronManagerError(Exception):
    """Something went wrong."""

    code: ClassVar[str] = "INTERNAL_ERROR"  # stable, public; listed in docs/api/errors.md

    def __init__(self, message: str | None = None) -> None:
        self.message = message or (type(self).__doc__ or "").strip()
        super().__init__(self.message)

    @property
    def details(self) -> Sequence[Mapping[str, object]] | Mapping[str, object] | None:
        """What the public answer carries beside code and message."""
        return None


class InvalidInput(CronManagerError):
    """Some fields cannot be accepted; each is named with the remedy."""

    code = "VALIDATION_FAILED"

    def __init__(self, problems: Sequence[FieldProblem], message: str | None = None) -> None:
        self.problems = tuple(problems)
        super().__init__(message)

    @classmethod
    def of(cls, field: str, message: str) -> "InvalidInput":
        return cls([FieldProblem(field=field, message=message)])

    @property
    def details(self) -> Sequence[Mapping[str, object]]:
        return [{"field": problem.field, "message": problem.message} for problem in self.problems]


class MalformedRequest(InvalidInput):
    """The request cannot be read."""

    code = "MALFORMED_REQUEST"


class KeyReused(InvalidInput):
    """This Idempotency-Key came with another request before; use a new one for each."""

    code = "IDEMPOTENCY_KEY_REUSED"

    def __init__(self) -> None:
        super().__init__([FieldProblem(field="Idempotency-Key", message="Send a key that was not used before.")])


class NotAuthenticated(CronManagerError):
    """Sign in, or send a valid token."""

    code = "NOT_AUTHENTICATED"


class WrongCredentials(NotAuthenticated):
    """Email or password is wrong."""

    code = "WRONG_CREDENTIALS"


class NotAllowed(CronManagerError):
    """You may not do this."""

    code = "NOT_ALLOWED"


class CsrfRejected(NotAllowed):
    """A change with session cookies needs the X-CSRF-Token header that belongs to the session."""

    code = "CSRF_REJECTED"


class RegistrationRefused(NotAllowed):
    """This registration is not accepted: the invitation is unknown, used or expired, or the address cannot be taken."""

    code = "REGISTRATION_REFUSED"


class JobLocked(NotAllowed):
    """Code has registered this job and sets its schedule; change it there."""

    code = "JOB_LOCKED"


class NotFound(CronManagerError):
    """There is nothing here, or it is not yours."""

    code = "NOT_FOUND"


class MethodNotAllowed(NotFound):
    """This path does not take that method."""

    code = "METHOD_NOT_ALLOWED"


class Conflict(CronManagerError):
    """The state has changed in the meantime."""

    code = "CONFLICT"


class NameTaken(Conflict):
    """Another one has this name already; choose a different one."""

    code = "NAME_TAKEN"


class VersionStale(Conflict):
    """Somebody changed this since you read it; `details.current` is the state now."""

    code = "VERSION_STALE"

    def __init__(self, current: Mapping[str, object]) -> None:
        self.current = current
        super().__init__()

    @property
    def details(self) -> Mapping[str, object]:
        return {"current": self.current}


class AlreadyExists(Conflict):
    """It exists already."""

    code = "ALREADY_EXISTS"


class AlreadyRunning(Conflict):
    """A run of this job goes on, and its runs must not overlap: wait for its end, or cancel it."""

    code = "ALREADY_RUNNING"


class TooManyExports(Conflict):
    """Three of your exports are not finished yet; wait for one of them."""

    code = "TOO_MANY_EXPORTS"


class CategoryInUse(Conflict):
    """This category has jobs: say with `moveTo` which category they go to, or `none`."""

    code = "CATEGORY_IN_USE"

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        super().__init__()

    @property
    def details(self) -> Mapping[str, object]:
        return {"jobs": self.jobs}


class RequestInProgress(Conflict):
    """The first request with this Idempotency-Key is still being carried out; ask again in some seconds."""

    code = "REQUEST_IN_PROGRESS"


class AlreadyDone(Conflict):
    """This was done before, by the same Idempotency-Key, and its answer cannot be given again; read what it made."""

    code = "ALREADY_DONE"

    def __init__(self, made: str | None) -> None:
        self.made = made
        super().__init__()

    @property
    def details(self) -> Mapping[str, object] | None:
        return {"id": self.made} if self.made else None


class LastAdministrator(Conflict):
    """Somebody must administer: make another active person an administrator first."""

    code = "LAST_ADMINISTRATOR"


class UnsupportedMediaType(CronManagerError):
    """Send JSON, with `Content-Type: application/json`."""

    code = "UNSUPPORTED_MEDIA_TYPE"


class TooManyRequests(CronManagerError):
    """Too many requests; wait as `Retry-After` says."""

    code = "RATE_LIMITED"

    def __init__(self, retry_after_seconds: int, per_minute: int | None = None) -> None:
        self.retry_after_seconds = retry_after_seconds
        self.per_minute = per_minute  # how many are allowed, where that is no secret
        super().__init__()


class Unavailable(CronManagerError):
    """A part of the system does not answer at the moment; try again."""

    code = "UNAVAILABLE"

    def __init__(self, message: str | None = None, *, down: Sequence[str] = ()) -> None:
        self.down = tuple(down)  # parts by their public names
        super().__init__(message)

    @property
    def details(self) -> Sequence[Mapping[str, object]] | Mapping[str, object] | None:
        return {"down": list(self.down)} if self.down else None


class Unhealthy(Unavailable):
    """Some parts of the system do not answer; `details` tells about each."""

    code = "UNHEALTHY"

    def __init__(self, report: Mapping[str, object], down: Sequence[str]) -> None:
        self.report = report
        super().__init__(down=down)

    @property
    def details(self) -> Mapping[str, object]:
        return self.report
