"""What is kept of an answer's body."""

import time

import pytest

from cron_manager.adapters.excerpt import excerpt
from cron_manager.adapters.response_body import Body


def kept(content: bytes, content_type: str = "text/plain", charset: str | None = None, length: int = 256) -> str | None:
    return excerpt(Body(content=content, length=len(content)), content_type, charset, length)


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        ("grüß dich".encode(), None),
        ("grüß dich".encode("latin-1"), "iso-8859-1"),
        ("grüß dich".encode("cp1252"), "windows-1252"),
        ("grüß dich".encode("utf-8-sig"), "iso-8859-1"),
        ("grüß dich".encode("utf-16"), None),
        (b"\xff\xfe\x00\x00" + "grüß dich".encode("utf-32-le"), None),
        (b"\xfe\xff" + "grüß dich".encode("utf-16-be"), "utf-8"),
        ("grüß dich".encode(), "no-such-charset"),
        ("grüß dich".encode(), "base64"),
        ("grüß dich".encode(), "punycode"),
    ],
)
def test_text_is_read_in_its_character_set(content, charset):
    assert kept(content, charset=charset) == "grüß dich"


def test_text_is_cut_on_a_character():
    assert kept("日本語".encode() * 100, length=4) == "日本語日"


def test_control_characters_are_replaced_and_lines_stay():
    assert kept(b"one\r\n\ttwo " + b"three" * 10 + b"\x1b[0m") == "one\n\ttwo " + "three" * 10 + "\ufffd[0m"


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "image/png"),
        (b"hello", "application/octet-stream"),
        (bytes(range(256)) * 4, "text/plain"),
        (bytes(range(256)) * 4, ""),
    ],
)
def test_what_is_no_text_is_noted_by_its_size(content, content_type):
    assert kept(content, content_type) == f"binary, {len(content)} bytes"


def test_a_size_that_nobody_knows_is_told_as_what_it_is_at_least():
    assert excerpt(Body(content=b"\x00" * 100, length=None), "", None, 256) == "binary, more than 100 bytes"


@pytest.mark.parametrize(
    ("page", "note"),
    [
        (b"<html><title>Login</title>", "HTML: Login"),
        (b"<TITLE lang=en>\n  Two\n  lines </TITLE>", "HTML: Two lines"),
        (b"<title>A &amp; B</title>", "HTML: A & B"),
        (b'<meta charset="iso-8859-1"><title>gr\xfc\xdf</title>', "HTML: grüß"),
        (b"<html>no title", "HTML without a title"),
        (b"<title>never closed", "HTML without a title"),
        (b"<title>" + b"x" * 500 + b"</title>", "HTML: " + "x" * 200),
    ],
)
def test_html_is_noted_with_its_title(page, note):
    assert kept(page, "text/html") == note


def test_a_page_of_nothing_but_opening_tags_costs_no_more_than_another():
    page = b"<title" * 10_000
    begun = time.process_time()

    kept(page, "text/html")

    assert time.process_time() - begun < 0.2


def test_nothing_is_kept_of_nothing():
    assert kept(b"") is None
