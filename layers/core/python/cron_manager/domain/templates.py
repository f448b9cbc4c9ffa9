"""Words in a job's definition that each run fills in: `{{scheduledFor}}` and its like, and `${secret:NAME}`."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from urllib.parse import quote

from cron_manager.domain.call import Auth, auth_to_plain
from cron_manager.domain.errors import FieldProblem
from cron_manager.domain.execution import Execution
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Job

RUN_WORDS = ("scheduledFor", "executionId", "attempt", "jobId", "jobName")
SECRET_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,63}")
_TEMPLATE = re.compile(r"\{\{(?P<word>[^{}]*)\}\}|\$\{secret:(?P<secret>[^{}]*)\}")
_AUTHORITY = re.compile(
    r"[^:/?#]*:/*[^/?#]*"
)  # scheme and host of a URL: what stands there is checked when it is saved
Escape = Callable[[str], str]


class UnknownSecret(LookupError):
    """The job names a secret that does not exist."""


def run_words(execution: Execution) -> dict[str, str]:
    """What `{{…}}` stands for in one attempt."""
    return {
        "scheduledFor": to_iso(execution.scheduled_for),
        "executionId": execution.id,
        "attempt": str(execution.attempt_number),
        "jobId": execution.job_id,
        "jobName": execution.job_name,
    }


def has_templates(text: str) -> bool:
    return "{{" in text or "${" in text


def secret_names(texts: Iterable[str]) -> frozenset[str]:
    """The secrets that the texts name."""
    found = (each["secret"] for text in texts if "${" in text for each in _TEMPLATE.finditer(text))
    return frozenset(name for name in found if name is not None)


def filled(text: str, words: Mapping[str, str], secrets: Mapping[str, str], escape: Escape = str) -> str:
    """The text with its templates filled in, each value escaped for where it stands. UnknownSecret names the secret.

    A word that nobody knows stays as it is: jobs from before there were templates may hold it.
    """
    if not has_templates(text):
        return text

    def value(found: re.Match[str]) -> str:
        if (name := found["secret"]) is not None:
            if name not in secrets:
                raise UnknownSecret(f"there is no secret {name}")
            return escape(secrets[name])
        word = found["word"].strip()
        return escape(words[word]) if word in words else found[0]

    return _TEMPLATE.sub(value, text)


def in_url(value: str) -> str:
    return quote(value, safe="")


def in_header(value: str) -> str:
    """A header carries printable ASCII; other characters travel percent-encoded, as in URLs."""
    return value if value.isascii() and value.isprintable() else quote(value, safe=" !#$&'()*+,-./:;<=>?@[]^_`{|}~\"")


def in_body(body: str, content_type: str) -> Escape:
    """How values are written into this body: as in a JSON text, as in a form, or as they are."""
    if "x-www-form-urlencoded" in content_type.lower():
        return in_url
    if "json" in content_type.lower() or body.lstrip()[:1] in {"{", "["}:
        return _in_json
    return str


def _in_json(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)[1:-1]


def template_problems(
    *,
    endpoint_url: str | None = None,
    query_params: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
    body: str | None = None,
    auth: Auth | None = None,
) -> list[FieldProblem]:
    """Templates that nobody will fill in, or that stand where none may; each with its public field."""
    texts = _texts(endpoint_url, query_params or {}, headers or {}, body, auth)
    found = [FieldProblem(field=name, message=problem) for name, text in texts for problem in _problems(text)]
    host = _AUTHORITY.match(endpoint_url or "")
    if host and has_templates(host[0]):
        message = "Write the host itself; templates may stand after it, in path and query."
        found.append(FieldProblem(field="endpointUrl", message=message))
    return found


def secrets_by_field(job: Job) -> list[tuple[str, str]]:
    """Public field and secret, for each secret that a job names."""
    texts = _texts(job.endpoint_url, job.query_params, job.headers, job.body, job.auth)
    return [(field, name) for field, text in texts for name in sorted(secret_names([text]))]


def _texts(
    url: str | None, params: Mapping[str, str], headers: Mapping[str, str], body: str | None, auth: Auth | None
) -> list[tuple[str, str]]:
    """All that may hold templates, by public field."""
    return [
        ("endpointUrl", url or ""),
        *((f"queryParams.{name}", value) for name, value in params.items()),
        *((f"headers.{name}", value) for name, value in headers.items()),
        ("body", body or ""),
        *((f"auth.{name}", value) for name, value in (auth_to_plain(auth) if auth else {}).items()),
    ]


def _problems(text: str) -> Sequence[str]:
    return [problem for found in _TEMPLATE.finditer(text) if (problem := _problem(found))]


def _problem(found: re.Match[str]) -> str | None:
    if (name := found["secret"]) is not None:
        if SECRET_NAME.fullmatch(name):
            return None
        return f"{found[0]} names no secret; a name is a letter and then letters, digits, _ and -, at most 64."
    if found["word"].strip() in RUN_WORDS:
        return None
    known = ", ".join(f"{{{{{word}}}}}" for word in RUN_WORDS)
    return f"{found[0]} is not known; there are {known} and ${{secret:NAME}}."
