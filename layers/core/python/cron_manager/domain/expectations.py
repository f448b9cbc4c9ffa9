"""Whether an answer is what its job expects, and a sentence where it is not."""

import json
from dataclasses import dataclass
from typing import Any

from cron_manager.domain.call import Expect, JsonCheck
from cron_manager.domain.json_path import ABSENT, parse_path, same, value_at

_SHOWN_CHARACTERS = 80  # of a value, in a sentence


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What is judged."""

    text: str | None  # the body; None when it could not be read as text
    is_cut: bool  # whether more came than was read
    duration_ms: int


def unmet(expect: Expect, answer: Answer) -> str | None:
    """The first expectation beside the status that the answer does not meet; None when it meets all."""
    if expect.max_duration_ms is not None and answer.duration_ms > expect.max_duration_ms:
        return f"expected an answer within {expect.max_duration_ms} ms, it took {answer.duration_ms} ms"
    return _body_unmet(expect, answer) if expect.reads_body else None


def _body_unmet(expect: Expect, answer: Answer) -> str | None:
    if answer.text is None:
        return "expectations on the body need text, and it could not be read as such"
    if expect.body_contains and expect.body_contains not in answer.text:
        return f"expected {_short(expect.body_contains)} in the body, and it is not there{_cut(answer)}"
    if expect.body_excludes and expect.body_excludes in answer.text:
        return f"expected no {_short(expect.body_excludes)} in the body, and it is there"
    return _json_unmet(expect, answer) if expect.json_path else None


def _json_unmet(expect: Expect, answer: Answer) -> str | None:
    try:
        document = json.loads(answer.text or "")
    except (ValueError, RecursionError):
        return f"expected JSON, and the body is none{_cut(answer)}"
    return next((problem for check in expect.json_path if (problem := _check_unmet(check, document))), None)


def _check_unmet(check: JsonCheck, document: Any) -> str | None:
    found = value_at(document, parse_path(check.path))
    if found is ABSENT:
        return f"expected {check.path} to be {_short(check.equals)}, and it is not there"
    if not same(found, check.equals):
        return f"expected {check.path} to be {_short(check.equals)}, found {_short(found)}"
    return None


def _short(value: Any) -> str:
    """As JSON, and not too long for a sentence."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN_CHARACTERS else f"{text[:_SHOWN_CHARACTERS]}…"


def _cut(answer: Answer) -> str:
    return "; the body is longer than what is read of it" if answer.is_cut else ""
