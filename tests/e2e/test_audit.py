"""The audit trail on a whole deployment: every call is there once, chained, anchored; what is done to it is found."""

import csv
import io
from datetime import UTC, datetime

import pytest

from cron_manager.adapters.audit_heads import AuditHeadHistory
from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.audit_chains import AuditChains
from cron_manager.domain.ids import instant_of
from cron_manager.usecases.verify_audit import VerifyAudit
from local.emulated import client
from scripts.verify_audit import verify
from tests.e2e.conftest import Api, eventually


def of_call(api, answer):
    """The entries of one call, by its request id."""
    request_id = answer.json()["meta"]["requestId"]
    return api.data("GET", f"/audit?search={request_id}")


def when_chained(api):
    """The verification, as soon as nothing that was there waits to be chained.

    Looking leaves an entry each time, which the next look finds.
    """

    def look():
        found = api.data("GET", "/audit/verify")
        return found if found["unchained"] <= 1 or not found["intact"] else None

    return eventually(look, 60, 1)


@pytest.fixture
def table(stack):
    return client("dynamodb", stack.info["emulatorUrl"]), stack.info["outputs"]["AuditTable"]


def test_a_reading_a_change_and_a_refusal_leave_one_entry_each(stack, api):
    job = api.create(name="trailed")
    read = api.http.get(f"/jobs/{job['id']}")
    changed = api.http.patch(
        f"/jobs/{job['id']}", json={"name": "trailed on", "version": read.json()["data"]["version"]}
    )
    refused = api.http.post("/jobs", json={"name": "trailed on"})
    stranger = Api(stack)
    unknown = stranger.http.get(f"/jobs/{job['id']}")
    stranger.http.close()

    told = [of_call(api, answer) for answer in (read, changed, refused, unknown)]

    assert [len(entries) for entries in told] == [1, 1, 1, 1]
    assert [(entry["action"], entry["outcome"], entry["status"]) for (entry,) in told] == [
        ("api.read", "SUCCESS", 200),
        ("job.update", "SUCCESS", None),
        ("job.create", "REFUSED", 422),
        ("api.read", "REFUSED", 401),
    ]
    assert told[1][0]["changes"]["name"] == ["trailed", "trailed on"]
    assert told[0][0]["actor"]["email"] == stack.info["adminEmail"]
    assert told[3][0]["actor"]["id"] == "anonymous"


def test_what_the_registrar_did_is_told_as_the_system_s(api):
    job = api.create(name="registered, and told")

    found = eventually(lambda: api.data("GET", f"/audit?resource={job['id']}&actor=system"), 30)

    assert [(entry["action"], entry["outcome"]) for entry in found] == [("schedule.register", "SUCCESS")]


def test_the_trail_is_chained_anchored_and_intact(api):
    found = when_chained(api)

    assert found["intact"], found
    assert found["checked"] > 10
    assert found["anchoredAt"] is not None


def test_an_export_holds_a_line_for_each_entry(api):
    answer = api.http.get("/audit/export?format=csv&action=session")

    rows = list(csv.DictReader(io.StringIO(answer.text, newline="")))
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert {row["action"] for row in rows} >= {"session.open"}


def test_whoever_touches_an_entry_with_the_emulator_s_own_rights_is_found_out(stack, api, table):
    dynamodb, name = table
    answer = api.http.get("/jobs")
    (entry,) = of_call(api, answer)
    assert when_chained(api)["intact"]
    key = keys.audit_entry(instant_of("aud", entry["id"]), entry["id"])
    stored = dynamodb.get_item(TableName=name, Key=key)["Item"]

    dynamodb.put_item(TableName=name, Item=stored | {"actor": {"S": "usr_somebody_else"}})
    altered = api.data("GET", "/audit/verify")
    dynamodb.delete_item(TableName=name, Key=key)
    deleted = api.data("GET", "/audit/verify")
    from_outside = verify(_outside(stack, dynamodb, name), [entry["at"][:10]], datetime.now(UTC))
    dynamodb.put_item(TableName=name, Item=stored)

    assert (altered["intact"], altered["firstBad"]["problem"]) == (False, "altered")
    assert altered["firstBad"]["entryId"] == entry["id"]
    assert (deleted["firstBad"]["problem"], deleted["firstBad"]["entryId"]) == ("missing", entry["id"])
    assert from_outside == 1
    assert api.data("GET", "/audit/verify")["intact"]


def _outside(stack, dynamodb, table):
    bucket = stack.info["outputs"]["AuditHeadsBucket"]
    heads = AuditHeadHistory(lambda: client("s3", stack.info["emulatorUrl"]), bucket)
    return VerifyAudit(chains=AuditChains(dynamodb, table), heads=heads)
