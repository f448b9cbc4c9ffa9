"""`make run`: the whole system on this machine, in the foreground, until Ctrl-C."""

import signal
import sys
import time
from types import FrameType

from local.errors import StartFailedError
from local.settings import Settings
from local.stack import Stack

_WATCH_SECONDS = 0.5


def main() -> int:
    signal.signal(signal.SIGINT, _interrupt)  # also where a shell had it ignored, as for jobs in the background
    signal.signal(signal.SIGTERM, _interrupt)
    began = time.monotonic()
    stack = Stack(settings=Settings.read(), say=_say)
    _say("Starting Cron Manager.")
    try:
        stack.start()
        _announce(stack, time.monotonic() - began)
        while stack.dead() is None:
            time.sleep(_WATCH_SECONDS)
        _say(f"The {stack.dead()} ended by itself; look into {stack.settings.places.logs}. Stopping the rest.")
    except StartFailedError as failure:
        _say(str(failure))
    except KeyboardInterrupt:
        _say("\nStopping.")
        _stop(stack)
        return 0
    _stop(stack)
    return 1


def _stop(stack: Stack) -> None:
    """Unhurried by further signals: the state is being written."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    began = time.monotonic()
    stack.stop()
    _say(f"Stopped in {time.monotonic() - began:.1f} s.")


def _announce(stack: Stack, seconds: float) -> None:
    info = stack.info
    _say(f"""
Ready after {seconds:.0f} s.

  Console    {info["consoleUrl"]}
  API        {info["apiUrl"]}
  Sign in    {info["adminEmail"]}  {info["adminPassword"]}
  Target     {info["targetUrl"]}  (something to call: /ok /slow?s= /fail?status= /flaky?p= /hang /drip /echo)
  Logs       {stack.settings.places.logs}

Ctrl-C stops it; jobs and history stay.""")


def _say(line: str) -> None:
    print(line, flush=True)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
