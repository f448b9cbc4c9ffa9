"""SQS queues that lose nothing between threads, nor over a restart, and that are fair.

MiniStack's event loop and its pollers change a queue's messages at the same time, and only the pollers take the lock:
a message sent while a batch is being deleted can vanish. Here every action takes it. After a restart, messages that a
function of the stopped emulator still held become visible at once: their holder is gone, and in AWS it would not have
been.
"""

import inspect
import threading
import time
from collections.abc import Callable
from typing import Any

from local.emulator import seams
from local.emulator.fair_queues import FairQueue

_LOCKED = ("_collect_msgs", "_dlq_sweep", "_expire_retained", "_receive_messages_for_esm", "_delete_messages_for_esm")


def install() -> None:
    sqs = seams.module("services.sqs")
    lock = threading.RLock()
    seams.require(sqs, "_queues_lock")
    sqs._queues_lock = lock
    _be_fair(sqs)
    for name in _LOCKED:
        setattr(sqs, name, _locked(seams.require(sqs, name), lock))
    actions = seams.require(sqs, "_HANDLERS")
    for name, action in actions.items():
        if not inspect.iscoroutinefunction(action):
            actions[name] = _locked(action, lock)
    sqs._act_send_message = actions["SendMessage"]
    restore = sqs.load_persisted_state

    def load_persisted_state(data: Any) -> None:
        restore(data)
        for queue in list(sqs._queues._data.values()):
            _release(queue["messages"])

    seams.replace(sqs, "load_persisted_state", "data", load_persisted_state)


def _be_fair(sqs: Any) -> None:
    """Has the fair choice stand first in the queue, from where MiniStack takes it."""
    queues: dict[str, FairQueue] = {}

    def collect(q: dict[str, Any], max_n: int, vis_timeout: int) -> Any:
        if not q["is_fifo"]:
            fair = queues.setdefault(q["attributes"]["QueueArn"], FairQueue())
            chosen = fair.chosen(q["messages"], max_n, sqs.time.time())
            first = {message["id"] for message in chosen}
            q["messages"] = [*chosen, *(message for message in q["messages"] if message["id"] not in first)]
        return original(q, max_n, vis_timeout)

    original = seams.replace(sqs, "_collect_msgs", "q, max_n, vis_timeout", collect)


def _release(messages: list[dict[str, Any]]) -> None:
    now = time.time()
    for message in messages:
        if message["receive_count"]:
            message["visible_at"] = min(message["visible_at"], now)


def _locked(action: Callable[..., Any], lock: threading.RLock) -> Callable[..., Any]:
    def locked(*given: Any, **named: Any) -> Any:
        with lock:
            return action(*given, **named)

    return locked
