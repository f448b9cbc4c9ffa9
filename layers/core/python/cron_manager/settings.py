"""One frozen record of settings per function, and the only reader of the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from cron_manager.domain.registration import Registration


def _required(environment: Mapping[str, str], name: str) -> str:
    value = environment.get(name, "")
    if not value:
        raise LookupError(f"The environment variable {name} is missing; infrastructure/ sets it on every function.")
    return value


def _whole(environment: Mapping[str, str], name: str, default: int) -> int:
    return int(environment.get(name) or default)


def _flag(environment: Mapping[str, str], name: str) -> bool:
    return environment.get(name, "").strip().lower() in {"1", "true", "yes", "on"}


def _cidrs(environment: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(part.strip() for part in environment.get("TARGET_ALLOW_CIDRS", "").split(",") if part.strip())


def _ports(environment: Mapping[str, str]) -> tuple[int, ...]:
    return tuple(int(part) for part in environment.get("TARGET_ALLOW_PORTS", "").split(",") if part.strip())


def _origins(environment: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(part.strip() for part in environment.get("CORS_ORIGINS", "").split(",") if part.strip())


@dataclass(frozen=True, kw_only=True)
class LaneQueues:
    """The lanes' queue URLs."""

    short: str  # scheduled jobs with a timeout of up to 30 s
    long: str  # scheduled jobs with a longer one
    manual: str  # runs that a person asked for
    function: str  # runs of function jobs

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "LaneQueues":
        return cls(
            short=_required(environment, "SHORT_QUEUE_URL"),
            long=_required(environment, "LONG_QUEUE_URL"),
            manual=_required(environment, "MANUAL_QUEUE_URL"),
            function=_required(environment, "FUNCTION_QUEUE_URL"),
        )


@dataclass(frozen=True, kw_only=True)
class LaneLimits:
    """Calls, or running functions, in flight in each lane, at most."""

    short: int
    long: int
    manual: int
    function: int

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "LaneLimits":
        return cls(
            short=int(_required(environment, "SHORT_LANE_LIMIT")),
            long=int(_required(environment, "LONG_LANE_LIMIT")),
            manual=int(_required(environment, "MANUAL_LANE_LIMIT")),
            function=int(_required(environment, "FUNCTION_LANE_LIMIT")),
        )


@dataclass(frozen=True, kw_only=True)
class DeadLetterQueues:
    """The URLs of the queues whose messages wait for a person."""

    ticks: str  # runs that failed five times
    schedules: str  # ticks that EventBridge could not deliver
    streams: str  # changes that a function could not follow

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "DeadLetterQueues":
        return cls(
            ticks=_required(environment, "TICK_DEAD_LETTERS_URL"),
            schedules=_required(environment, "SCHEDULE_DEAD_LETTERS_URL"),
            streams=_required(environment, "STREAM_DEAD_LETTERS_URL"),
        )


@dataclass(frozen=True, kw_only=True)
class SchedulerTargets:
    """What an EventBridge schedule needs to reach a lane."""

    group: str  # the schedule group that holds every job's schedules
    role_arn: str  # may send to the scheduled lanes and nothing else
    dead_letters_arn: str  # where EventBridge leaves what it cannot deliver
    short_queue_url: str
    long_queue_url: str
    function_queue_url: str

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "SchedulerTargets":
        return cls(
            group=_required(environment, "SCHEDULE_GROUP"),
            role_arn=_required(environment, "SCHEDULE_ROLE_ARN"),
            dead_letters_arn=_required(environment, "SCHEDULE_DEAD_LETTERS_ARN"),
            short_queue_url=_required(environment, "SHORT_QUEUE_URL"),
            long_queue_url=_required(environment, "LONG_QUEUE_URL"),
            function_queue_url=_required(environment, "FUNCTION_QUEUE_URL"),
        )


