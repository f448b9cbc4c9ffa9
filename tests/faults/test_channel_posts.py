"""Channels are posted to through the guard of jobs' calls: none leads into the deployment or leaks its secrets."""

import socket
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

import pytest

from cron_manager.adapters.channel_post import ChannelPost
from cron_manager.adapters.target_guard import TargetGuard
from cron_manager.domain.alerts.channel import ChannelSecrets
from cron_manager.domain.masking import Masking
from tests.faults.test_hostile_urls import CORPUS, Names

NOTHING = Masking()


@pytest.fixture
def poster():
    """Makes posts that are closed in the end."""
    made = []

    def make(cidrs=("127.0.0.0/8",), resolve=None, **more):
        guard = TargetGuard.of(cidrs, resolve=resolve) if resolve else TargetGuard.of(cidrs)
        made.append(ChannelPost(guard, **more))
        return made[-1]

    yield make
    for post in made:
        post.close()


@contextmanager
def server(status, **headers):
    """Where it listens, and what was posted there."""
    posted = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            posted.append(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_):
            """Keeps the tests' output short."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    try:
        yield listening.server_address[1], posted
    finally:
        listening.shutdown()
        listening.server_close()


def test_no_channel_of_the_hostile_corpus_reaches_what_stands_beside_the_notifier(poster):
    post = poster([], resolve=Names())
    with server(204) as (port, posted):
        answers = {url: post(url.format(port=port), b"{}", {}, NOTHING) for _, url in CORPUS}

    assert posted == []
    assert [url for url, sent in answers.items() if sent.error is None] == []


@pytest.mark.parametrize("url", [url for kind, url in CORPUS if kind == "loopback"], ids=quote)
def test_an_address_that_no_job_may_call_is_not_tried_again(poster, url):
    sent = poster([], resolve=Names())(url.format(port=80), b"{}", {}, NOTHING)

    assert sent.is_final


def test_a_redirect_is_not_followed(poster):
    post = poster()
    with server(204) as (inside, posted), server(307, Location=f"http://127.0.0.1:{inside}/") as (port, _):
        sent = post(f"http://127.0.0.1:{port}/", b"{}", {}, NOTHING)

    assert posted == []
    assert (sent.response_status, sent.is_final) == (307, True)


@pytest.mark.parametrize(("status", "went_through", "is_final"), [
    (200, True, False), (202, True, False), (400, False, True), (404, False, True), (410, False, True),
    (408, False, False), (429, False, False), (500, False, False), (503, False, False),
])  # fmt: skip
def test_what_a_channel_answers_says_whether_another_attempt_can_help(poster, status, went_through, is_final):
    with server(status) as (port, posted):
        sent = poster()(f"http://127.0.0.1:{port}/", b"hello", {}, NOTHING)

    assert posted == [b"hello"]
    assert ((sent.error is None), sent.is_final, sent.response_status) == (went_through, is_final, status)


def test_a_channel_that_does_not_answer_has_its_seconds_and_no_more(poster):
    class Silent:
        async def __call__(self, _host, _port):
            return ["127.0.0.1"]

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        sent = poster(resolve=Silent(), seconds=0.3)(f"http://slow.example:{port}/", b"{}", {}, NOTHING)

    assert (sent.error, sent.is_final) == ("no answer within 0.3 s", False)


def test_an_error_names_nothing_of_what_gives_access(poster):
    url = "http://127.0.0.1:9/services/T000/B000/XXXXXXXX"
    secrets = ChannelSecrets(url=url)

    sent = poster([])(url, b"{}", {}, Masking(secrets.hidden))

    assert sent.error
    assert "XXXXXXXX" not in sent.error
