"""The environments as plain data, and the parameters that a deployment may set with `cdk -c NAME=value`."""

import ipaddress
import platform
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from cron_manager.domain.lane_shapes import MAXIMUM_CONCURRENT_EXECUTIONS, MINIMUM_CONCURRENT_EXECUTIONS

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
LONGEST_IN_TABLE = 30  # days: records expire by themselves a week later, whatever anybody sets
LONGEST_IN_ARCHIVE = 3_650  # days
START_SECONDS = (1, 2, 5, 10, 20, 30, 60, 120, 300)  # as starts are counted
REGISTRATION_MODES = ("CLOSED", "INVITE", "OPEN")
MAXIMUM_BATCH = 500
_HIGHEST_PORT = 65_535
_ORIGIN = re.compile(r"https?://[A-Za-z0-9.\[\]:-]+")
_PAGE_ORIGIN = re.compile(r"(https://[a-z0-9.-]+|http://(localhost|127\.0\.0\.1|\[::1\]))(:[1-9]\d{1,4})?")
_PERCENT = re.compile(r"[5-9]\d(\.\d{1,3})?")
_WORKING_HOURS = re.compile(r"[a-z]{3}-[a-z]{3} \d\d:\d\d-\d\d:\d\d( [A-Za-z_/+-]+)?")
_MACHINES = {"x86_64": "x86_64", "amd64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}


class Release(StrEnum):
    """How a function's new version takes over."""

    PLAIN = "plain"  # functions have no versions: the next invocation runs the new code
    AT_ONCE = "at once"  # the alias `live` moves in one step
    GRADUAL = "gradual"  # a tenth of the invocations more each minute


class ParameterInvalid(ValueError):
    """A parameter of the deployment is missing or cannot be used; the message names it and the remedy."""


@dataclass(frozen=True, kw_only=True)
class Parameters:
    """What the person who deploys may set; the names in capitals are those of the command line and `make run`."""

    max_concurrent_executions: int  # MAX_CONCURRENT_EXECUTIONS: calls in flight over all lanes
    api_rate_limit: int  # API_RATE_LIMIT: requests a minute and principal; 0 switches the limit off
    target_allow_cidrs: str  # TARGET_ALLOW_CIDRS: networks that jobs may call although they are not public
    target_allow_ports: str  # TARGET_ALLOW_PORTS: ports of public addresses that jobs may call beside 80 and 443
    circuit_breaker_failures: int  # CIRCUIT_BREAKER_FAILURES: in a minute, after which a host is left alone; 0: never
    log_level: str  # LOG_LEVEL: DEBUG, INFO, WARNING or ERROR
    manual_run_limit: int  # MANUAL_RUN_LIMIT: runs a minute and person by hand; 0: as many as requests
    cors_origins: str  # CORS_ORIGINS: whose pages may read the API's answers, beside the console's own
    registration_mode: str  # REGISTRATION_MODE: who may join: closed (nobody), invite (invited people) or open
    allow_query_token: bool  # ALLOW_QUERY_TOKEN: whether `?token=` authenticates
    execution_retention_days: int  # EXECUTION_RETENTION_DAYS: for which the table holds what ended, before the archive
    archive_retention_days: int  # ARCHIVE_RETENTION_DAYS: for which the archive does, from then on
    alert_email: str  # ALERT_EMAIL: subscribed to the alarm topic; empty for none
    auto_rescheduling_enabled: bool  # AUTO_RESCHEDULING_ENABLED: whether rules tune the jobs whose owners let them
    rescheduling_batch_size: int  # RESCHEDULING_BATCH_SIZE: jobs that are looked at together
    alert_sender: str  # ALERT_SENDER: whom e-mails of alerts come from; empty: no channel sends e-mail
    working_hours: str  # WORKING_HOURS: when administration is expected; empty: at any time
    canary_enabled: bool  # CANARY_ENABLED: whether the deployment calls its own API each minute
    slo_start_seconds: int  # SLO_START_SECONDS: within which an occurrence that is due is to begin
    slo_start_percent: str  # SLO_START_PERCENT: of occurrences, that are to begin within them
    slo_api_percent: str  # SLO_API_PERCENT: of minutes, in which the API is to answer the canary
    public_url: str  # PUBLIC_URL: where targets call back; empty for the deployment's own origin


PARAMETER_NAMES = tuple(field.name.upper() for field in fields(Parameters))


@dataclass(frozen=True, kw_only=True)
class Environment:
    """All that differs between one environment and another."""

    name: str  # as in `-c env=`
    retains_data: bool  # tables, secret and logs outlive their stack
    deletion_protection: bool  # tables refuse deletion, the data stack refuses termination
    point_in_time_recovery: bool  # tables can be restored to any second of the last 35 days
    log_retention_days: int
    architecture: str  # arm64 or x86_64: of the functions and of the wheels in their layer
    native_wheels: bool  # wheels of the building machine instead of Lambda's: functions run as its processes
    tracing: bool  # X-Ray
    tls_only: bool  # queues, topics and buckets refuse plain HTTP; the emulator speaks nothing else
    hosts_console: bool  # CloudFront and the upload of the console; a local proxy does both
    emulated: bool  # WebSockets and everything else are reached at the emulator's address
    cli_credentials: bool  # deploys as the caller instead of through the bootstrap's roles
    release: Release
    defaults: Parameters

    @property
    def title(self) -> str:
        """The environment's part of a stack's id, such as `Dev`."""
        return self.name.capitalize()


_DEFAULTS = Parameters(
    max_concurrent_executions=10,
    api_rate_limit=100,
    target_allow_cidrs="",
    target_allow_ports="",
    circuit_breaker_failures=20,
    log_level="INFO",
    manual_run_limit=30,
    cors_origins="",
    registration_mode="closed",
    allow_query_token=False,
    execution_retention_days=30,
    archive_retention_days=90,
    alert_email="",
    auto_rescheduling_enabled=True,
    rescheduling_batch_size=50,
    alert_sender="",
    working_hours="",
    canary_enabled=True,
    slo_start_seconds=60,
    slo_start_percent="99.9",
    slo_api_percent="99.9",
    public_url="",
)

LOCAL = Environment(
    name="local",
    retains_data=False,
    deletion_protection=False,
    point_in_time_recovery=False,
    log_retention_days=1,
    architecture=_MACHINES.get(platform.machine().lower(), "x86_64"),
    native_wheels=True,
    tracing=False,
    tls_only=False,
    hosts_console=False,
    emulated=True,
    cli_credentials=True,
    release=Release.PLAIN,
    defaults=Parameters(
        max_concurrent_executions=10,
        api_rate_limit=100,
        target_allow_cidrs="127.0.0.0/8,::1/128",
        target_allow_ports="",
        circuit_breaker_failures=20,
        log_level="INFO",
        manual_run_limit=30,
        cors_origins="",
        registration_mode="invite",
        allow_query_token=True,
        execution_retention_days=30,
        archive_retention_days=90,
        alert_email="",
        auto_rescheduling_enabled=True,
        rescheduling_batch_size=50,
        alert_sender="cron-manager@example.com",
        working_hours="",
        canary_enabled=False,
        slo_start_seconds=60,
        slo_start_percent="99.9",
        slo_api_percent="99.9",
        public_url="",
    ),
)

DEV = Environment(
    name="dev",
    retains_data=False,
    deletion_protection=False,
    point_in_time_recovery=True,
    log_retention_days=14,
    architecture="arm64",
    native_wheels=False,
    tracing=True,
    tls_only=True,
    hosts_console=True,
    emulated=False,
    cli_credentials=False,
    release=Release.AT_ONCE,
    defaults=_DEFAULTS,
)

PROD = Environment(
    name="prod",
    retains_data=True,
    deletion_protection=True,
    point_in_time_recovery=True,
    log_retention_days=90,
    architecture="arm64",
    native_wheels=False,
    tracing=True,
    tls_only=True,
    hosts_console=True,
    emulated=False,
    cli_credentials=False,
    release=Release.GRADUAL,
    defaults=_DEFAULTS,
)

ENVIRONMENTS: Mapping[str, Environment] = {environment.name: environment for environment in (LOCAL, DEV, PROD)}


def choose_environment(name: object) -> Environment:
    """The environment of `-c env=`; raises ParameterInvalid when there is none of that name."""
    environment = ENVIRONMENTS.get(str(name))
    if environment is None:
        raise ParameterInvalid(f"env must be one of {', '.join(ENVIRONMENTS)}: cdk deploy -c env=dev (found {name!r}).")
    return environment


def read_parameters(environment: Environment, context: Callable[[str], object]) -> Parameters:
    """The parameters given as CDK context over the environment's defaults; an empty value counts as not given.

    Raises ParameterInvalid with the parameter's name and what it may be.
    """
    given = {name: str(value).strip() for name in PARAMETER_NAMES if (value := context(name)) not in (None, "")}
    defaults = environment.defaults
    return Parameters(
        max_concurrent_executions=_whole(
            given,
            "MAX_CONCURRENT_EXECUTIONS",
            defaults.max_concurrent_executions,
            (MINIMUM_CONCURRENT_EXECUTIONS, MAXIMUM_CONCURRENT_EXECUTIONS),
        ),
        api_rate_limit=_whole(given, "API_RATE_LIMIT", defaults.api_rate_limit, (0, 100_000)),
        target_allow_cidrs=_cidrs(given, "TARGET_ALLOW_CIDRS", defaults.target_allow_cidrs),
        target_allow_ports=_ports(given, "TARGET_ALLOW_PORTS", defaults.target_allow_ports),
        circuit_breaker_failures=_whole(given, "CIRCUIT_BREAKER_FAILURES", defaults.circuit_breaker_failures, (0, 500)),
        log_level=_choice(given, "LOG_LEVEL", defaults.log_level, LOG_LEVELS),
        registration_mode=_choice(
            given, "REGISTRATION_MODE", defaults.registration_mode.upper(), REGISTRATION_MODES
        ).lower(),
        allow_query_token=_flag(given, "ALLOW_QUERY_TOKEN", default=defaults.allow_query_token),
        execution_retention_days=_whole(
            given, "EXECUTION_RETENTION_DAYS", defaults.execution_retention_days, (1, LONGEST_IN_TABLE)
        ),
        archive_retention_days=_whole(
            given, "ARCHIVE_RETENTION_DAYS", defaults.archive_retention_days, (1, LONGEST_IN_ARCHIVE)
        ),
        alert_email=_email(given, "ALERT_EMAIL", defaults.alert_email),
        auto_rescheduling_enabled=_flag(given, "AUTO_RESCHEDULING_ENABLED", default=defaults.auto_rescheduling_enabled),
        rescheduling_batch_size=_whole(
            given, "RESCHEDULING_BATCH_SIZE", defaults.rescheduling_batch_size, (1, MAXIMUM_BATCH)
        ),
        alert_sender=_email(given, "ALERT_SENDER", defaults.alert_sender),
        working_hours=_working_hours(given, "WORKING_HOURS", defaults.working_hours),
        canary_enabled=_flag(given, "CANARY_ENABLED", default=defaults.canary_enabled),
        slo_start_seconds=_start_seconds(given, "SLO_START_SECONDS", defaults.slo_start_seconds),
        slo_start_percent=_percent(given, "SLO_START_PERCENT", defaults.slo_start_percent),
        slo_api_percent=_percent(given, "SLO_API_PERCENT", defaults.slo_api_percent),
        public_url=_origin(given, "PUBLIC_URL", defaults.public_url),
        manual_run_limit=_whole(given, "MANUAL_RUN_LIMIT", defaults.manual_run_limit, (0, 100_000)),
        cors_origins=_page_origins(given, "CORS_ORIGINS", defaults.cors_origins),
    )


def _whole(given: Mapping[str, str], name: str, default: int, bounds: tuple[int, int]) -> int:
    text = given.get(name, str(default))
    lowest, highest = bounds
    if not (text.isascii() and text.isdigit() and lowest <= int(text) <= highest):
        raise ParameterInvalid(f"{name} must be a whole number from {lowest} to {highest}, not {text!r}.")
    return int(text)


def _start_seconds(given: Mapping[str, str], name: str, default: int) -> int:
    text = given.get(name, str(default))
    if text not in map(str, START_SECONDS):
        raise ParameterInvalid(f"{name} must be one of {', '.join(map(str, START_SECONDS))}, not {text!r}.")
    return int(text)


def _percent(given: Mapping[str, str], name: str, default: str) -> str:
    text = given.get(name, default)
    if not _PERCENT.fullmatch(text):
        raise ParameterInvalid(f"{name} must be a percentage from 50 to 99.999, such as 99.9, not {text!r}.")
    return text


def _cidrs(given: Mapping[str, str], name: str, default: str) -> str:
    networks = [part.strip() for part in given.get(name, default).split(",") if part.strip()]
    for network in networks:
        try:
            ipaddress.ip_network(network)
        except ValueError as error:
            raise ParameterInvalid(f"{name} must list networks such as 10.0.0.0/8,fd00::/8: {error}.") from error
    return ",".join(networks)


def _ports(given: Mapping[str, str], name: str, default: str) -> str:
    ports = [part.strip() for part in given.get(name, default).split(",") if part.strip()]
    for port in ports:
        if not (port.isascii() and port.isdigit() and 1 <= int(port) <= _HIGHEST_PORT):
            raise ParameterInvalid(f"{name} must list ports such as 8080,8443, not {port!r}.")
    return ",".join(ports)


def _choice(given: Mapping[str, str], name: str, default: str, choices: tuple[str, ...]) -> str:
    value = given.get(name, default).upper()
    if value not in choices:
        raise ParameterInvalid(f"{name} must be one of {', '.join(choices)}, not {value!r}.")
    return value


def _flag(given: Mapping[str, str], name: str, *, default: bool) -> bool:
    value = given.get(name, str(default)).lower()
    if value not in ("true", "false", "1", "0"):
        raise ParameterInvalid(f"{name} must be true or false, not {value!r}.")
    return value in ("true", "1")


def _origin(given: Mapping[str, str], name: str, default: str) -> str:
    value = given.get(name, default).rstrip("/")
    if value and not _ORIGIN.fullmatch(value):
        raise ParameterInvalid(f"{name} must be an origin such as https://cron.example.com, not {value!r}.")
    return value


def _page_origins(given: Mapping[str, str], name: str, default: str) -> str:
    """Letter by letter as browsers write them, since that is how they are compared."""
    found = [part.strip() for part in given.get(name, default).split(",") if part.strip()]
    for origin in found:
        if not _PAGE_ORIGIN.fullmatch(origin) or origin.endswith((":80", ":443")):
            raise ParameterInvalid(
                f"{name} must list origins such as https://app.example.com,https://app.example.com:8443, in lower case"
                f" and without usual ports and paths, not {origin!r}."
            )
    return ",".join(found)


def _working_hours(given: Mapping[str, str], name: str, default: str) -> str:
    value = given.get(name, default)
    if value and not _WORKING_HOURS.fullmatch(value):
        raise ParameterInvalid(
            f"{name} must be days and times such as mon-fri 07:00-20:00 Europe/Berlin, not {value!r}."
        )
    return value


def _email(given: Mapping[str, str], name: str, default: str) -> str:
    value = given.get(name, default)
    local, at, domain = value.partition("@")
    if value and not (local and at and "." in domain and " " not in value):
        raise ParameterInvalid(f"{name} must be an e-mail address, not {value!r}.")
    return value
