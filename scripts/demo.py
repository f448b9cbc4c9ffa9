"""Loads what is in examples/ into the running local system, through its public API, against its target server.

Running it again changes nothing: what has the name of something that is there is left as that is.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

import httpx2

ROOT = Path(__file__).resolve().parent.parent
CREATED, CONFLICT = 201, 409


def main() -> int:
    described = Path(os.environ.get("LOCAL_DIR", ROOT / ".local")) / "stack.json"
    if not described.exists():
        print("The system is not running; start it with `make run` first.", file=sys.stderr)
        return 1
    stack = json.loads(described.read_text())
    with httpx2.Client(base_url=stack["apiUrl"], timeout=30, trust_env=False) as client:
        answer = client.post("/auth/login", json={"email": stack["adminEmail"], "password": stack["adminPassword"]})
        answer.raise_for_status()
        client.headers["Authorization"] = f"Bearer {answer.json()['data']['accessToken']}"
        client.cookies.clear()
        failures = sum(not load_job(client, job, stack["targetUrl"]) for job in example("jobs"))
        failures += sum(not load_heartbeat(client, heartbeat) for heartbeat in new(client, "heartbeats"))
        failures += sum(not make(client, "maintenance-windows", it) for it in new(client, "maintenance-windows"))
    print(f"See them at {stack['consoleUrl']}")
    return 1 if failures else 0


def example(name: str) -> list[dict[str, Any]]:
    return json.loads((ROOT / "examples" / f"{name}.json").read_text())  # type: ignore[no-any-return]


def load_job(client: httpx2.Client, job: dict[str, Any], target: str) -> bool:
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


def new(client: httpx2.Client, collection: str) -> list[dict[str, Any]]:
    """The examples that are not there by their names, which need not be unique here."""
    there = {item["name"] for item in client.get(f"/{collection}").raise_for_status().json()["data"]}
    return [item for item in example(collection) if item["name"] not in there]


def load_heartbeat(client: httpx2.Client, heartbeat: dict[str, Any]) -> bool:
    """Makes it and reports its `signals` one after the other, as its own machine would."""
    body = {field: value for field, value in heartbeat.items() if field != "signals"}
    made = make(client, "heartbeats", body)
    if made is None:
        return False
    address = httpx2.URL(client.base_url).join(made["pingPath"])
    return all(client.post(f"{address}/{signal}").is_success for signal in heartbeat["signals"])


def make(client: httpx2.Client, collection: str, body: dict[str, Any]) -> dict[str, Any] | None:
    """What was made of it; None where it was refused."""
    answer = client.post(f"/{collection}", json=body)
    if answer.status_code != CREATED:
        print(f"refused        {body['name']}: {answer.text}", file=sys.stderr)
        return None
    print(f"created        {body['name']}")
    return answer.json()["data"]  # type: ignore[no-any-return]


if __name__ == "__main__":
    sys.exit(main())
