"""Automatic rescheduling: rules look at a job's latest runs and say how often it should run (docs/tuning.md)."""
