"""A job's request: templates, auth, identification, and what of it must not be shown."""

import base64
from datetime import UTC, datetime

import pytest

from cron_manager.adapters.call_request import call_request
from cron_manager.domain.call import (
    Auth,
    AuthKind,
    Expect,
    JsonCheck,
    KeyPlace,
    auth_from_plain,
    auth_problems,
    auth_to_plain,
    expect_from_plain,
    expect_problems,
    expect_to_plain,
)
from cron_manager.domain.execution import Trigger, claimed, occurrence_of
from cron_manager.domain.signature import signature
from cron_manager.domain.templates import UnknownSecret, template_problems
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


def made(secrets: dict[str, str] | None = None, **changes: object):
    job = a_job(**{"endpoint_url": "https://example.com/x"} | changes)
    occurrence = occurrence_of(job, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
    execution = claimed(job, occurrence, attempt=2, fence="f", now=NOON)
    return call_request(job, execution, secrets or {}), execution


def test_words_are_filled_in_wherever_a_job_may_have_them():
    request, execution = made(
        name='say "hi" & go',
        endpoint_url="https://example.com/{{jobName}}?at={{ scheduledFor }}",
        query_params={"attempt": "{{attempt}}"},
        headers={"X-Job": "{{jobId}}"},
        body='{"job": "{{jobName}}", "run": "{{executionId}}"}',
    )

    assert str(request.url) == (
        "https://example.com/say%20%22hi%22%20%26%20go?at=2026-11-21T12%3A00%3A00.000Z&attempt=2"
    )
    assert request.headers["X-Job"] == execution.job_id
    assert request.content == f'{{"job": "say \\"hi\\" & go", "run": "{execution.id}"}}'.encode()


@pytest.mark.parametrize(
    ("content_type", "body", "sent"),
    [
        ("application/x-www-form-urlencoded", "name={{jobName}}", b"name=a%26b%20%C3%BC"),
        ("text/plain", "name {{jobName}}", "name a&b ü".encode()),
        ("application/json", '"{{jobName}}"', '"a&b ü"'.encode()),
    ],
)
def test_a_value_is_written_as_the_body_s_kind_has_it(content_type, body, sent):
    request, _ = made(name="a&b ü", headers={"content-type": content_type}, body=body)

    assert request.content == sent


def test_a_name_that_no_header_carries_travels_percent_encoded():
    request, _ = made(name="grüß\r\nX-Evil: 1", headers={"X-Job": "{{jobName}}"})

    assert request.headers["X-Job"] == "gr%C3%BC%C3%9F%0D%0AX-Evil: 1"


def test_words_that_nobody_knows_stay_as_they_are():
    request, _ = made(body="{{user}} ${HOME} {{ }}")

    assert request.content == b"{{user}} ${HOME} {{ }}"


def test_a_secret_is_filled_in_and_known_to_the_masking():
    request, _ = made({"KEY": 'p"ss w/rd'}, headers={"X-Key": "${secret:KEY}"}, body='{"k": "${secret:KEY}"}')

    assert request.headers["X-Key"] == 'p"ss w/rd'
    assert request.content == b'{"k": "p\\"ss w/rd"}'
    assert request.body_holds_secrets
    assert request.masking('sent p"ss w/rd, p\\"ss w/rd and p%22ss%20w%2Frd') == "sent •••, ••• and •••"


def test_a_secret_that_does_not_exist_is_named():
    with pytest.raises(UnknownSecret, match="there is no secret MISSING"):
        made({}, body="${secret:MISSING}")


@pytest.mark.parametrize(
    ("auth", "headers", "query"),
    [
        (Auth(), {}, ""),
        (
            Auth(kind=AuthKind.BASIC, username="ü", password="${secret:P}"),
            {"authorization": f"Basic {base64.b64encode('ü:hunter22'.encode()).decode()}"},
            "",
        ),
        (Auth(kind=AuthKind.BEARER, token="${secret:P}"), {"authorization": "Bearer hunter22"}, ""),
        (Auth(kind=AuthKind.API_KEY, name="X-Key", value="v1"), {"x-key": "v1"}, ""),
        (Auth(kind=AuthKind.API_KEY, name="key", value="a b", place=KeyPlace.QUERY), {}, "key=a%20b"),
    ],
)
def test_each_kind_of_auth_shows_who_calls(auth, headers, query):
    request, _ = made({"P": "hunter22"}, auth=auth)

    shown = {name: value for name, value in request.headers.items() if name in {"authorization", "x-key"}}
    assert shown == headers
    assert request.url.query.decode().replace("+", "%20") == query


def test_a_signature_is_what_the_public_library_makes_of_it():
    assert signature(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}') == (
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    )


def test_a_signed_call_carries_id_time_and_signature_of_its_body():
    request, execution = made({"S": SECRET}, auth=Auth(kind=AuthKind.SIGNATURE, secret="${secret:S}"), body="hi")

    at = int(datetime(2026, 11, 21, 12, tzinfo=UTC).timestamp())
    assert request.headers["webhook-id"] == execution.id
    assert request.headers["webhook-timestamp"] == str(at)
    assert request.headers["webhook-signature"] == signature(SECRET, execution.id, at, b"hi")