@dataclass(frozen=True, kw_only=True)
class ApiSettings:
    jobs_table: str
    executions_table: str
    identity_table: str
    audit_table: str
    audit_heads_bucket: str  # where the trail's chains end, kept outside the table
    catalogue_bucket: str  # where what lists need of all jobs is kept
    exports_queue_url: str  # where exports wait to go on
    exports_bucket: str  # where their files are
    archive_bucket: str  # where what ended long ago is
    execution_retention_days: int  # that the table holds what ended, as it was deployed
    archive_retention_days: int  # that the archive does, from then on
    queues: LaneQueues
    secret_arn: str  # the deployment's root secret
    api_rate_limit: int  # requests a minute and principal; 0 switches the limit off
    allow_query_token: bool  # whether `?token=` authenticates
    max_concurrent_executions: int  # calls in flight over all lanes
    lane_limits: LaneLimits
    target_allow_cidrs: tuple[str, ...]  # networks that targets may stand in although they are not public
    target_allow_ports: tuple[int, ...]  # ports of public addresses that jobs may call beside 80 and 443
    secrets_path: str  # where the jobs' secrets stand in the Parameter Store
    tester_function: str  # the function that makes the calls of trials
    auto_rescheduling: bool  # whether the tuner acts, as it was deployed
    manual_run_limit: int  # runs a minute and person that are asked for by hand; 0: as many as requests
    cors_origins: tuple[str, ...]  # whose pages may read answers
    origin_proof_arn: str  # the secret by which the one origin proves itself
    registration: Registration  # who may join, as it was deployed
    realtime_table: str
    schedule_group: str
    dead_letters: DeadLetterQueues
    channels_path: str  # where the channels' secrets stand in the Parameter Store
    alert_queue_url: str  # the notifier's, to try a channel out
    sends_email: bool  # whether the deployment has an address that e-mails come from

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "ApiSettings":
        return cls(
            jobs_table=_required(environment, "JOBS_TABLE"),
            executions_table=_required(environment, "EXECUTIONS_TABLE"),
            identity_table=_required(environment, "IDENTITY_TABLE"),
            audit_table=_required(environment, "AUDIT_TABLE"),
            audit_heads_bucket=_required(environment, "AUDIT_HEADS_BUCKET"),
            catalogue_bucket=_required(environment, "CATALOGUE_BUCKET"),
            exports_queue_url=_required(environment, "EXPORTS_QUEUE_URL"),
            exports_bucket=_required(environment, "EXPORTS_BUCKET"),
            archive_bucket=_required(environment, "ARCHIVE_BUCKET"),
            execution_retention_days=_whole(environment, "EXECUTION_RETENTION_DAYS", 30),
            archive_retention_days=_whole(environment, "ARCHIVE_RETENTION_DAYS", 90),
            queues=LaneQueues.read(environment),
            secret_arn=_required(environment, "SECRET_ARN"),
            api_rate_limit=_whole(environment, "API_RATE_LIMIT", 100),
            allow_query_token=_flag(environment, "ALLOW_QUERY_TOKEN"),
            max_concurrent_executions=_whole(environment, "MAX_CONCURRENT_EXECUTIONS", 10),
            lane_limits=LaneLimits.read(environment),
            target_allow_cidrs=_cidrs(environment),
            target_allow_ports=_ports(environment),
            secrets_path=_required(environment, "SECRETS_PATH"),
            tester_function=_required(environment, "TESTER_FUNCTION"),
            auto_rescheduling=_flag(environment, "AUTO_RESCHEDULING_ENABLED"),
            manual_run_limit=_whole(environment, "MANUAL_RUN_LIMIT", 30),
            cors_origins=_origins(environment),
            origin_proof_arn=_required(environment, "ORIGIN_PROOF_ARN"),
            registration=Registration(_required(environment, "REGISTRATION_MODE")),
            realtime_table=_required(environment, "REALTIME_TABLE"),
            schedule_group=_required(environment, "SCHEDULE_GROUP"),
            channels_path=_required(environment, "CHANNELS_PATH"),
            alert_queue_url=_required(environment, "ALERT_QUEUE_URL"),
            sends_email=bool(environment.get("ALERT_SENDER")),
            dead_letters=DeadLetterQueues.read(environment),
        )


