"""Findings and habits: the fakes and the table agree."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.findings import FindingTable
from cron_manager.adapters.dynamodb.habits import HabitTable
from cron_manager.domain.analysis.findings import Evidence, Severity, acknowledged, finding
from cron_manager.domain.analysis.habits import learned
from cron_manager.domain.audit import Actor, audited
from tests.fakes.clock import NOON
from tests.fakes.findings import FakeFindings, FakeHabits

ADAM = Actor(id="usr_adam", source_ip="203.0.113.7")


@pytest.fixture(params=["fake", "table"])
def findings(request):
    if request.param == "fake":
        return FakeFindings()
    tables = request.getfixturevalue("dynamodb_tables")
    return FindingTable(tables.client, tables.identity, tables.audit)


@pytest.fixture(params=["fake", "table"])
def habits(request):
    if request.param == "fake":
        return FakeHabits()
    tables = request.getfixturevalue("dynamodb_tables")
    return HabitTable(tables.client, tables.identity)


def a_finding(subject="usr_alice", at=NOON, **changes):
    evidence = [Evidence(at=at, text="session.open", entry_id="aud_1"), Evidence(at=at, text="an alarm is off")]
    made = finding("a-rule", severity=Severity.HIGH, title="T", description="D", subject=subject, evidence=evidence)
    return replace(made, **changes)


def test_a_finding_is_kept_whole(findings):
    made = acknowledged(a_finding(), by="usr_adam", note="ours", now=NOON)

    assert findings.save(None, made)

    assert findings.find(made.id) == made
    assert findings.find("fnd_unknown") is None


def test_the_newest_day_comes_first(findings):
    days = [a_finding(at=NOON + timedelta(days=day)) for day in (1, 0, 2)]
    for each in days:
        findings.save(None, each)

    assert list(findings.newest()) == [days[2], days[0], days[1]]


def test_what_changed_meanwhile_is_not_overwritten(findings):
    known = a_finding()
    findings.save(None, known)
    findings.save(known, acknowledged(known, by="usr_adam", note=None, now=NOON))

    assert not findings.save(known, replace(known, count=3))
    assert not findings.save(None, known)
    assert findings.find(known.id).acknowledged_by == "usr_adam"


def test_only_one_of_two_who_acknowledge_wins(findings):
    known = a_finding()
    findings.save(None, known)

    won = [
        findings.acknowledge(
            known,
            acknowledged(known, by=by, note=None, now=NOON),
            audited(ADAM, "finding.acknowledge", known.id, NOON),
        )
        for by in ("usr_adam", "usr_eve")
    ]

    assert won == [True, False]
    assert findings.find(known.id).acknowledged_by == "usr_adam"


def test_how_far_the_trail_was_analysed_is_remembered(findings):
    before = findings.analysed_until()
    findings.note_analysed(NOON)

    assert before is None
    assert findings.analysed_until() == NOON


def test_habits_are_kept_whole(habits):
    entries = [audited(ADAM, "job.update", "job_1", NOON + timedelta(hours=hour)) for hour in range(3)]
    known = learned(None, entries)

    habits.save(known)

    assert habits.of(["usr_adam", "usr_eve"]) == {"usr_adam": known}
