"""What jobs of earlier versions lack is read at its default, and what has its default is not written."""

from dataclasses import replace

from cron_manager.adapters.dynamodb.job_items import item_to_job, job_to_item
from cron_manager.domain.call import Auth, AuthKind, Expect, JsonCheck, KeyPlace
from cron_manager.domain.job import OnCrash, OverlapPolicy, RetryStrategy
from cron_manager.domain.tuning.hold import Hold, TuningMode
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

_POLICIES = {
    *("retryStrategy", "retryOn", "onCrash", "overlapPolicy", "auth", "expect", "sendIdentification", "isLocked"),
    *("tuning", "hold"),
}


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
        callback_deadline_seconds=90,
        is_locked=True,
        tuning=TuningMode.SUGGEST,
        hold=Hold(cron_expression="*/5 * * * *", jitter_seconds=9, stretched_by=2, since=NOON, decision_id="dec_1"),
    )

    assert item_to_job(job_to_item(job)) == job


def test_what_a_job_proves_and_expects_is_kept():
    job = a_job(
        auth=Auth(kind=AuthKind.API_KEY, name="key", value="${secret:KEY}", place=KeyPlace.QUERY),
        expect=Expect(
            status=("2xx", "404"),
            body_excludes="error",
            json_path=(JsonCheck(path="$.ratio", equals=0.5), JsonCheck(path="$.gone", equals=None)),
            max_duration_ms=900,
        ),
        send_identification=False,
    )

    assert item_to_job(job_to_item(job)) == job
