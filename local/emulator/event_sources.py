"""Event source mappings, each on a thread of its own, as in AWS.

MiniStack polls all queues and all streams on one thread and runs a stream's function on it, so that a slow stream
handler stalls every queue. Here the queues are dispatched by one thread, which never runs a function, and each stream
mapping has its own: order within a mapping, independence between them. The seams are `lambda_svc._poll_loop`, which
is not started any more, and `_poll_sqs`.
"""

import logging
import threading
import time
from collections.abc import Callable

from local.emulator import seams
from local.emulator.stream_mapping import StreamMapping
from local.emulator.wakeups import Wakeups

logger = logging.getLogger("cron_manager.event_sources")
_QUEUE_SECONDS = 0.2  # how late a delayed message may be noticed
_MAPPINGS_SECONDS = 1.0  # how late a new stream mapping begins
_GATHERING_SECONDS = 0.1  # between two looks at a stream that has no whole batch; AWS looks four times a second


class EventSources:
    """All mappings' threads."""

    def __init__(self, wakeups: Wakeups, changed: Callable[[], None], *, gathers: bool) -> None:
        """`gathers`: a stream's records wait a moment for others, so that not every write wakes every mapping."""
        self._gathering = _GATHERING_SECONDS if gathers else 0.0
        self._lambda = seams.module("services.lambda_svc")
        self._wakeups = wakeups
        self._changed = changed
        self._stopping = threading.Event()
        self._threads: dict[str, threading.Thread] = {}
        self._streams: dict[str, StreamMapping] = {}
        self._dispatching = False

    def install(self) -> None:
        seams.require(self._lambda, "_poll_sqs")
        seams.require(self._lambda, "_esms")
        seams.require(self._lambda, "_esm_inflight")
        seams.replace(self._lambda, "_poll_loop", "", lambda: None)

    def start(self) -> None:
        for name, run in (("queues", self._dispatch_queues), ("mappings", self._watch_mappings)):
            threading.Thread(target=run, daemon=True, name=f"event-sources-{name}").start()

    def stop(self) -> None:
        """No new batch is taken; those under way go on."""
        self._stopping.set()
        self._wakeups.set()

    def wake(self) -> None:
        """Time has moved: delayed messages may be visible now."""
        self._wakeups.set()

    def under_way(self) -> str | None:
        """A batch that a function has yet to take or is handling; None when there is none."""
        if self._dispatching or self._lambda._esm_inflight:
            return "a queue's batch is being handled"
        if any(mapping.is_behind() for mapping in list(self._streams.values())):
            return "a stream's records are being handled"
        return None

    def _dispatch_queues(self) -> None:
        work = self._wakeups.listen()
        while not self._stopping.is_set():
            work.clear()
            self._dispatching = True
            try:
                busy = self._lambda._poll_sqs()
            except Exception:
                logger.exception("dispatching queues")
                busy = False
            finally:
                self._dispatching = False
            if busy:
                self._changed()
            else:
                work.wait(_QUEUE_SECONDS)

    def _watch_mappings(self) -> None:
        while not self._stopping.wait(_MAPPINGS_SECONDS):
            for (account, region, uuid), mapping in list(self._lambda._esms._data.items()):
                if ":dynamodb:" in mapping.get("EventSourceArn", "") and uuid not in self._threads:
                    self._threads[uuid] = self._follow(StreamMapping(account=account, region=region, uuid=uuid))

    def _follow(self, mapping: StreamMapping) -> threading.Thread:
        self._streams[mapping.uuid] = mapping

        def run() -> None:
            work = self._wakeups.listen()
            while not self._stopping.is_set() and mapping.exists():
                work.clear()
                try:
                    pause = mapping.advance()
                except Exception:
                    logger.exception("stream mapping %s", mapping.uuid)
                    pause = 1.0
                if pause is None:
                    self._changed()
                elif pause > 0:
                    self._stopping.wait(pause)
                else:
                    work.wait(1.0)
                if not pause and self._gathering and not mapping.has_whole_batch():
                    time.sleep(self._gathering)  # meanwhile the event stays set
            self._wakeups.leave(work)
            self._threads.pop(mapping.uuid, None)
            self._streams.pop(mapping.uuid, None)

        thread = threading.Thread(target=run, daemon=True, name=f"stream-{mapping.uuid[:8]}")
        thread.start()
        return thread
