"""How often callers may ask: tokens, people, addresses, runs by hand; one write for each request, whatever it is."""

import pytest

from cron_manager.domain.access import Role, Scope
from cron_manager.domain.usage import Limit
from tests.fakes.jobs import a_job
from tests.functions.access_world import ROUTES
from tests.functions.api_world import ApiWorld
from tests.functions.auth_world import AuthWorld
from tests.functions.events import http_event


class World(ApiWorld):
    def __init__(self, **limits: int) -> None:
        super().__init__(**({"rate_limit": 100} | limits))
        self.job = a_job(owner_id="usr_alice", overlap_policy="allow")
        self.jobs.stored[self.job.id] = self.job

    def send(self, method: str, path: str, headers: dict[str, str] | None = None, **how: object):
        """Status and headers."""
        answer = self.dispatch(http_event(method, path, headers=headers, **how))
        return answer["statusCode"], answer["headers"]

    def run(self, headers: dict[str, str]):
        self.clock.advance(seconds=0.01)  # two runs by hand in one millisecond would be the same run
        return self.send("POST", f"/jobs/{self.job.id}/execute", headers)


def rates(headers: dict[str, str]) -> list[str]:
    return [headers.get(f"RateLimit-{name}", "") for name in ("Limit", "Remaining", "Reset")]


def test_every_answer_to_a_known_caller_says_what_is_left():
    world = World()
    world.clock.advance(seconds=20)

    answers = [
        world.send("GET", path, world.headers["alice"], query=query)
        for path, query in (("/jobs", ""), ("/jobs/nothing", ""), ("/jobs", "limit=x"))
    ]

    assert [status for status, _ in answers] == [200, 404, 422]
    assert [rates(headers) for _, headers in answers] == [["100", left, "40"] for left in ("99", "98", "97")]


def test_who_is_over_the_limit_is_told_how_long_to_wait():
    world = World(rate_limit=2)
    world.clock.advance(seconds=50)
    for _ in range(2):
        world.send("GET", "/jobs", world.headers["alice"])

    status, headers = world.send("GET", "/jobs", world.headers["alice"])

    assert (status, rates(headers), headers["Retry-After"]) == (429, ["2", "0", "10"], "10")


def test_two_tokens_of_one_person_have_each_their_own_requests():
    world = World(rate_limit=1)
    second = world.person("alice", Role.USER)

    assert [world.send("GET", "/jobs", each)[0] for each in (world.headers["alice"], second)] == [200, 200]


def test_runs_by_hand_are_limited_by_the_person_and_not_by_the_token():
    world = World(run_limit=3)
    tokens = [world.person("alice", Role.USER), world.person("alice", Role.USER, Scope.EXECUTE)]

    statuses = [world.run(tokens[number % 2])[0] for number in range(4)]

    assert statuses == [202, 202, 202, 429]
    assert world.send("GET", "/jobs", tokens[0])[0] == 200
    assert world.run(world.headers["adam"])[0] == 202
    world.clock.advance(minutes=1)
    assert world.run(tokens[0])[0] == 202


def test_a_run_that_is_refused_for_its_number_starts_nothing():
    world = World(run_limit=1)
    for _ in range(5):
        world.run(world.headers["alice"])

    assert len(world.queue.sent) == 1


RUNNING = {
    "POST /jobs/bulk",
    "POST /jobs/{jobId}/execute",
    "POST /jobs/{jobId}/backfill",
    "POST /executions/{executionId}/retry",
}

PINGS = {
    f"{method} /heartbeats/ping/{{token}}{signal}" for method in ("GET", "HEAD", "POST") for signal in ("", "/{signal}")
}


def test_every_route_counts_and_just_these_count_as_runs_or_trials_or_by_themselves():
    by_limit = {
        limit: {name for name, (_, route) in ROUTES.items() if route.limit is limit} for limit in (*Limit, None)
    }

    assert by_limit[Limit.RUNS] == RUNNING
    assert by_limit[Limit.TRIALS] == {"POST /jobs/test"}
    assert by_limit[None] == {"POST /executions/{executionId}/complete", *PINGS}


@pytest.mark.parametrize("verb", ["execute", "backfill"])
def test_a_request_writes_one_counter_whatever_it_counts(verb):
    world = World()
    body = {"from": "2026-11-21T11:30:00Z", "to": "2026-11-21T11:31:00Z"} if verb == "backfill" else None

    world.send("POST", f"/jobs/{world.job.id}/{verb}", world.headers["alice"], body=body)
    world.send("GET", "/jobs", world.headers["alice"])

    assert (world.meter.writes, world.rates.hits) == (2, {})


def test_before_anybody_is_known_the_address_counts():
    world = World(rate_limit=2)

    statuses = [world.send("GET", "/health", source_ip="198.51.100.1")[0] for _ in range(4)]

    assert statuses == [200, 200, 429, 429]
    assert world.send("GET", "/health", source_ip="198.51.100.2")[0] == 200
    world.clock.advance(minutes=1)
    assert world.send("GET", "/health", source_ip="198.51.100.1")[0] == 200


def test_an_address_that_is_over_its_limit_costs_no_more_writes():
    world = World(rate_limit=2)

    for _ in range(50):
        world.send("GET", "/health", source_ip="198.51.100.1")

    assert list(world.rates.hits.values()) == [3]


def test_sign_ins_from_one_address_are_limited_before_passwords_are_looked_at():
    world = AuthWorld(rate_limit=3)
    for _ in range(3):
        world.send("GET", "/auth/status")

    reply = world.login()

    assert (reply.status, world.passwords.compared) == (429, [])


def test_no_limit_writes_nothing():
    world = World(rate_limit=0)

    for _ in range(3):
        assert world.run(world.headers["alice"])[0] == 202
        assert world.send("GET", "/health")[0] == 200

    assert (world.meter.writes, world.rates.hits) == (0, {})
