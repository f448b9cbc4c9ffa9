"""What the API touches: jobs, calendars and their audit entries, executions, the lanes; identity to know who asks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache, partial

from cron_manager.adapters import aws
from cron_manager.adapters.alert_queue import SqsAlertQueue
from cron_manager.adapters.archive_files import ArchiveFiles
from cron_manager.adapters.audit_heads import AuditHeads
from cron_manager.adapters.catalogue_file import CatalogueFile
from cron_manager.adapters.channel_secrets import ChannelSecretWriter
from cron_manager.adapters.dynamodb.accounts import AccountTable
from cron_manager.adapters.dynamodb.audit_chains import AuditChains
from cron_manager.adapters.dynamodb.audit_reading import AuditLog
from cron_manager.adapters.dynamodb.calendar_changes import CalendarChanges
from cron_manager.adapters.dynamodb.calendars import CalendarBook, CalendarTable
from cron_manager.adapters.dynamodb.categories import CategoryBook, CategoryTable
from cron_manager.adapters.dynamodb.category_changes import CategoryChanges
from cron_manager.adapters.dynamodb.changed_jobs import ChangedJobs
from cron_manager.adapters.dynamodb.changed_log import ChangedLog
from cron_manager.adapters.dynamodb.channels import ChannelTable
from cron_manager.adapters.dynamodb.circuits import CircuitTable
from cron_manager.adapters.dynamodb.decisions import DecisionTable
from cron_manager.adapters.dynamodb.deliveries import DeliveryTable
from cron_manager.adapters.dynamodb.exports import ExportTable
from cron_manager.adapters.dynamodb.findings import FindingTable
from cron_manager.adapters.dynamodb.handlers import HandlerTable
from cron_manager.adapters.dynamodb.heartbeats import HeartbeatTable, PingTable
from cron_manager.adapters.dynamodb.identity import CredentialTable, RateTable
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.dynamodb.keyed_calls import KeyedCallTable
from cron_manager.adapters.dynamodb.lane_notes import LaneNotes
from cron_manager.adapters.dynamodb.meters import MeterTable
from cron_manager.adapters.dynamodb.notifications import NotificationTable
from cron_manager.adapters.dynamodb.overrides import OverrideBook, OverrideTable
from cron_manager.adapters.dynamodb.periods import PeriodTable
from cron_manager.adapters.dynamodb.rule_book import RuleBookTable
from cron_manager.adapters.dynamodb.run_changes import RunChanges
from cron_manager.adapters.dynamodb.secret_names import SecretNameTable
from cron_manager.adapters.dynamodb.sweeps import SweepTables
from cron_manager.adapters.dynamodb.windows import WindowTable
from cron_manager.adapters.export_files import ExportFiles
from cron_manager.adapters.export_queue import SqsExportQueue
from cron_manager.adapters.lanes import SqsLanes
from cron_manager.adapters.probes import dead_letter_counts, schedule_group_probe, secret_probe, table_probe
from cron_manager.adapters.secret import DeploymentSecret, StoredText
from cron_manager.adapters.secret_values import ParameterWriter
from cron_manager.adapters.target_rules import TargetRules
from cron_manager.adapters.tokens import secret_digest
from cron_manager.adapters.trials import Trials
from cron_manager.domain.overrides import DEFAULT_TIMEZONE
from cron_manager.domain.service_levels import Objective
from cron_manager.edge.authentication import Authenticator
from cron_manager.edge.cors import Cors
from cron_manager.edge.cursors import Cursors
from cron_manager.edge.gate import Gate
from cron_manager.edge.idempotency import KeyedCalls
from cron_manager.edge.rate_limit import CallerLimits, RateLimit, SourceLimit
from cron_manager.edge.recent import Recent
from cron_manager.edge.targets import target_problem
from cron_manager.edge.viewers import Viewers
from cron_manager.ports import CredentialReader
from cron_manager.presentation import Shown
from cron_manager.settings.api import ApiSettings
from cron_manager.usecases.archived_history import ArchivedHistory
from cron_manager.usecases.change_jobs import ChangeJobs
from cron_manager.usecases.check_health import CheckHealth
from cron_manager.usecases.clone_job import CloneJob
from cron_manager.usecases.complete_run import CompleteRun
from cron_manager.usecases.compliance_report import MakeReport
from cron_manager.usecases.export_executions import ExportExecutions
from cron_manager.usecases.find_executions import FindExecutions
from cron_manager.usecases.heartbeat_schedules import HeartbeatSchedules
from cron_manager.usecases.job_history import ReadJobHistory
from cron_manager.usecases.ledger import ReadLedger
from cron_manager.usecases.manage_calendars import ManageCalendars
from cron_manager.usecases.manage_categories import ManageCategories
from cron_manager.usecases.manage_channels import ManageChannels
from cron_manager.usecases.manage_exports import ManageExports
from cron_manager.usecases.manage_findings import ManageFindings
from cron_manager.usecases.manage_heartbeats import ManageHeartbeats
from cron_manager.usecases.manage_jobs import ManageJobs
from cron_manager.usecases.manage_runs import ManageRuns
from cron_manager.usecases.manage_secrets import ManageSecrets
from cron_manager.usecases.manage_settings import ManageSettings
from cron_manager.usecases.manage_tuning import ManageTuning
from cron_manager.usecases.manage_windows import ManageWindows
from cron_manager.usecases.preview_schedule import PreviewSchedule
from cron_manager.usecases.read_catalogue import ReadCatalogue
from cron_manager.usecases.read_log import ReadLog
from cron_manager.usecases.read_notifications import ReadNotifications
from cron_manager.usecases.read_service_levels import ReadServiceLevels
from cron_manager.usecases.receive_ping import ReceivePing
from cron_manager.usecases.restore_job import RestoreJob
from cron_manager.usecases.try_rules import TryRules
from cron_manager.usecases.verify_audit import VerifyAudit

_CALLBACKS_A_MINUTE = 60  # and source; only those that are refused count
_LOST_PINGS_A_MINUTE = 60  # and source, that lead to no heartbeat
_LOAD_SECONDS = 10  # that a look at the load to come is shown to whoever asks again


@dataclass(frozen=True, kw_only=True)
class Deps:
    """The composition root's product, as the routes get it."""

    jobs: JobChanges
    catalogue: ReadCatalogue
    history: RunChanges
    read_service_levels: ReadServiceLevels
    objectives: tuple[Objective, ...]
    lanes: SqsLanes
    lane_notes: LaneNotes
    circuits: CircuitTable
    audit: AuditLog
    verify_audit: VerifyAudit
    people: CredentialReader
    make_report: MakeReport
    manage_findings: ManageFindings
    manage_jobs: ManageJobs
    clone_job: CloneJob
    restore_job: RestoreJob
    change_jobs: ChangeJobs
    periods: PeriodTable
    job_history: ReadJobHistory
    manage_runs: ManageRuns
    complete_run: CompleteRun
    callback_limit: RateLimit
    manage_secrets: ManageSecrets
    handlers: HandlerTable
    find_executions: FindExecutions
    export_executions: ExportExecutions
    manage_exports: ManageExports
    read_log: ReadLog
    read_ledger: ReadLedger
    manage_calendars: ManageCalendars
    manage_categories: ManageCategories
    manage_settings: ManageSettings
    manage_tuning: ManageTuning
    try_rules: TryRules
    notifications: ReadNotifications
    manage_channels: ManageChannels
    manage_windows: ManageWindows
    manage_heartbeats: ManageHeartbeats
    receive_ping: ReceivePing
    ping_limit: SourceLimit
    overrides: OverrideBook
    deployed_settings: Shown
    fixed_settings: Sequence[Shown]
    preview_schedule: PreviewSchedule
    trials: Trials
    check_health: CheckHealth
    cursors: Cursors
    recent_loads: Recent[Shown]
    max_concurrent_executions: Callable[[], int]  # calls in flight over all lanes


