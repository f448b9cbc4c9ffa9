"""What the edge takes, what it refuses, and in which words."""

import base64

import pytest
from botocore.exceptions import ClientError, ConnectTimeoutError

from cron_manager.domain.errors import CronManagerError
from cron_manager.edge.errors import STATUS, status_of, translated
from tests.functions.events import http_event
from tests.unit.edge_world import EdgeWorld


@pytest.fixture
def world():
    return EdgeWorld()


def test_an_answer_comes_in_the_envelope(world):
    status, headers, body = world.send("POST", "/things", body={"displayName": "lamp"})

    assert status == 201
    assert body["success"] is True
    assert body["data"]["displayName"] == "lamp"
    assert body["meta"] == {"requestId": world.asked_last, "timestamp": "2026-11-21T12:00:00.000Z"}
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Location"] == "/api/v1/things/1"


def test_a_list_tells_where_it_goes_on(world):
    _, _, body = world.send("GET", "/things", query="limit=7&isOn=true&role=ADMIN")

    assert body["data"] == [{"isOn": True, "role": "ADMIN"}]
    assert body["meta"]["pagination"] == {"limit": 7, "nextCursor": None, "total": 1}


def test_a_literal_path_wins_over_a_parameter(world):
    assert world.send("GET", "/things/test")[2]["data"] == "literal"
    assert world.send("GET", "/things/7")[2]["data"]["id"] == "7"


@pytest.mark.parametrize("path", ["/nothing", "/things/", "/things/1/2/3", "/", ""])
def test_an_unknown_path_is_not_there(world, path):
    status, _, body = world.send("GET", path)

    assert (status, body["error"]["code"]) == (404, "NOT_FOUND")


def test_a_known_path_tells_which_methods_it_takes(world):
    status, headers, body = world.send("PUT", "/things")

    assert (status, headers["Allow"], body["error"]["code"]) == (405, "GET, POST", "METHOD_NOT_ALLOWED")


def test_a_stage_s_name_is_not_part_of_the_path(world):
    event = http_event("GET", "/things")
    event["rawPath"] = "/live/api/v1/things"
    event["requestContext"]["stage"] = "live"

    assert world.send_event(event)[0] == 200


@pytest.mark.parametrize(
    ("body", "field", "message"),
    [
        ({}, "displayName", "This field is missing; it is required."),
        ({"displayName": 7}, "displayName", "Write text, in quotation marks."),
        ({"displayName": None}, "displayName", "Write text, in quotation marks."),
        ({"displayName": "x"}, "displayName", "Use at least 2 characters."),
        ({"displayName": "x" * 6}, "displayName", "Use at most 5 characters."),
        ({"displayName": "lamp", "sizeMs": "7"}, "sizeMs", "Write a whole number, without quotation marks."),
        ({"displayName": "lamp", "sizeMs": 7.5}, "sizeMs", "Write a whole number, without quotation marks."),
        ({"displayName": "lamp", "sizeMs": True}, "sizeMs", "Write a whole number, without quotation marks."),
        ({"displayName": "lamp", "sizeMs": 0}, "sizeMs", "Write a number that is at least 1."),
        ({"displayName": "lamp", "sizeMs": 10}, "sizeMs", "Write a number that is at most 9."),
        ({"displayName": "lamp", "isOn": "yes"}, "isOn", "Write true or false, without quotation marks."),
        ({"displayName": "lamp", "role": "KING"}, "role", "Write one of 'ADMIN', 'USER' or 'READ_ONLY'."),
        ({"displayName": "lamp", "inner": []}, "inner", "Write an object: { … }."),
        ({"displayName": "lamp", "inner": {"letters": "a"}}, "inner.letters", "Write a list: [ … ]."),
        ({"displayName": "lamp", "inner": {"letters": [1]}}, "inner.letters.0", "Write text, in quotation marks."),
        ({"displayName": "lamp", "inner": {"letters": ["", "", ""]}}, "inner.letters", "Use at most 2 elements."),
        ({"displayName": "lamp", "inner": {"mapping": {"a": 1}}}, "inner.mapping.a", "Write text, in quotation marks."),
        ({"displayName": "lamp", "at": "soon"}, "at", "Write an instant with its offset, as 2026-11-21T03:00:00Z."),
        ({"displayName": "lamp", "diplayName": 1}, "diplayName", "There is no such field; did you mean `displayName`?"),
        ({"displayName": "lamp", "display_name": "lamp"}, "display_name", None),
        ({"displayName": "lamp", "zzz": 1}, "zzz", "There is no such field; remove it."),
        ([], "", "Write an object: { … }."),
        ("text", "", "Write an object: { … }."),
    ],
    ids=str,
)
def test_each_problem_names_the_field_and_the_remedy(world, body, field, message):
    status, _, told = world.send("POST", "/things", body=body)

    assert (status, told["error"]["code"]) == (422, "VALIDATION_FAILED")
    (detail,) = told["error"]["details"]
    assert detail["field"] == field
    assert message is None or detail["message"] == message


