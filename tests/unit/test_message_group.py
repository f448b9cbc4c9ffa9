"""In whose share of a lane a run counts."""

import pytest

from cron_manager.domain.message_group import message_group
from cron_manager.usecases.schedule_entries import schedule_entries
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

ALICE = "usr_" + "0" * 25 + "A"
BOB = "usr_" + "0" * 25 + "B"


def group(owner: str, url: str) -> str:
    return message_group(a_job(owner_id=owner, endpoint_url=url))


def test_the_jobs_of_one_owner_at_one_host_share_a_group():
    assert group(ALICE, "https://example.com/a") == group(ALICE, "https://EXAMPLE.com:443/b?c=d")


@pytest.mark.parametrize(
    "other",
    [
        (BOB, "https://example.com/a"),
        (ALICE, "https://other.example/a"),
        (ALICE, "https://example.com:8443/a"),
        (ALICE, "http://example.com/a"),
    ],
)
def test_another_owner_host_or_port_makes_another_group(other):
    assert group(ALICE, "https://example.com/a") != group(*other)


@pytest.mark.parametrize("url", ["https://example.com/", "https://[::1", "http://example.com:99999/", "", "x" * 2000])
def test_a_group_is_what_sqs_takes_whatever_the_url(url):
    name = group(ALICE, url)

    assert len(name) <= 100
    assert name.startswith(f"{ALICE}.")
    assert name.replace(".", "").replace("_", "").isalnum()


def test_a_job_at_another_host_wants_other_schedules():
    job = a_job(endpoint_url="https://example.com/")
    same, moved = (a_job(id=job.id, endpoint_url=url) for url in ("https://example.com/b", "https://other.example/"))

    (entry,), (kept,), (new,) = (schedule_entries(each, NOON) for each in (job, same, moved))

    assert entry.group == message_group(job)
    assert kept.name == entry.name
    assert new.name != entry.name
