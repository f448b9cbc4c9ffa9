"""A cursor goes on with the list that it was made for, and with no other."""

import pytest

from cron_manager.domain.errors import InvalidInput
from cron_manager.edge.cursors import Cursors
from tests.fakes.identity import FakeKeys

CURSORS = Cursors(FakeKeys())
QUESTION = {"isActive": True, "caller": "usr_alice"}


def test_a_cursor_leads_back_to_its_place():
    sealed = CURSORS.seal("job_01ABCÄ", "jobs", QUESTION)

    assert CURSORS.open(sealed, "jobs", dict(reversed(QUESTION.items()))) == "job_01ABCÄ"


def test_the_end_has_no_cursor_and_no_cursor_is_the_beginning():
    assert CURSORS.seal(None, "jobs", QUESTION) is None
    assert CURSORS.open(None, "jobs", QUESTION) is None


@pytest.mark.parametrize(
    ("listing", "question"),
    [
        ("executions", QUESTION),
        ("jobs", {}),
        ("jobs", QUESTION | {"isActive": False}),
        ("jobs", QUESTION | {"caller": "usr_bob"}),
    ],
)
def test_a_cursor_of_another_question_is_refused(listing, question):
    sealed = CURSORS.seal("job_1", "jobs", QUESTION)

    with pytest.raises(InvalidInput) as refused:
        CURSORS.open(sealed, listing, question)

    assert refused.value.problems[0].field == "cursor"


def test_a_cursor_of_another_deployment_is_refused():
    sealed = Cursors(FakeKeys("other")).seal("job_1", "jobs", QUESTION)

    with pytest.raises(InvalidInput):
        CURSORS.open(sealed, "jobs", QUESTION)


@pytest.mark.parametrize("text", ["", "x", "%%%", "ä", "am9iXzE", "A" * 1999])
def test_a_made_up_cursor_is_refused(text):
    with pytest.raises(InvalidInput):
        CURSORS.open(text, "jobs", QUESTION)


def test_no_bit_of_a_cursor_can_be_changed():
    sealed = CURSORS.seal("job_1", "jobs", QUESTION) or ""
    for place in range(len(sealed) - 1):  # the last letter carries bits that mean nothing
        changed = sealed[:place] + ("A" if sealed[place] != "A" else "B") + sealed[place + 1 :]
        with pytest.raises(InvalidInput):
            CURSORS.open(changed, "jobs", QUESTION)
