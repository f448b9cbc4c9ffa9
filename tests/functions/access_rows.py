"""What each route answers to whom: role against ownership. A route without a row here fails its test.

Alice and Bob are users, Rita only reads, Adam administers. A pair is (the own object, somebody else's).
"""

from collections.abc import Mapping
from dataclasses import dataclass

Pair = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Row:
    """One route's answers, by who asks, and what is sent."""

    user: Pair
    reader: Pair
    admin: Pair
    nobody: int = 401
    body: Mapping[str, object] | None = None
    query: str = ""
    state: str = ""  # of the object, where the route wants a particular one


def _row(user: Pair, reader: Pair, admin: Pair, **more: object) -> Row:
    return Row(user=user, reader=reader, admin=admin, **more)  # type: ignore[arg-type]


def reads(status: int = 200, **more: object) -> Row:
    """Users the own objects, the other roles all."""
    return _row((status, 404), (status, status), (status, status), **more)


def changes(status: int = 200, **more: object) -> Row:
    """Users the own objects, administrators all, readers none, not even those that once were theirs."""
    return _row((status, 404), (403, 403), (status, status), **more)


def personal(status: int = 200, **more: object) -> Row:
    """Whoever it belongs to, whatever the role, and nobody else."""
    return _row((status, 404), (status, 404), (status, 404), **more)


def everybody(status: int = 200, **more: object) -> Row:
    """Whoever is signed in: there is no object, or it is everybody's."""
    return _row((status, status), (status, status), (status, status), **more)


def writers(status: int, **more: object) -> Row:
    """Who may change anything at all."""
    return _row((status, status), (403, 403), (status, status), **more)


def administrators(status: int = 200, **more: object) -> Row:
    return _row((403, 403), (403, 403), (status, status), **more)


def public(status: int, **more: object) -> Row:
    return everybody(status, nobody=status, **more)


