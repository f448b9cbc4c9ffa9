"""The looks at the trail, one after the other."""

from datetime import timedelta
from itertools import pairwise

from cron_manager.domain.analysis.findings import FindingStatus, acknowledged
from cron_manager.domain.analysis.look import Safeguards
from cron_manager.domain.audit import ANONYMOUS, Actor, AuditOutcome, audited
from cron_manager.usecases import analyse_trail
from cron_manager.usecases.analyse_trail import SETTLING, AnalyseTrail
from tests.fakes.alerts import FakeNotifications
from tests.fakes.audit import FakeAudit
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.findings import FakeFindings, FakeHabits

MINUTE = timedelta(minutes=1)


class World:
    def __init__(self) -> None:
        self.clock = FakeClock(NOON)
        self.trail = FakeAudit()
        self.notifications = FakeNotifications()
        self.findings = FakeFindings()
        self.habits = FakeHabits()
        self.safeguards = Safeguards()
        self.analyse = AnalyseTrail(
            trail=self.trail,
            findings=self.findings,
            habits=self.habits,
            safeguards=lambda _: self.safeguards,
            working_hours=None,
            announcements=self.notifications,
            now=self.clock,
        )

    def at(self, minutes: float) -> list[str]:
        """The titles of what a look at that minute raises."""
        self.clock.now = NOON + minutes * MINUTE
        return [found.title for found in self.analyse()]

    def deletes(self, count: int, *, since: float) -> None:
        for number in range(count):
            at = NOON + since * MINUTE + timedelta(seconds=number)
            self.trail.add(audited(Actor(id="usr_eve"), "job.delete", f"job_{number}", at))


def test_what_belongs_together_is_found_although_two_looks_part_it():
    world = World()
    world.deletes(6, since=0)
    first = world.at(3)
    world.deletes(6, since=4)

    second = world.at(8)

    assert first == []
    assert second == ["Many deletions at once"]


def test_the_same_is_told_once():
    world = World()
    world.deletes(12, since=0)

    assert [len(world.at(minutes)) for minutes in (3, 8, 13, 18)] == [1, 0, 0, 0]
    assert [found.count for found in world.findings.newest()] == [12]


def test_an_entry_that_comes_late_is_seen_by_the_next_look():
    world = World()
    world.deletes(9, since=0)
    world.at(5)
    late = NOON + 5 * MINUTE - SETTLING + timedelta(seconds=1)
    world.trail.add(audited(Actor(id="usr_eve"), "job.delete", "job_9", late))

    assert world.at(10) == ["Many deletions at once"]


def test_habits_are_learned_of_everybody_who_is_somebody():
    world = World()
    for actor in (Actor(id="usr_eve"), Actor(id="usr_eve", token_id="tok_1"), Actor(id=ANONYMOUS), Actor(id="system")):
        world.trail.add(audited(actor, "api.read", "/jobs", NOON))
    world.at(2)
    world.at(4)

    known = world.habits.of(["usr_eve", "tok_1", ANONYMOUS, "system"])

    assert {actor: habits.entries for actor, habits in known.items()} == {"usr_eve": 1, "tok_1": 1}


def test_more_than_one_look_can_take_is_taken_by_several(monkeypatch):
    monkeypatch.setattr(analyse_trail, "MOST_ENTRIES", 30)
    world = World()
    for number in range(100):
        world.trail.add(audited(Actor(id="usr_eve"), "api.read", "/jobs", NOON + number * MINUTE / 2))

    reached = []
    for _ in range(12):
        world.at(60)
        reached.append(world.findings.analysed_until())

    assert all(before <= after for before, after in pairwise(reached))
    assert reached[-1] == NOON + 60 * MINUTE - SETTLING
    assert world.habits.of(["usr_eve"])["usr_eve"].entries == 100


def test_an_acknowledgement_in_the_same_moment_is_not_lost():
    world = World()
    world.deletes(12, since=0)
    world.at(2)
    (known,) = world.findings.newest()
    real = world.findings.find

    def find(finding_id):
        world.findings.find = real
        found = real(finding_id)
        world.findings.save(found, acknowledged(found, by="usr_adam", note="a clean-up", now=NOON))
        return found

    world.findings.find = find
    world.deletes(1, since=1.5)
    world.at(4)

    (now,) = world.findings.newest()
    assert (now.status, now.note, now.count) == (FindingStatus.ACKNOWLEDGED, "a clean-up", known.count + 1)


def test_a_guessed_password_is_told_again_when_it_opened_the_door():
    world = World()
    for number in range(10):
        refused = Actor(id=ANONYMOUS, source_ip="198.51.100.9")
        at = NOON + number * timedelta(seconds=5)
        world.trail.add(audited(refused, "session.open", "usr_eve", at, outcome=AuditOutcome.REFUSED))
    first = world.at(3)
    entered = Actor(id="usr_eve", source_ip="198.51.100.9")
    world.trail.add(audited(entered, "session.open", "ses_1", NOON + 4 * MINUTE))

    assert first == ["Somebody tries out an account's password"]
    assert world.at(6) == ["A password was guessed, or remembered late"]


def test_a_weakened_safeguard_is_told_without_any_entry():
    world = World()
    world.safeguards = Safeguards(silenced_alarms=["ExecutorErrors"])

    assert world.at(1) == ["An alarm is switched off"]
    assert world.at(6) == []
