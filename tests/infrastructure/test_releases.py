"""A new version of a function takes over behind its alias, as the environment says, and goes when it errs."""

import json
import re
from typing import Any

import pytest

from infrastructure.packaging import FUNCTION_NAMES
from tests.infrastructure.assembly import Resource, Synthesized, text

_AT_ONCE = {"Housekeeper", "Registry", "Sweeper"}
_FUNCTIONS = {name.capitalize() for name in FUNCTION_NAMES}
_LIVE = re.compile(r"(\w+)Live(:live)?")
_ITSELF = re.compile(r"(\w+)Function")


@pytest.fixture(params=["dev", "prod"])
def hosted(request: pytest.FixtureRequest) -> Synthesized:
    found: Synthesized = request.getfixturevalue(request.param)
    return found


def _named(synthesized: Synthesized, kind: str, ending: str) -> dict[str, Resource]:
    """By the functions that they belong to."""
    found = {text({"Ref": each.logical_id}): each for each in synthesized.resources(kind)}
    return {name.removesuffix(ending): each for name, each in found.items() if name.endswith(ending)}


def _invoked(synthesized: Synthesized) -> list[str]:
    """Everything in the templates that says which function to invoke."""
    return [
        *_texts(synthesized, "AWS::Lambda::EventSourceMapping", "FunctionName"),
        *_texts(synthesized, "AWS::ApiGatewayV2::Integration", "IntegrationUri"),
        *_texts(synthesized, "AWS::Lambda::Permission", "FunctionName"),
        *_started_by_the_clock(synthesized),
        *_told_by_variables(synthesized),
        *_granted(synthesized),
    ]


def _texts(synthesized: Synthesized, kind: str, of: str) -> list[str]:
    return [text(each.properties[of]) for each in synthesized.resources(kind)]


def _started_by_the_clock(synthesized: Synthesized) -> list[str]:
    targets = (each.properties["Target"]["Arn"] for each in synthesized.resources("AWS::Scheduler::Schedule"))
    return [text(each) for each in targets if ":aws-sdk:" not in str(each)]


def _told_by_variables(synthesized: Synthesized) -> list[str]:
    functions = (each.properties.get("Environment") for each in synthesized.resources("AWS::Lambda::Function"))
    variables: list[dict[str, Any]] = [each["Variables"] for each in functions if each]
    return [text(value) for each in variables for name, value in each.items() if name.endswith("_FUNCTION")]


def _granted(synthesized: Synthesized) -> list[str]:
    statements = [
        statement
        for policy in synthesized.resources("AWS::IAM::Policy")
        for statement in policy.properties["PolicyDocument"]["Statement"]
    ]
    granted = [each["Resource"] for each in statements if each["Action"] == "lambda:InvokeFunction"]
    return [text(each) for resources in granted for each in (resources if isinstance(resources, list) else [resources])]


def test_whoever_invokes_a_function_invokes_its_alias(hosted: Synthesized) -> None:
    found = [_LIVE.search(name) for name in _invoked(hosted)]

    assert None not in found
    assert {each[1].rpartition(":")[2] for each in found if each} >= _FUNCTIONS - {"Tester"}


def test_a_local_stack_s_functions_have_no_versions(local: Synthesized) -> None:
    assert not [*local.resources("AWS::Lambda::Alias", "AWS::Lambda::Version", "AWS::CodeDeploy::DeploymentGroup")]
    assert all(_ITSELF.search(name) for name in _invoked(local))


def test_what_fails_asynchronously_is_told_for_the_alias(hosted: Synthesized) -> None:
    """Lambda keeps it for each qualifier, and nobody invokes another one."""
    configured = [each.properties for each in hosted.resources("AWS::Lambda::EventInvokeConfig")]

    assert {text(each["Qualifier"]) for each in configured} == {"SweeperLive", "RegistryLive", "TunerLive"}


def test_every_function_has_its_release(hosted: Synthesized) -> None:
    aliases, groups = _named(hosted, "AWS::Lambda::Alias", "Live"), _named(hosted, _GROUP, "Release")

    assert set(aliases) == set(groups) == _FUNCTIONS
    for name, alias in aliases.items():
        assert alias.properties["Name"] == "live"
        asked = alias.definition["UpdatePolicy"]["CodeDeployLambdaAliasUpdate"]
        assert asked["DeploymentGroupName"] == {"Ref": groups[name].logical_id}


_GROUP = "AWS::CodeDeploy::DeploymentGroup"


def test_in_prod_a_tenth_more_each_minute_but_where_two_versions_must_not_meet(prod: Synthesized) -> None:
    found = {name: group.properties["DeploymentConfigName"] for name, group in _named(prod, _GROUP, "Release").items()}

    at_once, gradual = "CodeDeployDefault.LambdaAllAtOnce", "CodeDeployDefault.LambdaLinear10PercentEvery1Minute"
    assert found == {name: at_once if name in _AT_ONCE else gradual for name in _FUNCTIONS}


def test_in_dev_all_at_once(dev: Synthesized) -> None:
    groups = _named(dev, _GROUP, "Release").values()

    assert {each.properties["DeploymentConfigName"] for each in groups} == {"CodeDeployDefault.LambdaAllAtOnce"}


def test_errors_of_the_new_version_alone_bring_the_old_one_back(hosted: Synthesized) -> None:
    alarms = _named(hosted, "AWS::CloudWatch::Alarm", "ReleaseErrors")

    for name, group in _named(hosted, _GROUP, "Release").items():
        watched = group.properties["AlarmConfiguration"]
        assert watched == {"Alarms": [{"Name": {"Ref": alarms[name].logical_id}}], "Enabled": True}
        assert group.properties["AutoRollbackConfiguration"] == {
            "Enabled": True,
            "Events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"],
        }
        dimensions = {each["Name"]: text(each["Value"]) for each in alarms[name].properties["Dimensions"]}
        assert dimensions["FunctionName"] == f"{name}Function"
        assert dimensions["Resource"] == f"{name}Function:live"
        assert dimensions["ExecutedVersion"].startswith(f"{name}FunctionCurrentVersion")


def test_earlier_versions_stay_to_go_back_to(hosted: Synthesized) -> None:
    for version in hosted.resources("AWS::Lambda::Version"):
        assert version.definition["DeletionPolicy"] == "Retain"


def test_the_sweeper_learns_of_a_deployment_when_everybody_else_of_its_stack_runs_it(prod: Synthesized) -> None:
    """It asks the registry, which asks worker and housekeeper: what they answer must be the new version's."""
    resources = prod.template("Execution")["Resources"]

    def waits_for(logical_id: str) -> set[str]:
        told = set(re.findall(r'"(?:Ref|Fn::GetAtt)": \[?"(\w+)"', json.dumps(resources[logical_id])))
        return told.union(*(waits_for(each) for each in told & set(resources)))

    (sweeper,) = (name for name in resources if text({"Ref": name}) == "SweeperFunction")
    awaited = {text({"Ref": name}) for name in waits_for(sweeper)}
    assert {"RegistryLive", "WorkerLive", "HousekeeperLive"} <= awaited
