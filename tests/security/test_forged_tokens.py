"""Access tokens that somebody made up, changed or borrowed: each is refused as if it were none."""

import base64
import hashlib
import hmac
import json

import jwt
import pytest
import time_machine

from cron_manager.adapters.tokens import csrf_token, refresh_token
from cron_manager.domain.instants import epoch_ms
from tests.fakes.clock import NOON
from tests.functions.auth_world import AuthWorld

_SECOND = epoch_ms(NOON) // 1000


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def world():
    return AuthWorld()


@pytest.fixture
def genuine(world):
    return world.login().data["accessToken"]


def parts(token: str) -> tuple[dict, dict]:
    head, body, _ = token.split(".")
    return _opened(head), _opened(body)


def signed(world: AuthWorld, token: str, *, header: object = None, payload: object = None) -> str:
    """The token with another header or payload, signed with our own key: only what it says is wrong.

    A text is taken as it stands, so that it may be JSON that no encoder writes.
    """
    head, body = parts(token)
    sealed = f"{_sealed(head if header is None else header)}.{_sealed(body if payload is None else payload)}"
    return f"{sealed}.{_base64(hmac.digest(_key(world, token), sealed.encode(), hashlib.sha256))}"


def status_with(world: AuthWorld, token: str) -> int:
    return world.send("GET", "/auth/me", headers={"authorization": f"Bearer {token}"}).status


def _key(world: AuthWorld, token: str) -> bytes:
    """The one that signed the token."""
    head, body, signature = token.split(".")
    for key in _keys(world):
        if _base64(hmac.digest(key, f"{head}.{body}".encode(), hashlib.sha256)) == signature:
            return key
    raise AssertionError("no key of the ring signed this token")


def _keys(world: AuthWorld) -> list[bytes]:
    return [world.keys.key("access-token")]


def _opened(part: str) -> dict:
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


def _sealed(part: object) -> str:
    return _base64((part if isinstance(part, str) else json.dumps(part)).encode())


def _base64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def test_a_token_signed_anew_without_a_change_is_accepted(world, genuine):
    """So the others here are refused for their change and for nothing else."""
    assert status_with(world, signed(world, genuine)) == 200


@pytest.mark.parametrize("algorithm", ["none", "None", "NONE", "nOnE", "", None])
@pytest.mark.parametrize("signature", ["", "AA"])
def test_a_token_that_asks_for_no_signature_is_refused(world, genuine, algorithm, signature):
    head, _ = parts(genuine)
    body = genuine.split(".")[1]

    assert status_with(world, f"{_sealed(head | {'alg': algorithm})}.{body}.{signature}") == 401


@pytest.mark.parametrize("algorithm", ["HS384", "HS512", "RS256", "PS256", "ES256", "EdDSA", "hs256", ["HS256"], {}])
def test_a_token_that_names_another_algorithm_is_refused(world, genuine, algorithm):
    """Among them the confusion of a public key with a shared one."""
    head, _ = parts(genuine)

    assert status_with(world, signed(world, genuine, header=head | {"alg": algorithm})) == 401


@pytest.mark.parametrize("key", [b"", b"\0" * 32, b"secret", b"null", b"access-token"])
@pytest.mark.filterwarnings("ignore::jwt.warnings.InsecureKeyLengthWarning")
def test_a_token_signed_with_a_key_that_one_might_guess_is_refused(world, genuine, key):
    head, body = genuine.split(".")[:2]
    signature = _base64(hmac.digest(key, f"{head}.{body}".encode(), hashlib.sha256))

    assert status_with(world, f"{head}.{body}.{signature}") == 401


@pytest.mark.parametrize(
    "kid",
    [
        "../../../../dev/null", "/dev/null", "file:///etc/passwd", "https://evil.example/key", "' OR '1'='1", "1 ",
        " 1", "1\0", "\uff11", "", None, 1, True, ["1"], {"kid": "1"}, "x" * 4096, "*",
    ],
    ids=repr,
)  # fmt: skip
def test_a_kid_is_a_name_that_we_gave_and_never_a_path(world, genuine, kid):
    head, _ = parts(genuine)

    assert status_with(world, signed(world, genuine, header=head | {"kid": kid})) == 401


def test_a_token_without_kid_is_refused(world, genuine):
    head, _ = parts(genuine)
    del head["kid"]

    assert status_with(world, signed(world, genuine, header=head)) == 401


_KEY_OF_THE_ATTACKER = {"kty": "oct", "k": _base64(b"k" * 32), "alg": "HS256", "kid": "evil"}


@pytest.mark.parametrize(
    "header",
    [
        {"jku": "https://evil.example/keys.json"},
        {"jku": "http://127.0.0.1/keys.json"},
        {"jwk": _KEY_OF_THE_ATTACKER},
        {"x5u": "https://evil.example/chain.pem"},
        {"x5c": ["MIIB"]},
    ],
    ids=lambda header: next(iter(header)),
)
def test_a_key_that_comes_with_the_token_is_not_used(world, genuine, header):
    head, body = parts(genuine)
    named = head | header
    sealed = f"{_sealed(named)}.{_sealed(body)}"
    forged = f"{sealed}.{_base64(hmac.digest(b'k' * 32, sealed.encode(), hashlib.sha256))}"

    assert status_with(world, forged) == 401


