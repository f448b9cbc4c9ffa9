"""AWS list prices in us-east-1, in dollars, as of November 2026."""

WRITE_UNIT = 0.625 / 1e6  # DynamoDB on demand
READ_UNIT = 0.125 / 1e6
SQS_REQUEST = 0.40 / 1e6
SCHEDULER_INVOCATION = 1.00 / 1e6
LAMBDA_REQUEST = 0.20 / 1e6
LAMBDA_GB_SECOND = 0.0000133334  # arm64, first tier

# What a month costs whether or not anything runs, and what is kept.
TABLE_GB_MONTH = 0.25
RECOVERY_GB_MONTH = 0.20  # point-in-time recovery
EXPORT_GB = 0.10
LOG_GB = 0.50
OBJECT_GB_MONTH = 0.023
ALARM_MONTH = 0.10
METRIC_MONTH = 0.30
SECRET_MONTH = 0.40
