"""What the documentation tells others to run does run, as it stands there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCOPES = ["READ", "WRITE", "EXECUTE", "DELETE"]
LINES = re.findall(r"^```sh\n(.*?)^```$", (ROOT / "docs" / "api" / "curl.md").read_text(), re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def token(api):
    made = api.data("POST", "/auth/tokens", {"name": "examples", "scopes": SCOPES}, status=201)
    yield made["secret"]
    api.data("DELETE", f"/auth/tokens/{made['id']}", status=204)


def run(command, **environment):
    done = subprocess.run(
        command,
        env={"PATH": os.environ["PATH"], **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_the_client_in_python_makes_changes_runs_and_deletes_a_job(stack, api, token):
    url = str(stack.info["consoleUrl"])
    target = f"{stack.info['targetUrl']}/ok"

    told = run(
        [sys.executable, str(ROOT / "examples" / "client.py"), target], CRON_MANAGER_URL=url, CRON_MANAGER_TOKEN=token
    )

    job = re.search(r"created (job_\w+): ", told)[1]
    assert "changed it to version 2" in told
    assert re.search(r"run exe_\w+: SUCCESS in \d+ ms", told)
    assert "deleted it" in told
    assert api.http.get(f"/jobs/{job}").status_code == 404


def test_the_lines_for_curl_run_in_their_order(stack, api, token):
    script = "set -euo pipefail\n" + "\n".join(LINES)
    url, target = str(stack.info["consoleUrl"]), f"{stack.info['targetUrl']}/ok"

    told = run(["bash", "-c", script], URL=url, TOKEN=token, TARGET=target)

    assert len(LINES) >= 8
    assert '"status":"SUCCESS"' in told
    assert api.data("GET", "/jobs?search=backup with curl") == []
