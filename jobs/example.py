"""A job to copy. It waits for somebody to enable it; docs/function-jobs.md tells the rest."""

from cron_manager.jobs import Context, cron_job


@cron_job(
    name="example",
    schedule="0 6 * * mon-fri",
    description="Counts the characters of its payload's texts.",
    timezone="UTC",
    timeout=10,
    retry=2,
    active=False,
)
def count_characters(context: Context) -> dict[str, int]:
    """What is returned, logged and printed is kept with the run."""
    texts = {name: value for name, value in context.payload.items() if isinstance(value, str)}
    context.logger.info("attempt %d, %.1f s left, %d texts", context.attempt, context.remaining(), len(texts))
    return {name: len(text) for name, text in texts.items()}
