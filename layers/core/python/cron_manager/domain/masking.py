"""Secrets are taken out of what is kept and shown: as they are, and in the forms in which they travel."""

import base64
import json
import re
from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any
from urllib.parse import quote, quote_plus, unquote, unquote_plus

from cron_manager.domain.call import SECRET_FIELDS, Auth, auth_from_plain, auth_to_plain

MASK = "•••"
SHORTEST = 4  # characters; what is shorter stands in any text by chance
_SENSITIVE = re.compile(
    r"authorization|cookie|(?:api|access|private)[-_]?key|^(?:auth|key|sig)$|token|secret|passw|credential|signature"
    r"|session",
    re.IGNORECASE,
)
# What is a secret by its looks, whatever its name.
_SHAPES = re.compile(
    r"(?<=[Bb]earer )[\w.~+/=-]{8,}"
    r"|(?<=[Bb]asic )[A-Za-z0-9+/=]{8,}"
    r"|\beyJ[\w-]+\.[\w-]+\.[\w-]*"  # a JWT
    r"|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b"
    r"|\b(?:whsec_|tasker001_|sk_live_|sk_test_|gh[opsu]_|xox[abps]-)[\w+/=-]{8,}"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)"
    r"|(?<=://)[^\s/@:]*:[^\s/@]+(?=@)"  # a URL's user and password
)
_NAMED = re.compile(r"""(?<![\w-])(?P<name>[\w-]+)["']?\s*[:=]\s*["']?(?P<value>[^\s"',;&?=}]{4,})""")
_SCHEME = re.compile(r"(?:basic|bearer|digest|token|apikey)\s+", re.IGNORECASE)


class Masking:
    """Knows some secrets, and how they look in URLs, JSON, HTML and Basic credentials."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        forms = {form for value in values for form in _forms(value) if len(form) >= SHORTEST}
        longest_first = sorted(forms, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first))) if forms else None
        self.longest = len(longest_first[0]) if forms else 0  # so much more is read before a masked text is cut

    def __call__(self, text: str) -> str:
        return self._pattern.sub(MASK, text) if self._pattern else text

    def optional(self, text: str | None) -> str | None:
        return self(text) if text is not None else None


def _forms(value: str) -> Iterable[str]:
    raw = value.encode()
    yield value
    yield quote(value, safe="")
    yield quote(value)
    yield quote_plus(value)
    yield json.dumps(value)[1:-1]
    yield json.dumps(value, ensure_ascii=False)[1:-1]
    yield escape(value)
    for coded in (base64.b64encode(raw).decode(), base64.urlsafe_b64encode(raw).decode()):
        yield coded
        yield coded.rstrip("=")


def is_sensitive(name: str) -> bool:
    """Whether a header or parameter of this name is likely to hold a secret."""
    return _SENSITIVE.search(name) is not None


def own_secrets(auth: Auth, named: Mapping[str, str]) -> frozenset[str]:
    """The secrets among a job's auth fields and its headers and parameters, as they are sent."""
    values = {value for name, value in named.items() if is_sensitive(name)}
    values |= {_SCHEME.sub("", value, count=1) for value in values}
    values |= {str(getattr(auth, name)) for name in SECRET_FIELDS}
    if auth.username:
        values.add(f"{auth.username}:{auth.password}")
    return frozenset(value for value in values if len(value) >= SHORTEST)


def masked_pairs(named: Mapping[str, str]) -> dict[str, str]:
    """Headers or parameters as they are shown: what is likely a secret is masked, a template for one is not."""
    return {name: _masked(value) if is_sensitive(name) else value for name, value in named.items()}


def unmasked_pairs(written: Mapping[str, str], kept: Mapping[str, str]) -> dict[str, str]:
    """Headers or parameters as they are saved: the mask, written back, keeps the old value of that name."""
    old = {name.lower(): value for name, value in kept.items()}
    return {name: old.get(name.lower(), value) if value == MASK else value for name, value in written.items()}


def masked_url(url: str) -> str:
    """A URL as it is shown: what is likely a secret in its query is masked, a template for one is not."""
    return _with_query(url, lambda name, value: _masked(value) if value and is_sensitive(name) else value)


def unmasked_url(written: str, kept: str) -> str:
    """A URL as it is saved: the mask, written back, keeps the old value of that parameter."""
    old: dict[str, list[str]] = {}
    for name, value in query_of(kept):
        old.setdefault(name, []).append(value)

    def unmasked(name: str, value: str) -> str:
        values = old.get(name)
        before = values.pop(0) if values else value
        return before if unquote(value) == MASK else value

    return _with_query(written, unmasked)


def query_of(url: str) -> list[tuple[str, str]]:
    """The names, decoded, and the values, as they are written, of a URL's query."""
    found: list[tuple[str, str]] = []

    def note(name: str, value: str) -> str:
        found.append((name, value))
        return value

    _with_query(url, note)
    return found


def _with_query(url: str, change: Callable[[str, str], str]) -> str:
    """The URL with other values in its query, and every other character as it was."""
    rest, hash_, fragment = url.partition("#")
    head, mark, query = rest.partition("?")
    pairs = []
    for pair in query.split("&"):
        name, equals, value = pair.partition("=")
        pairs.append(f"{name}{equals}{change(unquote_plus(name), value) if equals else value}")
    return f"{head}{mark}{'&'.join(pairs)}{hash_}{fragment}"


def without_known_shapes(text: str) -> str:
    """A text of unknown origin without what looks like a secret, or stands behind a name that says so."""
    rest = _SHAPES.sub(MASK, text)
    kept, place = "", 0
    while found := _NAMED.search(rest, place):
        value = found.start("value")  # where a name that says nothing is followed by another one: `yet: password=…`
        kept += rest[place:value]
        place = value
        if is_sensitive(found["name"]):
            kept += MASK
            place = found.end()
    return kept + rest[place:]


def masked_payload(payload: Mapping[str, Any]) -> dict[str, Any]:
    """A function's payload as it is shown: what stands behind a name that says so is masked, at any depth."""
    return {name: MASK if is_sensitive(name) and value else _shown(value) for name, value in payload.items()}


def _shown(value: Any) -> Any:
    if isinstance(value, Mapping):
        return masked_payload(value)
    return [_shown(each) for each in value] if isinstance(value, list) else value


def unmasked_payload(written: Mapping[str, Any], kept: Mapping[str, Any]) -> dict[str, Any]:
    """A payload as it is saved: the mask, written back, keeps the old value of that name at that place."""

    def unmasked(name: str, value: Any) -> Any:
        before = kept.get(name)
        if value == MASK:
            return before if before is not None else value
        if isinstance(value, Mapping) and isinstance(before, Mapping):
            return unmasked_payload(value, before)
        return value

    return {name: unmasked(name, value) for name, value in written.items()}


def masked_auth(auth: Auth) -> dict[str, str]:
    """The public form of an auth, its secrets masked."""
    return {name: _masked(text) if name in SECRET_FIELDS else text for name, text in auth_to_plain(auth).items()}


def unmasked_auth(written: Auth, kept: Auth) -> Auth:
    """The auth as it is saved: the mask, written back, keeps the old text of that field."""
    plain, old = auth_to_plain(written), auth_to_plain(kept)
    return auth_from_plain({name: old.get(name, text) if text == MASK else text for name, text in plain.items()})


def _masked(text: str) -> str:
    """A text that only names secrets of the store gives none away."""
    scheme = _SCHEME.match(text)
    rest = text[scheme.end() :] if scheme else text
    return text if not rest or re.fullmatch(r"\$\{secret:[^{}]*\}", rest) else MASK
