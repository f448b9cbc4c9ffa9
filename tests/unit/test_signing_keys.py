"""A new key takes over without signing anybody out; one that others may know ends at once."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cron_manager.adapters.tokens import AccessTokens
from cron_manager.domain.access import Role
from cron_manager.domain.identity import ACCESS_LIFETIME, User
from cron_manager.domain.signing_keys import FIRST_KEY, MEMORY, NOTICE, proving_key, rotated_keys, signing_key
from cron_manager.edge.recent import remembered
from tests.fakes.clock import NOON
from tests.fakes.identity import FakeKeys

ALICE = User(
    id="usr_alice",
    email="alice@example.com",
    name="Alice",
    role=Role.USER,
    password_hash="hash",
    sessions_valid_from=NOON,
    created_at=NOON,
)
ROTATED = rotated_keys([FIRST_KEY], "key_2", NOON)


def issue(keys, now):
    return AccessTokens(FakeKeys(), lambda: keys).issue(ALICE, "ses_1", now)[0]


def is_taken(keys, token, now):
    return AccessTokens(FakeKeys(), lambda: keys).read(token, now) is not None


def test_a_new_key_signs_after_a_notice_that_is_longer_than_any_process_remembers():
    assert MEMORY < NOTICE <= timedelta(seconds=60)
    assert signing_key(ROTATED, NOON + NOTICE - timedelta(milliseconds=1)).id == "1"
    assert signing_key(ROTATED, NOON + NOTICE).id == "key_2"


def test_a_process_that_has_not_heard_of_the_new_key_and_one_that_has_take_each_other_s_tokens():
    unaware = [FIRST_KEY]

    for seconds in range(int(MEMORY.total_seconds()) + 1):
        now = NOON + timedelta(seconds=seconds)
        assert is_taken(ROTATED, issue(unaware, now), now)
        assert is_taken(unaware, issue(ROTATED, now), now)


def test_the_key_before_proves_its_last_token_until_that_ends():
    last = NOON + NOTICE - timedelta(seconds=1)
    token = issue(ROTATED, last)

    assert is_taken(ROTATED, token, last + ACCESS_LIFETIME - timedelta(seconds=1))
    assert proving_key(ROTATED, "1", NOON + NOTICE + ACCESS_LIFETIME) is None


def test_a_key_that_somebody_may_have_ends_at_once():
    stolen = issue([FIRST_KEY], NOON)
    keys = rotated_keys([FIRST_KEY], "key_2", NOON, at_once=True)

    assert not is_taken(keys, stolen, NOON)
    assert is_taken(keys, issue(keys, NOON), NOON)
    assert [key.id for key in keys] == ["key_2"]


def test_each_key_has_a_secret_of_its_own():
    later = NOON + NOTICE
    head, claims, signature = issue([FIRST_KEY], later).split(".")
    other_head = issue(ROTATED, later).split(".")[0]

    assert not is_taken(ROTATED, f"{other_head}.{claims}.{signature}", later)
    assert is_taken(ROTATED, f"{head}.{claims}.{signature}", later)


@given(st.lists(st.integers(1, 3000), min_size=1, max_size=8))
def test_however_often_keys_are_rotated_no_token_is_lost_before_its_end(pauses):
    keys, now, tokens = (FIRST_KEY,), NOON, []
    for number, seconds in enumerate(pauses):
        tokens.append((issue(keys, now), now))
        keys = rotated_keys(keys, f"key_{number}", now)
        now += timedelta(seconds=seconds)
        for token, issued in tokens:
            assert is_taken(keys, token, now) is (now < issued + ACCESS_LIFETIME)
    assert len(keys) <= len(pauses) + 1


def test_the_list_of_keys_is_read_again_when_it_is_old():
    reads = []
    listed = remembered(lambda: reads.append(None) or (FIRST_KEY,), 0.0)

    assert [listed(), listed()] == [(FIRST_KEY,), (FIRST_KEY,)]
    assert len(reads) == 2


@pytest.mark.parametrize("key_id", [None, 1, "", "0", "../1", ["1"], {"id": "1"}])
def test_a_token_that_names_no_key_of_ours_is_refused(key_id):
    assert proving_key(ROTATED, key_id, NOON) is None
