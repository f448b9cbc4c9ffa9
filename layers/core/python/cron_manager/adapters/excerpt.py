"""The part of an answer that is kept: text, cut on a character. HTML and binary data are noted, not kept."""

import codecs
import html
import re

from cron_manager.adapters.response_body import Body
from cron_manager.domain.masking import Masking

_TITLE_CHARACTERS = 200
_TITLE_WITHIN = 16 * 1024  # bytes
_META_WITHIN = 1024  # bytes; where HTML says its character set (WHATWG, 13.2.3.2)
_META = re.compile(rb"charset\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_BYTES_A_CHARACTER = 4
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"
_MARKS = (  # byte order marks, the longer one first where one begins like another
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT = ("image/", "audio/", "video/", "font/", "application/octet-stream", "application/zip", "application/pdf")
_NO_CHARACTER_SETS = frozenset({"idna", "punycode"})  # Python has them as codecs; no text comes in them
_WITHIN = 1024  # characters that decide whether something is text
_NOTHING_TO_MASK = Masking()
_GARBAGE = 0.1  # the share of unreadable characters from which on it is none


def excerpt(
    body: Body, content_type: str, charset: str | None, length: int, masking: Masking = _NOTHING_TO_MASK
) -> str | None:
    """The body's beginning as text, at most `length` characters, masked before it is cut.

    A note where the body is HTML or no text.
    """
    content, kind = body.content, content_type.lower()
    if not content:
        return None
    if body.coding:
        return f"{body.coding}-encoded, {_size(body)}"
    if kind.startswith(_NO_TEXT):
        return f"binary, {_size(body)}"
    if "html" in kind:
        return masking(_html_note(_decoded(content[:_TITLE_WITHIN], charset or _meta_charset(content))))
    read = length + masking.longest
    text = _printable(masking(_decoded(content[: (read + 1) * _BYTES_A_CHARACTER], charset)[:read]))[:length]
    return f"binary, {_size(body)}" if _is_garbage(text) else text


def _size(body: Body) -> str:
    return f"{body.length} bytes" if body.length is not None else f"more than {len(body.content)} bytes"


def decoded(body: Body, charset: str | None) -> str:
    """The whole of what was read, as text."""
    return _decoded(body.content, charset)


def _decoded(content: bytes, charset: str | None) -> str:
    """A byte order mark outweighs what the headers say. (WHATWG Encoding, 6)"""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, errors="replace")
    try:
        if charset and codecs.lookup(charset).name not in _NO_CHARACTER_SETS:
            return content.decode(charset, errors="replace")
    except (LookupError, ValueError):  # none that Python knows, or none for text
        pass
    return content.decode("utf-8", errors="replace")


def _meta_charset(content: bytes) -> str | None:
    found = _META.search(content[:_META_WITHIN])
    return found[1].decode("ascii") if found else None


def _html_note(text: str) -> str:
    """In one pass over the text: a page of nothing but opening tags must not cost more than another."""
    lower = text.lower()
    opening = lower.find("<title")
    begin = lower.find(">", opening) if opening >= 0 else -1
    end = lower.find("</title", begin) if begin >= 0 else -1
    if end < 0:
        return "HTML without a title"
    title = " ".join(html.unescape(text[begin + 1 : end][: 4 * _TITLE_CHARACTERS]).split())
    return f"HTML: {_printable(title)[:_TITLE_CHARACTERS]}"


def _printable(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in "\n\r\t" else _UNREADABLE for char in text).replace("\r", "")


def _is_garbage(text: str) -> bool:
    beginning = text[:_WITHIN]
    return beginning.count(_UNREADABLE) > _GARBAGE * len(beginning)
