"""Whether an answer is what its job expects."""

import pytest

from cron_manager.domain.call import Expect, JsonCheck
from cron_manager.domain.expectations import Answer, unmet
from cron_manager.domain.json_path import ABSENT, parse_path, path_problem, value_at

DOCUMENT = '{"state": "done", "items": [{"id": 1, "a b": true}, {"id": 2.5}], "none": null}'


def judged(expect: Expect, text: str | None = DOCUMENT, *, is_cut: bool = False) -> str | None:
    return unmet(expect, Answer(text=text, is_cut=is_cut, duration_ms=120))


@pytest.mark.parametrize(
    "expect",
    [
        Expect(),
        Expect(body_contains="done", body_excludes="failed", max_duration_ms=120),
        Expect(json_path=(JsonCheck(path="$.state", equals="done"), JsonCheck(path="$.items[-1].id", equals=2.5))),
        Expect(json_path=(JsonCheck(path="$['items'][0][\"a b\"]", equals=True),)),
        Expect(json_path=(JsonCheck(path="$.none", equals=None),)),
        Expect(json_path=(JsonCheck(path="$.items[1]", equals={"id": 2.5}),)),
        Expect(json_path=(JsonCheck(path="$.items[0].id", equals=1.0),)),
    ],
)
def test_an_answer_that_meets_all_is_good(expect):
    assert judged(expect) is None


@pytest.mark.parametrize(
    ("expect", "sentence"),
    [
        (Expect(max_duration_ms=100), "expected an answer within 100 ms, it took 120 ms"),
        (Expect(body_contains="ready"), 'expected "ready" in the body, and it is not there'),
        (Expect(body_excludes="done"), 'expected no "done" in the body, and it is there'),
        (
            Expect(json_path=(JsonCheck(path="$.state", equals="ready"),)),
            'expected $.state to be "ready", found "done"',
        ),
        (Expect(json_path=(JsonCheck(path="$.x", equals=1),)), "expected $.x to be 1, and it is not there"),
        (
            Expect(json_path=(JsonCheck(path="$.items[9]", equals=1),)),
            "expected $.items[9] to be 1, and it is not there",
        ),
        (
            Expect(json_path=(JsonCheck(path="$.items[0].id", equals=True),)),
            "expected $.items[0].id to be true, found 1",
        ),
    ],
)
def test_a_sentence_says_what_was_expected_and_what_came(expect, sentence):
    assert judged(expect) == sentence


@pytest.mark.parametrize("text", ["", "no JSON", "[" * 100_000, "9" * 5_000])
def test_what_is_no_json_is_said_to_be_none(text):
    assert judged(Expect(json_path=(JsonCheck(path="$", equals=1),)), text) == "expected JSON, and the body is none"


def test_a_body_that_was_cut_is_said_to_be():
    problem = judged(Expect(body_contains="ready"), is_cut=True)

    assert problem == 'expected "ready" in the body, and it is not there; the body is longer than what is read of it'


def test_a_body_that_is_no_text_meets_nothing():
    assert "could not be read" in (judged(Expect(body_contains="x"), None) or "")


@pytest.mark.parametrize(
    "path", ["a", "", "$..a", "$.*", "$[*]", "$[1:2]", "$[?(@.a)]", "$.a[", "$['a", "$." + "a" * 400]
)
def test_a_path_that_names_no_single_place_is_refused(path):
    assert path_problem(path)


@pytest.mark.parametrize(
    ("path", "found"),
    [("$", {"a": [0]}), ("$.a", [0]), ("$.a[0]", 0), ("$.a[1]", ABSENT), ("$.a.b", ABSENT), ("$[0]", ABSENT)],
)
def test_a_path_leads_to_its_place_or_nowhere(path, found):
    assert value_at({"a": [0]}, parse_path(path)) == found
