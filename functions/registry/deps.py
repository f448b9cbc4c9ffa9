"""What the registry touches: it asks the worker and the housekeeper for their functions, and writes jobs and trail."""

from datetime import UTC, datetime
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb.handlers import HandlerTable
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.lambdas import AskedFunction
from cron_manager.settings.registry import RegistrySettings
from cron_manager.usecases.register_handlers import RegisterHandlers


@cache
def handlers() -> HandlerTable:
    return HandlerTable(aws.dynamodb(), RegistrySettings.read().jobs_table)


@cache
def register_handlers() -> RegisterHandlers:
    settings = RegistrySettings.read()
    return RegisterHandlers(
        handlers=handlers(),
        jobs=JobChanges(aws.dynamodb(), settings.jobs_table, settings.audit_table),
        now=lambda: datetime.now(UTC),
    )


@cache
def sources() -> dict[str, AskedFunction]:
    """Who knows which functions."""
    settings = RegistrySettings.read()
    return {
        "system": AskedFunction(aws.patient_lambda, settings.housekeeper_function),
        "own": AskedFunction(aws.patient_lambda, settings.worker_function),
    }