@dataclass(frozen=True, kw_only=True)
class AuthSettings:
    identity_table: str
    audit_table: str
    realtime_table: str
    secret_arn: str
    setup_secret_arn: str  # what whoever deploys makes the first administrator with
    public_url_parameter: str  # the Parameter Store's name for where the console is reached
    registration: Registration  # who may join
    api_rate_limit: int
    allow_query_token: bool
    cors_origins: tuple[str, ...]
    origin_proof_arn: str

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "AuthSettings":
        return cls(
            identity_table=_required(environment, "IDENTITY_TABLE"),
            audit_table=_required(environment, "AUDIT_TABLE"),
            realtime_table=_required(environment, "REALTIME_TABLE"),
            secret_arn=_required(environment, "SECRET_ARN"),
            setup_secret_arn=_required(environment, "SETUP_SECRET_ARN"),
            public_url_parameter=_required(environment, "PUBLIC_URL_PARAMETER"),
            registration=Registration(_required(environment, "REGISTRATION_MODE")),
            api_rate_limit=_whole(environment, "API_RATE_LIMIT", 100),
            allow_query_token=_flag(environment, "ALLOW_QUERY_TOKEN"),
            cors_origins=_origins(environment),
            origin_proof_arn=_required(environment, "ORIGIN_PROOF_ARN"),
        )


@dataclass(frozen=True, kw_only=True)
class RealtimeSettings:
    realtime_table: str
    websocket_endpoint: str  # where messages to open connections are posted

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "RealtimeSettings":
        return cls(
            realtime_table=_required(environment, "REALTIME_TABLE"),
            websocket_endpoint=_required(environment, "WEBSOCKET_ENDPOINT"),
        )


@dataclass(frozen=True, kw_only=True)
class RegistrarSettings:
    jobs_table: str
    audit_table: str
    scheduler: SchedulerTargets
    queues: LaneQueues

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "RegistrarSettings":
        return cls(
            jobs_table=_required(environment, "JOBS_TABLE"),
            audit_table=_required(environment, "AUDIT_TABLE"),
            scheduler=SchedulerTargets.read(environment),
            queues=LaneQueues.read(environment),
        )


@dataclass(frozen=True, kw_only=True)
class ExecutorSettings:
    jobs_table: str
    executions_table: str
    queues: LaneQueues
    target_allow_cidrs: tuple[str, ...]
    target_allow_ports: tuple[int, ...]
    secrets_path: str
    public_url_parameter: str  # the Parameter Store's name for where the API is reached from outside
    circuit_breaker_failures: int  # in a minute, after which a host is left alone; 0: never
    short_lane_places: int  # calls at the same time in one invocation of the short lane

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "ExecutorSettings":
        return cls(
            jobs_table=_required(environment, "JOBS_TABLE"),
            executions_table=_required(environment, "EXECUTIONS_TABLE"),
            queues=LaneQueues.read(environment),
            target_allow_cidrs=_cidrs(environment),
            target_allow_ports=_ports(environment),
            secrets_path=_required(environment, "SECRETS_PATH"),
            public_url_parameter=_required(environment, "PUBLIC_URL_PARAMETER"),
            circuit_breaker_failures=_whole(environment, "CIRCUIT_BREAKER_FAILURES", 20),
            short_lane_places=int(_required(environment, "SHORT_LANE_PLACES")),
        )


@dataclass(frozen=True, kw_only=True)
class TesterSettings:
    target_allow_cidrs: tuple[str, ...]
    target_allow_ports: tuple[int, ...]
    secrets_path: str

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "TesterSettings":
        return cls(
            target_allow_cidrs=_cidrs(environment),
            target_allow_ports=_ports(environment),
            secrets_path=_required(environment, "SECRETS_PATH"),
        )


@dataclass(frozen=True, kw_only=True)
class WorkerSettings:
    jobs_table: str
    executions_table: str
    queues: LaneQueues
    housekeeper_function: str  # runs Cron Manager's own functions, which need rights that the worker does not have
    surroundings: Mapping[str, str] = field(repr=False)  # the environment, of which functions are told a little

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "WorkerSettings":
        return cls(
            surroundings=environment,
            jobs_table=_required(environment, "JOBS_TABLE"),
            executions_table=_required(environment, "EXECUTIONS_TABLE"),
            queues=LaneQueues.read(environment),
            housekeeper_function=_required(environment, "HOUSEKEEPER_FUNCTION"),
        )


