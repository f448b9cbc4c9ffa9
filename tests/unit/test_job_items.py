"""A job is the same after a stay in the table, and what has its default takes no room there."""

from cron_manager.adapters.dynamodb.job_items import item_to_job, job_to_item
from cron_manager.domain.call import Auth, AuthKind, Expect, JsonCheck, KeyPlace
from tests.fakes.jobs import a_job


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


def test_defaults_take_no_room_and_are_read_back():
    item = job_to_item(a_job())

    assert {"auth", "expect", "sendIdentification"}.isdisjoint(item)
    assert item_to_job(item).expect == Expect()
