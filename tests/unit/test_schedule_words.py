"""What is said about a schedule: words, clock changes, warnings."""

from datetime import UTC, datetime

import pytest

from cron_manager.domain.schedule import DstGap, Plan, parse_schedule
from cron_manager.domain.schedule.notes import dst_notes, run_note
from cron_manager.domain.schedule.warnings import warnings
from cron_manager.domain.schedule.words import describe

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
BERLIN = "Europe/Berlin"


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("* * * * *", "Every minute"),
        ("*/5 * * * *", "Every 5 minutes"),
        ("3-59/5 * * * *", "Every 5 minutes from minute 3"),
        ("30 * * * *", "Every hour at minute 30"),
        ("30 4 * * *", "At 04:30 every day"),
        ("0 9,17 * * mon-fri", "At 09:00 and 17:00, Monday to Friday"),
        ("*/15 9-17 * * 1-5", "Every 15 minutes from 09:00 to 17:45, Monday to Friday"),
        ("0 */2 * * *", "Every 2 hours from 00:00"),
        ("0-10 5 * * *", "Every minute from 05:00 to 05:10"),
        ("0 0 1 1 *", "At 00:00 on 1 January"),
        ("0 12 1,15 * fri", "At 12:00 on the 1st and the 15th of the month, and on Friday"),
        ("15 2 */2 * mon", "At 02:15 on Monday, if it is every 2nd day from the 1st of the month"),
        ("0 0 L * *", "At 00:00 on the last day of the month"),
        ("0 0 LW * *", "At 00:00 on the last weekday (Monday to Friday) of the month"),
        ("0 8 15W * *", "At 08:00 on the weekday nearest to the 15th of the month"),
        ("0 9 * * 1#1", "At 09:00 on the first Monday of the month"),
        ("0 18 * * 5L", "At 18:00 on the last Friday of the month"),
        ("0 0 * 6-8 sat,sun", "At 00:00 on Saturday and Sunday from June to August"),
        ("*/30 * * * * *", "Every 30 seconds"),
        ("15 30 4 * * *", "At 04:30:15 every day"),
        ("*/10 */5 9-12 * * *", "Every 10 seconds, every 5 minutes from 09:00 to 12:55"),
        ("@every 90s", "Every 1 minute 30 seconds"),
        ("@every 1h", "Every hour"),
        ("@reboot", "Once after each deployment"),
        ("@at 2026-12-24T17:00:00Z", "Once, on 24 December 2026 at 18:00"),
    ],
)
def test_a_schedule_reads_as_a_sentence(expression, words):
    assert describe(parse_schedule(expression, BERLIN)) == words


def plan(expression: str, **policies: object) -> Plan:
    return Plan(schedule=parse_schedule(expression, BERLIN, **policies), since=NOW)


def messages(expression: str, **policies: object) -> list[str]:
    return [note.message for note in dst_notes(plan(expression, **policies), NOW)]


def test_the_coming_clock_changes_are_told():
    assert messages("30 2 * * *") == [
        "On 28 March 2027 02:30 does not exist; runs at 03:00",
        "On 31 October 2027 02:30 comes twice; runs the first time only",
    ]
    assert messages("*/15 2 * * *") == [
        "On 28 March 2027 02:00 to 02:45 (4 times) do not exist; left out",
        "On 31 October 2027 02:00 to 02:45 (4 times) come twice; each runs both times",
    ]
    assert messages("30 2 * * *", gap=DstGap.SKIP)[0] == "On 28 March 2027 02:30 does not exist; left out"


@pytest.mark.parametrize("expression", ["30 4 * * *", "@every 1h", "0 2 * * mon"])
def test_what_a_clock_change_does_not_touch_has_no_note(expression):
    assert messages(expression) == []


def test_a_run_that_stands_elsewhere_or_a_second_time_says_so():
    gap_end, second_pass = datetime(2027, 3, 28, 1, tzinfo=UTC), datetime(2027, 10, 31, 1, 30, tzinfo=UTC)

    assert run_note(plan("30 2 * * *"), gap_end) == "instead of 02:30, which the clock skips"
    assert run_note(plan("*/30 * * * *"), second_pass) == "the second 02:30 of that night"
    assert run_note(plan("0 * * * *"), gap_end) is None
    assert run_note(plan("0 9 * * *"), datetime(2027, 3, 28, 7, tzinfo=UTC)) is None


@pytest.mark.parametrize(
    ("expression", "code", "suggestion"),
    [
        ("* * * * *", "EVERY_MINUTE", "*/5 * * * *"),
        ("*/10 * * * * *", "SECONDS", None),
        ("0 4 29 2 *", "RARE", None),
        ("*/90 * * * *", "STEP_TOO_LARGE", "@every 90m"),
        ("*/7 * * * *", "UNEVEN_STEP", "@every 7m"),
        ("5 9 8-14 * fri", "DAY_OR", "5 9 * * 5#2"),
        ("5 0 31 * *", "SHORT_MONTHS", "5 0 L * *"),
        ("@daily", "TOP_OF_HOUR", "H 0 * * *"),
        ("H 4 * * *", "HASHED_UNSAVED", None),
    ],
)
def test_what_surprises_people_is_said_with_another_way_to_write_it(expression, code, suggestion):
    found = {warning.code: warning.suggestion for warning in warnings(parse_schedule(expression), NOW)}

    assert found[code] == suggestion
    assert suggestion is None or parse_schedule(suggestion)


@pytest.mark.parametrize("expression", ["30 4 * * mon-fri", "*/5 * * * *", "@every 5m", "@reboot"])
def test_an_ordinary_schedule_warns_of_nothing(expression):
    assert warnings(parse_schedule(expression), NOW) == ()


def test_the_h_of_a_saved_job_is_settled():
    assert warnings(parse_schedule("H 4 * * *"), NOW, saved=True) == ()
