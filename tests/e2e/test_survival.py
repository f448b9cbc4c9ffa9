"""What a power cut leaves. Last of the files, because it restarts the session's stack."""

import time

from tests.e2e.conftest import as_administrator, eventually

CHECKPOINT_SECONDS = 25  # after which everything before has been written


def test_jobs_history_and_people_survive_a_kill_of_everything(stack, api):
    job = api.create(name="survivor", tags=["kept"])
    run = api.data("POST", f"/jobs/{job['id']}/execute", status=202)
    eventually(lambda: api.data("GET", f"/executions/{run['id']}")["completedAt"])
    time.sleep(CHECKPOINT_SECONDS)

    stack.kill_emulator()
    stack.stop()
    stack.start()

    with as_administrator(stack) as again:
        assert again.data("GET", f"/jobs/{job['id']}")["tags"] == ["kept"]
        assert again.data("GET", f"/executions/{run['id']}")["status"] == "SUCCESS"
        second = again.data("POST", f"/jobs/{job['id']}/execute", status=202)
        assert eventually(lambda: again.data("GET", f"/executions/{second['id']}")["status"] == "SUCCESS")
