"""An adjustment whose place in MiniStack has moved must not be lost in silence."""

from types import ModuleType

import pytest

from local.emulator import seams


def module() -> ModuleType:
    made = ModuleType("services.example")
    made.poll = lambda queue, limit: (queue, limit)  # type: ignore[attr-defined]  # a module made for the test
    return made


def test_a_function_is_replaced_and_handed_back() -> None:
    place = module()

    original = seams.replace(place, "poll", "queue, limit", lambda queue, limit: "ours")

    assert place.poll("q", 1) == "ours"
    assert original("q", 1) == ("q", 1)


def test_a_missing_function_is_refused() -> None:
    with pytest.raises(seams.SeamMovedError, match=r"services.example has no gone"):
        seams.replace(module(), "gone", "", lambda: None)


def test_other_parameters_are_refused() -> None:
    with pytest.raises(seams.SeamMovedError, match=r"takes \(queue, limit\), not \(queue\)"):
        seams.replace(module(), "poll", "queue", lambda queue: None)
