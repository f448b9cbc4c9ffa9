"""What each kind of channel is sent."""

import json
from dataclasses import replace

import pytest

from cron_manager.domain.alerts.alert import Alert, AlertedJob, AlertKind, Notification
from cron_manager.domain.alerts.channel import ChannelKind, ChannelSecrets
from cron_manager.domain.alerts.letter import digest, letter
from cron_manager.domain.alerts.payloads import body, headers, plain_text, subject
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.signature import signature
from tests.fakes.clock import NOON

SECRETS = ChannelSecrets(
    url="https://hooks.example.com/x", signing_secret="whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", routing_key="k" * 32
)
JOB = AlertedJob(id="job_1", name="nightly <b>&", owner_id="usr_alice")


def a_notification(count=1, **changes):
    alert = Alert(
        key="host:example.com:443",
        kind=AlertKind.JOB_FAILED,
        severity=Severity.HIGH,
        at=NOON,
        title="“nightly <b>&” fails",
        description="refused",
        jobs=(JOB,),
        host="example.com",
    )
    return Notification(alert=replace(alert, **changes), created_at=NOON, updated_at=NOON, job_count=count)


def sent(kind, notification):
    return json.loads(body(kind, letter(notification), SECRETS))


def test_a_webhook_gets_the_notification_and_its_type():
    told = sent(ChannelKind.WEBHOOK, a_notification(count=7))

    assert (told["type"], told["timestamp"]) == ("notification.job-failed", "2026-11-21T12:00:00.000Z")
    assert (told["data"]["jobCount"], told["data"]["jobs"]) == (7, [{"id": "job_1", "name": "nightly <b>&"}])


def test_a_webhook_is_signed_with_an_id_that_stays_the_same():
    content = body(ChannelKind.WEBHOOK, letter(a_notification()), SECRETS)

    proof = headers(SECRETS, "dlv_1", NOON, content)

    assert (proof["webhook-id"], proof["webhook-timestamp"]) == ("dlv_1", "1795262400")
    assert proof["webhook-signature"] == signature(SECRETS.signing_secret, "dlv_1", 1795262400, content)


def test_slack_s_text_holds_no_markup_of_a_job_s_name():
    told = sent(ChannelKind.SLACK, a_notification())

    assert "<b>&amp;" not in told["text"]
    assert "&lt;b&gt;&amp;" in told["text"]
    assert {block["text"]["type"] for block in told["blocks"]} == {"plain_text"}


def test_teams_gets_an_adaptive_card():
    (attachment,) = sent(ChannelKind.TEAMS, a_notification())["attachments"]

    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    facts = {fact["title"]: fact["value"] for fact in attachment["content"]["body"][2]["facts"]}
    assert facts["Host"] == "example.com"


@pytest.mark.parametrize(("severity", "word"), [
    (Severity.LOW, "info"), (Severity.MEDIUM, "warning"), (Severity.HIGH, "error"), (Severity.CRITICAL, "critical"),
])  # fmt: skip
def test_pagerduty_is_triggered_and_what_recovers_is_resolved(severity, word):
    trouble = a_notification(severity=severity)
    recovery = a_notification(kind=AlertKind.RECOVERED, key="recovered", incident=trouble.id)

    triggered, resolved = sent(ChannelKind.PAGERDUTY, trouble), sent(ChannelKind.PAGERDUTY, recovery)

    assert (triggered["event_action"], triggered["payload"]["severity"]) == ("trigger", word)
    assert resolved["event_action"] == "resolve"
    assert triggered["dedup_key"] == resolved["dedup_key"] == trouble.id
    assert triggered["routing_key"] == SECRETS.routing_key


def test_an_e_mail_s_subject_is_one_line_whatever_a_name_holds():
    notification = a_notification(title="two\r\nBcc: all@example.com")

    assert subject(letter(notification)) == "[HIGH] two Bcc: all@example.com"
    assert "Jobs: nightly <b>& and 6 more" in plain_text(letter(replace(notification, job_count=7)))


def test_what_gives_access_is_in_no_other_payload():
    for kind in (ChannelKind.WEBHOOK, ChannelKind.SLACK, ChannelKind.TEAMS):
        text = body(kind, letter(a_notification()), SECRETS).decode()
        assert not [secret for secret in SECRETS.hidden if len(secret) > 1 and secret in text]


LONG = {"title": "t" * 500, "description": "d\n" * 5000, "jobs": (replace(JOB, name="n" * 100),) * 20}


def long_letters():
    """What is longest: a notification, and a digest of two hundred."""
    notification = a_notification(count=500, **LONG)
    return [letter(notification, waited="30 minutes"), digest([notification] * 200, "dlv_1", NOON)]


@pytest.mark.parametrize("told", long_letters(), ids=["notification", "digest"])
def test_slack_s_limits_are_kept(told):
    """docs.slack.dev: a header's text has 150 characters at most, a section's 3000; ten fields of 2000 each."""
    sent_to_slack = json.loads(body(ChannelKind.SLACK, told, SECRETS))
    header, section = sent_to_slack["blocks"]

    assert len(header["text"]["text"]) <= 150
    assert 1 <= len(section["text"]["text"]) <= 3000
    assert 1 <= len(section["fields"]) <= 10
    assert all(1 <= len(field["text"]) <= 2000 for field in section["fields"])


@pytest.mark.parametrize("told", long_letters(), ids=["notification", "digest"])
def test_teams_limits_are_kept(told):
    """learn.microsoft.com: a message to a workflow's webhook has 28 KB at most."""
    content = body(ChannelKind.TEAMS, told, SECRETS)

    (attachment,) = json.loads(content)["attachments"]
    assert len(content) <= 28 * 1024
    assert {element["type"] for element in attachment["content"]["body"]} == {"TextBlock", "FactSet"}


def test_pagerduty_s_limits_are_kept():
    """developer.pagerduty.com: a summary has 1024 characters at most, a dedup key 255; these fields must be there."""
    event = sent(ChannelKind.PAGERDUTY, a_notification(**LONG))

    assert event["event_action"] in {"trigger", "acknowledge", "resolve"}
    assert len(event["dedup_key"]) <= 255
    assert 1 <= len(event["payload"]["summary"]) <= 1024
    assert event["payload"]["source"]
    assert event["payload"]["severity"] in {"critical", "warning", "error", "info"}


def test_a_digest_lists_the_most_severe_first():
    mild, severe = a_notification(severity=Severity.LOW, key="mild"), a_notification(key="severe")

    told = digest([mild, severe], "dlv_1", NOON)

    assert [line.split("[")[1][:4] for line in told.description.splitlines()] == ["HIGH", "LOW]"]
    assert (told.title, told.severity, told.facts) == ("2 notifications", Severity.HIGH, {"HIGH": "1", "LOW": "1"})
