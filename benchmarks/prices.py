"""AWS list prices in us-east-1, in dollars, as of November 2026."""

WRITE_UNIT = 0.625 / 1e6  # DynamoDB on demand
READ_UNIT = 0.125 / 1e6
SQS_REQUEST = 0.40 / 1e6
SCHEDULER_INVOCATION = 1.00 / 1e6
LAMBDA_REQUEST = 0.20 / 1e6
LAMBDA_GB_SECOND = 0.0000133334  # arm64, first tier
