"""Loads examples/jobs.json into the running local system, through its public API, against its target server.

Running it again changes nothing: a job whose name is taken is left as it is.
"""

import json
import sys
from pathlib import Path

import httpx2

ROOT = Path(__file__).resolve().parent.parent
CREATED, CONFLICT = 201, 409


def main() -> int:
    described = ROOT / ".local" / "stack.json"
    if not described.exists():
        print("The system is not running; start it with `make run` first.", file=sys.stderr)
        return 1
    stack = json.loads(described.read_text())
    jobs = json.loads((ROOT / "examples" / "jobs.json").read_text())
    with httpx2.Client(base_url=stack["apiUrl"], timeout=30, trust_env=False) as client:
        answer = client.post("/auth/login", json={"email": stack["adminEmail"], "password": stack["adminPassword"]})
        answer.raise_for_status()
        client.headers["Authorization"] = f"Bearer {answer.json()['data']['accessToken']}"
        client.cookies.clear()
        failures = sum(not load(client, job, stack["targetUrl"]) for job in jobs)
    print(f"See them at {stack['consoleUrl']}")
    return 1 if failures else 0


def load(client: httpx2.Client, job: dict[str, object], target: str) -> bool:
    """Whether the job is there now."""
    body = {**job, "endpointUrl": str(job["endpointUrl"]).replace("{target}", target)}
    answer = client.post("/jobs", json=body)
    if answer.status_code == CREATED:
        print(f"created        {job['name']}  ({answer.json()['data']['scheduleDescription']})")
    elif answer.status_code == CONFLICT:
        print(f"already there  {job['name']}")
    else:
        print(f"refused        {job['name']}: {answer.text}", file=sys.stderr)
    return answer.status_code in {CREATED, CONFLICT}


if __name__ == "__main__":
    sys.exit(main())
