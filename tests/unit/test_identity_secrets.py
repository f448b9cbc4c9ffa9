"""Keys, passwords and what is kept of secrets."""

import hashlib
import hmac

import pytest

from cron_manager.adapters.common_passwords import _common, is_common
from cron_manager.adapters.passwords import Argon2Passwords
from cron_manager.adapters.secret import DeploymentSecret, derive_key
from cron_manager.adapters.tokens import api_token_digest, is_api_token, new_api_token
from cron_manager.domain.identity import email_problem
from cron_manager.domain.passwords import password_problem
from tests.fakes.identity import FakeKeys


class FakeSecrets:
    def __init__(self) -> None:
        self.reads = 0

    def get_secret_value(self, *, SecretId: str) -> dict[str, str]:  # noqa: N803  # AWS's name
        self.reads += 1
        return {"SecretString": f"root secret of {SecretId}"}


def test_keys_are_derived_as_rfc_5869_says():
    extracted = hmac.new(b"cron-manager", b"root", hashlib.sha256).digest()
    expected = hmac.new(extracted, b"purpose\x01", hashlib.sha256).digest()

    assert derive_key(b"root", "purpose") == expected


def test_each_purpose_has_its_own_key_and_the_secret_is_read_once():
    secrets = FakeSecrets()
    ring = DeploymentSecret(lambda: secrets, "arn")

    keys = {ring.key(purpose) for purpose in ("csrf", "cursor", "csrf", "access-token")}

    assert len(keys) == 3
    assert secrets.reads == 1


def test_a_password_is_kept_as_argon2id_with_owasp_s_parameters():
    hashed = Argon2Passwords().hashed("a long walk at night")

    assert hashed.startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_only_the_right_password_matches():
    passwords = Argon2Passwords()
    hashed = passwords.hashed("a long walk at night")

    assert passwords.matches("a long walk at night", hashed)
    assert not passwords.matches("a long walk at noon", hashed)
    assert not passwords.matches("a long walk at night", None)
    assert not passwords.matches("a long walk at night", "no hash")


def test_a_stranger_s_password_is_hashed_with_the_same_parameters():
    from cron_manager.adapters import passwords

    real = Argon2Passwords().hashed("x")

    assert passwords._NOBODYS.split("$")[:4] == real.split("$")[:4]


def test_a_token_s_digest_needs_the_pepper():
    secret = new_api_token()

    assert is_api_token(secret)
    assert api_token_digest(FakeKeys(), secret) != api_token_digest(FakeKeys("other"), secret)
    assert api_token_digest(FakeKeys(), secret) != hashlib.sha256(secret.encode()).hexdigest()


@pytest.mark.parametrize("email", ["", "alice", "alice@", "@example.com", "a b@example.com", "a@b@c", "x" * 300 + "@y"])
def test_what_is_no_address_is_refused(email):
    assert email_problem(email) is not None


@pytest.mark.parametrize("email", ["alice@example.com", "a.b+c@sub.example.org", "ä@exämple.com", "root@localhost"])
def test_an_address_is_taken(email):
    assert email_problem(email) is None


def test_a_password_has_twelve_characters_that_are_not_guessed_first():
    assert password_problem("correct horse", "alice@example.com", is_common) is None
    assert password_problem("eleven char", "alice@example.com", is_common) == "Use at least 12 characters."
    assert password_problem("x" * 129, "alice@example.com", is_common) == "Use at most 128 characters."
    assert password_problem("Password1234", "alice@example.com", is_common) is not None


def test_the_list_of_common_passwords_has_several_thousand_and_no_remarks():
    assert len(_common()) > 10_000
    assert not [each for each in _common() if each.startswith("#") or each != each.casefold()]


@pytest.mark.parametrize(
    "password",
    [
        "administrator",
        "1qaz2wsx3edc",
        "Sunshine2024!!",
        "!!!letmein!!!",
        "adminpassword",
        "passwordpassword",
        "123123qwerty",
        "P@ssw0rd-P@ssw0rd",
        "dr4g0n!2026!",
        "football 1234567",
        "CronManager123",
        "cron-manager!",
    ],
)
def test_what_is_built_upon_common_passwords_is_refused(password):
    problem = "This password is among the first that are guessed; choose another."

    assert password_problem(password, "alice@example.com", is_common) == problem


@pytest.mark.parametrize(
    "password", ["a long walk at night", "jungle teapot harbour", "x1#QmLp9!zTr", "correct horse battery staple"]
)
def test_a_phrase_of_words_and_a_random_text_are_taken(password):
    assert password_problem(password, "alice@example.com", is_common) is None
