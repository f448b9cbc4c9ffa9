"""The console in a real browser: frontend/e2e, in Debian's Chromium, on the running stack."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_console_s_browser_tests_pass(stack):
    subprocess.run([ROOT / "scripts" / "chromium"], check=True)
    environment = {
        **os.environ,
        "CONSOLE_URL": str(stack.info["consoleUrl"]),
        "ADMIN_EMAIL": str(stack.info["adminEmail"]),
        "ADMIN_PASSWORD": str(stack.info["adminPassword"]),
        "TARGET_URL": str(stack.info["targetUrl"]),
    }

    done = subprocess.run(
        ["npm", "run", "--silent", "e2e"],
        cwd=ROOT / "frontend",
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=1_500,
    )

    assert done.returncode == 0, done.stdout[-6000:]
