"""The decorator: what it registers, and what it refuses at once."""

import logging
import threading

import pytest

from cron_manager.jobs import BadRegistration, Context, NoRetry
from cron_manager.jobs.registry import Registry, UnknownHandler
from cron_manager.jobs.running import run
from tests.fakes.handlers import a_handler

REQUEST = {
    "handler": "clean-up",
    "jobId": "job_1",
    "executionId": "exe_1",
    "attempt": 2,
    "scheduledFor": "2026-11-21T12:00:00.000Z",
    "payload": {"depth": 1},
    "timeoutMs": 5_000,
}


def registry_of(function) -> Registry:
    made = Registry()
    made.add(a_handler(), function)
    return made


@pytest.mark.parametrize(
    ("word", "value", "says"),
    [
        ("name", "Clean Up", "small letters"),
        ("name", "a--b", "small letters"),
        ("name", "a" * 61, "at most 60"),
        ("schedule", "61 * * * *", "61 is not between"),
        ("timezone", "Mars/Olympus", "Mars"),
        ("timeout_ms", 300_001, "timeout: write a number from 1 to 300"),
        ("timeout_ms", 0, "timeout"),
        ("retry_count", 11, "retry: write a number from 0 to 10"),
        ("retry_delay_ms", 61_000, "retry_delay"),
        ("description", "x" * 501, "description"),
    ],
)
def test_what_cannot_be_is_refused_with_the_function_and_the_remedy(word, value, says):
    handler = a_handler(**{word: value}) if word != "name" else a_handler(value, function="jobs.all:clean_up")

    with pytest.raises(BadRegistration, match=r"jobs\.all:") as refused:
        Registry().add(handler, print)

    assert says in str(refused.value)


def test_a_name_belongs_to_one_function():
    made = registry_of(print)

    with pytest.raises(BadRegistration, match=r"the name 'clean-up' is that of jobs\.all:clean-up"):
        made.add(a_handler(function="jobs.other:clean_up"), print)


def test_a_function_gets_its_context():
    seen: list[Context] = []

    run(registry_of(seen.append), REQUEST)

    (context,) = seen
    assert (context.job_id, context.execution_id, context.attempt) == ("job_1", "exe_1", 2)
    assert context.payload == {"depth": 1}
    assert 4 < context.remaining() <= 5
    assert isinstance(context.logger, logging.Logger)


def test_a_function_can_ask_whether_it_is_cancelled():
    cancelled = threading.Event()
    cancelled.set()

    assert run(registry_of(lambda context: context.is_cancelled()), REQUEST, cancelled) == {"returned": "true"}


@pytest.mark.parametrize(
    ("returned", "kept"), [(None, None), ({"n": 1}, '{"n": 1}'), ("grün", '"grün"'), ({1, 2}, '"{1, 2}"')]
)
def test_what_a_function_returns_is_kept_as_json(returned, kept):
    assert run(registry_of(lambda _context: returned), REQUEST) == {"returned": kept}


def test_what_a_function_returns_is_cut():
    assert len(run(registry_of(lambda _context: "x" * 5_000), REQUEST)["returned"]) == 2_000


@pytest.mark.parametrize(("error", "never_again"), [(ValueError("no"), False), (NoRetry("no"), True)])
def test_what_a_function_raises_is_told_with_its_traceback(error, never_again):
    def failing(_context):
        raise error

    raised = run(registry_of(failing), REQUEST)["raised"]

    assert raised["message"] == f"{type(error).__name__}: no"
    assert "in failing" in raised["traceback"]
    assert raised["neverAgain"] is never_again


def test_a_function_that_the_code_does_not_have_is_not_tried_again():
    raised = run(Registry(), REQUEST)["raised"]

    assert (UnknownHandler.__name__ in raised["message"], raised["neverAgain"]) == (True, True)
