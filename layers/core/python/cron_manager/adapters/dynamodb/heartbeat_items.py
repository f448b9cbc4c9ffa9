"""Heartbeats, how they stand, and their pings, as items."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode_item
from cron_manager.domain.heartbeats.heartbeat import Beat, Heartbeat, HeartbeatStatus, Ping, Signal
from cron_manager.domain.instants import from_iso, to_iso

TURNED = "turned"  # marks a write that changed the status: the broadcaster's stream is filtered by it
_PINGS_KEPT = timedelta(days=30)


def heartbeat_to_item(heartbeat: Heartbeat) -> Item:
    return {
        **keys.heartbeat(heartbeat.id),
        **encode_item(
            {
                "listing": keys.HEARTBEATS,
                "id": heartbeat.id,
                "version": heartbeat.version,
                "name": heartbeat.name,
                "description": heartbeat.description or None,
                "cronExpression": heartbeat.cron_expression,
                "timezone": heartbeat.timezone,
                "jobId": heartbeat.job_id,
                "graceSeconds": heartbeat.grace_seconds,
                "tags": list(heartbeat.tags) or None,
                "categoryId": heartbeat.category_id,
                "isActive": heartbeat.is_active,
                "tokenDigest": heartbeat.token_digest,
                "ownerId": heartbeat.owner_id,
                "createdBy": heartbeat.created_by,
                "updatedBy": heartbeat.updated_by,
                "createdAt": to_iso(heartbeat.created_at),
                "updatedAt": to_iso(heartbeat.updated_at),
            }
        ),
    }


def item_to_heartbeat(item: Mapping[str, Any]) -> Heartbeat:
    stored = decode_item(item)
    return Heartbeat(
        id=stored["id"],
        version=stored["version"],
        name=stored["name"],
        description=stored.get("description", ""),
        cron_expression=stored.get("cronExpression"),
        timezone=stored["timezone"],
        job_id=stored.get("jobId"),
        grace_seconds=stored["graceSeconds"],
        tags=tuple(stored.get("tags", ())),
        category_id=stored.get("categoryId"),
        is_active=stored["isActive"],
        token_digest=stored["tokenDigest"],
        owner_id=stored["ownerId"],
        created_by=stored["createdBy"],
        updated_by=stored["updatedBy"],
        created_at=from_iso(stored["createdAt"]),
        updated_at=from_iso(stored["updatedAt"]),
    )


def beat_to_item(beat: Beat, *, turned: bool) -> Item:
    """Below 1 KB, so that a ping writes one unit; `id` is what the index sorts by."""
    watch = to_iso(beat.watch_at) if beat.watch_at else None
    return {
        **keys.beat(beat.heartbeat_id),
        **encode_item(
            {
                "active": keys.WATCHED if watch else None,
                "id": f"{watch}#{beat.heartbeat_id}" if watch else None,
                "status": str(beat.status),
                "since": to_iso(beat.since),
                "seen": beat.seen,
                "lastPingAt": _written(beat.last_ping_at),
                "lastStartAt": _written(beat.last_start_at),
                "runningSince": _written(beat.running_since),
                "lastDurationMs": beat.last_duration_ms,
                "watchAt": watch,
                "minute": beat.minute,
                "pings": beat.pings,
                TURNED: "yes" if turned else None,
            }
        ),
    }


def item_to_beat(item: Mapping[str, Any]) -> Beat:
    stored = decode_item(item)
    return Beat(
        heartbeat_id=stored["pk"].partition("#")[2],
        status=HeartbeatStatus(stored["status"]),
        since=from_iso(stored["since"]),
        seen=stored["seen"],
        last_ping_at=_read(stored.get("lastPingAt")),
        last_start_at=_read(stored.get("lastStartAt")),
        running_since=_read(stored.get("runningSince")),
        last_duration_ms=stored.get("lastDurationMs"),
        watch_at=_read(stored.get("watchAt")),
        minute=stored["minute"],
        pings=stored["pings"],
    )


def ping_to_item(ping: Ping) -> Item:
    return {
        **keys.ping(ping.heartbeat_id, ping.id),
        **encode_item(
            {
                "id": ping.id,
                "heartbeatId": ping.heartbeat_id,
                "at": to_iso(ping.at),
                "signal": str(ping.signal),
                "exitStatus": ping.exit_status,
                "durationMs": ping.duration_ms,
                "sourceIp": ping.source_ip,
                "userAgent": ping.user_agent,
                "message": ping.message,
                "expiresAt": int((ping.at + _PINGS_KEPT).timestamp()),
            }
        ),
    }


def item_to_ping(item: Mapping[str, Any]) -> Ping:
    stored = decode_item(item)
    return Ping(
        id=stored["id"],
        heartbeat_id=stored["heartbeatId"],
        at=from_iso(stored["at"]),
        signal=Signal(stored["signal"]),
        exit_status=stored.get("exitStatus"),
        duration_ms=stored.get("durationMs"),
        source_ip=stored["sourceIp"],
        user_agent=stored["userAgent"],
        message=stored.get("message"),
    )


def _written(instant: datetime | None) -> str | None:
    return to_iso(instant) if instant else None


def _read(text: str | None) -> datetime | None:
    return from_iso(text) if text else None
