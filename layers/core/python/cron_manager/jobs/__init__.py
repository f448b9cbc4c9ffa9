"""What a deployment's own code imports to have its functions run as jobs (docs/function-jobs.md)."""

from cron_manager.jobs.context import Context, NoRetry
from cron_manager.jobs.registry import BadRegistration, cron_job

__all__ = ["BadRegistration", "Context", "NoRetry", "cron_job"]
