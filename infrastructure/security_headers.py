"""The security headers of everything that the one origin serves: CloudFront in AWS, the one-origin proxy locally."""

from collections.abc import Mapping
from types import MappingProxyType

# Nothing inline, nothing from elsewhere: the console keeps its scripts and styles in files of its own.
_CONTENT_SECURITY_POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",  # the API and, on the same origin, the WebSocket
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}

_EVERYWHERE = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}

CONSOLE_HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in _CONTENT_SECURITY_POLICY.items()),
        "Cross-Origin-Opener-Policy": "same-origin",
        **_EVERYWHERE,
    }
)

# What the functions answer with, too (cron_manager/edge/envelope.py); a test holds both against each other.
API_HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        **_EVERYWHERE,
    }
)
