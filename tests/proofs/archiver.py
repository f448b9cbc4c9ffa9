"""The archiver as a process of its own, for whoever wants to kill it: `archiver.py <what JSON says>`."""

import json
import sys
from datetime import datetime, timedelta
from types import SimpleNamespace

from tests.contract.archive_world import PLENTY, ArchiveWorld
from tests.contract.conftest import emulator_client


def main() -> None:
    told = json.loads(sys.argv[1])
    tables = SimpleNamespace(
        client=emulator_client("dynamodb", told["endpoint"]), executions=told["executions"], jobs=told["jobs"]
    )
    world = ArchiveWorld(
        tables=tables,
        s3=emulator_client("s3", told["endpoint"]),
        now=datetime.fromisoformat(told["now"]),
        retention=timedelta(days=told["retentionDays"]),
        bucket=told["bucket"],
    )
    world.archiver()(lambda: PLENTY)


if __name__ == "__main__":
    main()
