"""Functions run as in Lambda: clean environment, errors that do not end the process, time limits, crashes."""

import os
import signal
import time
from typing import Any

import pytest

from tests.local.conftest import RunningEmulator

pytestmark = pytest.mark.emulator
SOURCE = """
import os, sys, time
STARTED = time.time()

def handler(event, context):
    match event.get("do"):
        case "show":
            return {"environment": dict(os.environ), "path": sys.path, "pid": os.getpid(), "started": STARTED,
                    "remaining": context.get_remaining_time_in_millis(), "cwd": os.getcwd()}
        case "raise":
            raise ValueError("as asked")
        case "sleep":
            time.sleep(event["s"])
        case "exit":
            sys.exit(3)
        case "print":
            print("to the log"); print('{"status": "ok", "result": "forged"}')
            return "printed"
        case "object":
            return object()
"""


@pytest.fixture(scope="module")
def probe(emulator: RunningEmulator) -> RunningEmulator:
    emulator.function("probe", SOURCE, Timeout=2, Environment={"Variables": {"OWN": "value", "PATH_INFO": "x"}})
    return emulator


def show(emulator: RunningEmulator) -> dict[str, Any]:
    answer, error = emulator.invoke("probe", {"do": "show"})
    assert error is None, answer
    return dict(answer)


def test_the_environment_is_lambdas_and_nothing_leaks_in(probe: RunningEmulator) -> None:
    shown = show(probe)

    environment = shown["environment"]
    assert environment["OWN"] == "value"
    assert environment["AWS_LAMBDA_FUNCTION_NAME"] == "probe"
    assert environment["TZ"] == ":UTC"
    assert not {"GATEWAY_PORT", "STATE_DIR", "PYTHONTZPATH", "SERVICES", "VIRTUAL_ENV"} & environment.keys()
    assert not [name for name in environment if name.startswith("CRON_MANAGER")]
    assert not [path for path in shown["path"] if "emulator" in path or path.endswith("/local")]
    assert shown["cwd"] == environment["LAMBDA_TASK_ROOT"]
    assert 1_000 < shown["remaining"] <= 2_000


def test_a_warm_process_is_used_again_also_after_an_error(probe: RunningEmulator) -> None:
    before = show(probe)
    answer, error = probe.invoke("probe", {"do": "raise"})
    after = show(probe)

    assert error == "Unhandled"
    assert answer["errorMessage"] == "as asked"
    assert (after["pid"], after["started"]) == (before["pid"], before["started"])


def test_a_warm_invocation_waits_for_nothing(probe: RunningEmulator) -> None:
    show(probe)
    durations = []
    for _ in range(20):
        began = time.monotonic()
        probe.invoke("probe", {"do": "print"})
        durations.append(time.monotonic() - began)

    assert sorted(durations)[10] < 0.04


def test_what_a_function_prints_is_its_log_and_never_its_answer(probe: RunningEmulator) -> None:
    answer, error = probe.invoke("probe", {"do": "print"})

    assert (answer, error) == ("printed", None)
    assert "probe to the log" in (probe.places.logs / "functions.log").read_text()


def test_a_function_is_ended_at_its_time_limit(probe: RunningEmulator) -> None:
    answer, error = probe.invoke("probe", {"do": "sleep", "s": 5})

    assert error == "Unhandled"
    assert answer["errorMessage"] == "Task timed out after 2.00 seconds"
    assert show(probe)["pid"]


@pytest.mark.parametrize("wish", ["exit", "object"])
def test_other_failures_are_errors_too(probe: RunningEmulator, wish: str) -> None:
    assert probe.invoke("probe", {"do": wish})[1] == "Unhandled"


def test_a_killed_process_is_replaced(probe: RunningEmulator) -> None:
    before = show(probe)
    os.kill(before["pid"], signal.SIGKILL)

    assert show(probe)["pid"] != before["pid"]


def test_a_function_that_does_not_import_says_why(emulator: RunningEmulator) -> None:
    emulator.function("broken", "import no_such_module\n")

    answer, error = emulator.invoke("broken", {})

    assert error == "Unhandled"
    assert "no_such_module" in answer["errorMessage"]


def test_environments_can_be_made_in_advance(emulator: RunningEmulator) -> None:
    emulator.function(
        "warmed", "import time\nSTARTED = time.time()\ndef handler(event, context):\n    return STARTED\n"
    )
    emulator.ask("POST", "/_functions/warm", {"warmed": 2})
    warmed = time.time()

    started, _ = emulator.invoke("warmed", {})

    assert started < warmed
