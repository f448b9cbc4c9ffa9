"""What the clock refuses."""


class InvalidExpressionError(ValueError):
    """The schedule expression, or its time zone, is not one that EventBridge Scheduler documents."""
