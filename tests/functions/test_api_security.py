"""Findings and the compliance report over the API."""

import csv
import io
import json
from datetime import timedelta

import pytest

from cron_manager.domain.analysis.findings import Evidence, Severity, finding
from cron_manager.domain.audit import Actor, audited
from cron_manager.domain.audit_chain import Bad, Problem
from cron_manager.domain.instants import to_iso
from cron_manager.usecases.verify_audit import Verification
from tests.fakes.clock import NOON
from tests.functions.api_world import ApiWorld
from tests.functions.events import http_event

DAY = timedelta(days=1)


@pytest.fixture
def world():
    return ApiWorld()


def found(world, subject, *, days_ago=0, severity=Severity.MEDIUM):
    at = NOON - days_ago * DAY
    made = finding(
        "bulk-deletion",
        severity=severity,
        title="Many deletions",
        description="Ten of them.",
        subject=subject,
        evidence=[Evidence(at=at, text="job.delete", entry_id="aud_1")],
    )
    assert world.findings.save(None, made)
    return made


def subjects(world, query=""):
    status, data = world.ask("GET", "/security/findings", who="adam", query=query)
    assert status == 200
    return [each["subject"] for each in data]


def test_findings_are_listed_the_newest_day_first_and_filtered(world):
    found(world, "usr_old", days_ago=2)
    found(world, "usr_new", severity=Severity.HIGH)

    assert subjects(world) == ["usr_new", "usr_old"]
    assert subjects(world, "severity=HIGH") == ["usr_new"]
    assert subjects(world, "status=ACKNOWLEDGED") == []


def test_a_long_list_comes_in_pages(world):
    for number in range(5):
        found(world, f"usr_{number}", days_ago=number)

    seen, query = [], "limit=2"
    while query:
        answer = world.dispatch(http_event("GET", "/security/findings", headers=world.headers["adam"], query=query))
        page = json.loads(answer["body"])
        seen += [each["subject"] for each in page["data"]]
        cursor = page["meta"]["pagination"]["nextCursor"]
        query = f"limit=2&cursor={cursor}" if cursor else ""

    assert seen == [f"usr_{number}" for number in range(5)]


def test_acknowledging_says_who_and_what_and_leaves_one_entry(world):
    made = found(world, "usr_eve")

    status, data = world.ask("POST", f"/security/findings/{made.id}/acknowledge", {"note": "ours"}, who="adam")

    assert status == 200
    assert (data["status"], data["acknowledgedBy"], data["note"]) == ("ACKNOWLEDGED", "usr_adam", "ours")
    entries = [entry for entry in world.audit.everything if entry.action == "finding.acknowledge"]
    assert [(entry.resource, entry.changes["note"]) for entry in entries] == [(made.id, [None, "ours"])]


@pytest.mark.parametrize("finding_id", ["fnd_00000000000000000000000000", "fnd_", "job_1", "..%2F"])
def test_an_unknown_finding_is_not_there(world, finding_id):
    status, _ = world.ask("POST", f"/security/findings/{finding_id}/acknowledge", {}, who="adam")

    assert status == 404


@pytest.mark.parametrize("path", ["/security/findings", "/reports/compliance"])
@pytest.mark.parametrize("who", ["alice", "rita"])
def test_only_administrators_look(world, path, who):
    assert world.ask("GET", path, who=who)[0] == 403


def test_the_report_tells_accesses_changes_rights_and_the_chain(world):
    alice = Actor(id="usr_alice", source_ip="203.0.113.7")
    world.audit.add(audited(alice, "job.create", "job_1", NOON - DAY, changes={"name": [None, "backup"]}))
    world.verification = Verification(
        first_bad=Bad(chain="2026-11-20#1", index=2, entry_id=None, problem=Problem.TRUNCATED, at=None)
    )

    status, report = world.ask("GET", "/reports/compliance", who="adam")

    assert status == 200
    assert (report["from"], report["to"]) == (to_iso(NOON - 30 * DAY), to_iso(NOON))
    assert [line["actor"] for line in report["access"]] == ["usr_alice"]
    assert [change["changes"] for change in report["configuration"]] == [{"name": [None, "backup"]}]
    assert report["chainProblem"] == "Entry 2 of the chain 2026-11-20#1 is truncated."


def test_a_period_that_ends_before_it_begins_names_the_field(world):
    query = f"from={to_iso(NOON)}&to={to_iso(NOON - DAY)}"

    assert list(world.problems("GET", "/reports/compliance", None, who="adam", query=query)) == ["from"]


def test_the_report_as_csv_is_one_table_that_no_spreadsheet_executes(world):
    mallory = Actor(id="usr_mallory")
    world.audit.add(audited(mallory, "job.create", "=HYPERLINK(1)", NOON - DAY))

    answer = world.dispatch(http_event("GET", "/reports/compliance", headers=world.headers["adam"], query="format=csv"))

    assert answer["headers"]["Content-Type"].startswith("text/csv")
    assert "attachment" in answer["headers"]["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(answer["body"])))
    assert rows[0] == ["section", "at", "who", "what", "on", "detail"]
    assert [row[4] for row in rows if row[0] == "change"] == ["'=HYPERLINK(1)"]
    assert {len(row) for row in rows} == {6}
