"""The tables keep what they must, and their logical ids never change."""

import pytest

from cron_manager.domain.export import KEPT
from tests.infrastructure.assembly import Resource, Synthesized, text
from tests.infrastructure.conftest import Synthesize

# Changing one of these replaces the resource on the next deployment, and its data is gone.
STATEFUL_IDS = {
    "JobsDF1CC2D4": "AWS::DynamoDB::Table",
    "Executions6708FA0B": "AWS::DynamoDB::Table",
    "Identity2D60E2CC": "AWS::DynamoDB::Table",
    "Audit3D8ADE0A": "AWS::DynamoDB::Table",
    "Realtime76B7E44C": "AWS::DynamoDB::Table",
    "SecretA720EF05": "AWS::SecretsManager::Secret",
    "SetupSecret65232ECE": "AWS::SecretsManager::Secret",
    "OriginProof8E868A26": "AWS::SecretsManager::Secret",
    "AuditHeads7A106801": "AWS::S3::Bucket",
    "ArchiveDA4CB258": "AWS::S3::Bucket",
    "Backups9A29A52D": "AWS::S3::Bucket",
}
_INDEXES = {
    "Jobs": {
        "active": ("active", "id", "ALL"),
        "listing": ("listing", "id", "ALL"),
        "changed": ("changed", "changedAt", "ALL"),
    },
    "Executions": {"open": ("open", "openUntil", "KEYS_ONLY")},
    "Identity": {"listing": ("listing", "id", "ALL")},
    "Audit": {"resource": ("resource", "sk", "ALL"), "actor": ("actor", "sk", "ALL")},
    "Realtime": {},
}


def _tables(synthesized: Synthesized) -> dict[str, Resource]:
    return {table.logical_id[:-8]: table for table in synthesized.resources("AWS::DynamoDB::Table")}


def test_the_logical_ids_of_what_holds_data_are_these(synthesized: Synthesized) -> None:
    resources = synthesized.template("Data")["Resources"]

    held = {logical_id: resource["Type"] for logical_id, resource in resources.items()}
    assert {name: kind for name, kind in held.items() if kind != "AWS::S3::BucketPolicy"} == STATEFUL_IDS


@pytest.mark.parametrize("name", [*_INDEXES])
def test_a_table_has_its_keys_and_indexes_and_is_paid_by_request(synthesized: Synthesized, name: str) -> None:
    table = _tables(synthesized)[name].properties

    assert table["KeySchema"] == [
        {"AttributeName": "pk", "KeyType": "HASH"},
        {"AttributeName": "sk", "KeyType": "RANGE"},
    ]
    assert table["BillingMode"] == "PAY_PER_REQUEST"
    assert {
        index["IndexName"]: (
            *(key["AttributeName"] for key in index["KeySchema"]),
            index["Projection"]["ProjectionType"],
        )
        for index in table.get("GlobalSecondaryIndexes", [])
    } == _INDEXES[name]


def test_the_streams_hold_both_images_where_functions_follow(synthesized: Synthesized) -> None:
    views = {name: table.properties.get("StreamSpecification") for name, table in _tables(synthesized).items()}

    both = {"StreamViewType": "NEW_AND_OLD_IMAGES"}
    assert views == {"Jobs": both, "Executions": both, "Identity": None, "Audit": both, "Realtime": both}


def test_items_expire_where_they_may(synthesized: Synthesized) -> None:
    expiring = {
        name: table.properties.get("TimeToLiveSpecification", {}).get("AttributeName")
        for name, table in _tables(synthesized).items()
    }

    assert expiring == {
        "Jobs": "expiresAt",
        "Executions": "expiresAt",
        "Identity": "expiresAt",
        "Audit": None,
        "Realtime": "expiresAt",
    }


def test_prod_keeps_its_data_whatever_happens_to_the_stack(prod: Synthesized) -> None:
    for table in _tables(prod).values():
        assert table.properties["DeletionProtectionEnabled"] is True
        assert table.properties["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    for resource in prod.resources("AWS::DynamoDB::Table", "AWS::SecretsManager::Secret", "AWS::Logs::LogGroup"):
        assert resource.definition["DeletionPolicy"] == "Retain"
        assert resource.definition["UpdateReplacePolicy"] == "Retain"


def test_dev_can_be_restored_and_removed(dev: Synthesized) -> None:
    for table in _tables(dev).values():
        assert table.properties["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
        assert table.definition["DeletionPolicy"] == "Delete"


def test_each_secret_is_one_random_string(synthesized: Synthesized) -> None:
    made = [each.properties["GenerateSecretString"] for each in synthesized.resources("AWS::SecretsManager::Secret")]

    assert made == [{"PasswordLength": 64, "ExcludePunctuation": True}] * len(made)
    assert made


def test_an_output_tells_how_to_read_the_setup_secret(synthesized: Synthesized) -> None:
    command = text(synthesized.template("Data")["Outputs"]["SetupSecretCommand"]["Value"])

    assert command.startswith("aws secretsmanager get-secret-value --query SecretString")
    assert "SetupSecret" in command


def test_the_heads_of_the_trail_s_chains_keep_their_versions_and_outlive_the_stack(synthesized: Synthesized) -> None:
    (bucket,) = [each for each in synthesized.resources("AWS::S3::Bucket") if each.logical_id.startswith("AuditHeads")]

    assert bucket.properties["VersioningConfiguration"] == {"Status": "Enabled"}
    assert bucket.definition["DeletionPolicy"] == "Retain"


def test_prod_locks_the_versions_of_the_heads(prod: Synthesized) -> None:
    (bucket,) = [each for each in prod.resources("AWS::S3::Bucket") if each.logical_id.startswith("AuditHeads")]

    assert bucket.properties["ObjectLockEnabled"] is True
    rule = bucket.properties["ObjectLockConfiguration"]["Rule"]
    assert rule == {"DefaultRetention": {"Days": 400, "Mode": "GOVERNANCE"}}


def test_the_archive_outlives_the_stack_and_its_days_expire_as_it_was_deployed(
    dev: Synthesized, synthesize: Synthesize
) -> None:
    longer = synthesize(dev.environment, name="Longer", ARCHIVE_RETENTION_DAYS="400")

    for synthesized, days in ((dev, 90), (longer, 400)):
        (bucket,) = [each for each in synthesized.resources("AWS::S3::Bucket") if each.logical_id.startswith("Archive")]
        (rule,) = bucket.properties["LifecycleConfiguration"]["Rules"]
        assert (rule["ExpirationInDays"], rule["Status"]) == (days, "Enabled")
        assert bucket.definition["DeletionPolicy"] == "Retain"


def test_exports_expire_with_what_is_known_of_them(synthesized: Synthesized) -> None:
    (bucket,) = [
        each for each in synthesized.resources("AWS::S3::Bucket") if each.logical_id.startswith("ExportsFiles")
    ]

    (rule,) = bucket.properties["LifecycleConfiguration"]["Rules"]
    assert rule["ExpirationInDays"] == KEPT.days
    assert rule["AbortIncompleteMultipartUpload"] == {"DaysAfterInitiation": 1}
