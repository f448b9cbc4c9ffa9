"""One wake-up call, heard by every event source.

MiniStack tells its one polling thread through one event that a source has new work. Here each event source mapping
has a thread of its own, as in AWS, so the call is passed on to all of them. The seam is `core.concurrency.esm_wake`,
which services import by name: it is replaced before any of them is loaded.
"""

import threading

from local.emulator import seams


class Wakeups:
    """Looks like the `threading.Event` in whose place it stands."""

    def __init__(self) -> None:
        self._listeners: list[threading.Event] = []

    def listen(self) -> threading.Event:
        listener = threading.Event()
        self._listeners = [*self._listeners, listener]
        return listener

    def leave(self, listener: threading.Event) -> None:
        self._listeners = [other for other in self._listeners if other is not listener]

    def set(self) -> None:
        for listener in self._listeners:
            if not listener.is_set():  # setting it again would lock it again, at every write
                listener.set()

    def clear(self) -> None:
        """Each listener clears its own."""


def install() -> Wakeups:
    core = seams.module("core.concurrency")
    if not isinstance(seams.require(core, "esm_wake"), threading.Event):
        raise seams.SeamMovedError("core.concurrency.esm_wake is no event")
    core.esm_wake = Wakeups()
    return core.esm_wake  # type: ignore[no-any-return]  # the module is untyped
