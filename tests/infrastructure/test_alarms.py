"""Every alarm tells the topic and names a page that says what to do."""

import re
from collections.abc import Mapping

import pytest

from infrastructure.environment import DEV
from tests.infrastructure.alarm_states import Definition, calculated
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
    "AlertLaneAge",
    "LiveErrors",
    "SweeperSilent",
    "TunerErrors",
}
_WAITING = {"ShortLaneAge", "LongLaneAge", "ManualLaneAge", "FunctionLaneAge", "AlertLaneAge"}  # arithmetic, in AWS
_SECTIONS = ("## What it means", "## Check", "## Fix", "## Escalate")


def _alarms(synthesized: Synthesized) -> dict[str, dict[str, object]]:
    return {
        text({"Ref": alarm.logical_id}).removeprefix("Alarms"): alarm.properties
        for alarm in synthesized.resources("AWS::CloudWatch::Alarm")
        if alarm.logical_id.startswith("Alarms")  # the others bring releases back (test_releases.py)
    }


def test_the_alarms_are_these(synthesized: Synthesized) -> None:
    canary = {"CanarySilent"} if synthesized.environment.defaults.canary_enabled else set()
    assert set(_alarms(synthesized)) == _ALARMS | canary


@pytest.mark.parametrize(
    ("successes", "state"),
    [
        ([1, 1, 1, 1, 1], "OK"),
        ([None, None, None, None, 1], "OK"),  # it has just come back
        ([1, None, None, None, None], "OK"),  # four minutes of silence
        ([None] * 5, "ALARM"),  # whatever keeps its metric away, the measuring included
    ],
)
def test_the_canary_s_alarm_rings_after_five_minutes_of_silence(
    dev: Synthesized, successes: list[float | None], state: str
) -> None:
    alarm = Definition.read(_alarms(dev)["CanarySilent"])

    assert (alarm.namespace, alarm.metric, alarm.period) == ("CronManager", "CanaryRoundTrip", 60)
    assert alarm.dimensions == {("service", "broadcaster")}
    assert alarm.state(successes) == state


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


@pytest.mark.parametrize("alarm", sorted(_WAITING))
def test_a_message_that_only_waits_for_its_time_rings_no_alarm(dev: Synthesized, alarm: str) -> None:
    metrics = {each["Id"]: each for each in _alarms(dev)[alarm]["Metrics"]}  # type: ignore[attr-defined] # JSON

    (expression,) = {each["Expression"] for each in metrics.values() if "Expression" in each}
    assert calculated(expression, {"waiting": 0, "age": 10_000}) == 0
    assert calculated(expression, {"waiting": 1, "age": 10_000}) == 10_000
    assert {name: metrics[name]["MetricStat"]["Metric"]["MetricName"] for name in ("waiting", "age")} == {
        "waiting": "ApproximateNumberOfMessagesVisible",
        "age": "ApproximateAgeOfOldestMessage",
    }


def test_what_the_local_stack_s_alarms_were_seen_to_do_those_of_aws_do(local: Synthesized, prod: Synthesized) -> None:
    """tests/e2e/test_alarms.py breaks a local stack; the alarms in AWS have the same bounds over the same metrics."""
    here, there = _alarms(local), _alarms(prod)

    for name in _ALARMS - _WAITING:
        assert _judging(here[name]) == _judging(there[name])
    for name in _WAITING:
        (age,) = (each for each in there[name]["Metrics"] if each["Id"] == "age")  # type: ignore[attr-defined] # JSON
        stat = age["MetricStat"]
        asked = {**there[name], **stat["Metric"], "Period": stat["Period"], "Statistic": stat["Stat"]}
        assert _judging(here[name]) == _judging(asked)


def _judging(alarm: Mapping[str, object]) -> Definition:
    dimensions = [{"Name": each["Name"], "Value": text(each["Value"])} for each in alarm["Dimensions"]]  # type: ignore[attr-defined] # JSON
    return Definition.read({**alarm, "Dimensions": dimensions})


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
