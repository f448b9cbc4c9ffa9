"""What is generated from the code is current, and says what clients rely on."""

import json
import re

import jsonschema_rs
import pytest

from cron_manager.domain.errors import CronManagerError
from cron_manager.edge.errors import status_of
from cron_manager.edge.routes import BASE, schema_of
from scripts.openapi import ERRORS, contents, document, tables, words
from tests.docs.api_operations import COMING, PROMISED

MADE = document()
OPERATIONS = {
    f"{method.upper()} {path.removeprefix(BASE)}": operation
    for path, operations in MADE["paths"].items()
    for method, operation in operations.items()
}
SCHEMAS = MADE["components"]["schemas"]


def _validator(schema):
    """Of a schema that names components."""
    return jsonschema_rs.Draft202012Validator({**schema, "components": MADE["components"]}, validate_formats=True)


def _contents(operation):
    """Every JSON body that an operation takes or gives, with its place."""
    if "requestBody" in operation:
        yield "request", operation["requestBody"]["content"]["application/json"]
    for status, answer in operation["responses"].items():
        if found := answer.get("content", {}).get("application/json"):
            yield status, found


def _examples(content):
    yield from [content["example"]] if "example" in content else []
    for each in content.get("examples", {}).values():
        yield MADE["components"]["examples"][each["$ref"].rsplit("/", 1)[1]]["value"]


@pytest.mark.parametrize("path", list(contents()), ids=lambda path: path.name)
def test_a_generated_file_is_current(path):
    assert path.read_text() == contents()[path], "run make openapi"


def test_every_reference_leads_to_a_component():
    components = {f"#/components/{kind}/{name}" for kind, named in MADE["components"].items() for name in named}
    references = set()

    def collect(value):
        if isinstance(value, dict):
            references.update([value["$ref"]] if isinstance(value.get("$ref"), str) else [])
            for each in value.values():
                collect(each)
        elif isinstance(value, list):
            for each in value:
                collect(each)

    collect(MADE)

    assert references <= components


def test_the_console_s_schemas_are_there_by_name():
    expected = {
        *("Job", "JobCreate", "JobUpdate", "Execution", "Attempt", "User", "Session", "Token", "TokenCreated"),
        *("SchedulePreview", "Statistics", "QueueStatistics", "LiveEvent", "ErrorEnvelope"),
    }

    assert expected <= set(MADE["components"]["schemas"])


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_says_what_it_does_who_may_and_what_can_go_wrong(name):
    operation = OPERATIONS[name]

    assert operation["summary"]
    assert operation["description"]
    assert any(status.startswith("2") for status in operation["responses"])
    assert {"500", "503"} <= set(operation["responses"])
    assert bool(operation["security"]) == ("x-required-scope" in operation)
    assert not operation["security"] or "401" in operation["responses"]
    for status, answer in operation["responses"].items():
        codes = re.findall(r"`([A-Z_]+)`: ", answer["description"])
        assert status < "400" or codes
        assert set(codes) == set(answer.get("content", {}).get("application/json", {}).get("examples", {}))


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_s_bodies_have_examples_that_their_schemas_take(name):
    for place, content in _contents(OPERATIONS[name]):
        if content["schema"] == {"type": "object"}:
            continue  # the document itself
        found = list(_examples(content))
        assert found, place
        for example in found:
            problems = [each.message for each in _validator(content["schema"]).iter_errors(example)]
            assert problems == [], place


@pytest.mark.parametrize("route", tables(), ids=lambda route: route.name)
def test_the_code_itself_takes_the_example_of_a_request(route):
    if route.body is None:
        return
    body = OPERATIONS[f"{route.method} {route.path}"]["requestBody"]["content"]["application/json"]["example"]

    schema_of(route.body).model_validate_json(json.dumps(body))


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_s_parameters_are_described_and_their_examples_fit(name):
    for parameter in OPERATIONS[name].get("parameters", []):
        assert parameter.get("description"), parameter["name"]
        if "example" in parameter:
            assert _validator(parameter["schema"]).is_valid(parameter["example"]), parameter["name"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_s_fields_are_described(name):
    told = {field: shape.get("description") for field, shape in SCHEMAS[name].get("properties", {}).items()}

    assert [field for field, description in told.items() if not description] == []


def test_every_word_is_about_something_that_is_there():
    sections = {name: set(entries) for name, entries in words().sections.items()}
    general, parameters = sections.pop("fields"), sections.pop("parameters")
    fields = {field for schema in SCHEMAS.values() for field in schema.get("properties", {})}
    unknown = {
        f"{schema}.{field}"
        for schema, entries in sections.items()
        for field in entries - set(SCHEMAS.get(schema, {}).get("properties", {}))
    }

    assert unknown == set()
    assert general <= fields
    assert {name for name in parameters if not any(name in path for path in MADE["paths"])} <= {"format", "outcome"}
    assert set(words().examples) <= set(SCHEMAS)


def test_the_promised_operations_are_there():
    there = {re.sub(r"{\w+}", "{}", name) for name in OPERATIONS}

    assert PROMISED - there == COMING


def test_every_error_is_told_with_its_status_its_meaning_and_what_to_do():
    def tree(error):
        return {error.code: error}.items() | {
            pair for each in error.__subclasses__() for pair in tree(each) if pair[0] != error.code
        }

    rows = re.findall(r"^\| `([A-Z_]+)` \| (\d{3}) \| (.+) \| (.+) \|$", ERRORS.read_text(), re.MULTILINE)

    assert {code: int(status) for code, status, _, _ in rows} == {
        code: status_of(error) for code, error in tree(CronManagerError)
    }
    assert set(words().remedies) == {code for code, *_ in rows}
