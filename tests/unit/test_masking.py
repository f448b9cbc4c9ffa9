"""Secrets are taken out of what is kept and shown, and the mask written back keeps them."""

import base64
import time

import pytest

from cron_manager.domain.call import Auth, AuthKind
from cron_manager.domain.masking import MASK, Masking, masked_auth, masked_pairs, unmasked_auth, unmasked_pairs

VALUE = 'p"ss w/rd+ü'


@pytest.mark.parametrize(
    "form",
    [
        VALUE,
        "p%22ss%20w%2Frd%2B%C3%BC",
        "p%22ss+w%2Frd%2B%C3%BC",
        'p\\"ss w/rd+ü',
        'p\\"ss w/rd+\\u00fc',
        "p&quot;ss w/rd+ü",
        base64.b64encode(VALUE.encode()).decode(),
    ],
)
def test_a_secret_is_found_in_the_forms_in_which_it_travels(form):
    assert Masking([VALUE])(f"before {form} after") == f"before {MASK} after"


def test_the_longer_of_two_secrets_goes_first():
    assert Masking(["secret", "secret-and-more"])("secret-and-more secret") == f"{MASK} {MASK}"


def test_what_is_too_short_to_be_one_is_left():
    assert Masking(["a", ""])("a banana") == "a banana"


def test_masking_a_long_text_takes_no_time():
    masking = Masking([f"secret-{number}" for number in range(20)])
    begun = time.process_time()

    masking("s" * 100_000)

    assert time.process_time() - begun < 1.0


def test_headers_that_are_likely_secrets_are_masked_and_the_others_shown():
    shown = masked_pairs(
        {
            "Authorization": "Bearer abc", "Cookie": "a=b", "x-api-key": "k", "X-Auth-Token": "t", "My-Secret": "s",
            "db_password": "p", "Accept": "*/*", "X-Other": "plain",
        }
    )  # fmt: skip

    assert shown == {
        "Authorization": MASK, "Cookie": MASK, "x-api-key": MASK, "X-Auth-Token": MASK, "My-Secret": MASK,
        "db_password": MASK, "Accept": "*/*", "X-Other": "plain",
    }  # fmt: skip


@pytest.mark.parametrize("value", ["${secret:KEY}", "Bearer ${secret:KEY}", "Basic ${secret:KEY}"])
def test_a_header_that_only_names_a_secret_is_shown(value):
    assert masked_pairs({"Authorization": value}) == {"Authorization": value}


def test_the_mask_written_back_keeps_the_old_value_whatever_the_name_s_case():
    kept = {"Authorization": "Bearer abc", "X-Other": "1"}

    assert unmasked_pairs({"authorization": MASK, "X-Other": "2"}, kept) == {
        "authorization": "Bearer abc",
        "X-Other": "2",
    }


def test_an_auth_s_secrets_are_masked_and_kept_when_written_back():
    kept = Auth(kind=AuthKind.BASIC, username="me", password="hunter22")

    assert masked_auth(kept) == {"type": "basic", "username": "me", "password": MASK}
    assert unmasked_auth(Auth(kind=AuthKind.BASIC, username="you", password=MASK), kept) == Auth(
        kind=AuthKind.BASIC, username="you", password="hunter22"
    )
    assert masked_auth(Auth(kind=AuthKind.BEARER, token="${secret:T}")) == {"type": "bearer", "token": "${secret:T}"}
