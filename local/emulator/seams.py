"""The places where MiniStack is taken hold of, checked when the emulator starts rather than when they first matter."""

import importlib
import inspect
from collections.abc import Callable
from typing import Any


class SeamMovedError(RuntimeError):
    """MiniStack no longer has what an adjustment stands on: read its new source and adapt the adjustment."""


def module(name: str) -> Any:
    """A MiniStack module; untyped, since MiniStack is not in the environment that checks types."""
    return importlib.import_module(f"ministack.{name}")


def require(owner: Any, name: str) -> Any:
    """An attribute that must be there."""
    if not hasattr(owner, name):
        raise SeamMovedError(f"{owner.__name__} has no {name}")
    return getattr(owner, name)


def replace(owner: Any, name: str, parameters: str, by: Callable[..., Any]) -> Any:
    """Puts `by` in a function's place and returns the function. `parameters` are the names it must still take."""
    original = require(owner, name)
    taken = ", ".join(inspect.signature(original).parameters)
    if taken != parameters:
        raise SeamMovedError(f"{owner.__name__}.{name} takes ({taken}), not ({parameters})")
    setattr(owner, name, by)
    return original
