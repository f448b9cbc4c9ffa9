"""API tokens, limits, origins and headers on a whole stack, through the one origin and past it."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from time import sleep, time

import httpx2
import pytest

from infrastructure.security_headers import API_HEADERS
from local.emulated import client
from tests.e2e.conftest import Api, as_administrator, eventually, started

REQUESTS, RUNS = 30, 4  # a minute
_AT_ONCE = 6
PAGE = "https://app.example.com"
ELSEWHERE = "203.0.113.0/24"


@pytest.fixture(scope="module")
def limited():
    """A stack with limits that a test can reach."""
    settings = {"API_RATE_LIMIT": str(REQUESTS), "MANUAL_RUN_LIMIT": str(RUNS), "CORS_ORIGINS": PAGE}
    with started(settings, console=False) as running:
        yield running


@pytest.fixture(scope="module")
def admin(limited):
    with as_administrator(limited) as caller:
        yield caller


def await_a_young_minute():
    """What is counted in one minute is not to be cut in two."""
    if time() % 60 > 25:
        sleep(60 - time() % 60)


@pytest.fixture
def token(limited, admin):
    """Makes a token and somebody who uses it."""
    callers = []

    def make(**fields):
        made = admin.data("POST", "/auth/tokens", {"name": "a program", "scopes": ["READ"], **fields}, status=201)
        callers.append(Api(limited, made["secret"]))
        return made, callers[-1]

    yield make
    for caller in callers:
        caller.http.close()


def past_the_origin(stack):
    """Where API Gateway itself answers."""
    outputs = stack.info["outputs"]
    return f"{stack.info['emulatorUrl']}/_aws/execute-api/{outputs['HttpApiId']}/$default/api/v1"


def test_a_burst_in_parallel_gets_exactly_what_the_limit_allows(limited, token):
    _, caller = token()
    limited.warm({limited.info["outputs"]["AuthFunction"]: _AT_ONCE})
    await_a_young_minute()

    with ThreadPoolExecutor(max_workers=_AT_ONCE) as pool:
        answers = list(pool.map(lambda _: caller.http.get("/auth/me"), range(REQUESTS + 15)))

    assert Counter(each.status_code for each in answers) == {200: REQUESTS, 429: 15}
    refused = next(each for each in answers if each.status_code == 429)
    assert 0 < int(refused.headers["Retry-After"]) <= 60
    assert refused.headers["RateLimit-Remaining"] == "0"


def test_runs_by_hand_have_a_limit_of_their_own_over_all_tokens(admin, token):
    job = admin.create(name="run by hand too often", overlapPolicy="allow")
    callers = [token(scopes=["EXECUTE"])[1] for _ in range(2)]
    await_a_young_minute()

    statuses = [callers[each % 2].http.post(f"/jobs/{job['id']}/execute").status_code for each in range(RUNS + 2)]

    assert statuses == [202] * RUNS + [429, 429]


def test_a_token_s_use_is_told_while_it_is_counted(admin, token):
    made, caller = token()
    for _ in range(3):
        caller.http.get("/jobs")

    listed = next(each for each in admin.data("GET", "/auth/tokens") if each["id"] == made["id"])
    (day,) = admin.data("GET", f"/auth/tokens/{made['id']}/usage?days=1")["days"]

    assert (listed["lastUsedFrom"], day["requests"]) == ("127.0.0.1", 3)
    assert day["routes"] == [{"method": "GET", "route": "/jobs", "requests": 3}]


def test_a_token_works_from_its_networks_only_whatever_it_says_of_itself(limited, token):
    _, inside = token(allowedCidrs=["127.0.0.0/8"])
    made, outside = token(allowedCidrs=[ELSEWHERE])
    lies = {"X-Forwarded-For": "203.0.113.7", "X-Viewer-Address": "203.0.113.7", "X-Origin-Proof": "a guess"}

    assert inside.http.get("/auth/me").status_code == 200
    assert outside.http.get("/auth/me").status_code == 403
    assert outside.http.get("/auth/me", headers=lies).status_code == 403
    headers = {"Authorization": f"Bearer {made['secret']}", **lies}
    direct = httpx2.get(f"{past_the_origin(limited)}/auth/me", headers=headers, trust_env=False, timeout=30)
    assert direct.status_code == 403


def test_a_regenerated_token_without_overlap_is_refused_soon(limited, admin, token):
    made, caller = token()
    assert caller.http.get("/auth/me").status_code == 200

    new = admin.data("POST", f"/auth/tokens/{made['id']}/regenerate", {"overlapMinutes": 0}, status=201)
    successor = Api(limited, new["secret"])

    assert successor.http.get("/auth/me").status_code == 200
    assert eventually(lambda: caller.http.get("/auth/me").status_code == 401, 60, pause=3)
    successor.http.close()


def test_the_named_page_may_ask_and_no_other(limited):
    asking = {"Access-Control-Request-Method": "PATCH", "Access-Control-Request-Headers": "authorization"}

    def ask(origin: str):
        url = f"{limited.info['apiUrl']}/jobs/job_1"
        return httpx2.request("OPTIONS", url, headers={"Origin": origin, **asking}, trust_env=False, timeout=30)

    allowed = ask(PAGE)

    assert (allowed.status_code, allowed.headers["Access-Control-Allow-Origin"]) == (204, PAGE)
    assert "PATCH" in allowed.headers["Access-Control-Allow-Methods"]
    for origin in ("null", f"{PAGE}.evil.example", "https://evil.example", limited.info["consoleUrl"]):
        assert not [name for name in ask(origin).headers if name.lower().startswith("access-control-")], origin


@pytest.mark.parametrize("path", ["/health", "/jobs", "/nothing", "/openapi.json"])
def test_every_answer_of_the_api_has_the_strict_headers(limited, path):
    for base in (limited.info["apiUrl"], past_the_origin(limited)):
        answer = httpx2.get(f"{base}{path}", trust_env=False, timeout=30)
        assert {name: answer.headers.get(name) for name in API_HEADERS} == dict(API_HEADERS), (base, answer.status_code)


def test_the_counters_of_a_caller_are_one_item_an_hour(limited, token):
    made, caller = token()
    for path in ("/jobs", "/stats", "/queue", "/auth/me"):
        caller.http.get(path)

    table = limited.info["outputs"]["IdentityTable"]
    items = client("dynamodb", limited.info["emulatorUrl"]).query(
        TableName=table,
        KeyConditionExpression="pk = :caller",
        ExpressionAttributeValues={":caller": {"S": f"RATE#{made['id']}"}},
    )["Items"]

    assert 1 <= len(items) <= 2  # the hour may have turned meanwhile
    assert sum(int(value["N"]) for each in items for name, value in each.items() if name.startswith("GET ")) == 4
