"""The documentation is true: its examples run, and nothing that a user meets is left out."""

import re
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import pytest

from cron_manager.domain.job import CatchUp, bounded
from cron_manager.domain.misfire import verdict
from cron_manager.domain.schedule import Calendar, Closure, DstGap, DstOverlap, parse_schedule
from infrastructure.environment import PARAMETER_NAMES
from scripts.route_tables import load
from tests.fakes.jobs import a_job

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md"), ROOT / "benchmarks" / "README.md"])
ROW = re.compile(r"^\| `([^`]+)` \| (\S+) \| (\d{4}-\d\d-\d\d \d\d:\d\d) \| (.+) \|$", re.MULTILINE)
BOUND_ROW = re.compile(r"^\| `([^`]+)` \| (\S+) \| `([^`]+)` \| (\d{4}-\d\d-\d\d \d\d:\d\d) \| (.+) \|$", re.MULTILINE)
CATCH_UP_ROW = re.compile(r"^\| `(none|last|all)` \| (.+) \| (\d\d:\d\d) \| (.+) \| (.+) \|$", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?://|#|mailto:)([^)#]+)")
NAME = r"`([A-Z][A-Z_]+)`"


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(("expression", "zone", "after", "runs"), ROW.findall((DOCS / "schedules.md").read_text()))
def test_a_schedule_s_example_runs_as_written(expression, zone, after, runs):
    expected = [_at(each) for each in runs.split(", ")]

    assert list(islice(parse_schedule(expression, zone).after(_at(after)), len(expected))) == expected


@pytest.mark.parametrize(
    ("expression", "zone", "fields", "after", "runs"), BOUND_ROW.findall((DOCS / "schedules.md").read_text())
)
def test_a_schedule_s_example_with_other_fields_runs_as_written(expression, zone, fields, after, runs):
    expected = [_at(each) for each in runs.rstrip(".").split(", ")]
    given = dict(pair.split(": ", 1) for pair in fields.split("; "))
    job = bounded(a_job(cron_expression=expression, timezone=zone, active_since=_at(after), **_fields(given)))

    found = list(islice(job.plan.after(_at(after)), len(expected) + 1))

    assert found[: len(expected)] == expected
    assert (len(found) == len(expected)) == runs.endswith(".")


def _fields(given):
    """As the domain has them."""
    read = {
        "dstGap": lambda text: {"dst_gap": DstGap(text)},
        "dstOverlap": lambda text: {"dst_overlap": DstOverlap(text)},
        "id": lambda text: {"id": text},
        "startAt": lambda text: {"start_at": datetime.fromisoformat(text)},
        "endAt": lambda text: {"end_at": datetime.fromisoformat(text)},
        "maxRuns": lambda text: {"max_runs": int(text)},
        "jitterSeconds": lambda text: {"jitter_seconds": int(text)},
        "closed": lambda text: {"calendars": (_calendar(*map(datetime.fromisoformat, text.split("/"))),)},
    }
    return {name: value for field, text in given.items() for name, value in read[field](text).items()}


def _calendar(start, end):
    stamps = {"created_by": "usr_alice", "updated_by": "usr_alice", "created_at": start, "updated_at": start}
    closures = (Closure(start=start, end=end),)
    return Calendar(id="cal_1", version=1, owner_id="usr_alice", name="closed", closures=closures, **stamps)


@pytest.mark.parametrize(
    ("policy", "lost", "found", "runs", "missed"), CATCH_UP_ROW.findall((DOCS / "schedules.md").read_text())
)
def test_a_catch_up_example_ends_as_written(policy, lost, found, runs, missed):
    job = a_job(cron_expression="*/10 * * * *", catch_up=CatchUp(policy), active_since=_at("2026-11-21 00:00"))

    reasons = {
        each: verdict(job, _at(f"2026-11-21 {each}"), _at(f"2026-11-21 {found}"), overdue=True)
        for each in lost.split(", ")
    }

    assert [at for at, reason in reasons.items() if reason is None] == _times(runs)
    assert [at for at, reason in reasons.items() if reason] == _times(missed)


def _times(text):
    return [] if text == "none" else text.split(", ")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    missing = [link for link in LINK.findall(page.read_text()) if not (page.parent / link).exists()]

    assert missing == []


def test_every_make_target_is_in_the_readme_or_contributing():
    targets = re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)
    told = (ROOT / "README.md").read_text() + (ROOT / "CONTRIBUTING.md").read_text()

    assert [target for target in targets if f"make {target}" not in told] == []


def test_every_setting_is_documented_and_every_documented_one_is_read():
    documented = set(re.findall(rf"^\| {NAME}", (DOCS / "settings.md").read_text(), re.MULTILINE))
    local = set(re.findall(r'values\.get\("([A-Z_]+)"', (ROOT / "local" / "settings.py").read_text()))

    assert documented == local | set(PARAMETER_NAMES)


def test_every_error_code_is_documented():
    from cron_manager.domain.errors import CronManagerError

    def tree(error):
        return {error.code}.union(*map(tree, error.__subclasses__()))

    page = (DOCS / "api" / "errors.md").read_text()

    assert {code for code in tree(CronManagerError) if f"`{code}`" not in page} == set()


def test_the_examples_use_only_fields_that_the_api_knows():
    import json

    document = json.loads((DOCS / "api" / "openapi.json").read_text())
    known = set(document["components"]["schemas"]["JobCreate"]["properties"])
    jobs = json.loads((ROOT / "examples" / "jobs.json").read_text())

    assert len(jobs) >= 12
    assert all(set(job) <= known for job in jobs)


def test_the_api_takes_every_example():
    import json

    schemas = load("api", "schemas.jobs")

    for job in json.loads((ROOT / "examples" / "jobs.json").read_text()):
        schemas.JobCreate.model_validate(job | {"endpointUrl": "https://example.com/"}, strict=False)
