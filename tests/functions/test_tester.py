"""The tester: one call, and everything that is known of it; and how the API waits for that."""

import io
import json
from dataclasses import replace

import pytest
from botocore.exceptions import ReadTimeoutError

from cron_manager.adapters.trials import Trials, trial_event, trial_from_event
from cron_manager.domain.errors import Unavailable
from tests.fakes.clock import NOON
from tests.fakes.executions import FakeCaller
from tests.fakes.jobs import a_job
from tests.fakes.trials import ANSWERED
from tests.functions.functions import lambda_context, load_handler

JOB = a_job(body="{{attempt}}", timeout_ms=10_000)


class FakeLambda:
    def __init__(self, payload: bytes = b"{}", **more: str) -> None:
        self.answer = {"StatusCode": 200, "Payload": io.BytesIO(payload), **more}
        self.invoked: list[dict[str, object]] = []

    def invoke(self, **request: object) -> dict[str, object]:
        self.invoked.append(request)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def test_a_trial_is_called_once_and_its_result_told_whole():
    caller = FakeCaller(ANSWERED)
    module = load_handler("tester", caller=lambda: caller)

    shown = module.handler(json.loads(trial_event(JOB, NOON)), lambda_context())
    module._loop.close()

    (execution,) = caller.calls
    assert (execution.job_id, execution.attempt_number, execution.scheduled_for) == (JOB.id, 1, NOON)
    assert json.loads(json.dumps(shown))["responseHeaders"][0] == {"name": "content-type", "value": "text/plain"}


def test_a_job_crosses_whole():
    assert trial_from_event(json.loads(trial_event(JOB, NOON)))[0] == JOB


def test_an_event_of_another_kind_is_refused():
    with pytest.raises(ValueError, match="version"):
        trial_from_event({"Records": []})


def test_the_api_asks_the_function_of_that_name_and_passes_its_answer_on():
    client = FakeLambda(b'{"status": "SUCCESS"}')

    assert Trials(lambda: client, "Tester-1")(JOB, NOON) == {"status": "SUCCESS"}
    assert [request["FunctionName"] for request in client.invoked] == ["Tester-1"]


@pytest.mark.parametrize("trouble", ["failed", "late"])
def test_a_tester_that_comes_to_no_end_is_no_result_and_is_asked_only_once(trouble):
    client = FakeLambda(b'{"errorMessage": "out of memory"}', FunctionError="Unhandled")
    if trouble == "late":
        client.answer = ReadTimeoutError(endpoint_url="https://lambda.example")

    with pytest.raises(Unavailable):
        Trials(lambda: client, "Tester-1")(replace(JOB, name="late"), NOON)

    assert len(client.invoked) == 1
