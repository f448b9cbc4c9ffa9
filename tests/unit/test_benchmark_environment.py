"""A function that asks for a new setting must not stop the benchmarks from starting it."""

import re
from pathlib import Path

from benchmarks.startup import ENVIRONMENT

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = ROOT / "layers" / "core" / "python" / "cron_manager" / "settings"
REQUIRED = re.compile(r'required\(environment, "([A-Z0-9_]+)"\)')


def test_every_setting_that_a_function_needs_is_given():
    needed = {name for module in SETTINGS.glob("*.py") for name in REQUIRED.findall(module.read_text())}

    assert needed
    assert needed - ENVIRONMENT.keys() == set()
