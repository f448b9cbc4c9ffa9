"""What the executor touches: it reads jobs, writes executions, sends further attempts, and calls targets."""

from datetime import UTC, datetime
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb.claims import ClaimTable
from cron_manager.adapters.dynamodb.jobs import JobTable
from cron_manager.adapters.http_caller import HttpCaller
from cron_manager.adapters.lanes import SqsLanes
from cron_manager.adapters.target_guard import TargetGuard
from cron_manager.adapters.threads import ThreadedJobs, ThreadedLanes
from cron_manager.settings import ExecutorSettings
from cron_manager.usecases.run_tick import RunTick


@cache
def run_tick() -> RunTick:
    settings = ExecutorSettings.read()
    return RunTick(
        jobs=ThreadedJobs(JobTable(aws.dynamodb(), settings.jobs_table)),
        claims=ClaimTable(aws.dynamodb(), settings.executions_table),
        caller=HttpCaller(TargetGuard.of(settings.target_allow_cidrs, settings.target_allow_ports)),
        queue=ThreadedLanes(SqsLanes(settings.queues)),
        now=lambda: datetime.now(UTC),
    )
