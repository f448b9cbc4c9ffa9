"""The process that a function runs in: `python -m cron_manager.jobs.child <package> <descriptor>`.

The request is JSON on standard input, the answer JSON on the descriptor; whatever is printed or logged is the run's
log. A process of its own, so that a function that kills its interpreter, or never ends, takes nothing with it.
"""

import json
import logging
import os
import signal
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from cron_manager.domain.handler import handler_to_plain
from cron_manager.jobs.registry import discover
from cron_manager.jobs.running import Plain, raised, run

_LOOK_SECONDS = 1.0  # between two looks at whether the worker is still there
_FIRST_TO_GO = "1000"  # when memory runs out, the kernel ends this process and not the one that keeps the record


def main() -> None:
    package, descriptor = sys.argv[1], int(sys.argv[2])
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    request = json.load(sys.stdin)
    with suppress(OSError):  # not every sandbox has it
        Path("/proc/self/oom_score_adj").write_text(_FIRST_TO_GO)
    cancelled = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: cancelled.set())
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(message)s")
    answer = _answer(package, request, cancelled)
    sys.stdout.flush()
    with os.fdopen(descriptor, "w", encoding="utf-8") as channel:
        json.dump(answer, channel)


def _end_with(parent: int) -> None:
    """Nobody waits for a run whose worker was killed: outside Lambda, which clears everything away, it would go on."""
    while os.getppid() == parent:
        time.sleep(_LOOK_SECONDS)
    os.killpg(0, signal.SIGKILL)


def _answer(package: str, request: Plain, cancelled: threading.Event) -> Plain:
    try:
        registry = discover(package)
    except Exception as error:  # noqa: BLE001  whatever an import raises is the answer
        return {"raised": raised(error)}
    if request.get("describe"):
        return {"handlers": [handler_to_plain(handler) for handler in registry.handlers]}
    return run(registry, request, cancelled)


if __name__ == "__main__":
    main()
