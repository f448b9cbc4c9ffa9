"""Brings a backup back into an empty deployment: `make restore ENV=prod FROM=2026-11-21T03:00:00Z`.

The deployment's functions are held meanwhile (reserved concurrency 0), so that nothing ticks before what has run is
known. BUCKET is where the backup is, if not in the deployment's own bucket; HEADS is the bucket in which the lost
deployment kept the heads of its audit trail, SECRET the ARN of its root secret: with them the trail can be verified
against them, and API tokens go on working. docs/operations.md tells the whole procedure. ENV=local restores into the
running local system.
"""

# ruff: noqa: E402  # the path to the product comes before the product

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "layers" / "core" / "python")]

from cron_manager.adapters.audit_heads import AuditHeadHistory, AuditHeads
from cron_manager.adapters.dynamodb.audit_chains import AuditChains
from cron_manager.adapters.dynamodb.keys import AUDIT_PREFIX
from infrastructure.backups import TABLES, Backup, BackupIncomplete, names
from infrastructure.deployed import DEFAULT_NAME, NAME_VARIABLE, NotDeployed
from infrastructure.environment import Environment, ParameterInvalid, choose_environment
from infrastructure.restoring import NotEmpty, Restore, at_rest
from scripts.backup import clients, stack_outputs

_SETTLE_SECONDS = 60  # for the sweep that is under way
_PARTS = ("Execution", "Records", "Api", "Monitoring")


def chosen(s3: Any, bucket: str, asked: str) -> Backup:
    """ParameterInvalid with those that there are, unless one of them is asked for."""
    found = names(s3, bucket)
    if asked not in found:
        listed = ", ".join(found[-10:]) or "none"
        raise ParameterInvalid(f"FROM is one of the backups in s3://{bucket}: {listed}.")
    return Backup(s3=s3, bucket=bucket, name=asked)


def functions(cloudformation: Any, prefix: str) -> list[str]:
    """The names of the deployment's functions."""
    found = []
    for part in _PARTS:
        pages = cloudformation.get_paginator("list_stack_resources").paginate(StackName=f"{prefix}-{part}")
        resources = [each for page in pages for each in page["StackResourceSummaries"]]
        found += [each["PhysicalResourceId"] for each in resources if each["ResourceType"] == "AWS::Lambda::Function"]
    return found


def carry_heads(s3: Any, here: str, there: str, chains: AuditChains, days: Sequence[str]) -> list[str]:
    """Keeps what the lost deployment knew of each chain's end, as far as the backup goes; answers the chains of which
    it knew more than has come back.
    """
    cut = []
    kept, lost = AuditHeads(lambda: s3, here), AuditHeadHistory(lambda: s3, there)
    for day in days:
        for chain in chains.chains_of(day):
            last, known = chains.last_block(chain), lost.heads(chain)
            reached = [head for head in known if last and head.number <= last.number]
            if len(reached) < len(known):
                cut.append(chain)
            if reached:
                kept.keep(max(reached, key=lambda head: head.number))
    return cut


def carry_secret(secrets: Any, here: str, there: str) -> None:
    """The key of everything that is signed or hashed under a pepper."""
    secrets.put_secret_value(SecretId=here, SecretString=secrets.get_secret_value(SecretId=there)["SecretString"])


def forget_heads(s3: Any, bucket: str) -> None:
    """Of the trail that the empty deployment has begun: it is not the one that comes back."""
    for page in s3.get_paginator("list_object_versions").paginate(Bucket=bucket):
        for each in page.get("Versions", []):
            s3.delete_object(
                Bucket=bucket, Key=each["Key"], VersionId=each["VersionId"], BypassGovernanceRetention=True
            )


def restore(client: Any, environment: Environment, variables: Mapping[str, str]) -> None:
    """Steps: hold the functions; carry the secret; forget the trail that was begun; write the tables; carry the heads;
    let go.
    """
    deployed = stack_outputs(client, environment, variables, "Data")
    s3, dynamodb = client("s3"), client("dynamodb")
    backup = chosen(s3, variables.get("BUCKET") or deployed["BackupsBucket"], variables.get("FROM", ""))
    prefix = f"{variables.get(NAME_VARIABLE) or DEFAULT_NAME}-{environment.title}"
    held = functions(client("cloudformation"), prefix)
    with at_rest(client("lambda"), held, 0 if environment.emulated else _SETTLE_SECONDS):
        if variables.get("SECRET"):
            carry_secret(client("secretsmanager"), deployed["RootSecret"], variables["SECRET"])
        forget_heads(s3, deployed["AuditHeadsBucket"])
        tables = {each: deployed[f"{each}Table"] for each in TABLES}
        done = Restore(dynamodb=dynamodb, tables=tables, now=lambda: datetime.now(UTC))(backup)
        print("  " + ", ".join(f"{table} {count}" for table, count in done.items.items()))
        if variables.get("HEADS"):
            chains = AuditChains(dynamodb, tables["Audit"])
            days = audited_days(backup)
            cut = carry_heads(s3, deployed["AuditHeadsBucket"], variables["HEADS"], chains, days)
            for chain in cut:
                print(f"  the trail of {chain} went on after the backup: what it said then is lost")


def audited_days(backup: Backup) -> list[str]:
    """Those that the trail has entries of, as keys write them."""
    partitions = (item["pk"]["S"] for item in backup.items("Audit"))
    return sorted({each.removeprefix(AUDIT_PREFIX)[:10] for each in partitions if each.startswith(AUDIT_PREFIX)})


def main(arguments: Sequence[str], variables: Mapping[str, str]) -> int:
    environment = choose_environment(arguments[0] if arguments else None)
    client = clients(environment, variables)
    restore(client, environment, variables)
    print("Restored. Jobs are registered with EventBridge as the registrar comes to them.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:], os.environ))
    except (ParameterInvalid, NotDeployed, NotEmpty, BackupIncomplete) as mistake:
        sys.exit(str(mistake))
    except (BotoCoreError, ClientError) as refused:
        sys.exit(f"AWS refused: {refused}")
