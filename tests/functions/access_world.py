"""Both functions with something of everybody's in them, for the matrix of rights."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from cron_manager.domain.access import Principal, Role, Scope
from cron_manager.domain.alerts.alert import Alert, AlertedJob, AlertKind
from cron_manager.domain.alerts.channel import ChannelKind
from cron_manager.domain.analysis.findings import Evidence, Severity, finding
from cron_manager.domain.execution import ExecutionStatus, Trigger, ended, occurrence_of
from cron_manager.domain.export import ExportFormat, ExportKind, new_export
from cron_manager.domain.identity import ApiToken
from cron_manager.domain.ids import new_id
from cron_manager.domain.job import Job, deleted
from cron_manager.domain.period import new_period
from cron_manager.domain.stored_secret import first
from cron_manager.domain.tuning.decision import DecisionStatus
from cron_manager.edge.routes import Route
from scripts.route_tables import load
from tests.fakes.calendars import a_calendar
from tests.fakes.categories import a_category
from tests.fakes.clock import NOON
from tests.fakes.heartbeats import a_heartbeat, address_of
from tests.fakes.jobs import a_job
from tests.functions.access_rows import Row
from tests.functions.api_world import ApiWorld
from tests.functions.auth_world import AuthWorld
from tests.functions.events import http_event
from tests.unit.alert_world import a_channel, a_window
from tests.unit.tuning_world import decision

PERSONAS = {"alice": Role.USER, "bob": Role.USER, "rita": Role.READ_ONLY, "adam": Role.ADMIN}
ROUTES: dict[str, tuple[str, Route[Any]]] = {
    f"{route.method} {route.path}": (function, route)
    for function in ("api", "auth")
    for route in load(function, "routes").ROUTES
}


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What came back, and whether the world is as it was."""

    status: int
    text: str
    changed: bool


class ApiSide(ApiWorld):
    """The API with a job, a run, a calendar, a category and a secret of each persona's."""

    def __init__(self, state: str = "") -> None:
        super().__init__()
        self._state = state
        self.ids = {name: self._things(name) for name in PERSONAS}

    def _things(self, name: str) -> dict[str, str]:
        owner = f"usr_{name}"
        calendar = a_calendar(owner_id=owner, name=f"calendar of {name}")
        self.calendars.stored[calendar.id] = calendar
        category = a_category(owner_id=owner, name=f"category of {name}")
        self.categories.stored[category.id] = category
        self.secret_names.stored[f"OF_{name}"] = first(f"OF_{name}", by=owner, now=NOON)
        self.secret_values.stored[f"OF_{name}"] = "open sesame"
        job = a_job(owner_id=owner, name=f"job of {name}", endpoint_url=f"https://{name}.example.com/")
        job = deleted(job, by=owner, now=NOON) if self._state == "deleted" else job
        self.jobs.stored[job.id] = job
        self.jobs.noted_periods[job.id] = [period] if (period := new_period(None, job)) else []
        heartbeat = a_heartbeat(owner_id=owner, name=f"heartbeat of {name}")
        self.heartbeats.add(heartbeat)
        return {
            "windowId": self._window(owner),
            "heartbeatId": heartbeat.id,
            "token": address_of(heartbeat),
            "signal": "start",
            "findingId": self._finding(owner),
            "decisionId": self._decision(job),
            "notificationId": self._notification(job),
            "channelId": self._channel(owner),
            "jobId": job.id,
            "executionId": self._run(job),
            "calendarId": calendar.id,
            "categoryId": category.id,
            "entryId": f"aud_{0:026d}",
            "exportId": self._export(owner, PERSONAS[name]),
            "name": f"OF_{name}",
        }

    def _notification(self, job: Job) -> str:
        alert = Alert(
            key=job.id, kind=AlertKind.JOB_FAILED, severity=Severity.MEDIUM, at=NOON, title="It fails",
            description="Why.", jobs=(AlertedJob.of(job),),
        )  # fmt: skip
        assert self.notifications.raise_alert(alert)
        return alert.id

    def _channel(self, owner: str) -> str:
        channel = a_channel(owner_id=owner, kind=ChannelKind.EMAIL)
        self.channels.stored[channel.id] = channel
        return channel.id

    def _window(self, owner: str) -> str:
        window = a_window(created_by=owner)
        self.windows.stored[window.id] = window
        return window.id

    def _finding(self, subject: str) -> str:
        made = finding(
            "bulk-deletion", severity=Severity.LOW, title="Many", description="Ten.", subject=subject,
            evidence=[Evidence(at=NOON, text="job.delete", entry_id="aud_1")],
        )  # fmt: skip
        assert self.findings.save(None, made)
        return made.id

    def _export(self, owner: str, role: Role) -> str:
        asker = Principal(user_id=owner, role=role, scopes=frozenset({Scope.READ}))
        made = new_export(asker, ExportKind.EXECUTIONS, ExportFormat.CSV, {}, NOON)
        self.exports.put(made)
        return made.id

    def _decision(self, job: Job) -> str:
        status = DecisionStatus.APPLIED if self._state == "applied" else DecisionStatus.SUGGESTED
        made = decision(job, id=new_id("dec", NOON), status=status)
        self.decisions.stored[made.id] = made
        return made.id

    def _run(self, job: Job) -> str:
        due = NOON - timedelta(minutes=1)
        run = occurrence_of(job, scheduled_for=due, trigger=Trigger.SCHEDULE)
        run = ended(run, ExecutionStatus.FAILED, now=due) if self._state == "ended" else run
        self.runs.record_missed(run)
        return run.id

    def path(self, route: Route[Any], owner: str) -> str:
        return _filled(route, self.ids[owner])

    def knock(
        self, route: Route[Any], who: str | None, path: str, row: Row, body: Mapping[str, object] | None = None
    ) -> Answered:
        before = self._all()
        event = http_event(
            route.method, path, body=body or row.body, query=row.query, headers=self.headers[who] if who else None
        )
        answer = self.dispatch(event)
        return Answered(status=answer["statusCode"], text=answer["body"], changed=self._all() != before)

    def _all(self) -> str:
        kept = (
            *(self.jobs, self.runs, self.calendars, self.categories, self.secret_names, self.secret_values),
            *(self.queue, self.tester, self.channels, self.channel_secrets, self.deliveries, self.alert_queue),
            *(self.decisions, self.rules, self.heartbeats, self.pings, self.windows),
        )
        return repr([{name: value for name, value in vars(each).items() if name[0] != "_"} for each in kept])