def test_a_signing_secret_that_is_no_base64_is_refused():
    with pytest.raises(ValueError, match="whsec_ and base64"):
        made(auth=Auth(kind=AuthKind.SIGNATURE, secret="not base64!"))


def test_without_identification_nothing_says_who_calls():
    request, _ = made(send_identification=False)

    assert [name for name in request.headers if name.startswith(("x-cron", "user-agent", "idempotency"))] == []


def test_what_a_job_sends_of_its_own_is_known_to_the_masking():
    request, _ = made(
        auth=Auth(kind=AuthKind.BASIC, username="me", password="hunter22"), headers={"Authorization": "Bearer abcdef"}
    )

    basic = base64.b64encode(b"me:hunter22").decode()
    assert request.masking(f"hunter22 {basic} abcdef me") == "••• ••• ••• me"


@pytest.mark.parametrize(
    ("plain"),
    [
        {"type": "none"},
        {"type": "basic", "username": "me", "password": "p"},
        {"type": "bearer", "token": "t"},
        {"type": "apiKey", "name": "X-Key", "value": "v", "in": "query"},
        {"type": "signature", "secret": SECRET},
    ],
)
def test_an_auth_is_the_same_in_its_public_form(plain):
    assert auth_to_plain(auth_from_plain(plain)) == plain


def test_an_expectation_is_the_same_in_its_public_form():
    expect = Expect(status=("2xx", "404"), body_contains="ok", json_path=(JsonCheck(path="$.a", equals=[1.5, None]),))

    assert expect_from_plain(expect_to_plain(expect)) == expect
    assert expect_from_plain({}) == Expect()


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"endpoint_url": "https://example.com/{{nope}}"}, ["endpointUrl"]),
        ({"endpoint_url": "https://{{jobName}}.example.com/"}, ["endpointUrl"]),
        ({"endpoint_url": "https://example.com:${secret:PORT}/"}, ["endpointUrl"]),
        ({"query_params": {"a": "{{nope}}", "b": "{{jobId}}"}}, ["queryParams.a"]),
        ({"headers": {"X": "${secret:no space}"}}, ["headers.X"]),
        ({"body": "{{}} and {{nope}}"}, ["body", "body"]),
        ({"auth": Auth(kind=AuthKind.BEARER, token="{{token}}")}, ["auth.token"]),
        ({"body": '{"a": {"b": 1}} ${HOME} ${secret:OK} {{attempt}}'}, []),
    ],
)
def test_templates_that_nobody_fills_in_are_refused_by_field(fields, named):
    assert [problem.field for problem in template_problems(**fields)] == named


@pytest.mark.parametrize(
    ("auth", "named"),
    [
        (Auth(kind=AuthKind.BASIC, username="a:b"), ["auth.username"]),
        (Auth(kind=AuthKind.BASIC), ["auth.username"]),
        (Auth(kind=AuthKind.BEARER), ["auth.token"]),
        (Auth(kind=AuthKind.BEARER, token="grüß"), ["auth.token"]),
        (Auth(kind=AuthKind.API_KEY, name="X", value="ü"), ["auth.value"]),
        (Auth(kind=AuthKind.API_KEY, name="X", value="ü", place=KeyPlace.QUERY), []),
        (Auth(kind=AuthKind.API_KEY, name="Host", value="x"), ["auth.name"]),
        (Auth(kind=AuthKind.API_KEY, name="X Key", value="x"), ["auth.name"]),
        (Auth(kind=AuthKind.SIGNATURE, secret="nope!"), ["auth.secret"]),
        (Auth(kind=AuthKind.SIGNATURE, secret="${secret:S}"), []),
    ],
)
def test_an_auth_that_cannot_be_sent_is_refused_by_field(auth, named):
    assert [problem.field for problem in auth_problems(auth)] == named


def test_an_expectation_that_cannot_be_understood_is_refused_by_field():
    expect = Expect(status=("2xx", "6xx", "ok"), json_path=(JsonCheck(path="a", equals=1),))

    assert [problem.field for problem in expect_problems(expect)] == [
        "expect.status.1",
        "expect.status.2",
        "expect.jsonPath.0.path",
    ]


@pytest.mark.parametrize("value", ["two\nlines", "grüß", "\x00\x00\x00\x00"])
def test_a_secret_that_no_header_carries_is_not_repeated_in_the_refusal(value):
    with pytest.raises(ValueError, match="a header cannot carry: 'Authorization'") as refused:
        made({"T": value}, auth=Auth(kind=AuthKind.BEARER, token="${secret:T}"))

    assert value not in str(refused.value)


def test_a_secret_typed_into_the_url_s_query_is_known_to_the_masking():
    request, _ = made(endpoint_url="https://example.com/?token=abcdef&page=twelve")

    assert request.masking("abcdef twelve") == "••• twelve"
