"""What a function job may say: a function that the deployed code has, what it is given, and nothing of calls."""

import json
from collections.abc import Iterator, Mapping
from typing import Protocol

from cron_manager.domain.call import ANY_SUCCESS, NO_AUTH
from cron_manager.domain.errors import FieldProblem, InvalidInput
from cron_manager.domain.handler import MOST_PAYLOAD, RegisteredHandler
from cron_manager.domain.job import Job, JobKind

_OF_CALLS: Mapping[str, object] = {  # a call's fields, and what each is where there is no call
    "endpoint_url": "",
    "headers": {},
    "query_params": {},
    "body": None,
    "auth": NO_AUTH,
    "expect": ANY_SUCCESS,
    "callback_deadline_seconds": None,
}


class HandlerReader(Protocol):
    def find(self, name: str) -> RegisteredHandler | None:
        """As it was registered last, those that are gone included."""
        ...


def refuse_bad_function(job: Job) -> None:
    """InvalidInput for what belongs to calls, and for a payload that is too big."""
    problems = [*_foreign(job)]
    if len(json.dumps(job.payload).encode()) > MOST_PAYLOAD:
        problems.append(FieldProblem(field="payload", message=f"Write at most {MOST_PAYLOAD // 1024} KB of JSON."))
    if problems:
        raise InvalidInput(problems)


def refuse_unknown_function(job: Job, handlers: HandlerReader) -> None:
    """InvalidInput unless people may give further jobs to the function."""
    found = handlers.find(job.handler) if job.handler else None
    if found is None or found.gone_at:
        raise InvalidInput.of("handler", "Write the name of a function that the deployed code has: GET /handlers.")
    if found.handler.is_locked:
        raise InvalidInput.of("handler", "This function is locked: it has its own job, and no others.")


def refuse_function_fields(job: Job) -> None:
    """InvalidInput for what an HTTP job cannot have, and for a missing endpoint."""
    if not job.endpoint_url:
        raise InvalidInput.of("endpointUrl", "Write what is called: http or https.")
    if job.handler is not None:
        raise InvalidInput.of("handler", 'Leave it out, or write "kind": "function".')
    if job.payload:
        raise InvalidInput.of("payload", 'Leave it out, or write "kind": "function".')


def refuse_other_function(before: Job, after: Job) -> None:
    """InvalidInput: what a job runs is what it is, so that its history stays its own."""
    if after.kind is not before.kind:
        raise InvalidInput.of("kind", "A job keeps its kind; make another one.")
    if after.kind is JobKind.FUNCTION and after.handler != before.handler:
        raise InvalidInput.of("handler", "A job keeps its function; make another one.")


def _foreign(job: Job) -> Iterator[FieldProblem]:
    for name, nothing in _OF_CALLS.items():
        if getattr(job, name) != nothing:
            head, *rest = name.split("_")
            public = head + "".join(word.capitalize() for word in rest)
            yield FieldProblem(field=public, message="Leave it out: a function job makes no call.")
