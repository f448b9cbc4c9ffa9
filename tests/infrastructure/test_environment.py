"""Parameters are read from the command line's context, or refused with their name and the remedy."""

from dataclasses import replace

import pytest

from infrastructure.environment import DEV, LOCAL, PROD, ParameterInvalid, choose_environment, read_parameters

_NOTHING: dict[str, str] = {}


def test_without_context_the_environments_defaults_hold() -> None:
    assert read_parameters(PROD, _NOTHING.get) == PROD.defaults
    assert read_parameters(LOCAL, _NOTHING.get).target_allow_cidrs == "127.0.0.0/8,::1/128"


def test_nobody_joins_in_aws_unless_it_is_said() -> None:
    assert {each.name: each.defaults.registration_mode for each in (LOCAL, DEV, PROD)} == {
        "local": "invite",
        "dev": "closed",
        "prod": "closed",
    }


def test_what_is_given_replaces_the_defaults() -> None:
    given = {
        "MAX_CONCURRENT_EXECUTIONS": "50",
        "API_RATE_LIMIT": 0,
        "TARGET_ALLOW_CIDRS": " 10.0.0.0/8 , fd00::/8",
        "TARGET_ALLOW_PORTS": "8443, 9000",
        "CIRCUIT_BREAKER_FAILURES": "0",
        "LOG_LEVEL": "debug",
        "REGISTRATION_MODE": "Open",
        "ALLOW_QUERY_TOKEN": "true",
        "ALERT_EMAIL": "ops@example.com",
        "WORKING_HOURS": "mon-fri 07:00-20:00 Europe/Berlin",
        "PUBLIC_URL": "https://cron.example.com/",
        "MANUAL_RUN_LIMIT": "5",
        "CANARY_ENABLED": "false",
        "SLO_START_SECONDS": "5",
        "SLO_START_PERCENT": "99.95",
        "SLO_API_PERCENT": "99",
        "CORS_ORIGINS": "https://app.example.com, http://localhost:5173",
    }

    parameters = read_parameters(DEV, given.get)

    assert parameters == replace(
        DEV.defaults,
        max_concurrent_executions=50,
        api_rate_limit=0,
        target_allow_cidrs="10.0.0.0/8,fd00::/8",
        target_allow_ports="8443,9000",
        circuit_breaker_failures=0,
        log_level="DEBUG",
        registration_mode="open",
        allow_query_token=True,
        alert_email="ops@example.com",
        working_hours="mon-fri 07:00-20:00 Europe/Berlin",
        public_url="https://cron.example.com",
        manual_run_limit=5,
        canary_enabled=False,
        slo_start_seconds=5,
        slo_start_percent="99.95",
        slo_api_percent="99",
        cors_origins="https://app.example.com,http://localhost:5173",
    )


def test_an_empty_value_counts_as_not_given() -> None:
    assert read_parameters(DEV, {"MAX_CONCURRENT_EXECUTIONS": "", "LOG_LEVEL": ""}.get) == DEV.defaults


@pytest.mark.parametrize(
    ("name", "value", "remedy"),
    [
        ("MAX_CONCURRENT_EXECUTIONS", "5", "from 6 to 1000"),
        ("MAX_CONCURRENT_EXECUTIONS", "many", "a whole number"),
        ("API_RATE_LIMIT", "-1", "from 0 to 100000"),
        ("TARGET_ALLOW_CIDRS", "10.0.0.1/8", "networks such as"),
        ("TARGET_ALLOW_PORTS", "8443,70000", "ports such as"),
        ("REGISTRATION_MODE", "anybody", "CLOSED, INVITE, OPEN"),
        ("CIRCUIT_BREAKER_FAILURES", "501", "from 0 to 500"),
        ("WORKING_HOURS", "nine to five", "days and times such as"),
        ("LOG_LEVEL", "LOUD", "one of DEBUG, INFO, WARNING, ERROR"),
        ("ALLOW_QUERY_TOKEN", "perhaps", "true or false"),
        ("ALERT_EMAIL", "nobody", "an e-mail address"),
        ("PUBLIC_URL", "cron.example.com/api", "an origin such as"),
        ("MANUAL_RUN_LIMIT", "-1", "from 0 to 100000"),
        ("SLO_START_SECONDS", "45", "one of 1, 2, 5"),
        ("SLO_START_PERCENT", "100", "a percentage from 50"),
        ("SLO_API_PERCENT", "9", "a percentage from 50"),
        ("CORS_ORIGINS", "*", "list origins such as"),
        ("CORS_ORIGINS", "null", "list origins such as"),
        ("CORS_ORIGINS", "https://*.example.com", "list origins such as"),
        ("CORS_ORIGINS", "https://app.example.com/", "list origins such as"),
        ("CORS_ORIGINS", "https://App.example.com", "list origins such as"),
        ("CORS_ORIGINS", "https://app.example.com:443", "list origins such as"),
        ("CORS_ORIGINS", "http://app.example.com", "list origins such as"),
    ],
)
def test_a_parameter_that_cannot_be_used_is_refused_by_name(name: str, value: str, remedy: str) -> None:
    with pytest.raises(ParameterInvalid, match=rf"^{name} must .*{remedy}"):
        read_parameters(DEV, {name: value}.get)


def test_an_unknown_environment_is_refused_with_those_that_exist() -> None:
    with pytest.raises(ParameterInvalid, match="env must be one of local, dev, prod"):
        choose_environment("production")
