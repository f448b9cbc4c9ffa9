"""What the analyst touches: it reads the trail, writes findings and habits, counts dead letters, raises alerts."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.alarms import Alarms
from cron_manager.adapters.audit_heads import AuditHeads
from cron_manager.adapters.dynamodb.audit_chains import AuditChains
from cron_manager.adapters.dynamodb.audit_reading import AuditLog
from cron_manager.adapters.dynamodb.findings import FindingTable
from cron_manager.adapters.dynamodb.habits import HabitTable
from cron_manager.adapters.dynamodb.notifications import NotificationTable
from cron_manager.adapters.probes import dead_letter_counts
from cron_manager.domain.analysis.working_hours import parse_working_hours
from cron_manager.settings.analyst import AnalystSettings
from cron_manager.usecases.analyse_trail import AnalyseTrail
from cron_manager.usecases.check_safeguards import CheckSafeguards
from cron_manager.usecases.verify_audit import VerifyAudit
from cron_manager.usecases.watch_dead_letters import WatchDeadLetters


@dataclass(frozen=True, kw_only=True)
class Deps:
    analyse: AnalyseTrail
    watch_dead_letters: WatchDeadLetters


@cache
def deps() -> Deps:
    settings = AnalystSettings.read()
    notifications = NotificationTable(aws.dynamodb(), settings.realtime_table)
    trail = AuditLog(aws.dynamodb(), settings.audit_table)
    verify = VerifyAudit(
        chains=AuditChains(aws.dynamodb(), settings.audit_table),
        heads=AuditHeads(aws.s3, settings.audit_heads_bucket),
    )
    return Deps(
        analyse=AnalyseTrail(
            trail=trail,
            findings=FindingTable(aws.dynamodb(), settings.identity_table, settings.audit_table),
            habits=HabitTable(aws.dynamodb(), settings.identity_table),
            safeguards=CheckSafeguards(alarms=Alarms(aws.cloudwatch(), settings.alarm_prefix), verify=verify),
            working_hours=parse_working_hours(settings.working_hours),
            announcements=notifications,
            now=_now,
        ),
        watch_dead_letters=WatchDeadLetters(
            counts=dead_letter_counts(_queues(settings)), announcements=notifications, now=_now
        ),
    )


def _queues(settings: AnalystSettings) -> dict[str, str]:
    letters = settings.dead_letters
    return {
        "ticks": letters.ticks,
        "schedules": letters.schedules,
        "streams": letters.streams,
        "alerts": settings.alert_dead_letters_url,
    }


def _now() -> datetime:
    return datetime.now(UTC)
