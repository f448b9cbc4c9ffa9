"""The running API against its OpenAPI document: schemathesis makes up requests, good and bad, and checks each answer.

All its checks are on: no 5xx, no status, content type or shape that is not documented, nothing accepted that the schema
refuses, nothing refused that it allows, no method beside those named, no way in without a credential. What a run found
is repeated with the seed that it printed: `SCHEMATHESIS_SEED=7`.
"""

import os
import subprocess
import sys
from pathlib import Path

from tests.e2e.conftest import Api

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = ROOT / "tests/security/schemathesis.toml"
PROGRAM = Path(sys.executable).with_name("schemathesis")
EXAMPLES = 6  # made up for each operation; `make prove` takes more, and sequences of operations
SHOWN_CHARACTERS = 8_000
SHARED = "changeSettings"  # left out: what it sets counts for every test on this stack, and for a while after


def fuzz(stack, api: Api, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    everything = ["READ", "WRITE", "DELETE", "EXECUTE", "ADMIN"]
    token = api.data("POST", "/auth/tokens", {"name": "a fuzzer", "scopes": everything}, status=201)["secret"]
    command = [
        str(PROGRAM), "--config-file", str(SETTINGS), "run", str(ROOT / "docs/api/openapi.json"),
        "--url", stack.info["consoleUrl"], "--header", f"Authorization: Bearer {token}",
        "--checks", "all", "--continue-on-failure", "--no-color", "--workers", "2", "--request-timeout", "60",
        "--exclude-operation-id", SHARED, "--seed", os.environ.get("SCHEMATHESIS_SEED", "1"), *arguments,
    ]  # fmt: skip
    return subprocess.run(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=3600
    )


def test_generated_requests_find_no_fault(stack, api, tmp_path):
    done = fuzz(stack, api, tmp_path, "--phases", "examples,fuzzing", "--max-examples", str(EXAMPLES))

    assert done.returncode == 0, done.stdout[-SHOWN_CHARACTERS:]
    assert " passed" in done.stdout
