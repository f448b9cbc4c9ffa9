"""Secrets' names and values: the fakes, the table and the Parameter Store agree."""

from dataclasses import replace

import pytest

from cron_manager.adapters.dynamodb.secret_names import SecretNameTable
from cron_manager.adapters.secret_values import MEMORY_SECONDS, ParameterReader, ParameterWriter
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.errors import Conflict, Unavailable
from cron_manager.domain.stored_secret import SecretsUnreadable, first, renewed
from tests.contract.conftest import emulator_client
from tests.fakes.clock import NOON
from tests.fakes.secrets import FakeSecretNames

KEY = first("KEY", by="usr_alice", now=NOON)


def entry():
    return audited(SYSTEM_ACTOR, "secret.test", "KEY", NOON)


@pytest.fixture(params=["fake", "table"])
def names(request):
    if request.param == "fake":
        return FakeSecretNames()
    tables = request.getfixturevalue("dynamodb_tables")
    return SecretNameTable(tables.client, tables.jobs, tables.audit)


def test_what_is_made_is_found_and_listed(names):
    other = first("A-KEY", by="usr_bob", now=NOON)
    names.create(KEY, entry())
    names.create(other, entry())

    assert names.find("KEY") == KEY
    assert names.find("key") is None
    assert names.all() == [other, KEY]


def test_a_name_is_taken_once(names):
    names.create(KEY, entry())

    with pytest.raises(Conflict):
        names.create(first("KEY", by="usr_bob", now=NOON), entry())

    assert names.find("KEY") == KEY


def test_a_change_of_what_has_changed_meanwhile_is_refused(names):
    names.create(KEY, entry())
    newer = renewed(KEY, by="usr_adam", now=NOON)
    names.replace(KEY, newer, entry())

    with pytest.raises(Conflict):
        names.replace(KEY, replace(newer, updated_by="usr_bob"), entry())
    with pytest.raises(Conflict):
        names.delete(KEY, entry())
    names.delete(newer, entry())

    assert names.all() == []


@pytest.fixture
def ssm(emulator_endpoint):
    return emulator_client("ssm", emulator_endpoint)


def test_a_value_is_kept_encrypted_and_read_back(ssm):
    writer, reader = ParameterWriter(lambda: ssm, "/tests/one"), ParameterReader(lambda: ssm, "/tests/one")
    values = {f"KEY-{number}": f"välue {number}" for number in range(12)}
    for name, value in values.items():
        writer.put(name, value)

    assert reader.read([*values, "MISSING"]) == values
    stored = ssm.get_parameter(Name="/tests/one/KEY-0", WithDecryption=False)["Parameter"]
    assert stored["Type"] == "SecureString"
    assert stored["Value"] != "välue 0"


def test_a_value_is_remembered_for_a_minute_and_its_absence_is_not(ssm):
    now = [1000.0]
    writer = ParameterWriter(lambda: ssm, "/tests/two")
    reader = ParameterReader(lambda: ssm, "/tests/two", lambda: now[0])
    assert reader.read(["KEY"]) == {}
    writer.put("KEY", "first")
    assert reader.read(["KEY"]) == {"KEY": "first"}

    writer.put("KEY", "second")
    now[0] += MEMORY_SECONDS - 1
    assert reader.remembered(["KEY"]) == {"KEY": "first"}
    now[0] += 1
    assert reader.remembered(["KEY"]) is None
    assert reader.read(["KEY"]) == {"KEY": "second"}


def test_a_value_is_deleted_as_often_as_one_likes(ssm):
    writer = ParameterWriter(lambda: ssm, "/tests/three")
    writer.put("KEY", "value")

    writer.delete("KEY")
    writer.delete("KEY")

    assert ParameterReader(lambda: ssm, "/tests/three").read(["KEY"]) == {}


def test_a_store_that_does_not_answer_is_said_to_be_unavailable():
    import botocore.session
    from botocore.config import Config

    nowhere = botocore.session.Session().create_client(
        "ssm",
        endpoint_url="http://127.0.0.1:9",
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
        config=Config(connect_timeout=1, retries={"max_attempts": 0}),
    )

    with pytest.raises(SecretsUnreadable):
        ParameterReader(lambda: nowhere, "/x").read(["KEY"])
    with pytest.raises(Unavailable):
        ParameterWriter(lambda: nowhere, "/x").put("KEY", "value")
