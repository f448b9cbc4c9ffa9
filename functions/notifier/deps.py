"""What the notifier touches: notifications, channels with their secrets, its queue, SES, and where channels lead."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.alert_queue import SqsAlertQueue
from cron_manager.adapters.channel_post import ChannelPost
from cron_manager.adapters.channel_secrets import ChannelSecretReader
from cron_manager.adapters.channel_sender import ChannelSender
from cron_manager.adapters.dynamodb.channels import ChannelTable
from cron_manager.adapters.dynamodb.deliveries import DeliveryTable
from cron_manager.adapters.dynamodb.digests import DigestTable
from cron_manager.adapters.dynamodb.incidents import IncidentTable
from cron_manager.adapters.dynamodb.notifications import NotificationTable
from cron_manager.adapters.dynamodb.overrides import OverrideBook, OverrideTable
from cron_manager.adapters.dynamodb.windows import WindowTable
from cron_manager.adapters.mail import SesMail
from cron_manager.adapters.secret_values import ParameterReader
from cron_manager.adapters.target_guard import TargetGuard
from cron_manager.settings.notifier import NotifierSettings
from cron_manager.usecases.alert_policy import alert_policy
from cron_manager.usecases.channel_timers import Escalate, SendDigest
from cron_manager.usecases.collect_alerts import CollectAlerts
from cron_manager.usecases.deliver_alerts import Deliver
from cron_manager.usecases.send_alerts import AlertPolicy, FanOut


@dataclass(frozen=True, kw_only=True)
class Deps:
    fan_out: FanOut
    deliver: Deliver
    escalate: Escalate
    send_digest: SendDigest


@cache
def deps() -> Deps:
    settings = NotifierSettings.read()
    notifications = NotificationTable(aws.dynamodb(), settings.realtime_table)
    channels = ChannelTable(aws.dynamodb(), settings.jobs_table)
    deliveries = DeliveryTable(aws.dynamodb(), settings.realtime_table)
    queue = SqsAlertQueue(aws.sqs, settings.alert_queue_url, settings.alert_dead_letters_url)
    overrides = OverrideBook(OverrideTable(aws.dynamodb(), settings.identity_table))
    digests = DigestTable(aws.dynamodb(), settings.realtime_table)
    windows = WindowTable(aws.dynamodb(), settings.jobs_table)
    collect = CollectAlerts(digests=digests, queue=queue)

    def policy() -> AlertPolicy:
        return alert_policy(overrides.current(), windows.all())

    sender = ChannelSender(
        secrets=ChannelSecretReader(ParameterReader(aws.ssm, settings.channels_path)),
        post=ChannelPost(TargetGuard.of(settings.target_allow_cidrs, settings.target_allow_ports)),
        mail=SesMail(aws.ses, settings.alert_sender),
    )
    return Deps(
        fan_out=FanOut(
            notifications=notifications,
            incidents=IncidentTable(aws.dynamodb(), settings.realtime_table),
            channels=channels,
            deliveries=deliveries,
            collect=collect,
            queue=queue,
            policy=policy,
            now=_now,
        ),
        deliver=Deliver(
            notifications=notifications,
            channels=channels,
            deliveries=deliveries,
            digests=digests,
            collect=collect,
            queue=queue,
            sender=sender,
            now=_now,
        ),
        escalate=Escalate(
            notifications=notifications,
            channels=channels,
            deliveries=deliveries,
            queue=queue,
            policy=policy,
            now=_now,
        ),
        send_digest=SendDigest(
            channels=channels, deliveries=deliveries, digests=digests, queue=queue, policy=policy, now=_now
        ),
    )


def _now() -> datetime:
    return datetime.now(UTC)