@cache
def settings() -> ApiSettings:
    return ApiSettings.read()


@cache
def secret() -> DeploymentSecret:
    return DeploymentSecret(aws.secrets_manager, settings().secret_arn)


@cache
def overrides() -> OverrideBook:
    return OverrideBook(OverrideTable(aws.dynamodb(), settings().identity_table))


def gate() -> Gate:
    """As the settings are now: the same one while they stay the same."""
    current = overrides().current()
    return _gate(
        requests=_first(current.api_rate_limit, settings().api_rate_limit),
        runs=_first(current.manual_run_limit, settings().manual_run_limit),
    )


def _first(changed: int | None, deployed: int) -> int:
    return deployed if changed is None else changed


@lru_cache(maxsize=1)
def _gate(requests: int, runs: int) -> Gate:
    authenticator = Authenticator(
        credentials=CredentialTable(aws.dynamodb(), settings().identity_table),
        key_ring=secret(),
        allow_query_token=settings().allow_query_token,
    )
    table = settings().identity_table
    return Gate(
        authenticator=authenticator,
        limits=CallerLimits(meter=MeterTable(aws.dynamodb(), table), requests=requests, runs=runs),
        sources=SourceLimit(RateTable(aws.dynamodb(), table), requests),
        viewers=Viewers(StoredText(aws.secrets_manager, settings().origin_proof_arn)),
        cors=Cors(settings().cors_origins),
        keyed_calls=KeyedCalls(store=KeyedCallTable(aws.dynamodb(), table)),
    )


