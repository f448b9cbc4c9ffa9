"""What the broadcaster touches: counters and lists, open WebSockets, jobs that fail too often, and alerts."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.alert_queue import SqsAlertQueue
from cron_manager.adapters.dynamodb.heartbeats import HeartbeatTable
from cron_manager.adapters.dynamodb.incidents import IncidentTable
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.dynamodb.notifications import NotificationTable
from cron_manager.adapters.dynamodb.outcomes import OutcomeTables
from cron_manager.adapters.dynamodb.overrides import OverrideBook, OverrideTable
from cron_manager.adapters.dynamodb.realtime import ConnectionTable
from cron_manager.adapters.websocket import WebSocketChannel
from cron_manager.ports import LiveChannel
from cron_manager.ports_alerts import AlertQueue
from cron_manager.settings.broadcaster import BroadcasterSettings
from cron_manager.usecases.follow_alerts import FollowAlerts
from cron_manager.usecases.follow_heartbeats import FollowHeartbeats
from cron_manager.usecases.follow_outcomes import FollowOutcomes


@dataclass(frozen=True, kw_only=True)
class Deps:
    follow_outcomes: FollowOutcomes
    follow_alerts: FollowAlerts
    follow_heartbeats: FollowHeartbeats
    alert_queue: AlertQueue
    live: LiveChannel


@cache
def deps() -> Deps:
    settings = BroadcasterSettings.read()
    jobs = JobChanges(aws.dynamodb(), settings.jobs_table, settings.audit_table)
    overrides = OverrideBook(OverrideTable(aws.dynamodb(), settings.identity_table))
    notifications = NotificationTable(aws.dynamodb(), settings.realtime_table)
    follow_alerts = FollowAlerts(
        jobs=jobs,
        incidents=IncidentTable(aws.dynamodb(), settings.realtime_table),
        notifications=notifications,
        notifies_by_default=lambda: overrides.current().notify_on_failure_default is not False,
        now=_now,
    )
    return Deps(
        follow_outcomes=FollowOutcomes(
            outcomes=OutcomeTables(aws.dynamodb(), settings.jobs_table, settings.executions_table),
            jobs=jobs,
            alert=follow_alerts.runs,
            now=_now,
        ),
        follow_alerts=follow_alerts,
        follow_heartbeats=FollowHeartbeats(
            heartbeats=HeartbeatTable(aws.dynamodb(), settings.jobs_table),
            notifications=notifications,
        ),
        alert_queue=SqsAlertQueue(aws.sqs, settings.alert_queue_url),
        live=WebSocketChannel(
            ConnectionTable(aws.dynamodb(), settings.realtime_table),
            lambda: aws.connections(settings.websocket_endpoint),
        ),
    )


def _now() -> datetime:
    return datetime.now(UTC)