@dataclass(frozen=True, kw_only=True)
class RegistrySettings:
    jobs_table: str
    audit_table: str
    worker_function: str  # knows the functions of the deployment's own code
    housekeeper_function: str  # knows Cron Manager's own

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "RegistrySettings":
        return cls(
            jobs_table=_required(environment, "JOBS_TABLE"),
            audit_table=_required(environment, "AUDIT_TABLE"),
            worker_function=_required(environment, "WORKER_FUNCTION"),
            housekeeper_function=_required(environment, "HOUSEKEEPER_FUNCTION"),
        )


@dataclass(frozen=True, kw_only=True)
class HousekeeperSettings:
    jobs_table: str
    executions_table: str
    identity_table: str
    audit_table: str
    schedule_group: str  # that holds every job's schedules

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "HousekeeperSettings":
        return cls(
            jobs_table=_required(environment, "JOBS_TABLE"),
            executions_table=_required(environment, "EXECUTIONS_TABLE"),
            identity_table=_required(environment, "IDENTITY_TABLE"),
            audit_table=_required(environment, "AUDIT_TABLE"),
            schedule_group=_required(environment, "SCHEDULE_GROUP"),
        )


@dataclass(frozen=True, kw_only=True)
class BroadcasterSettings:
    jobs_table: str
    executions_table: str
    audit_table: str
    realtime_table: str
    identity_table: str  # to read the settings that were changed at run time
    websocket_endpoint: str
    alert_queue_url: str

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "BroadcasterSettings":
        return cls(
            identity_table=_required(environment, "IDENTITY_TABLE"),
            alert_queue_url=_required(environment, "ALERT_QUEUE_URL"),
            jobs_table=_required(environment, "JOBS_TABLE"),
            executions_table=_required(environment, "EXECUTIONS_TABLE"),
            audit_table=_required(environment, "AUDIT_TABLE"),
            realtime_table=_required(environment, "REALTIME_TABLE"),
            websocket_endpoint=_required(environment, "WEBSOCKET_ENDPOINT"),
        )


@dataclass(frozen=True, kw_only=True)
class NotifierSettings:
    jobs_table: str
    realtime_table: str
    identity_table: str
    alert_queue_url: str
    alert_dead_letters_url: str
    channels_path: str  # where the channels' secrets stand in the Parameter Store
    alert_sender: str  # whom e-mails come from; empty where this deployment sends none
    target_allow_cidrs: tuple[str, ...]
    target_allow_ports: tuple[int, ...]

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "NotifierSettings":
        return cls(
            jobs_table=_required(environment, "JOBS_TABLE"),
            realtime_table=_required(environment, "REALTIME_TABLE"),
            identity_table=_required(environment, "IDENTITY_TABLE"),
            alert_queue_url=_required(environment, "ALERT_QUEUE_URL"),
            alert_dead_letters_url=_required(environment, "ALERT_DEAD_LETTERS_URL"),
            channels_path=_required(environment, "CHANNELS_PATH"),
            alert_sender=environment.get("ALERT_SENDER", ""),
            target_allow_cidrs=_cidrs(environment),
            target_allow_ports=_ports(environment),
        )


@dataclass(frozen=True, kw_only=True)
class CataloguerSettings:
    jobs_table: str
    executions_table: str
    catalogue_bucket: str

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "CataloguerSettings":
        return cls(
            jobs_table=_required(environment, "JOBS_TABLE"),
            executions_table=_required(environment, "EXECUTIONS_TABLE"),
            catalogue_bucket=_required(environment, "CATALOGUE_BUCKET"),
        )


@dataclass(frozen=True, kw_only=True)
class ExporterSettings:
    executions_table: str
    identity_table: str
    audit_table: str
    exports_queue_url: str
    exports_bucket: str
    archive_bucket: str
    execution_retention_days: int  # as it was deployed
    archive_retention_days: int

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "ExporterSettings":
        return cls(
            executions_table=_required(environment, "EXECUTIONS_TABLE"),
            identity_table=_required(environment, "IDENTITY_TABLE"),
            audit_table=_required(environment, "AUDIT_TABLE"),
            exports_queue_url=_required(environment, "EXPORTS_QUEUE_URL"),
            exports_bucket=_required(environment, "EXPORTS_BUCKET"),
            archive_bucket=_required(environment, "ARCHIVE_BUCKET"),
            execution_retention_days=_whole(environment, "EXECUTION_RETENTION_DAYS", 30),
            archive_retention_days=_whole(environment, "ARCHIVE_RETENTION_DAYS", 90),
        )


