"""GitHub's workflows are pinned, hold no right that they do not need, and run what there is."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def read(name: str) -> dict[Any, Any]:
    """YAML 1.1 reads the key `on` as true."""
    loaded = yaml.safe_load((ROOT / ".github" / "workflows" / f"{name}.yml").read_text())
    return {("on" if key is True else key): value for key, value in loaded.items()}


def steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.fixture(params=[path.stem for path in WORKFLOWS])
def workflow(request):
    return read(request.param)


def test_there_is_one_to_check_and_one_to_deploy():
    assert [path.stem for path in WORKFLOWS] == ["check", "deploy"]


def test_every_action_is_pinned_by_its_commit_and_says_its_version(workflow):
    used = [step["uses"] for step in steps(workflow) if "uses" in step]

    assert used
    assert [each for each in used if not PINNED.fullmatch(each)] == []
    text = "\n".join(path.read_text() for path in WORKFLOWS)
    assert all(re.search(rf"{re.escape(each)} # v\d+\.\d+\.\d+$", text, re.MULTILINE) for each in used)


def test_an_action_is_the_same_commit_everywhere():
    used = {step["uses"] for name in ("check", "deploy") for step in steps(read(name)) if "uses" in step}

    assert len({each.partition("@")[0] for each in used}) == len(used)


def test_nothing_may_be_written_but_the_proof_of_who_deploys(workflow):
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        asked = job.get("permissions", {})
        assert {name for name, right in asked.items() if right == "write"} <= {"id-token"}
        assert ("id-token" in asked) == ("environment" in job)


def test_no_secret_is_handed_over_and_nobody_s_fork_runs_with_our_rights(workflow):
    assert "pull_request_target" not in workflow["on"]
    assert "secrets." not in str(workflow)
    assert all(each["with"]["persist-credentials"] is False for each in steps(workflow) if "checkout@" in str(each))


def test_every_job_ends(workflow):
    assert all(0 < job["timeout-minutes"] <= 120 for job in workflow["jobs"].values())


def test_what_is_run_is_there(workflow):
    targets = set(re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE))

    for step in steps(workflow):
        if "run" in step:
            command = step["run"].split()
            assert command[0] == ".ci/run" or command[1] in targets, command


def test_nothing_that_somebody_may_write_becomes_part_of_a_command(workflow):
    assert not [step["run"] for step in steps(workflow) if "${{" in step.get("run", "")]


def test_pull_requests_and_main_are_checked_on_every_python():
    check = read("check")

    assert set(check["on"]) == {"pull_request", "push"}
    assert check["on"]["push"] == {"branches": ["main"]}
    assert check["jobs"]["python"]["strategy"]["matrix"]["python"] == PYTHONS


def test_production_follows_staging_and_each_has_its_environment():
    jobs = read("deploy")["jobs"]

    assert {name: job["environment"] for name, job in jobs.items()} == {
        "staging": "staging",
        "production": "production",
    }
    assert jobs["production"]["needs"] == "staging"
    for job in jobs.values():
        assert [step["run"].split()[1] for step in job["steps"] if "run" in step] == ["deploy", "smoke"]


def test_a_deployment_is_never_cut_off():
    assert read("deploy")["concurrency"]["cancel-in-progress"] is False
