"""Structured logs and metrics, the same for every function."""

from aws_lambda_powertools.logging import Logger

logger = Logger()  # service and level come from POWERTOOLS_SERVICE_NAME and LOG_LEVEL
