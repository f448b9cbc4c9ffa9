"""A function in a process of its own: however it ends, the result is true and nothing of it is left."""

import asyncio
import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from cron_manager.adapters.process_caller import DescribeFailed, ProcessCaller
from cron_manager.domain.execution import (
    CallResult,
    ErrorCategory,
    Execution,
    ExecutionStatus,
    Trigger,
    claimed,
    occurrence_of,
)
from cron_manager.domain.job import Job, JobKind
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

HEAD = "import os, sys, time, threading, subprocess\nfrom cron_manager.jobs import cron_job, NoRetry\n"
ENVIRONMENT = {"PATH": os.environ["PATH"], "AWS_SECRET_ACCESS_KEY": "the worker's", "JOBS_TABLE": "jobs"}


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Makes a package of one function with this body, and the caller of it."""

    def write(body: str, *, module: str = "") -> ProcessCaller:
        package = tmp_path / "made_up_jobs"
        package.mkdir()
        (package / "__init__.py").touch()
        function = f'@cron_job(name="it", schedule="0 3 * * *")\ndef it(context):\n{textwrap.indent(body, "    ")}\n'
        (package / "all.py").write_text(f"{HEAD}{module}\n{function}")
        monkeypatch.syspath_prepend(str(tmp_path))
        return ProcessCaller("made_up_jobs", ENVIRONMENT)

    return write


def a_run(**changes: object) -> tuple[Job, Execution]:
    fields = {"kind": JobKind.FUNCTION, "handler": "it", "endpoint_url": "", "timeout_ms": 20_000} | changes
    job = a_job(**fields)
    occurrence = occurrence_of(job, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
    return job, claimed(job, occurrence, attempt=1, fence="f", now=NOON)


async def result_of(caller: ProcessCaller, **changes: object) -> CallResult:
    return await caller.call(*a_run(**changes))


async def test_what_it_returns_prints_and_logs_is_kept(write):
    caller = write('print("printed")\ncontext.logger.warning("logged")\nreturn context.payload')

    result = await result_of(caller, payload={"a": [1.5]})

    assert (result.status, result.response_excerpt) == (ExecutionStatus.SUCCESS, '{"a": [1.5]}')
    assert set(result.log) == {"printed", "WARNING logged"}


async def test_what_it_raises_is_kept_without_secrets(write):
    caller = write('raise ValueError(f"cannot open /var/task/secret_file with {context.payload}")')

    result = await result_of(caller, payload={"apiKey": "k-12345678"})

    assert (result.status, result.error_category) == (ExecutionStatus.FAILED, ErrorCategory.HANDLER)
    assert result.error_message == "ValueError: cannot open secret_file with {'apiKey': '•••'}"
    assert "k-12345678" not in str(result)
    assert result.traceback is not None
    assert "made_up_jobs/all.py" in result.traceback


async def test_it_is_ended_at_its_deadline_with_all_that_it_started(write, tmp_path):
    caller = write(f'subprocess.Popen(["sh", "-c", "sleep 3; touch {tmp_path}/alive"])\ntime.sleep(60)')
    begun = time.monotonic()

    result = await result_of(caller, timeout_ms=1_000)

    assert (result.status, result.error_category) == (ExecutionStatus.TIMEOUT, ErrorCategory.TIMEOUT)
    assert time.monotonic() - begun < 8
    await asyncio.sleep(3.5)
    assert not (tmp_path / "alive").exists()


@pytest.mark.parametrize(
    ("body", "how"),
    [
        ("os._exit(3)", "exit status 3"),
        ("sys.exit(0)", "exit status 0"),
        ("os.kill(os.getpid(), 9)", "signal SIGKILL"),
        ("import ctypes; ctypes.string_at(0)", "signal SIGSEGV"),
    ],
)
async def test_an_interpreter_that_ends_before_its_function_is_a_crash(write, body, how):
    result = await result_of(write(body))

    assert (result.status, result.error_category) == (ExecutionStatus.CRASHED, ErrorCategory.CRASH)
    assert how in str(result.error_message)


async def test_threads_that_go_on_do_not_keep_the_run(write):
    caller = write("threading.Thread(target=time.sleep, args=(60,)).start()\nreturn 1")
    begun = time.monotonic()

    result = await result_of(caller)

    assert result.status is ExecutionStatus.SUCCESS
    assert time.monotonic() - begun < 10


async def test_a_flood_of_lines_is_cut_to_the_last_ones(write):
    result = await result_of(
        write('for n in range(50_000):\n    print("line", n)\nprint("x" * 1_000_000)\nprint("end")')
    )

    assert len(result.log) <= 101
    assert sum(map(len, result.log)) <= 8_100
    assert result.log[0].startswith("… ")
    assert result.log[-1] == "end"


async def test_a_cancelled_function_is_told_and_may_finish(write, tmp_path):
    told = f'while not context.is_cancelled():\n    time.sleep(0.05)\nopen("{tmp_path}/told", "w").close()'
    going = asyncio.ensure_future(result_of(write(f'print("up", flush=True)\n{told}')))
    await asyncio.sleep(1.5)

    going.cancel()
    with pytest.raises(asyncio.CancelledError):
        await going

    assert (tmp_path / "told").exists()


async def test_it_sees_neither_the_workers_credentials_nor_its_tables(write):
    result = await result_of(write("return sorted(os.environ)"))

    assert "AWS_SECRET_ACCESS_KEY" not in str(result.response_excerpt)
    assert "JOBS_TABLE" not in str(result.response_excerpt)


async def test_a_job_whose_function_is_gone_says_so(write):
    result = await result_of(write("return 1"), handler="another")

    assert (result.status, result.never_again) == (ExecutionStatus.FAILED, True)
    assert "no function of the deployed code is registered as 'another'" in str(result.error_message)


async def test_the_code_is_asked_what_it_has_registered(write):
    (handler,) = await write("return 1").describe()

    assert (handler["name"], handler["function"]) == ("it", "made_up_jobs.all:it")


@pytest.mark.parametrize("module", ["import a_module_that_is_not_there", "os._exit(4)", "1/0"])
async def test_code_that_cannot_be_imported_is_no_code_without_functions(write, module):
    with pytest.raises(DescribeFailed):
        await write("return 1", module=module).describe()


def test_a_function_ends_with_the_worker_that_was_killed(tmp_path: Path):
    """In a laptop's emulator nothing else clears it away."""
    package = tmp_path / "endless_jobs"
    package.mkdir()
    begun = tmp_path / "begun"
    (package / "__init__.py").write_text(
        f"{HEAD}from pathlib import Path\nPath({str(begun)!r}).write_text(str(os.getpid()))\ntime.sleep(60)\n"
    )
    worker = (
        "import subprocess, sys, time; subprocess.Popen([sys.executable, '-m', 'cron_manager.jobs.child',"
        " 'endless_jobs', '1'], stdin=subprocess.PIPE, start_new_session=True).communicate(b'{}')"
    )
    paths = os.pathsep.join((str(tmp_path), "layers/core/python"))
    killed = subprocess.Popen([sys.executable, "-c", worker], env={**os.environ, "PYTHONPATH": paths})
    until(lambda: begun.exists() and begun.read_text())

    killed.kill()
    killed.wait()

    until(lambda: not Path(f"/proc/{begun.read_text()}").exists())


def until(check):
    deadline = time.monotonic() + 20
    while not check():
        assert time.monotonic() < deadline
        time.sleep(0.05)
