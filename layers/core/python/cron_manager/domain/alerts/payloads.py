"""A notification as each kind of channel wants it. Sources: Slack's Block Kit, Microsoft's Adaptive Cards for
workflows, PagerDuty's Events API v2, standardwebhooks.com.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime

from cron_manager.domain.alerts.alert import AlertKind, Notification
from cron_manager.domain.alerts.channel import ChannelKind, ChannelSecrets
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.instants import epoch_ms, to_iso
from cron_manager.domain.signature import signature

Json = dict[str, object]
_PAGERDUTY_SEVERITY = {
    Severity.LOW: "info",
    Severity.MEDIUM: "warning",
    Severity.HIGH: "error",
    Severity.CRITICAL: "critical",
}
_MOST_TITLE = 200
_SLACK_SPECIAL = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})  # which is all that Slack wants replaced


def body(kind: ChannelKind, notification: Notification, secrets: ChannelSecrets) -> bytes:
    """What is posted to a channel of a kind that is posted to."""
    made = _pagerduty(notification, secrets.routing_key) if kind is ChannelKind.PAGERDUTY else _MADE[kind](notification)
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def headers(secrets: ChannelSecrets, message_id: str, now: datetime, content: bytes) -> dict[str, str]:
    """Those of a signed webhook, by Standard Webhooks: the same message has the same id in every attempt."""
    at = epoch_ms(now) // 1000
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(at),
        "webhook-signature": signature(secrets.signing_secret, message_id, at, content),
    }


def facts(notification: Notification) -> Mapping[str, str]:
    """What is known beside title and description, in words."""
    alert = notification.alert
    found = {
        "Severity": str(alert.severity),
        "Jobs": _jobs(notification),
        "Heartbeat": alert.heartbeat.name if alert.heartbeat else "",
        "Host": alert.host or "",
        "Error": alert.error_category or "",
        "Execution": alert.execution_id or "",
        "Since": to_iso(alert.at),
    }
    return {name: text for name, text in found.items() if text}


def plain_text(notification: Notification) -> str:
    """For an e-mail."""
    told = "\n".join(f"{name}: {text}" for name, text in facts(notification).items())
    return f"{notification.alert.title}\n\n{notification.alert.description}\n\n{told}\n"


def subject(notification: Notification) -> str:
    """One line, whatever a job's name holds."""
    line = " ".join(notification.alert.title.split())
    return f"[{notification.alert.severity}] {line}"[:_MOST_TITLE]


def shown(notification: Notification) -> Json:
    alert = notification.alert
    return {
        "id": notification.id,
        "kind": str(alert.kind),
        "severity": str(alert.severity),
        "title": alert.title,
        "description": alert.description,
        "at": to_iso(alert.at),
        "jobCount": notification.job_count,
        "jobs": [{"id": job.id, "name": job.name} for job in alert.jobs],
        "host": alert.host,
        "errorCategory": alert.error_category,
        "executionId": alert.execution_id,
        "resource": alert.resource,
        "incidentId": alert.incident,
    }


def _webhook(notification: Notification) -> Json:
    alert = notification.alert
    return {"type": f"notification.{alert.kind}", "timestamp": to_iso(alert.at), "data": shown(notification)}


def _slack(notification: Notification) -> Json:
    def plain(text: str) -> Json:
        return {"type": "plain_text", "text": text, "emoji": False}

    alert = notification.alert
    fields = [plain(f"{name}: {text}"[:_MOST_TITLE]) for name, text in facts(notification).items()]
    return {
        "text": subject(notification).translate(_SLACK_SPECIAL),
        "blocks": [
            {"type": "header", "text": plain(subject(notification)[:150])},
            {"type": "section", "text": plain(alert.description[:3000] or "-"), "fields": fields},
        ],
    }


def _teams(notification: Notification) -> Json:
    alert = notification.alert
    card: Json = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": [
            {"type": "TextBlock", "size": "Medium", "weight": "Bolder", "wrap": True, "text": subject(notification)},
            {"type": "TextBlock", "wrap": True, "text": alert.description},
            {
                "type": "FactSet",
                "facts": [{"title": name, "value": text} for name, text in facts(notification).items()],
            },
        ],
    }
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    return {"type": "message", "attachments": [attachment]}


def _pagerduty(notification: Notification, routing_key: str) -> Json:
    """A recovery resolves what the trouble has triggered."""
    alert = notification.alert
    event: Json = {"routing_key": routing_key, "dedup_key": notification.thread}
    if alert.kind is AlertKind.RECOVERED:
        return event | {"event_action": "resolve"}
    return event | {
        "event_action": "trigger",
        "payload": {
            "summary": subject(notification),
            "source": alert.host or "cron-manager",
            "severity": _PAGERDUTY_SEVERITY[alert.severity],
            "timestamp": to_iso(alert.at),
            "class": str(alert.kind),
            "custom_details": {"description": alert.description, **facts(notification)},
        },
    }


def _jobs(notification: Notification) -> str:
    names = [job.name for job in notification.alert.jobs]
    more = notification.job_count - len(names)
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")


_MADE: Mapping[ChannelKind, Callable[[Notification], Json]] = {
    ChannelKind.WEBHOOK: _webhook,
    ChannelKind.SLACK: _slack,
    ChannelKind.TEAMS: _teams,
}
