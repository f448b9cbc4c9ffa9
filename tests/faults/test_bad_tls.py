"""F33: a certificate that does not hold, a handshake that does not end. Verification is never off."""

import ssl

import pytest

from cron_manager.domain.execution import ErrorCategory, ExecutionStatus
from tests.faults.targets import HEAD, a_target, call, sending
from tests.faults.test_deadline import a_port_that_accepts

OK = sending(HEAD + b"Content-Length: 2\r\n\r\nok")


async def test_a_good_certificate_is_called(certificates):
    async with a_target(OK, certificates.server("good")) as url:
        result = await call(url, context=certificates.trusting())

    assert result.status is ExecutionStatus.SUCCESS
    assert result.timings.tls_ms is not None


@pytest.mark.parametrize(
    ("certificate", "words"), [("expired", "expired"), ("elsewhere", "localhost"), ("self-signed", "self-signed")]
)
async def test_a_certificate_that_does_not_hold_is_a_tls_failure(certificates, certificate, words):
    async with a_target(OK, certificates.server(certificate)) as url:
        result = await call(url, context=certificates.trusting())

    assert (result.status, result.error_category) == (ExecutionStatus.FAILED, ErrorCategory.TLS)
    assert words in result.error_message
    assert result.response_status is None


async def test_an_authority_that_the_system_does_not_know_is_none(certificates):
    async with a_target(OK, certificates.server("good")) as url:
        result = await call(url)

    assert result.error_category is ErrorCategory.TLS


async def test_a_handshake_that_stalls_beyond_its_limit_is_a_tls_failure():
    with a_port_that_accepts() as port:
        result = await call(f"https://localhost:{port}/", connect_seconds=0.3)

    assert (result.status, result.error_category) == (ExecutionStatus.FAILED, ErrorCategory.TLS)
    assert result.error_message == "the TLS handshake was not over within 0.3 s"


async def test_plain_http_where_tls_is_expected_is_a_tls_failure():
    async with a_target(sending(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as url:
        result = await call(url.replace("http:", "https:"), timeout_ms=2_000, connect_seconds=0.5)

    assert result.error_category is ErrorCategory.TLS


async def test_an_old_version_of_tls_is_refused(certificates):
    old = certificates.server("good")
    old.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1

    async with a_target(OK, old) as url:
        result = await call(url, context=certificates.trusting())

    assert result.error_category is ErrorCategory.TLS