def test_all_problems_are_told_at_once(world):
    assert set(world.problems({"sizeMs": 0, "colour": "red"})) == {"displayName", "sizeMs", "colour"}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("{", ""),
        ("{'displayName': 'lamp'}", ""),
        ('{"displayName": "lamp", "displayName": "door"}', "displayName"),
        ('{"displayName": "lamp", "inner": {"letters": [], "letters": []}}', "letters"),
        ('{"displayName": "lamp", "sizeMs": NaN}', ""),
        ('{"displayName": "lamp", "sizeMs": -Infinity}', ""),
        ('{"displayName": "lamp", "sizeMs": ' + "1" * 5000 + "}", ""),
        ('{"displayName": "\\ud800"}', ""),
        ("[" * 100_000, ""),
        ('{"displayName": "' + "x" * 262_144 + '"}', ""),
        ("", ""),
    ],
    ids=lambda text: text[:40],
)
def test_what_is_no_json_is_malformed(world, text, field):
    status, _, told = world.send("POST", "/things", text=text)

    assert (status, told["error"]["code"]) == (400, "MALFORMED_REQUEST")
    assert [detail["field"] for detail in told["error"]["details"]] == [field]


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "", "application/jsonx"])
def test_another_content_type_is_refused(world, kind):
    status, _, told = world.send("POST", "/things", body={}, headers={"content-type": kind})

    assert (status, told["error"]["code"]) == (415, "UNSUPPORTED_MEDIA_TYPE")


@pytest.mark.parametrize(
    "kind", ["application/json; charset=utf-8", "Application/JSON", "application/merge-patch+json"]
)
def test_json_by_any_of_its_names_is_taken(world, kind):
    assert world.send("POST", "/things", body={"displayName": "lamp"}, headers={"content-type": kind})[0] == 201


def test_a_body_in_base64_is_read(world):
    event = http_event("POST", "/things", text=base64.b64encode('{"displayName": "lämp"}'.encode()).decode())
    event["isBase64Encoded"] = True

    assert world.send_event(event)[2]["data"]["displayName"] == "lämp"


@pytest.mark.parametrize("content", ["%%%", base64.b64encode(b'{"displayName": "\xff\xfe"}').decode()])
def test_a_body_that_is_no_text_is_malformed(world, content):
    event = http_event("POST", "/things", text=content)
    event["isBase64Encoded"] = True

    assert world.send_event(event)[0] == 400


def test_an_empty_body_stands_for_an_empty_object_where_the_route_says_so(world):
    assert world.send("POST", "/things/1/poke")[2]["data"] == {"letters": [], "mapping": {}}


@pytest.mark.parametrize(
    ("query", "field", "message"),
    [
        ("limit=0", "limit", "Write a number that is at least 1."),
        ("limit=101", "limit", "Write a number that is at most 100."),
        ("limit=many", "limit", "Write a whole number."),
        ("limit=1&limit=2", "limit", "Send this parameter once."),
        ("isOn=maybe", "isOn", "Write true or false."),
        ("role=KING", "role", "Write one of 'ADMIN', 'USER' or 'READ_ONLY'."),
        ("colour=red", "colour", "There is no such field; remove it."),
    ],
)
def test_a_query_s_problems_are_told_like_a_body_s(world, query, field, message):
    status, _, told = world.send("GET", "/things", query=query)

    assert (status, told["error"]["details"]) == (422, [{"field": field, "message": message}])


@pytest.mark.parametrize(("sent", "version"), [('"3"', 3), ('W/"3"', 3), ("3", 3), ("*", None), (None, None)])
def test_if_match_carries_a_version(world, sent, version):
    headers = {"if-match": sent} if sent else {}

    assert world.send("GET", "/things/1", headers=headers)[2]["data"]["ifMatch"] == version


@pytest.mark.parametrize("sent", ["three", "-1", "1.5", '"3", "4"', "9" * 16])
def test_an_if_match_that_is_no_version_is_refused(world, sent):
    status, _, told = world.send("GET", "/things/1", headers={"if-match": sent})

    assert (status, told["error"]["details"][0]["field"]) == (422, "If-Match")


def test_a_stale_change_gets_the_state_now(world):
    status, _, told = world.send("GET", "/stale")

    assert (status, told["error"]["details"]) == (409, {"current": {"version": 2}})


def test_what_nobody_foresaw_tells_a_request_id_and_nothing_else(world):
    status, _, told = world.send("GET", "/broken")

    assert status == 500
    assert told["error"] == {
        "code": "INTERNAL_ERROR",
        "message": "Something went wrong here. The log knows the request id.",
    }
    assert told["meta"]["requestId"] == world.asked_last


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (ClientError({"Error": {"Code": "ThrottlingException"}}, "GetItem"), 503),
        (ConnectTimeoutError(endpoint_url="https://dynamodb"), 503),
        (ClientError({"Error": {"Code": "ValidationException"}}, "GetItem"), 500),
        (KeyError("id"), 500),
    ],
    ids=repr,
)
def test_a_dependency_in_trouble_asks_to_try_again(error, status):
    assert status_of(type(translated(error))) == status


def test_every_error_has_its_status():
    def tree(error):
        return {error}.union(*map(tree, error.__subclasses__()))

    assert tree(CronManagerError) == set(STATUS)
