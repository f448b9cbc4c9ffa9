"""All functions are made alike."""

import re
import sys

import pytest

from infrastructure.packaging import FUNCTION_NAMES
from tests.infrastructure.assembly import ROOT, Resource, Synthesized, text

_LIMITS = {
    "api": (29, 512),
    "auth": (29, 512),
    "archiver": (900, 1024),
    "exporter": (60, 512),
    "realtime": (10, 256),
    "registrar": (60, 256),
    "executor": (330, 512),
    "broadcaster": (60, 256),
    "notifier": (30, 256),
    "cataloguer": (55, 512),
    "sweeper": (55, 512),
    "tester": (28, 512),
    "analyst": (120, 512),
    "auditor": (60, 256),
    "housekeeper": (300, 256),
    "registry": (90, 256),
    "tuner": (300, 512),
    "worker": (330, 512),
}
_SETTINGS = ROOT / "layers/core/python/cron_manager/settings"
# The words in a settings class that stand for several variables.
_GROUPS = {
    "LaneQueues": {"SHORT_QUEUE_URL", "LONG_QUEUE_URL", "MANUAL_QUEUE_URL", "FUNCTION_QUEUE_URL"},
    "LaneFeedIds": {"SHORT_LANE_FEED", "LONG_LANE_FEED", "MANUAL_LANE_FEED", "FUNCTION_LANE_FEED"},
    "DeadLetterQueues": {"TICK_DEAD_LETTERS_URL", "SCHEDULE_DEAD_LETTERS_URL", "STREAM_DEAD_LETTERS_URL"},
    "SchedulerTargets": {
        "SCHEDULE_GROUP",
        "SCHEDULE_ROLE_ARN",
        "SCHEDULE_DEAD_LETTERS_ARN",
        "SHORT_QUEUE_URL",
        "LONG_QUEUE_URL",
        "FUNCTION_QUEUE_URL",
    },
}
_COMMON = {"ENVIRONMENT", "LOG_LEVEL", "POWERTOOLS_SERVICE_NAME", "POWERTOOLS_METRICS_NAMESPACE"}


def _functions(synthesized: Synthesized) -> dict[str, Resource]:
    found = {}
    for function in synthesized.resources("AWS::Lambda::Function"):
        name = text({"Ref": function.logical_id}).removesuffix("Function").lower()
        if name in FUNCTION_NAMES:
            found[name] = function
    return found


def test_every_folder_of_functions_is_one_lambda(synthesized: Synthesized) -> None:
    folders = {folder.name for folder in (ROOT / "functions").iterdir() if (folder / "handler.py").is_file()}

    assert set(_functions(synthesized)) == folders == set(FUNCTION_NAMES)


@pytest.mark.parametrize("name", FUNCTION_NAMES)
def test_a_function_runs_on_the_python_that_built_it(synthesized: Synthesized, name: str) -> None:
    function = _functions(synthesized)[name].properties

    assert function["Runtime"] == f"python{sys.version_info.major}.{sys.version_info.minor}"
    assert function["Handler"] == "handler.handler"
    assert function["Architectures"] == [synthesized.environment.architecture]
    assert len(function["Layers"]) == 2
    assert (function["Timeout"], function["MemorySize"]) == _LIMITS[name]


@pytest.mark.parametrize("name", FUNCTION_NAMES)
def test_a_function_writes_json_into_a_log_of_its_own_that_forgets(synthesized: Synthesized, name: str) -> None:
    function = _functions(synthesized)[name]
    groups = {group.logical_id: group.properties for group in synthesized.resources("AWS::Logs::LogGroup")}

    logging = function.properties["LoggingConfig"]
    assert logging["LogFormat"] == "JSON"
    assert text(logging["LogGroup"]) == f"{name.capitalize()}Logs"
    assert groups[logging["LogGroup"]["Ref"]]["RetentionInDays"] == synthesized.environment.log_retention_days


def test_functions_are_traced_in_aws(dev: Synthesized, local: Synthesized) -> None:
    assert {f.properties.get("TracingConfig", {}).get("Mode") for f in _functions(dev).values()} == {"Active"}
    assert {f.properties.get("TracingConfig", {}).get("Mode") for f in _functions(local).values()} == {None}


def test_only_these_functions_may_feed_themselves(synthesized: Synthesized) -> None:
    allowed = {name for name, f in _functions(synthesized).items() if f.properties.get("RecursiveLoop") == "Allow"}

    assert allowed == {"executor", "worker", "notifier", "exporter"}


def _settings_read(name: str) -> set[str]:
    """The variables that a function's settings class reads, from its source."""
    body = (_SETTINGS / f"{name}.py").read_text()
    read = set(re.findall(r'environment(?:, |\.get\()"([A-Z_]+)"', body))
    read |= {"CORS_ORIGINS"} if "cors_origins(" in body else set()
    read |= (
        {"TARGET_ALLOW_CIDRS", "TARGET_ALLOW_PORTS"}
        if "target_allow_cidrs(" in body and "target_allow_ports(" in body
        else set()
    )
    if "objectives(environment)" in body:
        read |= set(re.findall(r'"(SLO_[A-Z_]+)"', (_SETTINGS / "service_levels.py").read_text()))
    return read.union(*(names for group, names in _GROUPS.items() if f"{group}.read" in body))


@pytest.mark.parametrize("name", FUNCTION_NAMES)
def test_a_function_is_given_the_variables_that_its_settings_read(synthesized: Synthesized, name: str) -> None:
    given = set(_functions(synthesized)[name].properties["Environment"]["Variables"])

    assert given - _COMMON == _settings_read(name)


def test_the_websocket_endpoint_is_the_emulators_only_where_it_is(local: Synthesized, prod: Synthesized) -> None:
    def endpoint(synthesized: Synthesized) -> str:
        variables = _functions(synthesized)["broadcaster"].properties["Environment"]["Variables"]
        return text(variables["WEBSOCKET_ENDPOINT"])

    assert endpoint(local) == "http://127.0.0.1:4566/_aws/execute-api/LiveApi/live"
    assert endpoint(prod) == "https://LiveApi.execute-api.AWS::Region.AWS::URLSuffix/live"
