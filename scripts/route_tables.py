"""Loads a function's modules by its folder: each function has modules of its own called `deps` and `routes`."""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

FUNCTIONS = Path(__file__).resolve().parent.parent / "functions"


def load(function: str, module: str) -> ModuleType:
    """`load("auth", "routes")`, as the function itself would import it, and as if nobody had."""
    folder = FUNCTIONS / function
    with _alone(folder) as names:
        loaded = importlib.import_module(module)
        for lazy in [each for name, each in list(sys.modules.items()) if name.partition(".")[0] in names]:
            _ = lazy.__doc__  # the first look into a module that was put off executes it
        return loaded


@contextmanager
def _alone(folder: Path) -> Iterator[set[str]]:
    """The folder's modules can be imported here, and are forgotten afterwards."""
    names = {path.stem for path in folder.iterdir() if path.suffix == ".py" or path.is_dir()}
    _forget(names)
    sys.path.insert(0, str(folder))
    try:
        yield names
    finally:
        sys.path.remove(str(folder))
        _forget(names)


def _forget(names: set[str]) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] in names]:
        del sys.modules[name]
