"""What the audit trail gives away, and what it does not."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from cron_manager.domain.analysis.findings import (
    MOST_EVIDENCE,
    Finding,
    FindingStatus,
    Severity,
    acknowledged,
    seen_again,
)
from cron_manager.domain.analysis.habits import Habits, learned, network_of
from cron_manager.domain.analysis.look import LOOK_BACK, Look, Safeguards
from cron_manager.domain.analysis.rules import RULES, findings
from cron_manager.domain.analysis.working_hours import parse_working_hours
from cron_manager.domain.audit import Actor, AuditEntry, AuditOutcome
from cron_manager.domain.errors import InvalidInput
from tests.fakes.clock import NOON

HOME, ABROAD = "203.0.113.7", "198.51.100.9"
MINUTE = timedelta(minutes=1)
WEEK = timedelta(days=7)


def entry(at: datetime, action: str = "job.update", *, number: int = 0, **fields: object) -> AuditEntry:
    actor = Actor(
        id=str(fields.get("by", "usr_alice")),
        token_id=fields.get("token"),
        source_ip=fields.get("source", HOME),
    )
    return AuditEntry(
        id=f"aud_{at.timestamp()}_{number}",
        at=at,
        actor=actor,
        action=action,
        resource=str(fields.get("resource", "job_1")),
        outcome=fields.get("outcome", AuditOutcome.SUCCESS),
    )


def refused(at: datetime, account: str = "usr_alice", source: str = ABROAD) -> AuditEntry:
    return entry(at, "session.open", by="anonymous", resource=account, source=source, outcome=AuditOutcome.REFUSED)


def every(step: timedelta, count: int, begin: datetime = NOON) -> list[datetime]:
    return [begin + number * step for number in range(count)]


def look(entries: Sequence[AuditEntry], *habits: Habits, since: datetime = NOON, **fields: object) -> list[Finding]:
    known = {each.actor: each for each in habits}
    now = max([each.at for each in entries], default=since)
    return list(findings(Look(entries=entries, since=since, now=now, habits=known, **fields)))


def settled(actor: str = "usr_alice", **fields: object) -> Habits:
    """Fifty entries over the week before, each day from nine to eleven."""
    days = [NOON - timedelta(days=day) for day in range(8, 0, -1)]
    entries = [
        entry(day.replace(hour=9) + number * 15 * MINUTE, number=number, **fields)
        for day in days
        for number in range(8)
    ]
    habits = learned(None, entries)
    assert habits is not None
    assert habits.actor == actor
    return habits


def test_ten_refused_sign_ins_of_one_account_are_a_finding_and_nine_are_not():
    nine = look([refused(at) for at in every(MINUTE, 9)])
    ten = look([refused(at) for at in every(MINUTE, 10)])

    assert nine == []
    assert [(each.rule, each.severity, each.subject, each.count) for each in ten] == [
        ("password-guessing", Severity.MEDIUM, "usr_alice", 10)
    ]


def test_refused_sign_ins_that_lie_far_apart_are_none():
    assert look([refused(at) for at in every(3 * MINUTE, 30)]) == []


def test_a_sign_in_that_succeeds_after_them_from_the_same_address_is_worse():
    entries = [refused(at) for at in every(MINUTE, 10)]
    entries.append(entry(NOON + 11 * MINUTE, "session.open", by="usr_alice", source=ABROAD))

    (found,) = look(entries)

    assert found.severity is Severity.HIGH
    assert found.evidence[-1].entry_id == entries[-1].id


def test_the_owner_who_signs_in_at_home_meanwhile_is_no_burglar():
    entries = [refused(at) for at in every(MINUTE, 10)]
    entries.append(entry(NOON + 11 * MINUTE, "session.open", by="usr_alice", source=HOME))

    (found,) = look(entries)

    assert found.severity is Severity.MEDIUM


def test_one_address_that_tries_five_accounts_is_a_finding_about_the_address():
    (found,) = look([refused(at, f"email:{number}@example.com") for number, at in enumerate(every(MINUTE, 5))])

    assert (found.severity, found.subject) == (Severity.HIGH, ABROAD)


def test_a_token_from_a_network_where_it_was_never_seen_is_a_finding():
    habits = settled("tok_1", token="tok_1")

    near = look(
        [entry(NOON.replace(hour=10), token="tok_1", source="203.0.113.99")], habits, since=NOON.replace(hour=10)
    )
    far = look([entry(NOON.replace(hour=10), token="tok_1", source=ABROAD)], habits, since=NOON.replace(hour=10))

    assert near == []
    assert [(each.rule, each.subject) for each in far] == [("token-from-new-network", "tok_1")]
    assert "198.51.100.0/24" in far[0].description


def test_while_habits_have_not_settled_nothing_is_unusual():
    young = learned(None, [entry(NOON - MINUTE, token="tok_1")])
    assert young is not None

    assert look([entry(NOON, token="tok_1", source=ABROAD)], young) == []


def test_an_hour_at_which_nothing_was_ever_done_is_a_finding_and_the_ones_beside_the_usual_are_not():
    habits = settled()

    early, late = NOON.replace(hour=8), NOON.replace(hour=3)

    assert look([entry(early)], habits, since=early) == []
    assert [each.rule for each in look([entry(late)], habits, since=late)] == ["unusual-hour"]


def test_five_times_the_busiest_hour_is_a_finding_once_it_is_much():
    habits, begin = settled(), NOON.replace(hour=10)

    busy = look([entry(at, number=1) for at in every(timedelta(seconds=5), 299, begin)], habits, since=begin)
    wild = look([entry(at, number=1) for at in every(timedelta(seconds=5), 300, begin)], habits, since=begin)

    assert busy == []
    assert [(each.rule, each.count) for each in wild] == [("unusual-rate", 300)]


def test_ten_deletions_in_a_quarter_of_an_hour_are_a_finding_wherever_the_look_begins():
    entries = [entry(at, "job.delete", resource=f"job_{number}") for number, at in enumerate(every(MINUTE, 10))]

    (found,) = look(entries, since=entries[5].at)

    assert (found.rule, found.severity, found.count) == ("bulk-deletion", Severity.HIGH, 10)
    assert look(entries[1:]) == []


def test_a_refused_deletion_deletes_nothing():
    entries = [entry(at, "job.delete", outcome=AuditOutcome.REFUSED) for at in every(MINUTE, 20)]

    assert look(entries) == []


def test_administration_at_night_is_a_finding_and_reading_is_not():
    hours = parse_working_hours("mon-fri 07:00-20:00 Europe/Berlin")
    night = NOON.replace(hour=23)

    entries = [entry(night, "user.update"), entry(night, "user.list", by="usr_rita"), entry(night, "job.update")]
    (found,) = look(entries, since=night, working_hours=hours)

    assert (found.rule, found.subject, found.severity) == ("off-hours-administration", "usr_alice", Severity.MEDIUM)
    assert look(entries, since=night) == []


@pytest.mark.parametrize(
    ("safeguards", "severity"),
    [
        (Safeguards(chain_problem="Entry 7 was altered."), Severity.CRITICAL),
        (Safeguards(unchained_since=NOON - timedelta(hours=1)), Severity.HIGH),
        (Safeguards(silenced_alarms=["api-5xx"]), Severity.HIGH),
    ],
)
def test_whatever_would_tell_of_an_attack_is_watched(safeguards, severity):
    assert [each.severity for each in look([], safeguards=safeguards)] == [severity]


def test_the_same_seen_twice_is_one_finding_and_news_are_added():
    first, more = every(MINUTE, 10), every(MINUTE, 12)
    (known,) = (seen_again(None, each) for each in look([refused(at) for at in first]))
    (again,) = look([refused(at) for at in first])
    (grown,) = look([refused(at) for at in more])

    assert again.id == known.id
    assert seen_again(known, again) is known
    assert seen_again(known, grown).count == 12
    assert seen_again(known, grown).last_seen_at == more[-1]


def test_only_the_latest_evidence_is_kept_and_all_is_counted():
    (found,) = look([refused(at) for at in every(timedelta(seconds=10), 60)])

    kept = seen_again(None, found)

    assert (len(kept.evidence), kept.count) == (MOST_EVIDENCE, 60)
    assert kept.evidence[-1] == found.evidence[-1]


def test_an_acknowledged_finding_stays_so_until_it_is_worse():
    guesses = [refused(at) for at in every(MINUTE, 10)]
    more = [*guesses, refused(NOON + 10 * MINUTE)]
    entered = [*more, entry(NOON + 11 * MINUTE, "session.open", by="usr_alice", source=ABROAD)]
    ((guessed,), (again,), (worse,)) = (look(each) for each in (guesses, more, entered))
    known = acknowledged(guessed, by="usr_adam", note="a test of ours", now=NOON)

    assert seen_again(known, again).status is FindingStatus.ACKNOWLEDGED
    assert seen_again(known, again).note == "a test of ours"
    assert seen_again(known, worse).status is FindingStatus.OPEN


def test_each_day_has_a_finding_of_its_own():
    (today,) = look([refused(at) for at in every(MINUTE, 10)])
    (tomorrow,) = look([refused(at + timedelta(days=1)) for at in every(MINUTE, 10)])

    assert today.id != tomorrow.id


def test_learning_twice_counts_once():
    entries = [entry(at) for at in every(MINUTE, 5)]

    once = learned(None, entries)

    assert once is not None
    assert learned(once, entries) == once


def test_habits_that_are_not_kept_up_are_forgotten():
    habits = learned(None, [entry(NOON, source=ABROAD), entry(NOON + 10 * WEEK, source=HOME)])

    assert habits is not None
    assert list(habits.networks) == ["203.0.113.0/24"]


@pytest.mark.parametrize(
    ("address", "network"),
    [("203.0.113.7", "203.0.113.0/24"), ("2001:db8:7:8::9", "2001:db8:7::/48"), ("", None), (None, None), ("x", None)],
)
def test_an_address_belongs_to_a_network(address, network):
    assert network_of(address) == network


@pytest.mark.parametrize(
    "text", ["7-20", "mon-fri", "mon-fri 20:00-07:00", "mon-xxx 07:00-20:00", "mon-fri 07:00-20:00 Mars"]
)
def test_working_hours_that_say_nothing_are_refused(text):
    with pytest.raises(InvalidInput):
        parse_working_hours(text)


def test_working_hours_follow_the_clock_of_their_zone():
    hours = parse_working_hours("fri-mon 09:00-17:00 Asia/Tokyo")

    assert hours is not None
    assert hours.cover(datetime.fromisoformat("2026-11-21T00:00:00+00:00"))
    assert not hours.cover(datetime.fromisoformat("2026-11-20T08:00:00+00:00"))
    assert not hours.cover(datetime.fromisoformat("2026-11-24T02:00:00+00:00"))


def test_a_look_goes_back_far_enough_for_every_rule():
    spans = [module.WITHIN for module in RULES if hasattr(module, "WITHIN")]

    assert max(spans) <= LOOK_BACK
