"""What the broadcaster touches: counters and lists, open WebSockets, and jobs that fail too often."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.dynamodb.outcomes import OutcomeTables
from cron_manager.adapters.dynamodb.realtime import ConnectionTable
from cron_manager.adapters.websocket import WebSocketChannel
from cron_manager.ports import LiveChannel
from cron_manager.settings import BroadcasterSettings
from cron_manager.usecases.follow_outcomes import FollowOutcomes


@dataclass(frozen=True, kw_only=True)
class Deps:
    follow_outcomes: FollowOutcomes
    live: LiveChannel


@cache
def deps() -> Deps:
    settings = BroadcasterSettings.read()
    return Deps(
        follow_outcomes=FollowOutcomes(
            outcomes=OutcomeTables(aws.dynamodb(), settings.jobs_table, settings.executions_table),
            jobs=JobChanges(aws.dynamodb(), settings.jobs_table, settings.audit_table),
            now=lambda: datetime.now(UTC),
        ),
        live=WebSocketChannel(
            ConnectionTable(aws.dynamodb(), settings.realtime_table),
            lambda: aws.connections(settings.websocket_endpoint),
        ),
    )
