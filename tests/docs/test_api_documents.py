"""What is generated from the code is current, and says what clients rely on."""

import json

import pytest

from scripts.openapi import DOCUMENT, contents, document

MADE = document()


@pytest.mark.parametrize("path", list(contents()), ids=lambda path: path.name)
def test_a_generated_file_is_current(path):
    assert path.read_text() == contents()[path], "run make openapi"


def test_every_reference_leads_to_a_component():
    schemas = MADE["components"]["schemas"]
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

    assert {each.removeprefix("#/components/schemas/") for each in references} <= set(schemas)


def test_the_console_s_schemas_are_there_by_name():
    expected = {
        *("Job", "JobCreate", "JobUpdate", "Execution", "Attempt", "User", "Session", "Token", "TokenCreated"),
        *("SchedulePreview", "Statistics", "QueueStatistics", "LiveEvent", "ErrorEnvelope"),
    }

    assert expected <= set(MADE["components"]["schemas"])


def test_every_operation_says_what_it_answers_and_what_can_go_wrong():
    for operations in json.loads(DOCUMENT.read_text())["paths"].values():
        for operation in operations.values():
            assert operation["summary"]
            assert any(status.startswith("2") for status in operation["responses"])
            assert "500" in operation["responses"]
            assert not operation["security"] or "401" in operation["responses"]
