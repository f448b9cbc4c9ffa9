"""What the executor touches: it reads jobs and secrets, writes executions, sends further attempts, calls targets."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import cache, partial

from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb.categories import CategoryBook, CategoryTable
from cron_manager.adapters.dynamodb.circuits import CircuitTable
from cron_manager.adapters.dynamodb.claims import ClaimTable
from cron_manager.adapters.dynamodb.concurrency import ConcurrencyTable, ShortLanePlaces
from cron_manager.adapters.dynamodb.jobs import JobTable
from cron_manager.adapters.gathered_jobs import GatheredJobs
from cron_manager.adapters.http_caller import HttpCaller
from cron_manager.adapters.lane_inbox import SqsInbox
from cron_manager.adapters.lanes import SqsLanes
from cron_manager.adapters.public_url import PublicUrl
from cron_manager.adapters.secret_values import ParameterReader
from cron_manager.adapters.server_clock import ServerClock
from cron_manager.adapters.target_guard import TargetGuard
from cron_manager.adapters.threads import ThreadedCircuits, ThreadedLanes, ThreadedSecrets
from cron_manager.settings.executor import ExecutorSettings
from cron_manager.usecases.run_tick import RunTick
from cron_manager.usecases.watch_hosts import WatchHosts


@cache
def short_lane() -> tuple[SqsInbox, Callable[[], Awaitable[int]]]:
    """The lane, and how many of its calls one invocation makes at the same time."""
    settings = ExecutorSettings.read()
    concurrency = ConcurrencyTable(aws.dynamodb(), settings.jobs_table)
    places = ShortLanePlaces(concurrency, settings.max_concurrent_executions)
    return SqsInbox(aws.sqs, settings.queues.short), partial(asyncio.to_thread, places.current)


@cache
def run_tick() -> RunTick:
    settings, clock = ExecutorSettings.read(), ServerClock()
    clock.follow(aws.dynamodb())
    guard = TargetGuard.of(settings.target_allow_cidrs, settings.target_allow_ports)
    secrets = ThreadedSecrets(ParameterReader(aws.ssm, settings.secrets_path))
    return RunTick(
        jobs=GatheredJobs(JobTable(aws.dynamodb(), settings.jobs_table, categories=_categories(settings.jobs_table))),
        claims=ClaimTable(aws.dynamodb(), settings.executions_table),
        caller=HttpCaller(guard, secrets=secrets, public_url=_public_url(settings.public_url_parameter)),
        queue=ThreadedLanes(SqsLanes(settings.queues)),
        now=clock,
        hosts=WatchHosts(
            circuits=ThreadedCircuits(CircuitTable(aws.dynamodb(), settings.executions_table)),
            now=clock,
            limit=settings.circuit_breaker_failures,
        ),
    )


def _public_url(parameter: str) -> PublicUrl:
    path, _, name = parameter.rpartition("/")
    return PublicUrl(ThreadedSecrets(ParameterReader(aws.ssm, path)), name)


def _categories(table: str) -> CategoryBook:
    """They say how long executions are kept."""
    return CategoryBook(CategoryTable(aws.dynamodb(), table))
