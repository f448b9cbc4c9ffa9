"""The analyst, every five minutes: entries in, findings, a metric and a line in the log out."""

import json
from datetime import timedelta
from types import SimpleNamespace

import pytest

from cron_manager.domain.audit import Actor, audited
from cron_manager.domain.audit_chain import Bad, Problem
from cron_manager.usecases.analyse_trail import AnalyseTrail
from cron_manager.usecases.check_safeguards import CheckSafeguards
from cron_manager.usecases.verify_audit import Verification
from tests.fakes.alerts import FakeNotifications
from tests.fakes.audit import FakeAudit
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.findings import FakeFindings, FakeHabits
from tests.functions.functions import lambda_context, load_handler


class World:
    def __init__(self) -> None:
        self.trail, self.findings, self.silenced = FakeAudit(), FakeFindings(), []
        self.verification = Verification()
        clock = FakeClock(NOON + timedelta(hours=1, minutes=2))
        self.notifications = FakeNotifications()
        analyse = AnalyseTrail(
            trail=self.trail,
            findings=self.findings,
            habits=FakeHabits(),
            safeguards=CheckSafeguards(
                alarms=SimpleNamespace(silenced=lambda: self.silenced), verify=lambda _days, _now: self.verification
            ),
            working_hours=None,
            announcements=self.notifications,
            now=clock,
        )
        deps = SimpleNamespace(analyse=analyse, watch_dead_letters=self._watch)
        self.handle = load_handler("analyst", deps=lambda: deps).handler

    def _watch(self) -> None:
        self.dead_letters_watched = True

    def run(self, capsys) -> dict[str, object]:
        """The metric of one look."""
        self.handle({}, lambda_context())
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
        return next(line for line in lines if "_aws" in line)


@pytest.fixture
def world(monkeypatch):
    monkeypatch.setenv("POWERTOOLS_METRICS_NAMESPACE", "CronManager")
    monkeypatch.setenv("POWERTOOLS_SERVICE_NAME", "analyst")
    return World()


def test_a_quiet_trail_raises_nothing(world, capsys):
    metric = world.run(capsys)

    assert (metric["SevereFindings"], metric["service"]) == ([0.0], "analyst")
    assert list(world.findings.newest()) == []


def test_a_severe_finding_is_kept_and_counted_once(world, capsys):
    for number in range(12):
        at = NOON + timedelta(hours=1, seconds=number)
        world.trail.add(audited(Actor(id="usr_eve"), "job.delete", f"job_{number}", at))

    first, second = world.run(capsys), world.run(capsys)

    assert (first["SevereFindings"], second["SevereFindings"]) == ([1.0], [0.0])
    assert [found.rule for found in world.findings.newest()] == ["bulk-deletion"]
    assert [str(each.alert.kind) for each in world.notifications.stored.values()] == ["security-finding"]
    assert world.dead_letters_watched


def test_an_alarm_that_was_switched_off_is_a_finding(world, capsys):
    world.silenced.append("CronManager-Prod-Monitoring-ExecutorErrors")

    assert world.run(capsys)["SevereFindings"] == [1.0]


def test_a_trail_that_was_changed_is_a_finding(world, capsys):
    bad = Bad(chain="2026-11-21#3", index=7, entry_id="aud_1", problem=Problem.MISSING, at=None)
    world.verification = Verification(first_bad=bad)

    assert world.run(capsys)["SevereFindings"] == [1.0]
    (found,) = world.findings.newest()
    assert (found.severity, found.subject) == ("CRITICAL", "audit-chain")
    assert "Entry 7 of the chain 2026-11-21#3 (aud_1) is missing." in found.description


def test_chains_are_checked_once_an_hour_and_shortly_after_midnight_those_of_the_day_before_too():
    looked = []

    def verify(days, _now):
        looked.append(days)
        return Verification()

    check = CheckSafeguards(alarms=SimpleNamespace(silenced=list), verify=verify)
    for minute in range(0, 60, 5):
        check(NOON.replace(minute=minute + 1))
    check(NOON.replace(hour=0, minute=4))

    assert looked == [["2026-11-21"], ["2026-11-20", "2026-11-21"]]
