"""What the worker touches: jobs, to read them, executions, its own lane, and the deployment's functions."""

from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb.categories import CategoryBook, CategoryTable
from cron_manager.adapters.dynamodb.claims import ClaimTable
from cron_manager.adapters.dynamodb.jobs import JobTable
from cron_manager.adapters.gathered_jobs import GatheredJobs
from cron_manager.adapters.housekeeping import HandlerCaller, HousekeepingCaller
from cron_manager.adapters.lambdas import AskedFunction
from cron_manager.adapters.lanes import SqsLanes
from cron_manager.adapters.process_caller import ProcessCaller
from cron_manager.adapters.server_clock import ServerClock
from cron_manager.adapters.threads import ThreadedLanes
from cron_manager.settings.worker import WorkerSettings
from cron_manager.usecases.run_tick import RunTick

_PACKAGE = "jobs"  # the deployment's own code, packed beside this file


@cache
def functions() -> ProcessCaller:
    return ProcessCaller(_PACKAGE, WorkerSettings.read().surroundings)


@cache
def run_tick() -> RunTick:
    settings, clock = WorkerSettings.read(), ServerClock()
    clock.follow(aws.dynamodb())
    housekeeper = AskedFunction(aws.patient_lambda, settings.housekeeper_function)
    return RunTick(
        jobs=GatheredJobs(JobTable(aws.dynamodb(), settings.jobs_table, categories=_categories(settings.jobs_table))),
        claims=ClaimTable(aws.dynamodb(), settings.executions_table),
        caller=HandlerCaller(own=functions(), system=HousekeepingCaller(housekeeper)),
        queue=ThreadedLanes(SqsLanes(settings.queues)),
        now=clock,
    )


def _categories(table: str) -> CategoryBook:
    """They say how long executions are kept."""
    return CategoryBook(CategoryTable(aws.dynamodb(), table))
