"""What the API touches: jobs and their audit entries, executions, the lanes; identity only to know who asks."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb.history import HistoryTable
from cron_manager.adapters.dynamodb.identity import CredentialTable, RateTable
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.lanes import SqsLanes
from cron_manager.adapters.secret import DeploymentSecret
from cron_manager.edge.authentication import Authenticator
from cron_manager.edge.cursors import Cursors
from cron_manager.edge.gate import Gate
from cron_manager.edge.rate_limit import RateLimit
from cron_manager.settings import ApiSettings
from cron_manager.usecases.manage_jobs import ManageJobs


@dataclass(frozen=True, kw_only=True)
class Deps:
    """The composition root's product, as the routes get it."""

    jobs: JobChanges
    history: HistoryTable
    lanes: SqsLanes
    manage_jobs: ManageJobs
    cursors: Cursors
    max_concurrent_executions: int


@cache
def settings() -> ApiSettings:
    return ApiSettings.read()


@cache
def secret() -> DeploymentSecret:
    return DeploymentSecret(aws.secrets_manager, settings().secret_arn)


@cache
def gate() -> Gate:
    authenticator = Authenticator(
        credentials=CredentialTable(aws.dynamodb(), settings().identity_table),
        key_ring=secret(),
        allow_query_token=settings().allow_query_token,
    )
    counter = RateTable(aws.dynamodb(), settings().identity_table)
    return Gate(authenticator=authenticator, rate_limit=RateLimit(counter, settings().api_rate_limit))


@cache
def deps() -> Deps:
    jobs = JobChanges(aws.dynamodb(), settings().jobs_table, settings().audit_table)
    history = HistoryTable(aws.dynamodb(), settings().executions_table)
    lanes = SqsLanes(settings().queues)
    return Deps(
        jobs=jobs,
        history=history,
        lanes=lanes,
        manage_jobs=ManageJobs(jobs=jobs, runs=history, queue=lanes, now=lambda: datetime.now(UTC)),
        cursors=Cursors(secret()),
        max_concurrent_executions=settings().max_concurrent_executions,
    )
