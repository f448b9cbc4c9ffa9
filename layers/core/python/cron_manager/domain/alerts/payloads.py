"""A letter as each kind of channel wants it. Sources: Slack's Block Kit, Microsoft's Adaptive Cards for workflows,
PagerDuty's Events API v2, standardwebhooks.com.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime

from cron_manager.domain.alerts.channel import ChannelKind, ChannelSecrets
from cron_manager.domain.alerts.letter import Json, Letter
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.instants import epoch_ms, to_iso
from cron_manager.domain.signature import signature

_PAGERDUTY_SEVERITY = {
    Severity.LOW: "info",
    Severity.MEDIUM: "warning",
    Severity.HIGH: "error",
    Severity.CRITICAL: "critical",
}
_MOST_TITLE = 200
_MOST_SUMMARY = 1024  # of PagerDuty's
_MOST_FIELDS = 10  # of a section of Slack's
_SLACK_SPECIAL = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})  # which is all that Slack wants replaced


def body(kind: ChannelKind, told: Letter, secrets: ChannelSecrets) -> bytes:
    """What is posted to a channel of a kind that is posted to."""
    made = _pagerduty(told, secrets.routing_key) if kind is ChannelKind.PAGERDUTY else _MADE[kind](told)
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def headers(secrets: ChannelSecrets, message_id: str, now: datetime, content: bytes) -> dict[str, str]:
    """Those of a signed webhook, by Standard Webhooks: the same message has the same id in every attempt."""
    at = epoch_ms(now) // 1000
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(at),
        "webhook-signature": signature(secrets.signing_secret, message_id, at, content),
    }


def plain_text(told: Letter) -> str:
    """For an e-mail."""
    facts = "\n".join(f"{name}: {text}" for name, text in told.facts.items())
    return f"{told.title}\n\n{told.description}\n\n{facts}\n"


def subject(told: Letter) -> str:
    """One line, whatever a job's name holds."""
    line = " ".join(told.title.split())
    return f"[{told.severity}] {line}"[:_MOST_TITLE]


def _webhook(told: Letter) -> Json:
    return {"type": f"notification.{told.kind}", "timestamp": to_iso(told.at), "data": told.data}


def _slack(told: Letter) -> Json:
    def plain(text: str) -> Json:
        return {"type": "plain_text", "text": text, "emoji": False}

    fields = [plain(f"{name}: {text}"[:_MOST_TITLE]) for name, text in told.facts.items()]
    return {
        "text": subject(told).translate(_SLACK_SPECIAL),
        "blocks": [
            {"type": "header", "text": plain(subject(told)[:150])},
            {"type": "section", "text": plain(told.description[:3000] or "-"), "fields": fields[:_MOST_FIELDS]},
        ],
    }


def _teams(told: Letter) -> Json:
    card: Json = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": [
            {"type": "TextBlock", "size": "Medium", "weight": "Bolder", "wrap": True, "text": subject(told)},
            {"type": "TextBlock", "wrap": True, "text": told.description},
            {"type": "FactSet", "facts": [{"title": name, "value": text} for name, text in told.facts.items()]},
        ],
    }
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    return {"type": "message", "attachments": [attachment]}


def _pagerduty(told: Letter, routing_key: str) -> Json:
    """A recovery resolves what the trouble has triggered."""
    event: Json = {"routing_key": routing_key, "dedup_key": told.thread}
    if told.is_recovery:
        return event | {"event_action": "resolve"}
    return event | {
        "event_action": "trigger",
        "payload": {
            "summary": subject(told)[:_MOST_SUMMARY],
            "source": told.source,
            "severity": _PAGERDUTY_SEVERITY[told.severity],
            "timestamp": to_iso(told.at),
            "class": told.kind,
            "custom_details": {"description": told.description, **told.facts},
        },
    }


_MADE: Mapping[ChannelKind, Callable[[Letter], Json]] = {
    ChannelKind.WEBHOOK: _webhook,
    ChannelKind.SLACK: _slack,
    ChannelKind.TEAMS: _teams,
}
