"""What a job is about to call: masked texts become what they stand for, and what cannot be called is refused."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from cron_manager.domain.call import auth_problems, auth_to_plain, expect_problems
from cron_manager.domain.errors import FieldProblem, InvalidInput
from cron_manager.domain.job import Job
from cron_manager.domain.masking import MASK, query_of, unmasked_auth, unmasked_pairs, unmasked_payload, unmasked_url
from cron_manager.domain.templates import template_problems

_CONTENT = ("endpoint_url", "query_params", "headers", "body", "auth", "expect", "payload", "callback_deadline_seconds")


def unmasked(changes: Mapping[str, Any], before: Job) -> Mapping[str, Any]:
    """The changes with the job's own secrets where the mask was sent back."""
    kept: dict[str, Any] = {
        name: unmasked_pairs(changes[name], getattr(before, name))
        for name in ("headers", "query_params")
        if name in changes
    }
    if "endpoint_url" in changes:
        kept["endpoint_url"] = unmasked_url(changes["endpoint_url"], before.endpoint_url)
    if "auth" in changes:
        kept["auth"] = unmasked_auth(changes["auth"], before.auth)
    if "payload" in changes:
        kept["payload"] = unmasked_payload(changes["payload"], before.payload)
    return {**changes, **kept}


def calls_otherwise(job: Job, before: Job) -> bool:
    return any(getattr(job, name) != getattr(before, name) for name in _CONTENT)


def refuse_bad_call(job: Job) -> None:
    """InvalidInput for what cannot be sent or judged."""
    problems = [
        *_masks(job),
        *auth_problems(job.auth),
        *expect_problems(job.expect),
        *template_problems(
            endpoint_url=job.endpoint_url,
            query_params=job.query_params,
            headers=job.headers,
            body=job.body,
            auth=job.auth,
        ),
    ]
    if problems:
        raise InvalidInput(_once_each(problems))


def _masks(job: Job) -> Iterator[FieldProblem]:
    texts = {f"auth.{name}": text for name, text in auth_to_plain(job.auth).items()}
    texts |= {f"headers.{name}": text for name, text in job.headers.items()}
    texts |= {f"queryParams.{name}": text for name, text in job.query_params.items()}
    if any(unquote(value) == MASK for _, value in query_of(job.endpoint_url)):
        texts["endpointUrl"] = MASK
    for name, text in texts.items():
        if text == MASK:
            yield FieldProblem(
                field=name, message="Write the value itself; nothing is stored that the mask stands for."
            )


def _once_each(problems: list[FieldProblem]) -> list[FieldProblem]:
    return list({problem.field: problem for problem in reversed(problems)}.values())[::-1]
