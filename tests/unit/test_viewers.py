"""Where a request comes from: the one origin's word counts with its proof, and nobody else's."""

import pytest

from cron_manager.edge.http_call import HttpCall
from cron_manager.edge.viewers import Viewers
from tests.functions.events import http_event

CONNECTION = "64.252.64.1"


def located(headers, proof=lambda: "ours"):
    return Viewers(proof).located(HttpCall.of(http_event("GET", "/jobs", headers=headers, source_ip=CONNECTION)))


@pytest.mark.parametrize("address", ["198.51.100.9", "2001:db8::5"])
def test_with_the_proof_the_viewer_s_address_counts(address):
    assert located({"x-viewer-address": address, "x-origin-proof": "ours"}).source_ip == address


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"x-viewer-address": "198.51.100.9"},
        {"x-viewer-address": "198.51.100.9", "x-origin-proof": ""},
        {"x-viewer-address": "198.51.100.9", "x-origin-proof": "OURS"},
        {"x-viewer-address": "198.51.100.9", "x-origin-proof": "öurs"},
        {"x-viewer-address": "198.51.100.9, 10.0.0.1", "x-origin-proof": "ours"},
        {"x-viewer-address": "nobody", "x-origin-proof": "ours"},
        {"x-origin-proof": "ours"},
    ],
)
def test_without_it_whoever_holds_the_connection_counts(headers):
    assert located(headers).source_ip == CONNECTION


def test_where_nothing_stands_before_the_api_no_proof_is_right():
    assert located({"x-viewer-address": "198.51.100.9", "x-origin-proof": ""}, None).source_ip == CONNECTION


def test_nobody_sees_the_proof_after_that():
    call = located({"x-viewer-address": "198.51.100.9", "x-origin-proof": "ours"})

    assert "ours" not in repr(call)


def test_the_secret_is_not_asked_for_without_need():
    def proof():
        raise AssertionError("no request has sent one")

    assert located({"x-viewer-address": "198.51.100.9"}, proof).source_ip == CONNECTION
