"""A function that asks for a new setting must not stop the benchmarks from starting it."""

import re
from pathlib import Path

from benchmarks.startup import ENVIRONMENT

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = ROOT / "layers" / "core" / "python" / "cron_manager" / "settings.py"
REQUIRED = re.compile(r'_required\(environment, "([A-Z0-9_]+)"\)')


def test_every_setting_that_a_function_needs_is_given():
    needed = set(REQUIRED.findall(SETTINGS.read_text()))

    assert needed
    assert needed - ENVIRONMENT.keys() == set()
