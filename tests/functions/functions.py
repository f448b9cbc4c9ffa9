"""Loads a function's handler the way Lambda does, with its composition root replaced."""

import importlib
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

ROOT = Path(__file__).resolve().parents[2]
_OWN = ("handler", "deps", "routes", "schemas", "commands", "presentation", "sign_ins", "frames", "live", "system_jobs")


def load_handler(name: str, **deps: object) -> ModuleType:
    """The handler module of functions/<name>, whose `deps` module holds just these attributes."""
    for module in [each for each in sys.modules if each.partition(".")[0] in _OWN]:
        del sys.modules[module]
    replaced = ModuleType("deps")
    for attribute, value in deps.items():
        setattr(replaced, attribute, value)
    sys.modules["deps"] = replaced
    sys.path.insert(0, str(ROOT / "functions" / name))
    try:
        return importlib.import_module("handler")
    finally:
        sys.path.pop(0)
        for module in [each for each in sys.modules if each.partition(".")[0] in _OWN]:
            del sys.modules[module]


def lambda_context(milliseconds_left: int = 30_000) -> SimpleNamespace:
    return SimpleNamespace(
        function_name="test",
        memory_limit_in_mb=256,
        invoked_function_arn="arn:aws:lambda:us-east-1:000000000000:function:test",
        aws_request_id="00000000-0000-0000-0000-000000000000",
        get_remaining_time_in_millis=lambda: milliseconds_left,
    )
