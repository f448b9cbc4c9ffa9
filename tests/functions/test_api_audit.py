"""The audit trail over the API: searched, exported, verified; for administrators."""

import csv
import io
import json
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest

from cron_manager.domain.audit import Actor, AuditOutcome, audited
from cron_manager.domain.audit_chain import Bad, Problem
from cron_manager.domain.ids import new_id
from cron_manager.usecases.verify_audit import Verification
from tests.fakes.clock import NOON
from tests.functions.api_world import ApiWorld
from tests.functions.events import http_event

ALICE = Actor(id="usr_alice", method="PATCH", route="/jobs/{jobId}", source_ip="203.0.113.7", user_agent="curl/8.9")
A_MINUTE = timedelta(minutes=1)


class World(ApiWorld):
    """Some entries of the last minutes; what the tests themselves ask is told later than these."""

    def tell(self, minutes_ago: float, action: str = "job.update", resource: str | None = "job_1", **more: Any) -> str:
        actor = more.pop("actor", ALICE)
        entry = audited(actor, action, resource, NOON - minutes_ago * A_MINUTE, **more)
        self.audit.entries.append(entry)
        return entry.id

    def found(self, query: str = "") -> list[str]:
        status, data = self.ask("GET", "/audit", who="adam", query=query)
        assert status == 200, data
        return [each["id"] for each in data]

    def page(self, query: str) -> tuple[list[str], str | None]:
        event = http_event("GET", "/audit", headers=self.headers["adam"], query=query)
        body = json.loads(self.dispatch(event)["body"])
        return [each["id"] for each in body["data"]], body["meta"]["pagination"]["nextCursor"]


@pytest.fixture
def world():
    return World()


def test_an_entry_is_shown_whole(world):
    entry_id = world.tell(3, changes={"isActive": [True, False]})

    status, shown = world.ask("GET", f"/audit/{entry_id}", who="adam")

    assert status == 200
    assert shown == {
        "id": entry_id,
        "at": "2026-11-21T11:57:00.000Z",
        "actor": {"id": "usr_alice", "email": "alice@example.com", "tokenId": None},
        "action": "job.update",
        "method": "PATCH",
        "route": "/jobs/{jobId}",
        "resource": "job_1",
        "outcome": "SUCCESS",
        "status": None,
        "error": None,
        "sourceIp": "203.0.113.7",
        "userAgent": "curl/8.9",
        "requestId": None,
        "changes": {"isActive": [True, False]},
    }


@pytest.mark.parametrize("entry_id", ["aud_nothing", new_id("aud", NOON), f"aud_{'Z' * 26}"])
def test_an_entry_that_is_not_there_is_not_found(world, entry_id):
    assert world.ask("GET", f"/audit/{entry_id}", who="adam")[0] == 404


@pytest.mark.parametrize("path", ["/audit", "/audit/export", "/audit/verify", "/audit/aud_1"])
@pytest.mark.parametrize("who", ["alice", "rita"])
def test_the_trail_is_for_administrators(world, path, who):
    assert world.ask("GET", path, who=who)[0] == 403


def test_the_latest_come_first(world):
    told = [world.tell(minutes) for minutes in (5, 4, 3)]

    assert world.found() == told[::-1]


def test_filters_narrow_the_trail(world):
    bob = world.tell(9, "job.delete", "job_2", actor=Actor(id="usr_bob", token_id="tok_7"))
    guess = world.tell(
        8, "session.open", "email:eve@example.com", actor=Actor(id="anonymous"), outcome=AuditOutcome.REFUSED
    )
    alice = world.tell(7, "job.update", "job_1", changes={"name": ["Old", "Nightly billing"]})
    listing = world.tell(6, "api.read", "/jobs")

    assert world.found("actor=usr_bob") == [bob]
    assert world.found("actor=tok_7") == [bob]
    assert world.found("actor=anonymous") == [guess]
    assert world.found("action=job") == [alice, bob]
    assert world.found("action=job.update") == [alice]
    assert world.found("action=job.up") == []
    assert world.found("resource=job_1") == [alice]
    assert world.found("resource=/jobs") == [listing]
    assert world.found("outcome=REFUSED") == [guess]
    assert world.found("search=NIGHTLY") == [alice]
    assert world.found("search=eve%40example") == [guess]
    assert world.found("from=2026-11-21T11:52:30Z&to=2026-11-21T11:53:30Z") == [alice]
    assert world.found("actor=usr_alice&action=job&resource=job_1&outcome=SUCCESS&search=billing") == [alice]


def test_pages_follow_each_other_without_gap_or_overlap_while_the_trail_grows(world):
    told = [world.tell(20 - number) for number in range(10)]
    seen: list[str] = []
    cursor = ""
    for _ in range(4):
        page, following = world.page(f"limit=3{cursor}")
        seen += page
        cursor = f"&cursor={following}"
        world.tell(0.001)

    assert seen == told[::-1]
    assert following is None


def test_a_cursor_holds_for_its_filters_only(world):
    for number in range(3):
        world.tell(number + 1)
    _, cursor = world.page("limit=1&action=job")

    assert world.ask("GET", "/audit", who="adam", query=f"limit=1&cursor={cursor}")[0] == 422


