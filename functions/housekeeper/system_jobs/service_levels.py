"""Tells when an error budget is spent so fast that somebody should look."""

from datetime import UTC, datetime

from cron_manager.domain.service_levels import burns
from cron_manager.jobs import Context, cron_job
from deps import objectives, read_service_levels


@cron_job(
    name="system:service-levels",
    schedule="11,26,41,56 * * * *",
    description="Looks how fast the error budgets of the service levels are spent. Fails when it is too fast.",
    locked=True,
    timeout=60,
    retry=0,
    notify_on_failure=True,
)
def report_burning_budgets(context: Context) -> dict[str, object]:
    """Fails while a budget burns, so that whoever is told of failures hears of it once, and of the end."""
    hours = read_service_levels().burning(datetime.now(UTC))
    rates = {str(each.indicator): each.burn_rate(each.tally(hours.one)) for each in objectives()}
    burning = [str(each.indicator) for each in objectives() if burns(each, hour=hours.one, six_hours=hours.six)]
    for name in burning:
        context.logger.warning("the error budget of %s burns %.1f times too fast", name, rates[name])
    if burning:
        raise RuntimeError(f"error budgets are spent too fast: {', '.join(burning)}; look at GET /slo (docs/slo.md)")
    return {"burnRates": {name: None if rate is None else round(rate, 2) for name, rate in rates.items()}}
