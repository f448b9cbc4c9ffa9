"""Heartbeats as the API shows them."""

from datetime import datetime

from cron_manager.domain.heartbeats.address import PingToken
from cron_manager.domain.heartbeats.heartbeat import HeartbeatStatus, Ping
from cron_manager.domain.instants import to_iso
from cron_manager.presentation import Shown
from cron_manager.usecases.manage_heartbeats import Standing

_PINGS = "/api/v1/heartbeats/ping"


def heartbeat_shown(standing: Standing, token: PingToken | None = None) -> Shown:
    """`token` once, in the answer that makes it."""
    heartbeat, beat = standing.heartbeat, standing.beat
    return {
        "id": heartbeat.id,
        "version": heartbeat.version,
        "name": heartbeat.name,
        "description": heartbeat.description,
        "cronExpression": heartbeat.cron_expression,
        "timezone": heartbeat.timezone if heartbeat.cron_expression else None,
        "jobId": heartbeat.job_id,
        "graceSeconds": heartbeat.grace_seconds,
        "tags": list(heartbeat.tags),
        "categoryId": heartbeat.category_id,
        "isActive": heartbeat.is_active,
        "status": str(standing.status),
        "lastPingAt": _written(beat.last_ping_at),
        "lastStartAt": _written(beat.last_start_at),
        "lastDurationMs": beat.last_duration_ms,
        "nextExpectedAt": _written(standing.expected_at),
        "dueAt": _written(standing.due_at),
        "downSince": to_iso(beat.since) if beat.status is HeartbeatStatus.DOWN else None,
        "pingPath": f"{_PINGS}/{token}" if token else None,
        "ownerId": heartbeat.owner_id,
        "createdBy": heartbeat.created_by,
        "updatedBy": heartbeat.updated_by,
        "createdAt": to_iso(heartbeat.created_at),
        "updatedAt": to_iso(heartbeat.updated_at),
    }


def ping_shown(ping: Ping) -> Shown:
    return {
        "id": ping.id,
        "at": to_iso(ping.at),
        "signal": str(ping.signal),
        "exitStatus": ping.exit_status,
        "durationMs": ping.duration_ms,
        "sourceIp": ping.source_ip,
        "userAgent": ping.user_agent,
        "message": ping.message,
    }


def _written(instant: datetime | None) -> str | None:
    return to_iso(instant) if instant else None
