"""Secrets are taken out of what is kept and shown, and the mask written back keeps them."""

import base64
import time

import pytest

from cron_manager.domain.call import Auth, AuthKind
from cron_manager.domain.masking import (
    MASK,
    Masking,
    masked_auth,
    masked_pairs,
    masked_url,
    query_of,
    unmasked_auth,
    unmasked_pairs,
    unmasked_url,
    without_known_shapes,
)

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


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.com/a?api_key=k3y&page=2", f"https://example.com/a?api_key={MASK}&page=2"),
        (
            "https://example.com/a?page=2&access%5Ftoken=a%20b#top",
            f"https://example.com/a?page=2&access%5Ftoken={MASK}#top",
        ),
        ("https://example.com/a?sig=x%2Fy&token", f"https://example.com/a?sig={MASK}&token"),
        (
            "https://example.com/a?token=${secret:T}&t={{attempt}}",
            "https://example.com/a?token=${secret:T}&t={{attempt}}",
        ),
        ("https://example.com/a?token=", "https://example.com/a?token="),
        ("https://example.com/a#?token=x", "https://example.com/a#?token=x"),
        ("https://example.com/token=x/a", "https://example.com/token=x/a"),
    ],
)
def test_what_is_likely_a_secret_in_a_url_s_query_is_masked_and_all_else_stays_as_it_was_typed(url, shown):
    assert masked_url(url) == shown
    assert unmasked_url(shown, url) == url


@pytest.mark.parametrize("mask", [MASK, "%E2%80%A2%E2%80%A2%E2%80%A2"])
def test_the_mask_in_a_url_written_back_keeps_the_old_value_of_that_parameter(mask):
    kept = "https://example.com/a?token=first&token=second&page=1"

    written = f"https://example.com/b?page=2&token={mask}&token={mask}&key={mask}"

    assert unmasked_url(written, kept) == f"https://example.com/b?page=2&token=first&token=second&key={mask}"
    assert query_of("https://example.com/b") == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("sent Authorization: Bearer abcdef123456", f"sent Authorization: {MASK} {MASK}"),
        ("Basic dXNlcjpwYXNz to go", f"Basic {MASK} to go"),
        ("token eyJhbGciOi.eyJzdWIi.c2ln end", f"token {MASK} end"),
        ('{"password": "hunter22", "files": 12}', f'{{"password": "{MASK}", "files": 12}}'),
        ("https://u:pw@example.com/?api_key=abcd&page=1", f"https://{MASK}@example.com/?api_key={MASK}&page=1"),
        ("AKIAABCDEFGHIJKLMNOP used", f"{MASK} used"),
        ("-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY----- x", f"{MASK} x"),
        ("not yet: password=hunter22", f"not yet: password={MASK}"),
        ("12 files, 3 tokens left: nothing else", "12 files, 3 tokens left: nothing else"),
    ],
)
def test_what_looks_like_a_secret_is_masked_in_a_text_of_unknown_origin(text, shown):
    assert without_known_shapes(text) == shown


def test_looking_for_secrets_in_a_text_made_to_be_slow_takes_no_time():
    begun = time.process_time()

    for text in ("a" * 2048, "a-" * 1024, "://" * 700, "-----BEGIN PRIVATE KEY-----" * 80, "eyJ" * 700, "x=" * 1024):
        without_known_shapes(text)

    assert time.process_time() - begun < 1.0