class AuthSide(AuthWorld):
    """The identities' function, everybody signed in, with an API token of each persona's."""

    def __init__(self, state: str = "") -> None:
        super().__init__()
        self.headers = {name: self.bearer(name) for name in PERSONAS}
        self.ids = {
            name: {
                "/auth/tokens": self._token(name),
                "/auth/sessions": next(
                    each.id for each in self.people.sessions.values() if each.user_id == f"usr_{name}"
                ),
                "/users": f"usr_{name}",
            }
            for name in PERSONAS
        }

    def _token(self, name: str) -> str:
        token = ApiToken(
            id=new_id("tok", NOON), user_id=f"usr_{name}", name=f"token of {name}", digest=name, hint="tasker001_",
            scopes=frozenset({Scope.READ}), expires_at=None, created_at=NOON,
        )  # fmt: skip
        self.people.tokens[token.id] = token
        return token.id

    def path(self, route: Route[Any], owner: str) -> str:
        """`{id}` is of what stands before it."""
        return _filled(route, {"id": self.ids[owner][route.path.partition("/{id}")[0]]} if route.parameters else {})

    def knock(
        self, route: Route[Any], who: str | None, path: str, row: Row, body: Mapping[str, object] | None = None
    ) -> Answered:
        before = self._all()
        headers = self.headers[who] if who else None
        answer = self.send_event(
            http_event(route.method, path, body=body or row.body, query=row.query, headers=headers)
        )
        return Answered(status=answer["statusCode"], text=answer["body"], changed=self._all() != before)

    def _all(self) -> str:
        return repr((self.people.users, self.people.sessions, self.people.tokens, self.tickets.tickets))


def _filled(route: Route[Any], values: dict[str, str]) -> str:
    """The route's path with this object's ids; a parameter without one fails the test."""
    path = route.path
    for parameter in route.parameters:
        path = path.replace(f"{{{parameter}}}", values[parameter])
    return path


SIDES: dict[str, Callable[[str], ApiSide | AuthSide]] = {"api": ApiSide, "auth": AuthSide}