@dataclass(frozen=True, kw_only=True)
class ArchiverSettings:
    jobs_table: str
    executions_table: str
    identity_table: str
    archive_bucket: str
    execution_retention_days: int  # as it was deployed

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "ArchiverSettings":
        return cls(
            jobs_table=_required(environment, "JOBS_TABLE"),
            executions_table=_required(environment, "EXECUTIONS_TABLE"),
            identity_table=_required(environment, "IDENTITY_TABLE"),
            archive_bucket=_required(environment, "ARCHIVE_BUCKET"),
            execution_retention_days=_whole(environment, "EXECUTION_RETENTION_DAYS", 30),
        )


@dataclass(frozen=True, kw_only=True)
class TunerSettings:
    jobs_table: str
    executions_table: str
    identity_table: str
    audit_table: str
    realtime_table: str
    catalogue_bucket: str
    is_enabled: bool  # as it was deployed; administrators may change it at run time
    batch_size: int  # jobs that are read and looked at together

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "TunerSettings":
        return cls(
            jobs_table=_required(environment, "JOBS_TABLE"),
            executions_table=_required(environment, "EXECUTIONS_TABLE"),
            identity_table=_required(environment, "IDENTITY_TABLE"),
            audit_table=_required(environment, "AUDIT_TABLE"),
            realtime_table=_required(environment, "REALTIME_TABLE"),
            catalogue_bucket=_required(environment, "CATALOGUE_BUCKET"),
            is_enabled=_flag(environment, "AUTO_RESCHEDULING_ENABLED"),
            batch_size=_whole(environment, "RESCHEDULING_BATCH_SIZE", 50),
        )


@dataclass(frozen=True, kw_only=True)
class SweeperSettings:
    jobs_table: str
    audit_table: str
    executions_table: str
    queues: LaneQueues
    scheduler: SchedulerTargets
    deployment_id: str  # of what was deployed last: another one makes the occurrences of @reboot
    registry_function: str  # brings the jobs that code has registered into the table after a deployment

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "SweeperSettings":
        return cls(
            jobs_table=_required(environment, "JOBS_TABLE"),
            audit_table=_required(environment, "AUDIT_TABLE"),
            executions_table=_required(environment, "EXECUTIONS_TABLE"),
            queues=LaneQueues.read(environment),
            scheduler=SchedulerTargets.read(environment),
            deployment_id=_required(environment, "DEPLOYMENT_ID"),
            registry_function=_required(environment, "REGISTRY_FUNCTION"),
        )


@dataclass(frozen=True, kw_only=True)
class AnalystSettings:
    identity_table: str
    audit_table: str
    realtime_table: str  # where alerts are raised
    dead_letters: DeadLetterQueues
    alert_dead_letters_url: str
    audit_heads_bucket: str  # where the heads of the trail's chains are kept
    alarm_prefix: str  # begins the names of the deployment's alarms
    working_hours: str  # when administration is expected, as `mon-fri 07:00-20:00 Europe/Berlin`; empty: at any time

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "AnalystSettings":
        return cls(
            identity_table=_required(environment, "IDENTITY_TABLE"),
            audit_table=_required(environment, "AUDIT_TABLE"),
            realtime_table=_required(environment, "REALTIME_TABLE"),
            dead_letters=DeadLetterQueues.read(environment),
            alert_dead_letters_url=_required(environment, "ALERT_DEAD_LETTERS_URL"),
            audit_heads_bucket=_required(environment, "AUDIT_HEADS_BUCKET"),
            alarm_prefix=_required(environment, "ALARM_PREFIX"),
            working_hours=environment.get("WORKING_HOURS", ""),
        )


@dataclass(frozen=True, kw_only=True)
class AuditorSettings:
    audit_table: str
    audit_heads_bucket: str

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "AuditorSettings":
        return cls(
            audit_table=_required(environment, "AUDIT_TABLE"),
            audit_heads_bucket=_required(environment, "AUDIT_HEADS_BUCKET"),
        )
