"""What jobs of earlier versions lack is read at its default, and what has its default is not written."""

from dataclasses import replace

from cron_manager.adapters.dynamodb.job_items import item_to_job, job_to_item
from cron_manager.domain.job import OnCrash, OverlapPolicy, RetryStrategy
from tests.fakes.jobs import a_job

_POLICIES = {"retryStrategy", "retryOn", "onCrash", "overlapPolicy"}


def test_policies_at_their_defaults_take_no_room_and_come_back():
    job = a_job()

    item = job_to_item(job)

    assert _POLICIES.isdisjoint(item)
    assert item_to_job(item) == job


def test_policies_come_back_as_they_went():
    job = replace(
        a_job(),
        retry_strategy=RetryStrategy.FIXED,
        retry_on=(),
        on_crash=OnCrash.RETRY,
        overlap_policy=OverlapPolicy.ALLOW,
    )

    assert item_to_job(job_to_item(job)) == job
