"""F29, F30: bodies without end and bombs stop at the bound, on the wire and inflated; memory hardly grows."""

import gzip
import json
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from cron_manager.domain.execution import ErrorCategory, ExecutionStatus
from tests.faults.targets import HEAD, a_target, call, sending, without_end

ROOT = Path(__file__).resolve().parents[2]
MEBIBYTE = 1024 * 1024
ZEROS = b"0" * MEBIBYTE


def bomb(window: int, size: int = 64 * MEBIBYTE) -> bytes:
    """`size` zeros, deflated: with 31 as gzip, with 15 in zlib's frame, with -15 bare."""
    made = zlib.compressobj(9, zlib.DEFLATED, window)
    return b"".join(made.compress(ZEROS) for _ in range(size // MEBIBYTE)) + made.flush()


def answer(body: bytes, coding: str) -> bytes:
    return HEAD + f"Content-Encoding: {coding}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


BOMBS = {
    "gzip": answer(bomb(31), "gzip"),
    "deflate": answer(bomb(15), "deflate"),
    "bare deflate": answer(bomb(-15), "deflate"),
    "gzip in gzip": answer(gzip.compress(bomb(31)), "gzip, gzip"),
    "deflate in gzip": answer(gzip.compress(bomb(15)), "deflate, gzip"),
    "members without end": answer(gzip.compress(b"0") * 20_000, "gzip"),
    "nothing but empty members": answer(gzip.compress(b"") * 20_000, "gzip"),
}


@pytest.mark.parametrize("name", BOMBS)
async def test_a_bomb_is_inflated_up_to_the_bound(name):
    async with a_target(sending(BOMBS[name])) as url:
        result = await call(url)

    assert (result.status, result.response_status) == (ExecutionStatus.SUCCESS, 200)
    assert len(result.response_excerpt or "") <= 256


@pytest.mark.parametrize(
    "coding", ["br", "zstd", "compress", "gzip, br", "gzip, gzip, gzip", ", ".join(["gzip"] * 500)]
)
async def test_a_coding_that_nobody_asked_for_is_noted_and_left_alone(coding):
    async with a_target(sending(answer(b"\x8b\x03\x80" * 10, coding))) as url:
        result = await call(url)

    assert result.status is ExecutionStatus.SUCCESS
    assert result.response_excerpt.endswith("-encoded, 30 bytes")


async def test_only_codings_that_are_bounded_are_asked_for():
    asked: list[str] = []

    async def note(writer) -> None:
        writer.write(HEAD + b"Content-Length: 0\r\n\r\n")

    async with a_target(note, heard=asked) as url:
        await call(url)

    assert "accept-encoding: gzip, deflate\r\n" in asked[0].lower()


@pytest.mark.parametrize("coding", ["gzip", "deflate", "gzip, gzip"])
async def test_a_body_that_is_not_what_its_coding_says_breaks_off_with_its_status(coding):
    async with a_target(sending(answer(b"this is no such thing", coding))) as url:
        result = await call(url)

    assert (result.response_status, result.error_category) == (200, ErrorCategory.NETWORK)
    assert "broke off" in result.error_message


@pytest.mark.parametrize(
    "head", [HEAD + b"\r\n", HEAD + b"Content-Length: 10737418240\r\n\r\n"], ids=["without a length", "10 GB"]
)
async def test_a_body_without_end_is_left_at_the_bound_with_its_status(head):
    async with a_target(without_end(head, ZEROS)) as url:
        result = await call(url)

    assert (result.status, result.response_status) == (ExecutionStatus.SUCCESS, 200)
    assert result.error_message is None


async def test_the_length_that_is_told_is_noted_for_what_is_no_text():
    head = HEAD + b"Content-Type: application/octet-stream\r\nContent-Length: 10737418240\r\n\r\n"
    async with a_target(without_end(head, ZEROS)) as url:
        result = await call(url)

    assert result.response_excerpt == "binary, 10737418240 bytes"


async def test_a_good_answer_in_each_coding_is_read():
    text = json.dumps({"words": "grüß dich"}, ensure_ascii=False).encode()
    for coding, body in {
        "gzip": gzip.compress(text),
        "x-gzip": gzip.compress(text),
        "deflate": zlib.compress(text),
        "gzip, deflate": zlib.compress(gzip.compress(text)),
        "identity": text,
    }.items():
        async with a_target(sending(answer(body, coding))) as url:
            assert (await call(url)).response_excerpt == text.decode(), coding


_MEASURED = """
import asyncio, resource, ssl
from tests.faults.targets import HEAD, a_target, call, sending, without_end
from tests.faults.test_big_bodies import BOMBS, ZEROS

def high_water():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

async def main():
    small = sending(HEAD + b"Content-Length: 2\\r\\n\\r\\nok")
    async with a_target(small) as url:
        for _ in range(20):
            await call(url)
    targets = [sending(each) for each in BOMBS.values()]
    endless = [HEAD + b"\\r\\n", HEAD + b"Content-Length: 10737418240\\r\\n\\r\\n", HEAD, b""]
    pieces = [ZEROS, ZEROS, b"X: " + b"y" * 1000 + b"\\r\\n", b"HTTP/1.1 100 Continue\\r\\n\\r\\n" * 1000]
    targets += [without_end(head, piece) for head, piece in zip(endless, pieces, strict=True)]
    before = high_water()
    for target in targets * 2:
        async with a_target(target) as url:
            await call(url)
    print(high_water() - before)

asyncio.run(main())
"""


def test_memory_grows_by_less_than_ten_megabytes_over_all_of_them():
    """The server's own buffers, a megabyte and more, are within the figure."""
    measured = subprocess.run(
        [sys.executable, "-c", _MEASURED],
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'layers/core/python'}"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert measured.returncode == 0, measured.stderr
    assert int(measured.stdout) * 1024 < 10 * MEBIBYTE
