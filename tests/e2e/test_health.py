"""The system tells how it is, with the rights that its functions have."""

import pytest

from local.emulated import client


@pytest.fixture
def another_schedule_group(stack):
    """As if the schedules' group were gone: the API is told a name that nobody has."""
    functions = client("lambda", str(stack.info["emulatorUrl"]))
    name = stack.info["outputs"]["ApiFunction"]
    variables = functions.get_function_configuration(FunctionName=name)["Environment"]["Variables"]
    functions.update_function_configuration(
        FunctionName=name, Environment={"Variables": variables | {"SCHEDULE_GROUP": "nobody-s"}}
    )
    yield
    functions.update_function_configuration(FunctionName=name, Environment={"Variables": variables})


def test_every_dependency_answers_the_api(api):
    health = api.data("GET", "/health/deep")

    assert health["down"] == []
    assert len(health["dependencies"]) == 15
    assert {lane["lane"] for lane in health["lanes"]} == {"short", "long", "manual", "function"}
    assert len(health["deadLetters"]) == 3


def test_what_is_down_is_named_and_reads_go_on(api, another_schedule_group):
    answer = api.http.get("/health/deep")

    error = answer.json()["error"]
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert (error["code"], error["details"]["down"]) == ("UNHEALTHY", ["scheduler"])
    assert api.data("GET", "/stats")["degraded"] == []
    assert api.data("GET", "/health")["status"] == "ok"
