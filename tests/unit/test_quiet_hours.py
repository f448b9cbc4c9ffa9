"""Quiet hours, on people's own clocks."""

from datetime import UTC, datetime, time

import pytest

from cron_manager.domain.alerts.quiet_hours import QuietHours, held_until
from cron_manager.domain.analysis.findings import Severity

NIGHT = QuietHours(begin=time(22), end=time(7), timezone="Europe/Berlin")
LUNCH = QuietHours(begin=time(12), end=time(13), timezone="UTC")


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(("hours", "now", "until"), [
    (NIGHT, "2026-11-21 20:59", None),
    (NIGHT, "2026-11-21 21:00", "2026-11-22 06:00"),
    (NIGHT, "2026-11-22 05:59", "2026-11-22 06:00"),
    (NIGHT, "2026-11-22 06:00", None),
    (NIGHT, "2026-03-28 22:00", "2026-03-29 05:00"),  # the night in which summer time begins
    (NIGHT, "2026-10-24 21:00", "2026-10-25 06:00"),  # and the one in which it ends
    (LUNCH, "2026-11-21 11:59", None),
    (LUNCH, "2026-11-21 12:00", "2026-11-21 13:00"),
    (LUNCH, "2026-11-21 13:00", None),
])  # fmt: skip
def test_an_alert_waits_for_the_quiet_hours_end(hours, now, until):
    assert held_until(hours, Severity.HIGH, at(now)) == (at(until) if until else None)


def test_what_is_critical_does_not_wait_and_without_quiet_hours_nothing_does():
    assert held_until(NIGHT, Severity.CRITICAL, at("2026-11-21 23:00")) is None
    assert held_until(None, Severity.LOW, at("2026-11-21 23:00")) is None
