"""The compliance report: what a period's trail says, and who had which rights at its end."""

from datetime import timedelta

import pytest

from cron_manager.domain.access import Role, Scope
from cron_manager.domain.audit import Actor, AuditOutcome, audited
from cron_manager.domain.audit_chain import Bad, Problem
from cron_manager.domain.compliance import scopes_of
from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.identity import ApiToken, User
from cron_manager.usecases import compliance_report
from cron_manager.usecases.compliance_report import MakeReport
from cron_manager.usecases.verify_audit import Verification
from tests.fakes.audit import FakeAudit
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.findings import FakeFindings

DAY = timedelta(days=1)
ALICE = Actor(id="usr_alice", source_ip="203.0.113.7")
PROGRAM = Actor(id="usr_alice", token_id="tok_1", source_ip="198.51.100.9")
ADAM = Actor(id="usr_adam", source_ip="203.0.113.8")


def a_user(user_id, *, role=Role.USER, created_at=NOON):
    return User(
        id=user_id,
        email=f"{user_id}@example.com",
        name=user_id,
        role=role,
        password_hash="",
        is_active=True,
        sessions_valid_from=created_at,
        created_at=created_at,
    )


def a_token(token_id, *, user_id, created_at, expires_at=None):
    return ApiToken(
        id=token_id,
        user_id=user_id,
        name=token_id,
        digest=token_id,
        hint="tasker001_",
        scopes=frozenset({Scope.READ, Scope.WRITE}),
        expires_at=expires_at,
        created_at=created_at,
    )


class World:
    def __init__(self) -> None:
        self.trail, self.clock = FakeAudit(), FakeClock(NOON)
        self.people = {
            "usr_alice": a_user("usr_alice", role=Role.USER, created_at=NOON - 100 * DAY),
            "usr_adam": a_user("usr_adam", role=Role.ADMIN, created_at=NOON - 100 * DAY),
        }
        self.tokens = {"usr_alice": [a_token("tok_1", user_id="usr_alice", created_at=NOON - 50 * DAY)]}
        self.verified, self.bad = [], None
        self.make = MakeReport(
            trail=self.trail,
            people=self,
            findings=FakeFindings(),
            verify=self.verify,
            now=self.clock,
        )

    def users_page(self, *, after, limit):
        return [user for _, user in sorted(self.people.items()) if after is None or user.id > after][:limit]

    def verify(self, days, _now):
        self.verified += days
        return Verification(first_bad=self.bad)

    def tokens_of(self, user_id):
        return self.tokens.get(user_id, [])

    def tell(self, days_ago, actor, action, resource="job_1", **fields):
        self.trail.add(audited(actor, action, resource, NOON - days_ago * DAY, **fields))

    def report(self, first=30, last=0):
        return self.make(NOON - first * DAY, NOON - last * DAY, "usr_adam")


def test_each_actor_has_a_line_of_what_they_did():
    world = World()
    world.tell(9, ALICE, "job.create")
    world.tell(8, PROGRAM, "api.read")
    world.tell(7, ALICE, "job.delete", outcome=AuditOutcome.REFUSED)
    world.tell(6, ADAM, "job.update", outcome=AuditOutcome.ERROR)
    world.tell(40, ADAM, "api.read")

    alice, adam = world.report().access

    assert (alice.actor, alice.reads, alice.changes, alice.refused, alice.errors) == ("usr_alice", 1, 1, 1, 0)
    assert alice.networks == {"203.0.113.0/24", "198.51.100.0/24"}
    assert alice.tokens == {"tok_1"}
    assert (alice.first_at, alice.last_at) == (NOON - 9 * DAY, NOON - 7 * DAY)
    assert (adam.actor, adam.errors) == ("usr_adam", 1)


def test_the_configuration_trail_holds_what_was_changed():
    world = World()
    told = [("job.update", "SUCCESS"), ("api.read", "SUCCESS"), ("job.delete", "REFUSED"), ("live.ticket", "SUCCESS")]
    for action, outcome in told:
        world.tell(5, ALICE, action, outcome=AuditOutcome(outcome))

    assert [entry.action for entry in world.report().configuration] == ["job.update"]


def test_rights_are_those_of_the_period_s_end():
    world = World()
    world.people["usr_alice"] = a_user("usr_alice", role=Role.ADMIN, created_at=NOON - 100 * DAY)
    world.people["usr_new"] = a_user("usr_new", created_at=NOON - DAY)
    world.tell(20, ADAM, "user.update", "usr_alice", changes={"role": ["READ_ONLY", "USER"]})
    world.tell(5, ADAM, "user.update", "usr_alice", changes={"role": ["USER", "ADMIN"], "isActive": [False, True]})

    then, today = world.report(30, 10), world.report(30, 0)

    assert {right.id: (right.role, right.is_active) for right in then.rights} == {
        "usr_alice": (Role.USER, False),
        "usr_adam": (Role.ADMIN, True),
    }
    assert {right.id: right.role for right in today.rights} == {
        "usr_alice": Role.ADMIN,
        "usr_adam": Role.ADMIN,
        "usr_new": Role.USER,
    }


def test_tokens_count_from_when_they_were_made_until_they_end():
    world = World()
    world.tokens["usr_alice"] += [
        a_token("tok_later", user_id="usr_alice", created_at=NOON - 5 * DAY),
        a_token("tok_ended", user_id="usr_alice", created_at=NOON - 50 * DAY, expires_at=NOON - 20 * DAY),
    ]
    world.tell(3, ALICE, "token.revoke", "tok_gone")

    report = world.report(30, 10)

    assert [token.id for right in report.rights for token in right.tokens] == ["tok_1"]
    assert report.gone_tokens == ["tok_gone"]


def test_the_trail_s_first_entry_shows_how_far_back_it_is_kept():
    world = World()
    world.tell(100, ADAM, "user.create", "usr_adam")

    assert world.report().retention.oldest_audit_entry_at == NOON - 100 * DAY


def test_the_chains_of_the_period_are_checked():
    world = World()
    world.bad = Bad(chain="2026-11-20#3", index=7, entry_id="aud_1", problem=Problem.ALTERED, at=None)

    report = world.report(3, 1)

    assert world.verified == ["2026-11-18", "2026-11-19", "2026-11-20"]
    assert report.chain_problem == "Entry 7 of the chain 2026-11-20#3 (aud_1) is altered."


@pytest.mark.parametrize(("first", "last"), [(0, 0), (-1, -2), (5, 6), (93, 0)])
def test_a_period_that_is_empty_or_too_long_is_refused(first, last):
    with pytest.raises(InvalidInput):
        World().report(first, last)


def test_a_period_that_is_too_full_is_refused_not_cut(monkeypatch):
    monkeypatch.setattr(compliance_report, "MOST_ENTRIES", 3)
    world = World()
    for days in range(1, 5):
        world.tell(days, ALICE, "job.update")

    with pytest.raises(InvalidInput) as refused:
        world.report()

    assert "shorter period" in str(refused.value.details)


def test_a_token_s_scopes_end_where_its_owner_s_role_ends():
    world = World()
    world.people["usr_alice"] = a_user("usr_alice", role=Role.READ_ONLY, created_at=NOON - 100 * DAY)

    (right,) = [right for right in world.report().rights if right.id == "usr_alice"]

    assert scopes_of(right, right.tokens[0]) == {Scope.READ}
