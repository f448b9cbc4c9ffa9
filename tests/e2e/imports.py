"""Many jobs come at once through the API, while EventBridge Scheduler takes so many a second and no more."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from cron_manager.usecases.schedule_entries import job_of_schedule
from local.emulated import client
from local.stack import Stack
from tests.e2e.conftest import Api, eventually

AT_ONCE = 4  # requests
SECONDS_A_JOB = 0.25  # that registering may take beside what the quota makes it wait


@dataclass(frozen=True, kw_only=True)
class Imported:
    """How an import ended."""

    registrations: Counter[str]  # jobs by what the API says of them
    schedules: Counter[str]  # in EventBridge, by job
    throttled: int  # requests that EventBridge has put off
    dead_letters: int


def import_jobs(stack: Stack, api: Api, *, count: int, a_second: int) -> Imported:
    """Makes the jobs, and waits until EventBridge has as many schedules. Many jobs outlast a session, no token."""
    token = {"name": "import", "scopes": ["READ", "WRITE", "ADMIN"]}
    api = Api(stack, api.data("POST", "/auth/tokens", token, status=201)["secret"])
    stack.clock(throttle=a_second)
    before = int(stack.clock()["throttled"])
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        jobs = set(pool.map(lambda number: str(api.create(name=f"imported {number}")["id"]), range(count)))
    patience = count / a_second + count * SECONDS_A_JOB + 60
    eventually(lambda: jobs <= {*_schedules(stack)}, patience, pause=3)
    registrations = _registered(api)
    told = api.http.get("/health/deep").json()
    api.http.close()
    letters = (told["data"] if told["success"] else told["error"]["details"])["deadLetters"]
    found = Imported(
        registrations=registrations,
        schedules=Counter(job for job in _schedules(stack) if job in jobs),
        throttled=int(stack.clock()["throttled"]) - before,
        dead_letters=sum(each["waiting"] for each in letters),
    )
    assert set(found.schedules) == jobs
    return found


def _schedules(stack: Stack) -> list[str]:
    """The job of each one, Cron Manager's own jobs included."""
    scheduler = client("scheduler", str(stack.info["emulatorUrl"]))
    pages = scheduler.get_paginator("list_schedules").paginate(GroupName=stack.info["outputs"]["ScheduleGroup"])
    return [job_of_schedule(schedule["Name"]) for page in pages for schedule in page["Schedules"]]


def _registered(api: Api) -> Counter[str]:
    """What the API says once it says of none that it waits."""

    def told() -> Counter[str] | None:
        found = _registrations(api)
        return None if found["PENDING"] else found

    found = eventually(told, 60, pause=3)
    assert isinstance(found, Counter)
    return found


def _registrations(api: Api) -> Counter[str]:
    found: Counter[str] = Counter()
    cursor = ""
    while cursor is not None:
        query = {"limit": 100, "search": "imported", **({"cursor": cursor} if cursor else {})}
        answer = api.http.get("/jobs", params=query)
        assert answer.status_code == 200, answer.text
        page = answer.json()
        found.update(job["registration"] for job in page["data"])
        cursor = page["meta"]["pagination"]["nextCursor"]
    return found
