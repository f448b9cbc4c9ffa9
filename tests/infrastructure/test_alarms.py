"""Every alarm tells the topic and names a page that says what to do."""

import re

import pytest

from infrastructure.environment import DEV
from tests.infrastructure.assembly import ROOT, Synthesized, text
from tests.infrastructure.conftest import Synthesize

_ALARMS = {
    "TickDeadLetters",
    "ScheduleDeadLetters",
    "StreamDeadLetters",
    "ExportDeadLetters",
    "ArchiverErrors",
    "AlertDeadLetters",
    "ShortLaneAge",
    "LongLaneAge",
    "ManualLaneAge",
    "FunctionLaneAge",
    "ExecutorErrors",
    "SweeperErrors",
    "WorkerErrors",
    "RegistryErrors",
    "CataloguerErrors",
    "RegistrarLag",
    "BroadcasterLag",
    "ApiServerErrors",
    "AnalystErrors",
    "AuditorLag",
    "AuditTrailTouched",
    "SevereFindings",
}
_SECTIONS = ("## What it means", "## Check", "## Fix", "## Escalate")


def _alarms(synthesized: Synthesized) -> dict[str, dict[str, object]]:
    return {
        text({"Ref": alarm.logical_id}).removeprefix("Alarms"): alarm.properties
        for alarm in synthesized.resources("AWS::CloudWatch::Alarm")
    }


def test_the_alarms_are_these(synthesized: Synthesized) -> None:
    canary = {"CanarySilent"} if synthesized.environment.defaults.canary_enabled else set()
    assert set(_alarms(synthesized)) == _ALARMS | canary


def test_the_canary_s_silence_rings_whatever_keeps_its_metric_away(dev: Synthesized) -> None:
    alarm = _alarms(dev)["CanarySilent"]

    assert (alarm["TreatMissingData"], alarm["Statistic"]) == ("breaching", "SampleCount")
    assert (alarm["ComparisonOperator"], alarm["Threshold"]) == ("LessThanThreshold", 1)
    assert (alarm["Period"], alarm["EvaluationPeriods"]) == (60, 5)


def test_every_alarm_tells_the_topic_when_it_begins_and_ends(synthesized: Synthesized) -> None:
    for alarm in _alarms(synthesized).values():
        assert [text(action) for action in alarm["AlarmActions"]] == ["Topic"]  # type: ignore[attr-defined] # JSON
        assert [text(action) for action in alarm["OKActions"]] == ["Topic"]  # type: ignore[attr-defined] # JSON


def test_cloudwatch_may_publish_alarms_of_this_account(synthesized: Synthesized) -> None:
    (policy,) = synthesized.resources("AWS::SNS::TopicPolicy")

    (allowed,) = [each for each in policy.properties["PolicyDocument"]["Statement"] if each["Effect"] == "Allow"]
    assert allowed["Principal"] == {"Service": "cloudwatch.amazonaws.com"}
    assert allowed["Action"] == "sns:Publish"
    assert allowed["Condition"] == {"StringEquals": {"aws:SourceAccount": {"Ref": "AWS::AccountId"}}}


@pytest.mark.parametrize("lane", ["Short", "Long", "Manual", "Function"])
def test_a_message_that_only_waits_for_its_time_rings_no_alarm(dev: Synthesized, lane: str) -> None:
    metrics = {each["Id"]: each for each in _alarms(dev)[f"{lane}LaneAge"]["Metrics"]}  # type: ignore[attr-defined] # JSON

    assert {each["Expression"] for each in metrics.values() if "Expression" in each} == {"IF(waiting > 0, age, 0)"}
    assert {name: metrics[name]["MetricStat"]["Metric"]["MetricName"] for name in ("waiting", "age")} == {
        "waiting": "ApproximateNumberOfMessagesVisible",
        "age": "ApproximateAgeOfOldestMessage",
    }


def test_every_alarm_has_a_runbook_and_every_runbook_an_alarm(dev: Synthesized) -> None:
    named = {
        page
        for alarm in _alarms(dev).values()
        for page in re.findall(r"See docs/runbooks/([\w-]+)\.md$", str(alarm["AlarmDescription"]))
    }

    assert named == {page.stem for page in (ROOT / "docs/runbooks").glob("*.md")} - {"index"}


@pytest.mark.parametrize("page", sorted((ROOT / "docs/runbooks").glob("*.md")), ids=lambda page: page.stem)
def test_a_runbook_says_what_it_means_how_to_check_to_fix_and_when_to_escalate(page: object) -> None:
    content = page.read_text()  # type: ignore[attr-defined] # a Path

    positions = [content.find(section) for section in _SECTIONS]
    assert -1 not in positions
    assert positions == sorted(positions)


def test_an_address_given_at_deployment_subscribes_to_the_topic(synthesize: Synthesize, dev: Synthesized) -> None:
    subscribed = synthesize(DEV, name="Second", ALERT_EMAIL="ops@example.com")

    (subscription,) = subscribed.resources("AWS::SNS::Subscription")
    assert subscription.properties["Endpoint"] == "ops@example.com"
    assert not [*dev.resources("AWS::SNS::Subscription")]
