"""The schedule engine against two oracles that share nothing with it; README.md says how their answers were made."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import islice, takewhile
from pathlib import Path

import pytest

from tests.conformance.corpus import Case, cases, instant, iso

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "next_runs.py"
SHOWN = 10  # disagreements
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
TICK = timedelta(microseconds=1)


@pytest.fixture(scope="module")
def debian() -> list[Case]:
    return cases("debian.jsonl")


@pytest.fixture(scope="module")
def model() -> list[Case]:
    return cases("model.jsonl")


@pytest.fixture(scope="module")
def sample(debian, model) -> list[Case]:
    return (debian + model)[::4]


def spoken(instants: Iterable[datetime]) -> str:
    return " ".join(map(iso, instants))


def report(disagreements: Sequence[tuple[Case, Sequence[datetime], Sequence[datetime]]], of: int) -> None:
    """Fails with the first disagreements, each with what was expected and what came."""
    if disagreements:
        lines = [
            f"{case}\n    expected {spoken(expected)}\n    got      {spoken(got)}"
            for case, expected, got in disagreements[:SHOWN]
        ]
        pytest.fail(f"{len(disagreements)} of {of} cases disagree, such as\n" + "\n".join(lines), pytrace=False)


def compared(corpus: Sequence[Case]) -> None:
    disagreements = []
    for case in corpus:
        got = tuple(islice(case.schedule().after(case.start), len(case.expected)))
        if got != case.expected:
            disagreements.append((case, case.expected, got))
    report(disagreements, len(corpus))


def test_the_corpus_is_large_and_has_many_zones(debian, model):
    zones = Counter(case.zone for case in debian)

    assert len(debian) >= 5000
    assert len(debian) + len(model) >= 6000
    assert sum(count >= 50 for count in zones.values()) >= 25


def test_every_expression_of_the_corpus_fires_when_debians_cron_does(debian):
    compared(debian)


def test_what_debian_does_not_know_fires_when_the_model_does(model):
    compared(model)


def test_looking_back_finds_the_same_as_looking_ahead(sample):
    disagreements = []
    for case in sample:
        backwards = case.schedule().before(case.expected[-1] + SECOND)
        got = tuple(takewhile(lambda found: found > case.start, backwards))[::-1]  # noqa: B023  used up at once
        if got != case.expected:
            disagreements.append((case, case.expected, got))
    report(disagreements, len(sample))


def test_between_takes_its_end_and_leaves_out_its_beginning(sample):
    disagreements = []
    for case in sample:
        first, last = case.expected[0], case.expected[-1]
        got = case.schedule().between(first, last, 1000)
        if got != list(case.expected[1:]):
            disagreements.append((case, case.expected[1:], got))
    report(disagreements, len(sample))


def test_each_instant_of_the_corpus_is_due_and_none_beside_it(sample):
    disagreements = []
    for case in sample:
        schedule = case.schedule()
        beside = {found + step for found in case.expected for step in (-MINUTE, -SECOND, SECOND, MINUTE)}
        asked = sorted(each for each in beside | set(case.expected) if case.start < each <= case.expected[-1])
        got = [each for each in asked if schedule.is_due(each)]
        if got != list(case.expected):
            disagreements.append((case, case.expected, got))
    report(disagreements, len(sample))


def test_a_fraction_of_a_second_is_neither_lost_nor_rounded(sample):
    instant_of = {case: case.expected[0] for case in sample[::10]}

    wrong = [
        str(case)
        for case, due in instant_of.items()
        if case.schedule().next_after(due - TICK) != due
        or case.schedule().previous_before(due + TICK) != due
        or case.schedule().is_due(due + TICK)
        or case.schedule().is_due(due - TICK)
    ]

    assert not wrong, "\n".join(wrong[:SHOWN])


def test_the_script_for_others_oracles_answers_the_same_line_by_line(sample):
    questions = "".join(json.dumps(case.question) + "\n" for case in sample)

    done = subprocess.run([sys.executable, SCRIPT], input=questions, capture_output=True, text=True, check=True)

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(sample)
    report(
        [
            (case, case.expected, [*map(instant, answer.get("next", []))])
            for case, answer in zip(sample, answers, strict=True)
            if answer != {"next": [*map(iso, case.expected)]}
        ],
        len(sample),
    )