@cache
def deps() -> Deps:
    table, audit = settings().jobs_table, settings().audit_table
    book = CalendarBook(CalendarTable(aws.dynamodb(), table))
    shelves = CategoryBook(CategoryTable(aws.dynamodb(), table))
    jobs = JobChanges(aws.dynamodb(), table, audit, book, shelves)
    categories = CategoryChanges(aws.dynamodb(), table, audit, shelves)
    calendars = CalendarChanges(aws.dynamodb(), table, audit, book)
    history = RunChanges(aws.dynamodb(), settings().executions_table, audit)
    lanes = SqsLanes(settings().queues)
    handlers = HandlerTable(aws.dynamodb(), table)
    secrets = SecretNameTable(aws.dynamodb(), table, audit)
    rules = TargetRules.of(settings().target_allow_cidrs, settings().target_allow_ports)
    log = AuditLog(aws.dynamodb(), audit)
    heartbeats = HeartbeatTable(aws.dynamodb(), table, audit)
    pings = PingTable(aws.dynamodb(), settings().realtime_table)
    findings = FindingTable(aws.dynamodb(), settings().identity_table, audit)
    verify = VerifyAudit(
        chains=AuditChains(aws.dynamodb(), audit), heads=AuditHeads(aws.s3, settings().audit_heads_bucket)
    )
    catalogue = ReadCatalogue(
        store=CatalogueFile(aws.s3, settings().catalogue_bucket),
        changes=ChangedJobs(aws.dynamodb(), table, book),
        jobs=jobs,
    )
    find_executions = FindExecutions(
        history=ArchivedHistory(
            table=history, archive=ArchiveFiles(aws.s3, settings().archive_bucket), retention=_retention, now=_now
        ),
        quiet_days=catalogue.quiet_days,
        retention=_retention,
        archived=timedelta(days=settings().archive_retention_days),
    )
    manage_jobs = ManageJobs(
        jobs=jobs,
        calendars=calendars,
        categories=categories,
        runs=history,
        queue=lanes,
        secrets=secrets,
        handlers=handlers,
        target_problem=partial(target_problem, guard=rules),
        now=_now,
    )
    return Deps(
        jobs=jobs,
        catalogue=catalogue,
        find_executions=find_executions,
        export_executions=ExportExecutions(find=find_executions),
        manage_exports=_manage_exports(),
        read_log=ReadLog(find=find_executions, changes=ChangedLog(aws.dynamodb(), table)),
        history=history,
        read_service_levels=ReadServiceLevels(hours=history),
        objectives=settings().objectives,
        lanes=lanes,
        audit=log,
        lane_notes=LaneNotes(aws.dynamodb(), table),
        circuits=CircuitTable(aws.dynamodb(), settings().executions_table),
        verify_audit=verify,
        people=CredentialTable(aws.dynamodb(), settings().identity_table),
        make_report=MakeReport(
            trail=log,
            people=AccountTable(aws.dynamodb(), settings().identity_table, audit),
            findings=findings,
            verify=verify,
            now=_now,
        ),
        manage_findings=ManageFindings(book=findings, now=_now),
        manage_jobs=manage_jobs,
        clone_job=CloneJob(manage_jobs=manage_jobs),
        restore_job=RestoreJob(jobs=jobs, now=_now),
        change_jobs=ChangeJobs(manage_jobs=manage_jobs),
        periods=PeriodTable(aws.dynamodb(), table),
        job_history=ReadJobHistory(runs=history, trail=log, now=_now),
        handlers=handlers,
        manage_secrets=ManageSecrets(
            names=secrets, values=ParameterWriter(aws.ssm, settings().secrets_path), jobs=jobs, now=_now
        ),
        manage_runs=ManageRuns(jobs=jobs, runs=history, queue=lanes, now=_now),
        complete_run=CompleteRun(jobs=jobs, runs=history, queue=lanes, now=_now),
        callback_limit=_anonymous_limit(),
        read_ledger=_read_ledger(history, calendars),
        manage_calendars=ManageCalendars(calendars=calendars, jobs=jobs, catalogue=catalogue, now=_now),
        manage_categories=ManageCategories(
            categories=categories, rows=lambda now: catalogue(now).rows.values(), now=_now, retention=_retention
        ),
        manage_settings=ManageSettings(
            overrides=OverrideTable(aws.dynamodb(), settings().identity_table, audit), now=_now
        ),
        manage_tuning=ManageTuning(
            rules=RuleBookTable(aws.dynamodb(), table, audit),
            decisions=DecisionTable(aws.dynamodb(), table, audit, book),
            manage_jobs=manage_jobs,
            now=_now,
        ),
        try_rules=TryRules(catalogue=catalogue, manage_jobs=manage_jobs, runs=history, now=_now),
        notifications=ReadNotifications(book=NotificationTable(aws.dynamodb(), settings().realtime_table), now=_now),
        manage_channels=ManageChannels(
            channels=ChannelTable(aws.dynamodb(), table, audit),
            secrets=ChannelSecretWriter(ParameterWriter(aws.ssm, settings().channels_path)),
            deliveries=DeliveryTable(aws.dynamodb(), settings().realtime_table),
            queue=SqsAlertQueue(aws.sqs, settings().alert_queue_url),
            target_problem=partial(target_problem, guard=rules),
            sends_email=settings().sends_email,
            now=_now,
        ),
        manage_windows=ManageWindows(
            windows=WindowTable(aws.dynamodb(), table, audit), categories=categories, now=_now
        ),
        manage_heartbeats=ManageHeartbeats(
            store=heartbeats,
            pings=pings,
            jobs=manage_jobs,
            categories=categories,
            schedules=HeartbeatSchedules(jobs=jobs),
            digest=_ping_digest,
            now=_now,
        ),
        receive_ping=ReceivePing(
            book=heartbeats, pings=pings, schedules=HeartbeatSchedules(jobs=jobs), digest=_ping_digest, now=_now
        ),
        ping_limit=_ping_limit(),
        overrides=overrides(),
        deployed_settings=_deployed_settings(),
        fixed_settings=_fixed_settings(),
        preview_schedule=PreviewSchedule(calendars=calendars, now=_now),
        trials=Trials(aws.waiting_lambda, settings().tester_function),
        check_health=_check_health(),
        cursors=Cursors(secret()),
        recent_loads=Recent(_LOAD_SECONDS),
        max_concurrent_executions=_max_concurrent_executions,
    )


