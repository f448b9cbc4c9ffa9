"""What a call tells its target about calling back, and who else does not hear of it."""

from dataclasses import replace

import httpx2
import pytest

from cron_manager.adapters.call_request import call_request
from cron_manager.adapters.public_url import PublicUrl
from cron_manager.adapters.redirects import redirected
from cron_manager.domain.callback import with_callback
from cron_manager.domain.execution import Trigger, claimed, occurrence_of
from cron_manager.domain.stored_secret import SecretsUnreadable
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

ORIGIN = "https://cron.example.com"
HEADERS = ("X-Cron-Callback-Url", "X-Cron-Callback-Token")


def made(*, answerable: bool = True, **changes: object):
    job = a_job(**{"callback_deadline_seconds": 60} | changes)
    claim = claimed(
        job, occurrence_of(job, scheduled_for=NOON, trigger=Trigger.SCHEDULE), attempt=1, fence="f", now=NOON
    )
    claim = with_callback(claim, "the-token") if answerable else claim
    return call_request(job, claim, {}, ORIGIN), claim


@pytest.mark.parametrize(
    "changes", [{}, {"send_identification": False}, {"headers": {"x-cron-callback-token": "mine"}}]
)
def test_the_call_carries_where_and_with_what_to_call_back(changes):
    request, claim = made(**changes)

    found = [request.headers[name] for name in HEADERS]
    assert found == [f"{ORIGIN}/api/v1/executions/{claim.id}/complete", "the-token"]
    assert request.headers.get_list("X-Cron-Callback-Token") == ["the-token"]


def test_a_call_without_a_token_carries_neither():
    request, _ = made(answerable=False)

    assert not [name for name in HEADERS if name in request.headers]


def test_a_token_that_the_target_echoes_is_masked():
    request, _ = made()

    assert request.masking('{"token": "the-token"}') == '{"token": "•••"}'


def test_a_redirect_to_another_host_takes_the_token_no_further():
    request, _ = made()
    sent = httpx2.Request("GET", request.url, headers=request.headers)
    elsewhere = httpx2.Response(302, headers={"Location": "https://elsewhere.example.net/"})

    following = redirected(sent, elsewhere)

    assert following is not None
    assert not [name for name in HEADERS if name in following.headers]


class Parameters:
    def __init__(self, **values: str) -> None:
        self.values = values

    async def read(self, names):
        return {name: self.values[name.replace("-", "_")] for name in names if name.replace("-", "_") in self.values}


async def test_the_public_url_is_read_without_its_last_slash():
    assert await PublicUrl(Parameters(public_url=f"{ORIGIN}/"), "public-url")() == ORIGIN


async def test_a_public_url_that_is_not_there_is_named():
    with pytest.raises(SecretsUnreadable, match="public URL"):
        await PublicUrl(Parameters(), "public-url")()


def test_the_token_is_no_part_of_a_claims_text_or_identity():
    _, claim = made()

    assert "the-token" not in repr(claim)
    assert claim == replace(claim, callback_token=None)
