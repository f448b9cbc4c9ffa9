"""The jobs of a seed: every kind of schedule and policy, on a night on which clocks may change."""

import random
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from cron_manager.domain.job import CatchUp, Job, OnCrash, OverlapPolicy, RetryStrategy, created
from cron_manager.domain.schedule import DstGap, DstOverlap

NIGHTS = (
    ("Europe/Berlin", "2027-03-28"),
    ("Europe/Berlin", "2027-10-31"),
    ("America/New_York", "2027-03-14"),
    ("America/New_York", "2027-11-07"),
    ("Australia/Lord_Howe", "2027-04-04"),
    ("Australia/Lord_Howe", "2027-10-03"),
    ("Asia/Kolkata", "2026-12-01"),
    ("UTC", "2028-02-29"),
)
SKIP, ALLOW, QUEUE = OverlapPolicy.SKIP, OverlapPolicy.ALLOW, OverlapPolicy.QUEUE
RETRY = OnCrash.RETRY
KINDS: tuple[Mapping[str, object], ...] = (
    {"cron_expression": "* * * * *"},
    {"cron_expression": "* * * * *", "overlap_policy": ALLOW},
    {"cron_expression": "* * * * *", "overlap_policy": ALLOW, "on_crash": RETRY},
    {"cron_expression": "* * * * *", "overlap_policy": QUEUE, "kind": "slow", "timeout_ms": 60_000},
    {"cron_expression": "* * * * *", "overlap_policy": SKIP, "kind": "slow", "timeout_ms": 120_000},
    {"cron_expression": "* * * * *", "overlap_policy": QUEUE, "kind": "fails", "retry_count": 2},
    {"cron_expression": "* * * * *", "on_crash": RETRY, "kind": "fails", "retry_strategy": RetryStrategy.STEPPED},
    {"cron_expression": "* * * * *", "overlap_policy": ALLOW, "kind": "fails", "retry_count": 10},
    {"cron_expression": "* * * * *", "catch_up": CatchUp.LAST},
    {"cron_expression": "* * * * *", "catch_up": CatchUp.ALL, "overlap_policy": QUEUE},
    {"cron_expression": "* * * * *", "catch_up": CatchUp.ALL, "overlap_policy": ALLOW, "on_crash": RETRY},
    {"cron_expression": "* * * * *", "misfire_grace_seconds": 60},
    {"cron_expression": "* * * * *", "misfire_grace_seconds": 3600, "retry_strategy": RetryStrategy.FIXED},
    {"cron_expression": "* * * * *", "timeout_ms": 1_000, "kind": "slow"},
    {"cron_expression": "*/2 * * * *", "timeout_ms": 300_000, "kind": "slow", "overlap_policy": QUEUE},
    {"cron_expression": "*/3 * * * *", "timeout_ms": 10_000, "kind": "hangs", "retry_count": 1},
    {"cron_expression": "*/2 * * * *", "timeout_ms": 30_000, "kind": "hangs", "overlap_policy": ALLOW},
    {"cron_expression": "*/2 * * * *", "kind": "later", "callback_deadline_seconds": 60, "overlap_policy": QUEUE},
    {"cron_expression": "* * * * *", "kind": "later", "callback_deadline_seconds": 90, "on_crash": RETRY},
    {"cron_expression": "*/20 * * * * *"},
    {"cron_expression": "*/15 * * * * *", "overlap_policy": ALLOW},
    {"cron_expression": "*/30 * * * * *", "overlap_policy": QUEUE, "kind": "fails"},
    {"cron_expression": "10,40 * * * * *", "on_crash": RETRY, "catch_up": CatchUp.LAST},
    {"cron_expression": "* * * * *", "jitter_seconds": 300},
    {"cron_expression": "*/5 * * * *", "jitter_seconds": 900, "overlap_policy": QUEUE},
    {"cron_expression": "*/30 * * * * *", "jitter_seconds": 45, "overlap_policy": ALLOW},
    {"cron_expression": "@every 90s"},
    {"cron_expression": "@every 5m", "on_crash": RETRY},
    {"cron_expression": "@every 20s", "overlap_policy": ALLOW},
    {"cron_expression": "30 2 * * *"},
    {"cron_expression": "*/7 1-3 * * *"},
    {"cron_expression": "15 1,2 * * *", "dst_overlap": DstOverlap.TWICE},
    {"cron_expression": "*/10 * * * *", "dst_gap": DstGap.SKIP, "dst_overlap": DstOverlap.ONCE},
    {"cron_expression": "20 * * * *", "dst_gap": DstGap.RUN_AFTER},
    {"cron_expression": "* * * * *", "max_runs": 77},
    {"cron_expression": "* * * * *", "end_at": timedelta(hours=2)},
    {"cron_expression": "*/2 * * * *", "start_at": timedelta(hours=1)},
)
EDITED = (  # by people, again and again
    {"cron_expression": "* * * * *"},
    {"cron_expression": "* * * * *", "overlap_policy": ALLOW, "on_crash": RETRY, "kind": "fails"},
    {"cron_expression": "*/2 * * * *", "overlap_policy": QUEUE, "kind": "slow"},
    {"cron_expression": "*/20 * * * * *", "overlap_policy": ALLOW},
    {"cron_expression": "* * * * *", "timeout_ms": 90_000, "kind": "slow"},
    {"cron_expression": "*/3 * * * *", "jitter_seconds": 120},
)


def begin_of(seed: int) -> tuple[str, datetime]:
    """The zone, and the instant at which the simulation begins: half past midnight of the night."""
    timezone, day = NIGHTS[seed % len(NIGHTS)]
    local = datetime.fromisoformat(day).replace(tzinfo=ZoneInfo(timezone))
    return timezone, local.astimezone(UTC) + timedelta(minutes=30)


def the_jobs(seed: int, dice: random.Random) -> list[Job]:
    timezone, begin = begin_of(seed)
    made = []
    for number, kind in enumerate((*KINDS, *EDITED)):
        definition = {
            name: begin + value if isinstance(value, timedelta) else value
            for name, value in kind.items()
            if name != "kind"
        }
        definition |= {
            "name": f"{number} {kind['cron_expression']}",
            "timezone": timezone,
            "endpoint_url": "https://{0}.example.com/{0}".format(kind.get("kind", "answers")),
            "disable_after_failures": 0,
        }
        job_id = f"job_{seed:013d}{number:013d}"
        since = begin - timedelta(seconds=dice.randint(1, 50))
        made.append(created(definition, job_id=job_id, by="usr_alice", now=since))
    return made


def is_edited(job: Job) -> bool:
    return int(job.id[-13:]) >= len(KINDS)
