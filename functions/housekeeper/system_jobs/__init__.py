"""Cron Manager's own function jobs: one file, one job."""
