"""The cookies of a sign-in. `__Host-` binds them to this host, to all its paths and to TLS."""

from datetime import datetime

SESSION = "__Host-session"
REFRESH = "__Host-refresh"
CSRF = "__Host-csrf"
DEVICE = "__Host-device"
_DEVICE_SECONDS = 400 * 86_400  # as long as browsers keep any cookie


def session_cookie(access_token: str, *, seconds: int) -> str:
    return f"{SESSION}={access_token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={seconds}"


def refresh_cookie(refresh_token: str, expires_at: datetime, now: datetime) -> str:
    seconds = max(0, int((expires_at - now).total_seconds()))
    return f"{REFRESH}={refresh_token}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={seconds}"


def csrf_cookie(csrf_token: str, expires_at: datetime, now: datetime) -> str:
    """Readable on purpose: the console copies it into X-CSRF-Token."""
    seconds = max(0, int((expires_at - now).total_seconds()))
    return f"{CSRF}={csrf_token}; Path=/; Secure; SameSite=Strict; Max-Age={seconds}"


def device_cookie(device: str) -> str:
    """Stays after a logout: it proves nobody, and only lets its browser try passwords while strangers may not."""
    return f"{DEVICE}={device}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={_DEVICE_SECONDS}"


def farewell_cookies() -> list[str]:
    return [
        f"{SESSION}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0",
        f"{REFRESH}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0",
        f"{CSRF}=; Path=/; Secure; SameSite=Strict; Max-Age=0",
    ]