def _deployed_settings() -> Shown:
    return {
        "apiRateLimit": settings().api_rate_limit,
        "manualRunLimit": settings().manual_run_limit,
        "maxConcurrentExecutions": settings().max_concurrent_executions,
        "registrationMode": str(settings().registration),
        "defaultTimezone": DEFAULT_TIMEZONE,
        "executionRetentionDays": settings().execution_retention_days,
        "autoReschedulingEnabled": settings().auto_rescheduling,
        "quietHoursFrom": None,
        "quietHoursTo": None,
        "quietHoursTimezone": DEFAULT_TIMEZONE,
        "minimumNotificationSeverity": "LOW",
        "notifyOnFailureDefault": True,
    }


def _fixed_settings() -> list[Shown]:
    """What only another deployment changes."""
    return [
        {
            "name": "ARCHIVE_RETENTION_DAYS",
            "value": str(settings().archive_retention_days),
            "remedy": "Deploy with another value: the archive's bucket deletes by it.",
        },
        {
            "name": "CORS_ORIGINS",
            "value": ", ".join(settings().cors_origins) or "none but the console's own",
            "remedy": "Deploy with another value: API Gateway answers browsers by it.",
        },
    ]


def _max_concurrent_executions() -> int:
    return _first(overrides().current().max_concurrent_executions, settings().max_concurrent_executions)


