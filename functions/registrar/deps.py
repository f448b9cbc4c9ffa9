"""What the registrar touches: EventBridge's schedules, the jobs' states, lanes for what is due at once, the trail."""

from datetime import UTC, datetime
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb.audit import AuditTable
from cron_manager.adapters.dynamodb.registrations import RegistrationTable
from cron_manager.adapters.eventbridge import EventBridgeSchedules
from cron_manager.adapters.lanes import SqsLanes
from cron_manager.settings.registrar import RegistrarSettings
from cron_manager.usecases.register_job import RegisterJob
from cron_manager.usecases.tell_trail import TellTrail


@cache
def register_job() -> RegisterJob:
    settings = RegistrarSettings.read()
    return RegisterJob(
        scheduler=EventBridgeSchedules(aws.patient_scheduler(), settings.scheduler),
        registrations=RegistrationTable(aws.dynamodb(), settings.jobs_table),
        queue=SqsLanes(settings.queues),
        now=_now,
    )


@cache
def tell_trail() -> TellTrail:
    return TellTrail(trail=AuditTable(aws.dynamodb(), RegistrarSettings.read().audit_table), now=_now)


def _now() -> datetime:
    return datetime.now(UTC)
