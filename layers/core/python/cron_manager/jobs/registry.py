"""The decorator, and what it has registered."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from typing import TypeVar

from cron_manager.domain.handler import Handler, handler_problem
from cron_manager.jobs.context import Context, NoRetry

Function = Callable[[Context], object]
_F = TypeVar("_F", bound=Function)


class BadRegistration(ValueError):
    """A decorator says something that cannot be; the message names the function, the word and the remedy."""


class UnknownHandler(NoRetry):
    """A job names a function that the deployed code does not have."""


class Registry:
    """Functions by name."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[Handler, Function]] = {}

    def add(self, handler: Handler, function: Function) -> None:
        """BadRegistration when the handler has a problem, or its name is taken."""
        if problem := handler_problem(handler):
            raise BadRegistration(f"{handler.function}: {problem}.")
        taken = self._found.get(handler.name)
        if taken and taken[0].function != handler.function:
            raise BadRegistration(f"{handler.function}: the name {handler.name!r} is that of {taken[0].function}.")
        self._found[handler.name] = (handler, function)

    @property
    def handlers(self) -> list[Handler]:
        """By name."""
        return [self._found[name][0] for name in sorted(self._found)]

    def function(self, name: str) -> Function:
        """UnknownHandler when no function has the name."""
        if name not in self._found:
            raise UnknownHandler(f"no function of the deployed code is registered as {name!r}")
        return self._found[name][1]


REGISTRY = Registry()


def cron_job(
    *,
    name: str,
    schedule: str,
    description: str = "",
    timezone: str = "UTC",
    locked: bool = False,
    notify_on_failure: bool = False,
    timeout: float = 30,
    retry: int = 3,
    retry_delay: float = 1,
    active: bool = True,
) -> Callable[[_F], _F]:
    """Registers a function as a job. It takes one argument, the `Context`; what it returns is kept with the run.

    `schedule` is any expression of docs/schedules.md. `timeout` (1-300) and `retry_delay` (1-60, doubled each time up
    to 60) are seconds; `retry` (0-10) is how many attempts follow a first one that raised. With `locked` nobody but
    the code changes the schedule. `active=False` makes a job that waits for somebody to enable it. BadRegistration,
    when the module is imported, for what cannot be.
    """

    def register(function: _F) -> _F:
        place = f"{function.__module__}:{function.__qualname__}"
        handler = Handler(
            name=name,
            function=place,
            schedule=schedule,
            timezone=timezone,
            description=description,
            is_locked=locked,
            notify_on_failure=notify_on_failure,
            timeout_ms=round(timeout * 1000),
            retry_count=retry,
            retry_delay_ms=round(retry_delay * 1000),
            is_active=active,
        )
        REGISTRY.add(handler, function)
        return function

    return register


def discover(package: str) -> Registry:
    """Everything registered once all modules of a package are imported. Whatever an import raises comes through:
    a module that cannot be read must not look like one whose jobs are gone.
    """
    found = importlib.import_module(package)
    paths: Mapping[str, object] = vars(found)
    for module in pkgutil.walk_packages(paths.get("__path__", ()), f"{package}."):  # type: ignore[arg-type]
        importlib.import_module(module.name)
    return REGISTRY
