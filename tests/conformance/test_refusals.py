"""What is wrong is refused: by the field's name, with the offending text and a correct example."""

import json
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.schedule import OnceSchedule, RebootSchedule, parse_schedule
from tests.conformance.corpus import records

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "next_runs.py"
REFUSALS = [record for _, record in records("refusals.jsonl")]
START = datetime(2026, 11, 21, 12, tzinfo=UTC)
CALENDAR = timedelta(days=366 * 100)
EXAMPLE = re.compile(r"A correct one: (?P<text>.+?)(?: \(.*\))?$", re.DOTALL)
READABLE = 400  # characters of a message
CLIPPED = 30  # of a long text, as much as every message shows


def refusal_of(expression: str, zone: str = "UTC") -> InvalidInput | None:
    try:
        parse_schedule(expression, zone)
    except InvalidInput as refusal:
        return refusal
    return None


@pytest.fixture(scope="module")
def messages() -> list[tuple[dict[str, str], str]]:
    """Each refused input with its message."""
    found = [(each, refusal_of(each["expr"], each.get("tz", "UTC"))) for each in REFUSALS]
    return [(each, refusal.problems[0].message) for each, refusal in found if refusal]


def shown(text: str) -> set[str]:
    """How a message may write a text."""
    clipped = text[:CLIPPED]
    return {clipped, repr(clipped)[1:-1]}


def test_the_corpus_of_refusals_is_large_and_various():
    assert len({(each["expr"], each.get("tz")) for each in REFUSALS}) == len(REFUSALS) >= 850
    assert len({each["why"] for each in REFUSALS}) >= 100


def test_each_wrong_input_is_refused_naming_its_field_alone():
    wrong = []
    for each in REFUSALS:
        refusal = refusal_of(each["expr"], each.get("tz", "UTC"))
        fields = [problem.field for problem in refusal.problems] if refusal else "accepted"
        if fields != [each["field"]]:
            wrong.append(f"{each['why']}: {each['expr'][:80]!r} {each.get('tz', '')[:80]!r}: {fields}")

    assert not wrong, "\n".join(wrong)


def test_each_refusal_shows_the_offending_text(messages):
    silent = [
        f"{each['offending'][:80]!r} is not in {message!r}"
        for each, message in messages
        if not any(text in message for text in shown(each["offending"]))
    ]

    assert not silent, "\n".join(silent)


def test_each_refused_expression_comes_with_one_that_is_correct(messages):
    silent = []
    for each, message in messages:
        correct = EXAMPLE.search(message)
        if each["field"] == "cronExpression" and not (correct and refusal_of(correct["text"]) is None):
            silent.append(message)

    assert not silent, "\n".join(silent)


def test_no_message_is_longer_than_a_person_reads_or_breaks_a_line(messages):
    long = [message for _, message in messages if len(message) > READABLE or not message.isprintable()]

    assert not long, "\n".join(long)


def test_the_script_for_others_oracles_answers_wrong_lines_with_their_field():
    chosen = REFUSALS[::5]
    questions = [
        {"expr": each["expr"], "tz": each.get("tz", "UTC"), "start": "2026-11-21T12:00:00Z", "count": 1}
        for each in chosen
    ]

    done = subprocess.run(
        [sys.executable, SCRIPT],
        input="".join(json.dumps(question) + "\n" for question in questions),
        capture_output=True,
        text=True,
        check=True,
    )

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    wrong = [
        f"{question}: {answer}"
        for question, each, answer in zip(questions, chosen, answers, strict=True)
        if answer.get("error", {}).get("field") != each["field"]
    ]
    assert not wrong, "\n".join(wrong)


def test_blanks_and_tabs_around_and_between_fields_are_fine():
    assert parse_schedule(" \t30  4\t* *   mon-fri ").expression == "30 4 * * mon-fri"


ANYTHING = st.text(max_size=60)
LIKELY = st.text(alphabet="0123456789*/-,?#LWHhlwjanmonsu()@ \t\n٣", max_size=40)
PIECES = st.sampled_from(
    ["*", "*/5", "0", "59", "1-5", "5-1", "7", "31", "60", "-", "*/2,L", "1,1W,LW", "L", "LW", "15W", "5L", "fri#2",
     "?", "H", "H/3", "H(0-5)", "mon", "jan", "@every", "90s", "1d", "@at", "2026-12-24T18:00:00", "@daily", "@reboot"]
)  # fmt: skip
LINES = st.lists(PIECES, max_size=8).map(" ".join)


def fields_named(refusal: InvalidInput) -> list[str]:
    return [problem.field for problem in refusal.problems]


@settings(max_examples=1500, deadline=None)
@given(text=st.one_of(ANYTHING, LIKELY, LINES, LINES))
@example(text="0 0 29 2 mon#5")
@example(text="0 0 29 2 */7")
@example(text="@at 1971-01-01T00:00:00+23:59")
@example(text="@at 2199-12-31T23:59:59-23:59")
@example(text="@every 366d")
def test_any_text_is_refused_or_fires_within_the_calendar(text):
    refusal = refusal_of(text)
    if refusal:
        assert fields_named(refusal) == ["cronExpression"]
        return

    schedule = parse_schedule(text)
    following = schedule.next_after(START)

    if isinstance(schedule, RebootSchedule):
        assert following is None
    elif isinstance(schedule, OnceSchedule):
        assert following == (schedule.at if schedule.at > START else None)
    else:
        assert following is not None
        assert START < following < START + CALENDAR


@settings(max_examples=300, deadline=None)
@given(zone=st.one_of(ANYTHING, st.text(alphabet="Europ/Blin.UTC_+-0", max_size=20)))
def test_any_text_as_zone_is_refused_or_works(zone):
    refusal = refusal_of("0 12 * * *", zone)
    if refusal:
        assert fields_named(refusal) == ["timezone"]
        return

    assert parse_schedule("0 12 * * *", zone).next_after(START)