def test_a_page_costs_a_bounded_number_of_entries(world, monkeypatch):
    from cron_manager.usecases import search_audit

    for number in range(30):
        world.tell(40 - number, "job.update" if number else "job.delete")
    question = search_audit.AuditQuestion(start=NOON - timedelta(days=1), end=NOON, action="job.delete")

    first = search_audit.search_audit(world.audit, question, before=None, limit=5, most=20)
    second = search_audit.search_audit(world.audit, question, before=first.goes_on, limit=5, most=20)

    assert (first.entries, first.goes_on is None) == ([], False)
    assert ([entry.action for entry in second.entries], second.goes_on) == (["job.delete"], None)


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("from=2026-11-21T12:00:00Z&to=2026-11-21T11:00:00Z", "from"),
        ("from=2026-01-01T00:00:00Z", "from"),
        ("to=1999-01-01T00:00:00Z", "to"),
        ("from=yesterday", "from"),
        ("outcome=MAYBE", "outcome"),
        ("actor=", "actor"),
        ("resource=", "resource"),
        ("limit=101", "limit"),
        ("cursor=forged", "cursor"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_the_field(world, query, field):
    assert field in world.problems("GET", "/audit", None, who="adam", query=query)


def test_an_object_s_whole_history_may_be_asked_for(world):
    old = replace(audited(ALICE, "job.create", "job_1", NOON - timedelta(days=400)), resource="job_1")
    world.audit.entries.append(old)

    assert world.found("resource=job_1&from=2020-01-01T00:00:00Z") == [old.id]


def exported(world: World, query: str) -> tuple[dict[str, str], str]:
    event = http_event("GET", "/audit/export", headers=world.headers["adam"], query=query)
    answer = world.dispatch(event)
    assert answer["statusCode"] == 200, answer["body"]
    return answer["headers"], answer["body"]


def test_an_export_as_csv_has_a_line_for_each_entry(world):
    world.tell(3, changes={"name": ["a", 'b "quoted", with comma']})
    entry_id = world.tell(2)

    headers, text = exported(world, "format=csv")

    assert headers["Content-Type"] == "text/csv; charset=utf-8"
    assert headers["Content-Disposition"] == 'attachment; filename="audit.csv"'
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert rows[0]["id"] == entry_id
    assert rows[1]["changes"] == '{"name": ["a", "b \\"quoted\\", with comma"]}'
    assert rows[1]["actorEmail"] == "alice@example.com"


def test_no_cell_of_an_export_is_a_formula(world):
    formula = '=HYPERLINK("https://evil.example/","x")'
    world.tell(3, resource=formula, actor=replace(ALICE, user_agent="@SUM(1)", source_ip="+1"))

    _, text = exported(world, "")

    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert (row["resource"], row["userAgent"], row["sourceIp"]) == (f"'{formula}", "'@SUM(1)", "'+1")


def test_an_export_as_json_is_what_the_list_shows(world):
    world.tell(3)

    assert world.ask("GET", "/audit/export", who="adam", query="format=json&action=job") == world.ask(
        "GET", "/audit", who="adam", query="action=job"
    )


@pytest.fixture
def wide_cells():
    usual = csv.field_size_limit(1_000_000)
    yield
    csv.field_size_limit(usual)


def test_a_large_export_comes_in_parts(world, wide_cells):
    """Each part fits into an answer, and together they hold everything once."""
    for number in range(5):
        world.tell(10 - number, changes={"description": ["", "x" * 700_000]})

    headers, first = exported(world, "")
    more, second = exported(world, f"cursor={quote(headers['X-Next-Cursor'])}")
    rest, third = exported(world, f"cursor={quote(more['X-Next-Cursor'])}") if "X-Next-Cursor" in more else ({}, "")

    assert "X-Next-Cursor" not in rest
    ids = [
        row["id"] for text in (first, second, third) if text for row in csv.DictReader(io.StringIO(text, newline=""))
    ]
    assert len(ids) == len(set(ids)) == 5
    assert max(len(text.encode()) for text in (first, second, third)) < 6_000_000


def test_an_intact_trail_is_told_as_such(world):
    world.verification = Verification(checked=12, chains=8, unchained=1, anchored_at=NOON)

    status, told = world.ask("GET", "/audit/verify", who="adam")

    assert status == 200
    assert told == {
        "intact": True,
        "checked": 12,
        "from": "2026-11-20T00:00:00.000Z",
        "to": "2026-11-22T00:00:00.000Z",
        "chains": 8,
        "unchained": 1,
        "unchainedSince": None,
        "anchoredAt": "2026-11-21T12:00:00.000Z",
        "firstBad": None,
    }
    assert world.days_verified == ["2026-11-20", "2026-11-21"]


def test_the_first_bad_entry_is_named(world):
    bad = Bad(chain="2026-11-21#3", index=7, entry_id="aud_7", problem=Problem.MISSING, at=NOON)
    world.verification = Verification(checked=7, chains=1, first_bad=bad)

    told = world.ask("GET", "/audit/verify", who="adam")[1]

    assert told["intact"] is False
    assert told["firstBad"] == {"chain": "2026-11-21#3", "index": 7, "entryId": "aud_7", "problem": "missing"}


def test_whole_days_are_verified(world):
    query = "from=2026-11-18T23:59:59Z&to=2026-11-20T00:00:00Z"

    told = world.ask("GET", "/audit/verify", who="adam", query=query)[1]

    assert world.days_verified == ["2026-11-18", "2026-11-19"]
    assert (told["from"], told["to"]) == ("2026-11-18T00:00:00.000Z", "2026-11-20T00:00:00.000Z")


def test_more_than_an_answer_can_wait_for_is_refused_with_the_remedy(world):
    world.verification = Verification(checked=1_000_000)

    assert "make verify" in world.problems("GET", "/audit/verify", None, who="adam")["from"]
    months = "from=2026-09-01T00:00:00Z"
    assert "31 days" in world.problems("GET", "/audit/verify", None, who="adam", query=months)["from"]
