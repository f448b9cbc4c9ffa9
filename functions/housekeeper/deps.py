"""What Cron Manager's own function jobs touch: each adapter here goes with a grant in the execution stack."""

from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb.leftovers import SessionLeftovers
from cron_manager.adapters.dynamodb.sweeps import SweepTables
from cron_manager.settings import HousekeeperSettings


@cache
def sweeps() -> SweepTables:
    settings = HousekeeperSettings.read()
    return SweepTables(aws.dynamodb(), settings.jobs_table, settings.executions_table)


@cache
def leftovers() -> SessionLeftovers:
    return SessionLeftovers(aws.dynamodb(), HousekeeperSettings.read().identity_table)
