"""Holds a deployment's audit trail against its chains, from outside: `make verify ENV=prod FROM=2026-11-01`.

Reads the table and every version of the heads that were kept outside it with your own AWS rights (dynamodb:Query;
s3:ListBucketVersions, s3:GetObjectVersion), so no function has a say in the result. Days are UTC; without FROM and TO
it is yesterday and today. Exits with 0 when everything is as it was written, with 1 when something is not, and then
names the first bad entry of each chain. ENV=local asks the running local system.
"""

# ruff: noqa: E402  # the path to the product comes before the product

import json
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import boto3
from botocore.exceptions import BotoCoreError, ClientError

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "layers" / "core" / "python")]

from cron_manager.adapters.audit_heads import AuditHeadHistory
from cron_manager.adapters.dynamodb.audit_chains import AuditChains
from cron_manager.usecases.verify_audit import Verification, VerifyAudit
from infrastructure.deployed import DEFAULT_NAME, NAME_VARIABLE, NotDeployed, outputs, session
from infrastructure.environment import Environment, ParameterInvalid, choose_environment

_ONE = timedelta(days=1)


def days_asked_for(first: str | None, last: str | None, today: date) -> list[str]:
    """The days from `first` to `last`, both included. ParameterInvalid with the remedy."""
    try:
        end = date.fromisoformat(last) if last else today
        start = date.fromisoformat(first) if first else end - _ONE
    except ValueError as error:
        raise ParameterInvalid(f"FROM and TO are days, as 2026-11-21: {error}.") from error
    if start > end:
        raise ParameterInvalid(f"FROM ({start}) lies behind TO ({end}).")
    return [(start + number * _ONE).isoformat() for number in range((end - start).days + 1)]


def told(day: str, found: Verification) -> str:
    """One line about a day."""
    if bad := found.first_bad:
        where = f"entry {bad.entry_id}, " if bad.entry_id else ""
        return f"{day}  {bad.problem.upper()}: {where}index {bad.index} of chain {bad.chain}"
    waiting = f", {found.unchained} wait to be chained" if found.unchained else ""
    anchored = f", anchored {found.anchored_at:%Y-%m-%d %H:%M:%S} UTC" if found.anchored_at else ""
    return f"{day}  intact: {found.checked} entries in {found.chains} chains{waiting}{anchored}"


def verify(verify_audit: VerifyAudit, days: Sequence[str], now: datetime) -> int:
    """Tells of each day; answers how many are not intact."""
    bad = 0
    for day in days:
        found = verify_audit([day], now)
        bad += not found.is_intact
        print(told(day, found), flush=True)
    return bad


def _session(environment: Environment, variables: Mapping[str, str]) -> tuple[boto3.Session, str | None]:
    """Who asks, and where: in AWS whoever calls, on this machine the emulator's own rights."""
    if not environment.emulated:
        return session(variables), None
    try:
        url = json.loads((ROOT / ".local" / "stack.json").read_text())["emulatorUrl"]
    except (FileNotFoundError, KeyError, ValueError) as error:
        raise NotDeployed("The local system does not run: make run") from error
    return boto3.Session("test", "test", region_name="us-east-1"), url


def main(arguments: Sequence[str], variables: Mapping[str, str]) -> int:
    name, first, last = (*arguments, None, None, None)[:3]
    environment = choose_environment(name)
    now = datetime.now(UTC)
    days = days_asked_for(first, last, now.date())
    aws, url = _session(environment, variables)
    stack = f"{variables.get(NAME_VARIABLE) or DEFAULT_NAME}-{environment.title}-Data"
    deployed = outputs(aws.client("cloudformation", endpoint_url=url), stack)
    heads = AuditHeadHistory(lambda: aws.client("s3", endpoint_url=url), deployed["AuditHeadsBucket"])
    chains = AuditChains(aws.client("dynamodb", endpoint_url=url), deployed["AuditTable"])
    return min(verify(VerifyAudit(chains=chains, heads=heads), days, now), 1)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:], os.environ))
    except (ParameterInvalid, NotDeployed) as mistake:
        sys.exit(str(mistake))
    except (BotoCoreError, ClientError) as refused:
        sys.exit(f"AWS refused: {refused}")
