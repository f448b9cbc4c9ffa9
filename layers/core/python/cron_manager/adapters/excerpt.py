"""The part of an answer that is kept: text, cut on a character. HTML is noted, not kept."""

import re

_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
_TITLE_CHARACTERS = 200
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"


def excerpt(body: bytes, content_type: str, charset: str | None, length: int) -> str | None:
    """The body's beginning as text. HTML is not kept: the excerpt says that it came, with its title."""
    if not body:
        return None
    try:
        text = body.decode(charset or "utf-8", errors="replace")
    except LookupError:  # a character set that Python does not know
        text = body.decode("utf-8", errors="replace")
    if "html" in content_type.lower():
        title = _TITLE.search(text)
        return f"HTML: {title[1].strip()[:_TITLE_CHARACTERS]}" if title else "HTML without a title"
    return "".join(char if char.isprintable() or char in "\n\t" else _UNREADABLE for char in text[:length])