@pytest.mark.parametrize("header", [{"crit": ["exp"]}, {"crit": ["b64"], "b64": False}, {"crit": []}], ids=str)
def test_an_extension_that_we_do_not_know_is_refused(world, genuine, header):
    head, _ = parts(genuine)

    assert status_with(world, signed(world, genuine, header=head | header)) == 401


@pytest.mark.parametrize(
    "claims",
    [
        {"exp": _SECOND}, {"exp": _SECOND - 1}, {"exp": -1}, {"exp": 0}, {"exp": "soon"}, {"exp": [_SECOND + 60]},
        {"exp": 1e400}, {"exp": 10**30}, {"nbf": _SECOND + 60}, {"iat": _SECOND + 60}, {"iat": "yesterday"},
    ],
    ids=str,
)  # fmt: skip
def test_a_token_outside_its_time_is_refused(world, genuine, claims):
    _, body = parts(genuine)

    assert status_with(world, signed(world, genuine, payload=body | claims)) == 401


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": "another-api"}, {"aud": []}, {"aud": ""}, {"aud": None}, {"aud": ["another-api"]},
        {"iss": "https://evil.example"}, {"iss": None}, {"iss": ["cron-manager"]},
        {"sub": None}, {"sub": 7}, {"sub": ""}, {"sub": ["usr_alice"]}, {"sub": "usr_adam"}, {"sub": "usr_nobody"},
        {"sid": None}, {"sid": {}}, {"sid": ""}, {"jti": None},
    ],
    ids=str,
)  # fmt: skip
def test_a_token_for_somebody_or_something_else_is_refused(world, genuine, claims):
    _, body = parts(genuine)

    assert status_with(world, signed(world, genuine, payload=body | claims)) == 401


@pytest.mark.parametrize("kind", ["JWT", "at+JWT ", "id_token", "rt+jwt", "application/at+jwt", "", None, 1])
def test_a_token_of_another_type_is_refused(world, genuine, kind):
    head, _ = parts(genuine)

    assert status_with(world, signed(world, genuine, header=head | {"typ": kind})) == 401


def test_what_proves_something_else_opens_nothing(world, genuine):
    session = parts(genuine)[1]["sid"]
    browser = world.browser()
    others = [
        csrf_token(world.keys, session),
        refresh_token(world.keys, session, 0),
        browser.jar["__Host-refresh"],
        browser.jar["__Host-csrf"],
        str(browser.send("POST", "/auth/live-ticket").data["ticket"]),
    ]

    assert [status_with(world, other) for other in others] == [401] * len(others)


@pytest.mark.parametrize("name", ["sub", "sid", "exp", "aud"])
def test_a_claim_that_comes_twice_is_refused(world, genuine, name):
    """Readers disagree on which of the two counts, so none does."""
    body = parts(genuine)[1]
    text = json.dumps(body)

    twice = f'{{"{name}": {json.dumps(body[name])}, {text[1:]}'

    assert status_with(world, signed(world, genuine, payload=twice)) == 401


@pytest.mark.parametrize("name", ["alg", "typ", "kid"])
def test_a_header_field_that_comes_twice_is_refused(world, genuine, name):
    head = parts(genuine)[0]
    text = json.dumps(head)

    twice = f'{{"{name}": {json.dumps(head[name])}, {text[1:]}'

    assert status_with(world, signed(world, genuine, header=twice)) == 401


@pytest.mark.parametrize("size", [8 * 1024, 1024 * 1024])
def test_an_oversized_token_is_refused(world, genuine, size):
    _, body = parts(genuine)

    assert status_with(world, signed(world, genuine, payload=body | {"more": "x" * size})) == 401


@pytest.mark.parametrize("payload", ["", "null", "[]", '"text"', "1", "{", "[" * 20_000, '{"exp": NaN}'], ids=range(8))
def test_a_payload_that_is_no_object_is_refused(world, genuine, payload):
    assert status_with(world, signed(world, genuine, payload=payload)) == 401


@pytest.mark.parametrize(
    "change",
    [
        lambda token: token[:-4],
        lambda token: token + "A",
        lambda token: token + ".",
        lambda token: "." + token,
        lambda token: token.replace(".", "..", 1),
        lambda token: token.rpartition(".")[0],
        lambda token: token.rpartition(".")[0] + ".",
        lambda token: token + ".e30.e30",
        lambda token: token[:20] + "\x00" + token[20:],
        lambda token: token[:20] + "%" + token[20:],
        lambda token: token.replace("e", "\u0435"),
        lambda token: "." * 50_000,
    ],
    ids=range(12),
)
def test_a_token_of_another_shape_is_refused(world, genuine, change):
    assert status_with(world, change(genuine)) == 401


def test_no_letter_of_a_token_can_be_changed(world, genuine):
    for place in range(len(genuine) - 1):  # the last letter carries bits that mean nothing
        if genuine[place] != ".":
            changed = genuine[:place] + ("A" if genuine[place] != "A" else "B") + genuine[place + 1 :]
            assert status_with(world, changed) == 401, place


def test_a_token_of_the_library_s_own_making_is_no_proof_of_ours(world, genuine):
    """The claims alone, with a key of somebody else, and every header right."""
    head, body = parts(genuine)
    theirs = jwt.encode(body, b"k" * 32, algorithm="HS256", headers=head)

    assert status_with(world, theirs) == 401