_JOB = {"name": "a new one", "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}
_CALENDAR = {"name": "a new one"}
_CHANNEL = {"name": "a new one", "kind": "email", "recipients": ["ops@example.com"]}
_CATEGORY = {"name": "a new one"}
_WINDOW = {"name": "a new one", "cronExpression": "0 3 * * *", "durationMinutes": 60}
_HEARTBEAT = {"name": "a new one", "cronExpression": "0 3 * * *"}
_PERSON = {"email": "new@example.com", "name": "New", "password": "a walk by the river"}
_PAST = {"from": "2026-11-21T11:30:00Z", "to": "2026-11-21T11:40:00Z"}

ROWS: Mapping[str, Row] = {
    # ---- jobs
    "GET /jobs": everybody(),
    "POST /jobs": writers(201, body=_JOB),
    "POST /jobs/test": writers(200, body={"endpointUrl": "https://example.com/"}),
    "GET /jobs/{jobId}": reads(),
    "PUT /jobs/{jobId}": changes(body=_JOB),
    "PATCH /jobs/{jobId}": changes(body={"description": "changed"}),
    "DELETE /jobs/{jobId}": changes(204),
    "POST /jobs/{jobId}/toggle": changes(),
    "POST /jobs/{jobId}/enable": changes(),
    "POST /jobs/{jobId}/disable": changes(),
    "POST /jobs/{jobId}/execute": changes(202),
    "POST /jobs/{jobId}/clone": changes(201),
    "POST /jobs/{jobId}/restore": changes(state="deleted"),
    "GET /jobs/deleted": everybody(),
    "POST /jobs/bulk": writers(200, body={"action": "enable", "ids": ["job_x"]}),
    "GET /jobs/{jobId}/schedule-changes": reads(),
    "GET /jobs/{jobId}/statistics": reads(),
    "GET /jobs/{jobId}/what-changed": reads(),
    "GET /jobs/{jobId}/executions": reads(),
    "GET /jobs/{jobId}/ledger": reads(),
    "POST /jobs/{jobId}/backfill": changes(202, body=_PAST),
    "GET /handlers": everybody(),
    # ---- tuning
    "GET /tuning/rules": everybody(),
    "PUT /tuning/rules": administrators(body={"rules": []}),
    "POST /tuning/dry-run": everybody(),
    "GET /tuning/decisions": everybody(),
    "POST /tuning/decisions/{decisionId}/apply": changes(),
    "POST /tuning/decisions/{decisionId}/revert": changes(state="applied"),
    # ---- executions
    "GET /executions": everybody(),
    "GET /executions/export": everybody(query="format=json"),
    "GET /executions/{executionId}": reads(),
    "POST /exports": everybody(202, body={"kind": "executions"}),
    "GET /exports": everybody(),
    "GET /exports/{exportId}": personal(),
    "POST /executions/{executionId}/cancel": changes(),
    "POST /executions/{executionId}/retry": changes(202, state="ended"),
    "POST /executions/{executionId}/complete": public(404, body={"status": "success"}),
    # ---- calendars: everybody reads them
    "GET /calendars": everybody(),
    "POST /calendars": writers(201, body=_CALENDAR),
    "GET /calendars/{calendarId}": everybody(),
    "PUT /calendars/{calendarId}": changes(body=_CALENDAR),
    "DELETE /calendars/{calendarId}": changes(204),
    # ---- categories: everybody reads them
    "GET /categories": everybody(),
    "POST /categories": writers(201, body=_CATEGORY),
    "GET /categories/{categoryId}": everybody(),
    "PUT /categories/{categoryId}": changes(body=_CATEGORY),
    "DELETE /categories/{categoryId}": changes(204),
    # ---- maintenance windows
    "GET /maintenance-windows": administrators(),
    "POST /maintenance-windows": administrators(201, body=_WINDOW),
    "GET /maintenance-windows/{windowId}": administrators(),
    "PUT /maintenance-windows/{windowId}": administrators(body=_WINDOW),
    "DELETE /maintenance-windows/{windowId}": administrators(204),
    # ---- heartbeats
    "GET /heartbeats": everybody(),
    "POST /heartbeats": writers(201, body=_HEARTBEAT),
    "GET /heartbeats/{heartbeatId}": reads(),
    "PUT /heartbeats/{heartbeatId}": changes(body=_HEARTBEAT),
    "DELETE /heartbeats/{heartbeatId}": changes(204),
    "POST /heartbeats/{heartbeatId}/regenerate": changes(),
    "GET /heartbeats/{heartbeatId}/pings": reads(),
    **{f"{method} /heartbeats/ping/{{token}}": public(204) for method in ("GET", "HEAD", "POST")},
    **{f"{method} /heartbeats/ping/{{token}}/{{signal}}": public(204) for method in ("GET", "HEAD", "POST")},
    # ---- secrets
    "GET /secrets": everybody(),
    "PUT /secrets/{name}": changes(body={"value": "another one"}),
    "DELETE /secrets/{name}": changes(204),
    # ---- schedules, statistics, system
    "POST /schedules/preview": everybody(body={"cronExpression": "0 3 * * *"}),
    "GET /stats": everybody(),
    "GET /logs": everybody(),
    "GET /jobs/{jobId}/logs": reads(),
    "GET /stats/trends": everybody(),
    "GET /stats/upcoming": everybody(),
    "GET /slo": everybody(),
    "GET /queue": everybody(),
    "GET /health": public(200),
    "GET /health/deep": administrators(),
    "GET /openapi.json": public(200),
    # ---- identity
    "POST /auth/login": public(401, body={"email": "nobody@example.com", "password": "a guess"}),
    "POST /auth/refresh": public(401),
    "POST /auth/logout": public(204),
    "GET /auth/me": everybody(),
    "POST /auth/password": everybody(
        204, body={"currentPassword": "a long walk at night", "newPassword": "another long walk"}
    ),
    "POST /auth/live-ticket": everybody(201),
    "GET /auth/tokens": everybody(),
    "POST /auth/tokens": everybody(201, body={"name": "a program", "scopes": ["READ"]}),
    "POST /auth/tokens/{id}/regenerate": personal(201),
    "GET /auth/tokens/{id}/usage": personal(),
    "DELETE /auth/tokens/{id}": personal(204),
    "GET /auth/status": public(200),
    "POST /auth/setup": public(409, body=_PERSON | {"secret": "a guess"}),
    "POST /auth/register": public(403, body=_PERSON),
    "PATCH /auth/me": everybody(body={"name": "renamed"}),
    "GET /auth/sessions": everybody(),
    "POST /auth/sessions/revoke-others": everybody(204),
    "DELETE /auth/sessions/{id}": personal(204),
    # ---- people
    "GET /users": administrators(),
    "POST /users": administrators(201, body={"email": "new@example.com", "role": "USER"}),
    "GET /users/{id}": administrators(),
    "PATCH /users/{id}": administrators(body={"name": "renamed", "version": 1}),
    "POST /users/{id}/invitation": administrators(201),
    "POST /users/{id}/revoke-sessions": administrators(204),
    # ---- settings
    "GET /settings": administrators(),
    "PATCH /settings": administrators(body={"apiRateLimit": 50}),
    # ---- what the trail tells
    "GET /audit": administrators(),
    "GET /audit/export": administrators(),
    "GET /audit/verify": administrators(),
    "GET /audit/{entryId}": administrators(404),
    "GET /notifications": everybody(),
    "GET /notifications/unread": everybody(),
    "POST /notifications/read": everybody(204),
    "POST /notifications/{notificationId}/read": reads(),
    "POST /notifications/{notificationId}/acknowledge": changes(),
    "GET /channels": administrators(),
    "POST /channels": administrators(201, body=_CHANNEL),
    "GET /channels/{channelId}": administrators(),
    "PUT /channels/{channelId}": administrators(body=_CHANNEL),
    "DELETE /channels/{channelId}": administrators(204),
    "POST /channels/{channelId}/test": administrators(202),
    "GET /channels/{channelId}/deliveries": administrators(),
    "GET /security/findings": administrators(),
    "POST /security/findings/{findingId}/acknowledge": administrators(body={"note": "ours"}),
    "GET /reports/compliance": administrators(query="from=2026-11-20T00:00:00Z&to=2026-11-21T00:00:00Z"),
}
