"""What a job expects, proves and hides, over real sockets on loopback."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from cron_manager.adapters.http_caller import HttpCaller
from cron_manager.domain.call import Auth, AuthKind, Expect, JsonCheck
from cron_manager.domain.execution import CallResult, ErrorCategory, ExecutionStatus, Trigger, claimed, occurrence_of
from cron_manager.domain.stored_secret import SecretsUnreadable
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job
from tests.faults.targets import LOOPBACK


class Secrets:
    """Reads from memory; without any, the store does not answer."""

    def __init__(self, values: dict[str, str] | None) -> None:
        self.values = values

    async def read(self, names):
        if self.values is None:
            raise SecretsUnreadable("the store of secrets does not answer")
        return {name: self.values[name] for name in names if name in self.values}


async def call(url: str, secrets: Secrets | None = None, *, for_trial: bool = False, **changes: object) -> CallResult:
    caller = HttpCaller(LOOPBACK, secrets=secrets, for_trial=for_trial)
    job = a_job(endpoint_url=url, **changes)
    occurrence = occurrence_of(job, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
    try:
        return await caller.call(job, claimed(job, occurrence, attempt=1, fence="f", now=NOON))
    finally:
        await caller.close()


@pytest.mark.parametrize(
    ("status", "expected", "category", "message"),
    [
        (204, ("2xx",), None, None),
        (404, ("2xx", "404"), None, None),
        (302, ("3xx",), None, None),
        (304, ("2xx",), ErrorCategory.CLIENT, "the target answered 304"),
        (200, ("201", "202"), ErrorCategory.ASSERTION, "expected 201 or 202, the target answered 200"),
        (404, ("200",), ErrorCategory.CLIENT, "expected 200, the target answered 404"),
        (503, ("200",), ErrorCategory.SERVER, "expected 200, the target answered 503"),
    ],
)
async def test_a_status_is_good_when_the_job_expects_it(httpserver: HTTPServer, status, expected, category, message):
    httpserver.expect_request("/in").respond_with_data("", status=status)

    result = await call(httpserver.url_for("/in"), expect=Expect(status=expected))

    assert (result.response_status, result.error_category, result.error_message) == (status, category, message)
    assert result.set_out
    assert result.status is (ExecutionStatus.FAILED if category else ExecutionStatus.SUCCESS)


async def test_a_redirect_that_the_job_expects_is_not_followed(httpserver: HTTPServer):
    httpserver.expect_request("/in").respond_with_data("", status=302, headers={"Location": "/elsewhere"})

    result = await call(httpserver.url_for("/in"), expect=Expect(status=("302",)))

    assert (result.status, result.response_status) == (ExecutionStatus.SUCCESS, 302)
    assert len(httpserver.log) == 1


async def test_a_body_that_is_not_as_expected_fails_as_an_assertion(httpserver: HTTPServer):
    httpserver.expect_request("/in").respond_with_json({"state": "failed"})
    expect = Expect(json_path=(JsonCheck(path="$.state", equals="done"),))

    result = await call(httpserver.url_for("/in"), expect=expect)

    assert (result.status, result.error_category) == (ExecutionStatus.FAILED, ErrorCategory.ASSERTION)
    assert result.error_message == 'expected $.state to be "done", found "failed"'
    assert result.response_status == 200


async def test_a_body_is_searched_far_beyond_the_excerpt(httpserver: HTTPServer):
    httpserver.expect_request("/in").respond_with_data("x" * 200_000 + "here")

    result = await call(httpserver.url_for("/in"), expect=Expect(body_contains="here"))

    assert result.status is ExecutionStatus.SUCCESS


async def test_a_slow_answer_is_one_that_the_job_does_not_expect(httpserver: HTTPServer):
    import time

    def slow(_request: Request) -> Response:
        time.sleep(0.05)
        return Response("late")

    httpserver.expect_request("/in").respond_with_handler(slow)

    result = await call(httpserver.url_for("/in"), expect=Expect(max_duration_ms=10))

    assert result.error_category is ErrorCategory.ASSERTION
    assert "within 10 ms" in result.error_message


@pytest.mark.parametrize(
    ("header", "wait"),
    [("120", timedelta(seconds=120)), ("999999999999", timedelta(days=1)), ("soon", None), ("-5", None), ("0", None)],
)
async def test_a_target_says_when_to_come_again(httpserver: HTTPServer, header, wait):
    httpserver.expect_request("/in").respond_with_data("", status=503, headers={"Retry-After": header})

    assert (await call(httpserver.url_for("/in"))).retry_after == wait


async def test_a_target_may_say_so_by_date(httpserver: HTTPServer):
    later = format_datetime(datetime.now(UTC) + timedelta(minutes=5), usegmt=True)
    httpserver.expect_request("/in").respond_with_data("", status=429, headers={"Retry-After": later})

    result = await call(httpserver.url_for("/in"))

    assert timedelta(minutes=4) < result.retry_after <= timedelta(minutes=5)


@pytest.mark.parametrize(
    ("value", "never"), [("1", True), ("true", True), ("please", True), ("0", False), ("False", False)]
)
async def test_a_target_may_ask_for_no_further_attempt(httpserver: HTTPServer, value, never):
    httpserver.expect_request("/in").respond_with_data("", status=500, headers={"X-Cron-No-Retry": value})

    assert (await call(httpserver.url_for("/in"))).never_again is never


async def test_a_secret_that_comes_back_is_masked_before_the_excerpt_is_cut(httpserver: HTTPServer):
    secret = "s3cret-" + "x" * 40

    def echo(request: Request) -> Response:
        said = request.headers["Authorization"]
        return Response("y" * 230 + said, content_type=f"text/plain; said={secret[7:20]}; {secret}")

    httpserver.expect_request("/in").respond_with_handler(echo)
    auth = Auth(kind=AuthKind.BEARER, token="${secret:KEY}")

    result = await call(httpserver.url_for("/in"), Secrets({"KEY": secret}), auth=auth)

    assert result.response_excerpt == "y" * 230 + "Bearer •••"
    assert secret not in result.response_content_type


async def test_a_secret_in_an_error_s_message_is_masked(httpserver: HTTPServer):
    location = "gopher-s3cret-value://x/"
    httpserver.expect_request("/in").respond_with_data("", status=302, headers={"Location": location})

    result = await call(
        httpserver.url_for("/in"), Secrets({"KEY": "s3cret-value"}), query_params={"key": "${secret:KEY}"}
    )

    assert "•••" in result.error_message
    assert "s3cret-value" not in result.error_message


async def test_a_secret_that_does_not_exist_ends_the_run_without_a_call(httpserver: HTTPServer):
    result = await call(httpserver.url_for("/in"), Secrets({}), body="${secret:GONE}")

    assert (result.error_category, result.error_message) == (ErrorCategory.CLIENT, "there is no secret GONE")
    assert httpserver.log == []


async def test_a_store_that_does_not_answer_is_passing_trouble(httpserver: HTTPServer):
    result = await call(httpserver.url_for("/in"), Secrets(None), body="${secret:KEY}")

    assert (result.error_category, result.set_out) == (ErrorCategory.NETWORK, False)
    assert httpserver.log == []


async def test_a_body_with_a_secret_follows_no_redirect_to_another_host(httpserver: HTTPServer):
    elsewhere = f"http://127.0.0.1:{httpserver.port}/in"
    httpserver.expect_request("/out").respond_with_data("", status=307, headers={"Location": elsewhere})
    httpserver.expect_request("/in").respond_with_data("")

    result = await call(
        f"http://localhost:{httpserver.port}/out", Secrets({"KEY": "s3cret"}), http_method="POST", body="${secret:KEY}"
    )

    assert result.error_category is ErrorCategory.CLIENT
    assert [request.path for request, _ in httpserver.log] == ["/out"]


async def test_whoever_tries_a_job_out_sees_more_of_a_good_answer_than_is_kept(httpserver: HTTPServer):
    httpserver.expect_request("/in").respond_with_data("x" * 5000, content_type="text/plain")

    tried, kept = await call(httpserver.url_for("/in"), for_trial=True), await call(httpserver.url_for("/in"))

    assert (len(tried.response_excerpt or ""), len(kept.response_excerpt or "")) == (2048, 256)


async def test_whoever_tries_a_job_out_sees_the_answer_s_headers_without_secrets(httpserver: HTTPServer):
    headers = {"X-Echo": "k=s3cret-value", "Set-Cookie": "a=b", "X-Long": "x" * 1000}
    httpserver.expect_request("/in").respond_with_data("", headers=headers)

    result = await call(
        httpserver.url_for("/in"),
        Secrets({"KEY": "s3cret-value"}),
        for_trial=True,
        query_params={"key": "${secret:KEY}"},
    )

    shown = dict(result.response_headers)
    assert (shown["x-echo"], shown["set-cookie"], shown["x-long"]) == ("k=•••", "•••", "x" * 500)
    assert (await call(httpserver.url_for("/in"))).response_headers == ()
