"""The canary: a job of Cron Manager's own that calls the deployment's own API from outside, each minute.

One success proves the whole chain: EventBridge, the lane, the executor, the network, the API, the record and the
stream behind it. Its runs stand in its own history alone: they are left out of the days' lists, the archive and
everybody's statistics, and are counted by the minute instead (docs/slo.md).
"""

from collections.abc import Mapping

from cron_manager.domain.call import Expect, JsonCheck
from cron_manager.domain.job import HttpMethod, Job, OverlapPolicy

CANARY_ID = "job_00000000000000000000CANARY"  # the same in every deployment, so that a run tells whose it is
NAME = "system:canary"
SWITCHED_OFF = "CANARY_ENABLED is false in this deployment"
_OWN_API = "/"  # begins what is called at the deployment's own address; nobody can save such a URL


def calls_own_api(job: Job) -> bool:
    """Whether the job's URL is a path alone, of this deployment's own API at its public address."""
    return job.endpoint_url.startswith(_OWN_API)


def canary_definition() -> Mapping[str, object]:
    """What the code says of the canary's job, by the job's names.

    Nothing is tried again: a minute without an answer is what it is there to find. Runs may overlap, which spares the
    lock.
    """
    return {
        "name": NAME,
        "description": "Calls the deployment's own API from outside each minute. What it finds is told in docs/slo.md.",
        "is_locked": True,
        "cron_expression": "* * * * *",
        "http_method": HttpMethod.GET,
        "endpoint_url": f"{_OWN_API}api/v1/health",
        "expect": Expect(status=("200",), json_path=(JsonCheck(path="$.data.status", equals="ok"),)),
        "timeout_ms": 10_000,
        "retry_count": 0,
        "overlap_policy": OverlapPolicy.ALLOW,
        "misfire_grace_seconds": 60,
        "disable_after_failures": 0,
        "notify_on_failure": False,
    }
