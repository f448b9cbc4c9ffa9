"""The settings of `functions/api`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.domain.registration import Registration
from cron_manager.domain.service_levels import Objective
from cron_manager.settings.environment import (
    cors_origins,
    flag,
    required,
    target_allow_cidrs,
    target_allow_ports,
    whole,
)
from cron_manager.settings.queues import DeadLetterQueues, LaneQueues
from cron_manager.settings.service_levels import objectives


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
    max_concurrent_executions: int  # calls in flight over all lanes, as it was deployed
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
    objectives: tuple[Objective, ...]  # how well the deployment is to serve

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "ApiSettings":
        return cls(
            jobs_table=required(environment, "JOBS_TABLE"),
            executions_table=required(environment, "EXECUTIONS_TABLE"),
            identity_table=required(environment, "IDENTITY_TABLE"),
            audit_table=required(environment, "AUDIT_TABLE"),
            audit_heads_bucket=required(environment, "AUDIT_HEADS_BUCKET"),
            catalogue_bucket=required(environment, "CATALOGUE_BUCKET"),
            exports_queue_url=required(environment, "EXPORTS_QUEUE_URL"),
            exports_bucket=required(environment, "EXPORTS_BUCKET"),
            archive_bucket=required(environment, "ARCHIVE_BUCKET"),
            execution_retention_days=whole(environment, "EXECUTION_RETENTION_DAYS", 30),
            archive_retention_days=whole(environment, "ARCHIVE_RETENTION_DAYS", 90),
            queues=LaneQueues.read(environment),
            secret_arn=required(environment, "SECRET_ARN"),
            api_rate_limit=whole(environment, "API_RATE_LIMIT", 100),
            allow_query_token=flag(environment, "ALLOW_QUERY_TOKEN"),
            max_concurrent_executions=whole(environment, "MAX_CONCURRENT_EXECUTIONS", 10),
            target_allow_cidrs=target_allow_cidrs(environment),
            target_allow_ports=target_allow_ports(environment),
            secrets_path=required(environment, "SECRETS_PATH"),
            tester_function=required(environment, "TESTER_FUNCTION"),
            auto_rescheduling=flag(environment, "AUTO_RESCHEDULING_ENABLED"),
            manual_run_limit=whole(environment, "MANUAL_RUN_LIMIT", 30),
            cors_origins=cors_origins(environment),
            origin_proof_arn=required(environment, "ORIGIN_PROOF_ARN"),
            registration=Registration(required(environment, "REGISTRATION_MODE")),
            realtime_table=required(environment, "REALTIME_TABLE"),
            schedule_group=required(environment, "SCHEDULE_GROUP"),
            channels_path=required(environment, "CHANNELS_PATH"),
            alert_queue_url=required(environment, "ALERT_QUEUE_URL"),
            sends_email=bool(environment.get("ALERT_SENDER")),
            dead_letters=DeadLetterQueues.read(environment),
            objectives=objectives(environment),
        )
