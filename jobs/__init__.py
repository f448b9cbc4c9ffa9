"""The deployment's own function jobs: every module of this package is looked through for `@cron_job`."""
