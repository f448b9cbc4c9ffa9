"""The whole stack in virtual time: nights of next year pass in seconds, and everything is asked through the API."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx2

from cron_manager.domain.instants import to_iso
from local.emulated import client
from local.stack import Stack
from tests.e2e.conftest import Api, as_administrator

SETTLE_SECONDS = 110  # of real time, for one step of the clock
SCOPES = ["READ", "WRITE", "DELETE", "EXECUTE"]


@dataclass(kw_only=True)
class World:
    """A stack, its clock, and the jobs that a test has made."""

    stack: Stack
    api: Api  # with a token that does not expire: what it asks may be months apart
    made: dict[str, dict[str, Any]] = field(default_factory=dict)  # jobs by name
    calendars: list[str] = field(default_factory=list)
    noon: datetime | None = None  # of the day that a test has for itself

    @classmethod
    def of(cls, stack: Stack) -> "World":
        with as_administrator(stack) as signed_in:
            token = signed_in.data("POST", "/auth/tokens", {"name": "virtual time", "scopes": SCOPES}, status=201)
        return cls(stack=stack, api=Api(stack, token["secret"]))

    def begin_at(self, instant: str) -> None:
        """As if the system began then: no outage lies behind it, for the sweeper has come as far."""
        self.aws("dynamodb").update_item(
            TableName=self.stack.info["outputs"]["JobsTable"],
            Key={"pk": {"S": "SWEEP"}, "sk": {"S": "SWEEP"}},
            UpdateExpression="SET watermark = :instant",
            ExpressionAttributeValues={":instant": {"S": to_iso(datetime.fromisoformat(instant))}},
        )
        self.stack.clock(virtual=instant, duplicates=0, lose=0)

    def outage_until(self, instant: str) -> None:
        self.stack.clock(virtual=instant)

    def advance_to(self, instant: str, **chances: float) -> None:
        self.stack.clock(advanceTo=instant, settle=SETTLE_SECONDS, **chances)

    def now(self) -> datetime:
        return datetime.fromisoformat(self.stack.clock()["now"])

    def job(self, name: str, **fields: object) -> dict[str, Any]:
        """Made, and known to EventBridge."""
        self.made[name] = self.api.create(name=name, **fields)
        return self.made[name]

    def settle(self) -> None:
        """Until what the API has changed has come to EventBridge."""
        self.advance_to(self.now().isoformat())

    def calendar(self, name: str, *closures: dict[str, object]) -> str:
        made = self.api.data("POST", "/calendars", {"name": name, "closures": list(closures)}, status=201)
        self.calendars.append(made["id"])
        return str(made["id"])

    def executions(self, name: str) -> list[dict[str, Any]]:
        """Oldest first."""
        found = self.api.data("GET", f"/jobs/{self.made[name]['id']}/executions?limit=100")
        return sorted(found, key=lambda each: str(each["scheduledFor"]))

    def heard(self, name: str) -> list[dict[str, Any]]:
        """What the target has received for a job."""
        answer = httpx2.get(f"{self.stack.info['targetUrl']}/__received", trust_env=False, timeout=10).json()
        job_id = self.made[name]["id"]
        return [each for each in answer["requests"] if each["headers"].get("X-Cron-Job-Id") == job_id]

    def preview(self, name: str, schedule: dict[str, object]) -> list[str]:
        """The next hundred instants that the API foretells for a job."""
        body = {"count": 100, "jobId": self.made[name]["id"], **schedule}
        return [run["at"] for run in self.api.data("POST", "/schedules/preview", body)["nextRuns"]]

    def clear(self) -> None:
        """No job is left to run; what they did stays to be read."""
        for job in self.made.values():
            if self.api.http.get(f"/jobs/{job['id']}").status_code == 200:
                self.api.data("DELETE", f"/jobs/{job['id']}", status=204)
        for calendar in self.calendars:
            self.api.http.delete(f"/calendars/{calendar}")
        self.calendars.clear()
        self.settle()

    def aws(self, service: str) -> Any:
        return client(service, str(self.stack.info["emulatorUrl"]))

    def schedules_of(self, name: str) -> list[str]:
        """The names of a job's EventBridge schedules."""
        group = self.stack.info["outputs"]["ScheduleGroup"]
        listed = self.aws("scheduler").list_schedules(GroupName=group, NamePrefix=self.made[name]["id"])
        return [each["Name"] for each in listed["Schedules"]]


def instants(executions: Iterable[dict[str, Any]]) -> list[datetime]:
    return [parsed(str(each["scheduledFor"])) for each in executions]


def parsed(instant: str) -> datetime:
    return datetime.fromisoformat(instant).astimezone(UTC)
