"""What the registry touches: it asks the worker and the housekeeper for their functions, and writes jobs and trail."""

from datetime import UTC, datetime
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb.handlers import HandlerTable
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.lambdas import AskedFunction
from cron_manager.settings.registry import RegistrySettings
from cron_manager.usecases.keep_canary import KeepCanary
from cron_manager.usecases.register_handlers import RegisterHandlers


@cache
def handlers() -> HandlerTable:
    return HandlerTable(aws.dynamodb(), RegistrySettings.read().jobs_table)


@cache
def register_handlers() -> RegisterHandlers:
    return RegisterHandlers(handlers=handlers(), jobs=_jobs(), now=_now)


@cache
def keep_canary() -> KeepCanary:
    return KeepCanary(jobs=_jobs(), is_wanted=RegistrySettings.read().canary_enabled, now=_now)


@cache
def sources() -> dict[str, AskedFunction]:
    """Who knows which functions."""
    settings = RegistrySettings.read()
    return {
        "system": AskedFunction(aws.patient_lambda, settings.housekeeper_function),
        "own": AskedFunction(aws.patient_lambda, settings.worker_function),
    }


def _jobs() -> JobChanges:
    settings = RegistrySettings.read()
    return JobChanges(aws.dynamodb(), settings.jobs_table, settings.audit_table)


def _now() -> datetime:
    return datetime.now(UTC)
