"""A hundred thousand executions leave the table for the archive, whose process is killed at random: each is there once.

ARCHIVED_EXECUTIONS sets how many.
"""

import json
import os
import random
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cron_manager.domain.archive import adds_up, next_day
from cron_manager.domain.execution import KEPT
from tests.contract.archive_world import ArchiveWorld
from tests.contract.conftest import dynamodb_client, dynamodb_tables, emulator_client, emulator_endpoint

__all__ = ["dynamodb_client", "dynamodb_tables", "emulator_endpoint"]  # fixtures

COUNT = int(os.environ.get("ARCHIVED_EXECUTIONS", "100000"))
ROOT = Path(__file__).resolve().parents[2]
DAYS = 4
JOBS = 40
LOST = 1_000  # that no list names, as after a failure of the broadcaster
FIRST = datetime(2026, 10, 1, tzinfo=UTC)
NOW = FIRST + DAYS * timedelta(days=1) + KEPT + timedelta(hours=3)
SHORTER = timedelta(days=29)  # so that records are deleted, too
_LONGEST = 8.0  # seconds that the process lives, at first
_LONGER = 0.25  # with each kill: a machine that is slow or busy comes to an end as well
_LOOKED_AFTER = 4  # kills: looking at everything takes longer than archiving it


def archive_until_killed(told: dict[str, object], seconds: float) -> bool:
    """Whether it came to its end before."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'layers/core/python'}"}
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.proofs.archiver", json.dumps(told)], cwd=ROOT, env=environment
    )
    try:
        assert process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return False
    return True


def test_every_execution_is_in_the_archive_once_however_often_the_archiver_is_killed(
    dynamodb_tables, emulator_endpoint
):
    world = ArchiveWorld(
        tables=dynamodb_tables, s3=emulator_client("s3", emulator_endpoint), now=NOW, retention=SHORTER
    )
    world.s3.create_bucket(Bucket=world.bucket)
    jobs = world.put_jobs(JOBS)
    made = [
        each
        for number in range(DAYS)
        for each in world.put_day(FIRST + number * timedelta(days=1), jobs, (COUNT - LOST) // DAYS)
    ]
    made += world.put_day(FIRST + timedelta(minutes=1, seconds=1), jobs, LOST, listed=False)
    young = world.put_day(NOW - timedelta(days=3), jobs, 500)
    told = {
        "endpoint": emulator_endpoint,
        "executions": dynamodb_tables.executions,
        "jobs": dynamodb_tables.jobs,
        "now": NOW.isoformat(),
        "retentionDays": SHORTER.days,
        "bucket": world.bucket,
    }
    chance, kills = random.Random(29), 0

    while not archive_until_killed(told, 1 + chance.random() * (_LONGEST - 1 + kills * _LONGER)):
        kills += 1
        if kills % _LOOKED_AFTER == 0:  # nothing is lost on the way, at any time
            archived, left = world.in_archive(), world.in_table()
            assert max(Counter(archived).values(), default=1) == 1
            assert set(archived) | left >= {*made, *young}

    state = world.archiver().book.read()
    assert (state.in_hand, next_day(state, SHORTER, NOW)) == (None, None)
    assert Counter(world.in_archive()) == Counter(made)
    assert world.in_table() == set(young)
    assert all(adds_up(manifest) for manifest in world.manifests())
    assert sum(manifest.strays for manifest in world.manifests()) == LOST
    assert kills >= COUNT // 20_000
    print(f"{COUNT} executions, {kills} kills")
