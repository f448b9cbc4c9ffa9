"""What `tests/e2e/test_fuzzed_api.py` does in seconds, at length: each field's edges, and sequences of operations."""

from tests.e2e.test_fuzzed_api import SHOWN_CHARACTERS, fuzz

EXAMPLES = 50  # for each operation and each sequence


def test_generated_sequences_of_requests_find_no_fault(stack, api, tmp_path):
    phases = "examples,coverage,fuzzing,stateful"

    done = fuzz(stack, api, tmp_path, "--phases", phases, "--max-examples", str(EXAMPLES))

    assert done.returncode == 0, done.stdout[-SHOWN_CHARACTERS:]