def _retention() -> timedelta:
    return overrides().current().retention(settings().execution_retention_days)


def _anonymous_limit() -> RateLimit:
    """Off with every other limit."""
    counter = RateTable(aws.dynamodb(), settings().identity_table)
    return RateLimit(counter, _CALLBACKS_A_MINUTE if settings().api_rate_limit else 0)


def _ping_digest(text: str) -> str:
    return secret_digest(secret(), "heartbeat", text)


def _ping_limit() -> SourceLimit:
    """Off with every other limit."""
    counter = RateTable(aws.dynamodb(), settings().identity_table)
    return SourceLimit(counter, _LOST_PINGS_A_MINUTE if settings().api_rate_limit else 0)


def _read_ledger(history: RunChanges, calendars: CalendarChanges) -> ReadLedger:
    table = settings().jobs_table
    return ReadLedger(
        periods=PeriodTable(aws.dynamodb(), table),
        outcomes=history,
        calendars=calendars,
        sweeps=SweepTables(aws.dynamodb(), table, settings().executions_table),
        now=_now,
        retention=_retention,
    )


def _manage_exports() -> ManageExports:
    return ManageExports(
        exports=ExportTable(aws.dynamodb(), settings().executions_table),
        queue=SqsExportQueue(aws.sqs, settings().exports_queue_url),
        files=ExportFiles(aws.s3, settings().exports_bucket),
        now=_now,
    )


def _check_health() -> CheckHealth:
    """With clients of its own, made at the first use: asking must not take as long as working may."""
    told = settings()
    tables = {
        "jobs table": told.jobs_table,
        "executions table": told.executions_table,
        "identity table": told.identity_table,
        "audit table": told.audit_table,
        "realtime table": told.realtime_table,
    }
    letters = told.dead_letters
    urls = {"ticks": letters.ticks, "schedules": letters.schedules, "streams": letters.streams}
    return CheckHealth(
        others={
            **{name: table_probe(table) for name, table in tables.items()},
            "scheduler": schedule_group_probe(told.schedule_group),
            "secrets": secret_probe(told.secret_arn),
        },
        swept_at=lambda: SweepTables(aws.probing("dynamodb"), told.jobs_table, told.executions_table).watermark(),
        depth=lambda lane: SqsLanes(told.queues, aws.probing("sqs")).depth(lane),
        dead_letters=dead_letter_counts({f"dead letters of {name}": url for name, url in urls.items()}),
    )


def _now() -> datetime:
    return datetime.now(UTC)
