"""The settings of `functions/auth`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.domain.registration import Registration
from cron_manager.settings.environment import cors_origins, flag, required, whole


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
            identity_table=required(environment, "IDENTITY_TABLE"),
            audit_table=required(environment, "AUDIT_TABLE"),
            realtime_table=required(environment, "REALTIME_TABLE"),
            secret_arn=required(environment, "SECRET_ARN"),
            setup_secret_arn=required(environment, "SETUP_SECRET_ARN"),
            public_url_parameter=required(environment, "PUBLIC_URL_PARAMETER"),
            registration=Registration(required(environment, "REGISTRATION_MODE")),
            api_rate_limit=whole(environment, "API_RATE_LIMIT", 100),
            allow_query_token=flag(environment, "ALLOW_QUERY_TOKEN"),
            cors_origins=cors_origins(environment),
            origin_proof_arn=required(environment, "ORIGIN_PROOF_ARN"),
        )
