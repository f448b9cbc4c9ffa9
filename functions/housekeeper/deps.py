"""What Cron Manager's own function jobs touch: each adapter here goes with a grant in the execution stack."""

from datetime import UTC, datetime
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb.history import HistoryTable
from cron_manager.adapters.dynamodb.job_purge import JobPurge
from cron_manager.adapters.dynamodb.leftovers import Leftovers
from cron_manager.adapters.dynamodb.sweeps import SweepTables
from cron_manager.adapters.eventbridge import schedule_names
from cron_manager.domain.service_levels import Objective
from cron_manager.settings.housekeeper import HousekeeperSettings
from cron_manager.usecases.read_service_levels import ReadServiceLevels
from cron_manager.usecases.register_job import Drift, drift_of
from cron_manager.usecases.restore_job import PurgeJobs


@cache
def sweeps() -> SweepTables:
    settings = HousekeeperSettings.read()
    return SweepTables(aws.dynamodb(), settings.jobs_table, settings.executions_table)


@cache
def purge_jobs() -> PurgeJobs:
    settings = HousekeeperSettings.read()
    return PurgeJobs(
        jobs=JobPurge(aws.dynamodb(), settings.jobs_table, settings.audit_table), now=lambda: datetime.now(UTC)
    )


def drift() -> Drift:
    """Between the jobs and EventBridge, as they are now. What changes between the two reads looks like drift."""
    settings = HousekeeperSettings.read()
    jobs = [*sweeps().active_jobs()]
    return drift_of(jobs, set(schedule_names(aws.scheduler(), settings.schedule_group)), datetime.now(UTC))


@cache
def read_service_levels() -> ReadServiceLevels:
    return ReadServiceLevels(hours=HistoryTable(aws.dynamodb(), HousekeeperSettings.read().executions_table))


def objectives() -> tuple[Objective, ...]:
    return HousekeeperSettings.read().objectives


@cache
def leftovers() -> Leftovers:
    settings = HousekeeperSettings.read()
    return Leftovers(aws.dynamodb(), identity_table=settings.identity_table, realtime_table=settings.realtime_table)
