"""What the operator's scripts ask AWS for, and how they tell of mistakes."""

import importlib.util
from types import ModuleType
from typing import ClassVar

import pytest

from infrastructure import deployed
from infrastructure.environment import DEV, ParameterInvalid
from tests.infrastructure.assembly import ROOT


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"scripts_{name}", ROOT / f"scripts/{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def deploy() -> ModuleType:
    return _script("deploy")


@pytest.fixture(scope="module")
def create_admin() -> ModuleType:
    return _script("create_admin")


def test_the_parameters_that_are_set_reach_the_cdk(deploy: ModuleType) -> None:
    command = deploy.cdk_command(DEV, {"LOG_LEVEL": "DEBUG", "ALERT_EMAIL": "", "HOME": "/home/alice"})

    assert command[-6:] == ["-c", "env=dev", "-c", "name=CronManager", "-c", "LOG_LEVEL=DEBUG"]


def test_where_nobody_can_be_asked_the_cdk_asks_nobody(deploy: ModuleType) -> None:
    assert "--require-approval never" in " ".join(deploy.cdk_command(DEV, {"CI": "true"}))
    assert "--require-approval" not in deploy.cdk_command(DEV, {})


def test_a_deployment_that_does_not_answer_is_unwell() -> None:
    smoke = _script("smoke")
    waited: list[float] = []

    with pytest.raises(smoke.Unwell, match="does not answer well"):
        smoke.expect_health("http://127.0.0.1:9/api/v1/health", waited.append)

    assert sum(waited) == 60


def test_a_deployment_whose_alarm_rings_is_unwell() -> None:
    smoke = _script("smoke")

    class CloudWatch:
        ringing: ClassVar = ["CronManager-Prod-Monitoring-AlarmsShortLaneAge"]

        def get_paginator(self, _operation: str) -> "CloudWatch":
            return self

        def paginate(self, *, AlarmNamePrefix: str, StateValue: str) -> list[dict[str, object]]:  # noqa: N803  AWS's own
            assert (AlarmNamePrefix, StateValue) == ("CronManager-Prod-", "ALARM")
            return [{"MetricAlarms": [{"AlarmName": name} for name in self.ringing]}]

    with pytest.raises(smoke.Unwell, match="ShortLaneAge"):
        smoke.expect_silence(CloudWatch(), "CronManager-Prod-")
    CloudWatch.ringing = []
    smoke.expect_silence(CloudWatch(), "CronManager-Prod-")


def test_a_second_deployment_has_a_name_of_its_own(deploy: ModuleType) -> None:
    assert "name=Nightly" in deploy.cdk_command(DEV, {"DEPLOYMENT_NAME": "Nightly"})


@pytest.mark.parametrize(("arguments", "says"), [(["local"], "make run"), (["live"], "one of local, dev, prod")])
def test_an_environment_that_cannot_be_deployed_is_refused(deploy: ModuleType, arguments: list[str], says: str) -> None:
    with pytest.raises(ParameterInvalid, match=says):
        deploy.main(arguments, {})


def test_a_wrong_parameter_is_refused_before_anything_is_asked_of_aws(deploy: ModuleType) -> None:
    with pytest.raises(ParameterInvalid, match="MAX_CONCURRENT_EXECUTIONS"):
        deploy.main(["dev"], {"MAX_CONCURRENT_EXECUTIONS": "3"})


def test_an_administrator_needs_an_address(create_admin: ModuleType) -> None:
    with pytest.raises(ParameterInvalid, match="EMAIL is missing"):
        create_admin.main(["dev"], {})


@pytest.mark.parametrize("created", [True, False])
def test_the_auth_functions_answer_says_whether_there_is_a_new_administrator(
    created: bool,
) -> None:
    payload = b'{"created": %s, "userId": "usr_1"}' % str(created).lower().encode()

    assert deployed.read_answer(payload, failed=False)["created"] is created


@pytest.mark.parametrize(
    ("payload", "failed", "says"),
    [
        (b'{"problems": [{"field": "email", "message": "Write an address."}]}', False, r"email: Write an address\."),
        (b'{"errorMessage": "no table"}', True, "failed: no table"),
    ],
)
def test_what_the_auth_function_refuses_is_told(payload: bytes, failed: bool, says: str) -> None:
    with pytest.raises(deployed.Refused, match=says):
        deployed.read_answer(payload, failed=failed)


@pytest.mark.parametrize(("arguments", "at_once"), [(["dev"], False), (["dev", "now"], True)])
def test_a_key_is_rotated_with_notice_unless_it_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], at_once: bool
) -> None:
    rotate_key, asked = _script("rotate_key"), []

    def ask(_aws: object, environment: object, _variables: object, command: object) -> dict[str, object]:
        asked.append((environment, command))
        return {"keyId": "key_2", "signsFrom": "2026-11-21T12:01:00.000Z"}

    monkeypatch.setattr(rotate_key, "ask_auth", ask)

    assert rotate_key.main(arguments, {"AWS_REGION": "eu-central-1"}) == 0
    assert asked == [(DEV, {"command": "rotate-signing-key", "atOnce": at_once})]
    assert capsys.readouterr().out == "Key key_2 signs from 2026-11-21T12:01:00.000Z.\n"
