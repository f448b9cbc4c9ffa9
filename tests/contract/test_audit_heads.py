"""Heads are kept over each other, and every one of them can be read again."""

import secrets

import pytest

from cron_manager.adapters.audit_heads import AuditHeadHistory, AuditHeads
from cron_manager.domain.audit_chain import Head
from tests.contract.conftest import emulator_client
from tests.fakes.clock import NOON

pytestmark = pytest.mark.emulator
CHAIN = "2026-11-21#2"


def head(number: int) -> Head:
    return Head(chain=CHAIN, number=number, hash=f"{number:064x}", count=10 * number, at=NOON)


@pytest.fixture
def bucket(emulator_endpoint):
    client, name = emulator_client("s3", emulator_endpoint), f"heads-{secrets.token_hex(4)}"
    client.create_bucket(Bucket=name)
    client.put_bucket_versioning(Bucket=name, VersioningConfiguration={"Status": "Enabled"})
    return client, name


def test_the_latest_head_is_the_one_that_counts(bucket):
    client, name = bucket
    heads = AuditHeads(lambda: client, name)

    for number in range(3):
        heads.keep(head(number))

    assert heads.heads(CHAIN) == (head(2),)


def test_a_chain_without_a_head_has_none(bucket):
    client, name = bucket

    assert AuditHeads(lambda: client, name).heads(CHAIN) == ()
    assert list(AuditHeadHistory(lambda: client, name).heads(CHAIN)) == []


def test_every_head_is_still_there_for_who_may_see_versions(bucket):
    client, name = bucket
    history = AuditHeadHistory(lambda: client, name)

    for number in range(3):
        history.keep(head(number))

    assert sorted(each.number for each in history.heads(CHAIN)) == [0, 1, 2]
