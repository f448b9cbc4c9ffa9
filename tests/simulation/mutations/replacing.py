"""A piece of the product, replaced for a while."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

Mutation = Callable[[], AbstractContextManager[None]]


def replacing(owner: Any, name: str, make: Callable[[Any], Any]) -> Mutation:
    """`make` gets the original and answers what takes its place."""

    @contextmanager
    def mutation() -> Iterator[None]:
        original = getattr(owner, name)
        setattr(owner, name, make(original))
        try:
            yield
        finally:
            setattr(owner, name, original)

    return mutation
